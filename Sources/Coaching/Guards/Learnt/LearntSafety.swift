import Synchronization

/// What is learnt of danger, shared by all who read: there once it was learnt, and never waited for.
package final class LearntSafety: Sendable {
    private let folder: String
    private let learnt = Mutex<SafetyModel?>(nil)

    /// - Parameter folder: `Prompts`.
    package init(folder: String) { self.folder = folder }

    /// What was learnt elsewhere.
    init(model: SafetyModel) {
        folder = ""
        learnt.withLock { $0 = model }
    }

    /// Nil until it was learnt.
    package var model: SafetyModel? { learnt.withLock { $0 } }

    /// Sees whether the examples are in order.
    package func check() throws(PromptFault) { _ = try SafetyExamples(folder: folder) }

    /// Learns from the examples, once; who comes meanwhile waits.
    /// - Throws: `PromptFault` where the examples make no sense.
    package func learn() throws {
        try learnt.withLock { learnt in
            guard learnt == nil else { return }
            learnt = SafetyModel(try SafetyExamples(folder: folder).adding(IntentExamples(folder: folder)))
        }
    }
}

import Synchronization

/// What the coach has learnt, shared by all who read: what is kept of it, or what it learns itself from the examples when
/// somebody first needs it and nobody else is learning.
final class CoachLearning: Sendable {
    private struct State {
        var intents: IntentClassifier?
        var safety: SafetyModel?
        /// Somebody else learns it, or looks for it: nothing is learnt here meanwhile.
        var isAwaited: Bool
        var isStopped = false
        var waiting: [AsyncStream<Never>.Continuation] = []
    }

    private let examples: CoachModel
    private let models: [String]
    private let state: Mutex<State>
    /// Held while it is learnt here, so that one learns and the others wait, and nobody who only reads does.
    private let alone = Mutex(())

    /// - Parameters:
    ///   - folder: `Prompts`.
    ///   - models: the folders in which it may be kept, the first to be looked at first. With any, it is awaited until
    ///     ``open()`` has found it or ``learnHere()`` gives that up.
    init(folder: String, models: [String]) {
        examples = CoachModel(prompts: folder)
        self.models = models
        state = Mutex(State(isAwaited: !models.isEmpty))
    }

    /// What tells danger; nil until it is learnt.
    var safety: SafetyModel? { state.withLock { $0.safety } }

    /// What tells intents. Who comes while it is being learnt here waits.
    /// - Throws: ``StillLearning`` while it is awaited; `PromptFault` for examples that make no sense.
    var intents: IntentClassifier {
        get throws {
            if let intents = state.withLock({ $0.intents }) { return intents }
            return try alone.withLock { _ in
                if let intents = state.withLock({ $0.intents }) { return intents }
                try refuseWhileAwaited()
                let learnt = try examples.kept(in: models)?.intents ?? IntentClassifier(examples.intentExamples())
                state.withLock { $0.intents = learnt }
                return learnt
            }
        }
    }

    /// Learns all of it, unless that is done already.
    /// - Throws: as ``intents``.
    func learn() throws {
        guard !isLearnt else { return }
        try alone.withLock { _ in
            guard !isLearnt else { return }
            try refuseWhileAwaited()
            if let kept = try examples.kept(in: models) {
                take(kept)
            } else {
                let safety = try SafetyModel(examples.safetyExamples())
                let intents = try IntentClassifier(examples.intentExamples())
                state.withLock { ($0.intents, $0.safety) = (intents, safety) }
            }
        }
    }

    private var isLearnt: Bool { state.withLock { $0.safety != nil && $0.intents != nil } }

    private func refuseWhileAwaited() throws {
        if state.withLock({ $0.isAwaited }) { throw StillLearning() }
    }

    private func take(_ kept: CoachModel.Learnt) {
        state.withLock { ($0.intents, $0.safety) = (kept.intents, kept.safety) }
    }

    /// Takes what is kept of the examples as they are now.
    /// - Returns: false where nothing is.
    func open() throws(PromptFault) -> Bool {
        guard let kept = try examples.kept(in: models) else { return false }
        take(kept)
        settle()
        return true
    }

    /// Nobody else will learn it: who needs it next learns it here.
    func learnHere() { settle() }

    private func settle() {
        let waiting = state.withLock { state in
            state.isAwaited = false
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in waiting { waiter.finish() }
    }

    /// Waits while it is awaited.
    /// - Throws: `CancellationError` where the program stops meanwhile.
    func settled() async throws {
        let settling = state.withLock { state -> AsyncStream<Never>? in
            guard state.isAwaited, !state.isStopped else { return nil }
            let (stream, continuation) = AsyncStream.makeStream(of: Never.self)
            state.waiting.append(continuation)
            return stream
        }
        if let settling { for await _ in settling {} }
        try Task.checkCancellation()
        if state.withLock({ $0.isAwaited && $0.isStopped }) { throw CancellationError() }
    }

    /// Has everybody who waits stop waiting: the program stops.
    func stopWaiting() {
        let waiting = state.withLock { state in
            state.isStopped = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in waiting { waiter.finish() }
    }
}

/// What the coach learns is still being learnt, elsewhere: it is asked again when ``Coach/learnt()`` returns.
package struct StillLearning: Error {}

/// Decides what becomes of work that was begun and has not ended, by how often that was so.
///
/// An attempt that a stop in order or an error ended does not count: only what brought the program down does.
package enum QuarantineRule {
    /// Attempts after which nothing is tried any more.
    package static let most = 2

    package enum Verdict: Sendable, Equatable {
        /// It goes with everything else.
        case serve
        /// It may have brought the program down: its next attempt is made while no other such work is under way, so that
        /// what happens is known to be its doing.
        case tryAlone
        case setAside
    }

    /// - Parameter attempts: begun and never ended.
    package static func verdict(attempts: Int) -> Verdict {
        switch attempts {
        case ..<1: .serve
        case ..<most: .tryAlone
        default: .setAside
        }
    }

    /// Which of the updates that a run left behind may have been begun: a chat's first, for a chat is served in order,
    /// and every press of a button, which is looked at before it queues.
    /// - Parameter waiting: in the order in which they came.
    /// - Returns: for each whether it may have been.
    package static func mayHaveBegun(_ waiting: [(chat: Int64, isPress: Bool)]) -> [Bool] {
        var seen: Set<Int64> = []
        return waiting.map { update in seen.insert(update.chat).inserted || update.isPress }
    }
}

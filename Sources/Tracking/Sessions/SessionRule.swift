package import Domain
import Storage

/// When a visit ends and another begins.
package enum SessionRule {
    /// A visit ends after this much silence.
    package static let silence = Milliseconds.minutes(30)

    enum Verdict: Equatable {
        case begins
        case goesOn
        /// The visit that was open ended with its last activity, and another begins.
        case ends
    }

    /// - Parameter moment: when the user did something; before `open.lastActivityAt` where messages come late.
    static func verdict(open: OpenSession?, at moment: Timestamp) -> Verdict {
        guard let open else { return .begins }
        return moment.since(open.lastActivityAt) >= silence ? .ends : .goesOn
    }
}

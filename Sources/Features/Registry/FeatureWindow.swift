/// Over which bets or days a feature is read.
package enum FeatureWindow: Hashable, Sendable, CustomStringConvertible {
    /// The account's last bets, by when they were placed.
    case bets(Int)
    /// The account's first bets.
    case firstBets(Int)
    case days(Int)
    case lifetime
    /// What is so now.
    case present

    package var description: String {
        switch self {
        case .bets(let count): "last \(count) bets"
        case .firstBets(let count): "first \(count) bets"
        case .days(let count): "last \(count) days"
        case .lifetime: "lifetime"
        case .present: "present"
        }
    }
}

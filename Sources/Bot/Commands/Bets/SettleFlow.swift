import Domain
import Foundation

/// What is kept while a user settles: the bets picked, or the one whose cash-out is asked for.
struct SettleFlow: Codable, Equatable, Sendable {
    static let kind = "settle"

    /// Tells its buttons from older ones.
    let token: String
    var picked: [BetID] = []
    var page = 0
    var cashOut: BetID?

    init(token: String) { self.token = token }

    mutating func toggle(_ bet: BetID) {
        if let position = picked.firstIndex(of: bet) { picked.remove(at: position) } else { picked.append(bet) }
    }

    var state: [UInt8] {
        get throws { Array(try JSONEncoder().encode(self)) }
    }

    /// Nil for a state that this program does not understand.
    init?(state: [UInt8]) {
        guard let flow = try? JSONDecoder().decode(SettleFlow.self, from: Data(state)) else { return nil }
        self = flow
    }
}

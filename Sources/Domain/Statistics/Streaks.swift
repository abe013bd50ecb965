/// Wins and losses in a row.
package struct Streaks: Hashable, Sendable {
    /// Wins in a row (positive) or losses in a row (negative) up to now.
    package private(set) var current = 0
    package private(set) var longestWinning = 0
    package private(set) var longestLosing = 0

    package init() {}

    /// Half results count as their side, a cash-out by its profit; a void bet, and a cash-out that returned the stake,
    /// neither end nor lengthen a streak.
    package mutating func add(_ result: BetResult, profit: Int64) {
        switch result {
        case .won, .halfWon: extend(by: 1)
        case .lost, .halfLost: extend(by: -1)
        case .void: break
        case .cashedOut: extend(by: Int(profit.signum()))
        }
    }

    private mutating func extend(by step: Int) {
        guard step != 0 else { return }
        current = current.signum() == step ? current + step : step
        longestWinning = max(longestWinning, current)
        longestLosing = max(longestLosing, -current)
    }
}

/// Wins or losses in a row, read from the newest result back. Void bets and bets cashed out neither add nor break.
package struct Streak: Hashable, Sendable {
    /// Wins in a row (positive) or losses in a row (negative).
    package private(set) var length = 0
    /// False once a result of the other kind was met.
    package private(set) var isRunning = true

    package init() {}

    /// Takes the next older result.
    package mutating func extend(backwards result: BetResult) {
        guard isRunning else { return }
        let step: Int
        switch result {
        case .won, .halfWon: step = 1
        case .lost, .halfLost: step = -1
        case .void, .cashedOut: return
        }
        if length == 0 || (length > 0) == (step > 0) { length += step } else { isRunning = false }
    }
}

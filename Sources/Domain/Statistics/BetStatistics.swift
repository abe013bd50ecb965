/// The statistics of a user's settled bets: a fold in the order of their settlement.
///
/// All bets are of one currency; the caller keeps a fold for each.
package struct BetStatistics: Hashable, Sendable {
    package private(set) var total = BetTally()
    package private(set) var byCasino: [CasinoID: BetTally] = [:]
    package private(set) var bySport: [Sport: BetTally] = [:]
    package private(set) var streaks = Streaks()
    package private(set) var drawdown = Drawdown()
    package private(set) var curve = BalanceCurve()

    package init() {}

    /// - Parameter bets: ordered by `settledAt`.
    package init(_ bets: some Sequence<SettledBet>) {
        for bet in bets { add(bet) }
    }

    /// Adds the next bet. O(1).
    package mutating func add(_ bet: SettledBet) {
        total.add(bet)
        byCasino[bet.casino, default: BetTally()].add(bet)
        bySport[bet.sport, default: BetTally()].add(bet)
        streaks.add(bet.result, profit: bet.profit)
        drawdown.add(balance: total.profit, at: bet.settledAt)
        curve.add(balance: total.profit, at: bet.settledAt)
    }
}

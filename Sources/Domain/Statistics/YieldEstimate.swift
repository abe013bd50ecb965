/// A yield with its uncertainty: a fold over settled bets in the order of their settlement.
///
/// The yield is a ratio of two sums, so its variance is that of profit - yield · stake (linearised). Bets of one day
/// often hang together; the error is computed by bet and by day (UTC), and the larger of the two counts.
package struct YieldEstimate: Sendable {
    private var byBet = Moments()
    private var byDay = Moments()
    private var today = (day: Int64.min, profit: 0.0, stake: 0.0)

    /// Below this many bets an interval by the normal distribution would say more than is known.
    package static let fewestForInterval = 10

    package init() {}

    /// Void bets risked nothing, and bonus stakes are not the user's money: neither counts.
    package mutating func add(_ bet: SettledBet) {
        guard !bet.isFree, bet.result != .void, bet.stake > 0 else { return }
        let (profit, stake) = (Double(bet.profit), Double(bet.stake))
        byBet.add(profit, stake)
        let day = bet.settledAt.rawValue.flooredQuotient(by: 86_400_000)
        if day != today.day {
            if today.stake > 0 { byDay.add(today.profit, today.stake) }
            today = (day, 0, 0)
        }
        today.profit += profit
        today.stake += stake
    }

    /// How many bets count.
    package var bets: Int { byBet.count }

    /// Nil while no money was staked.
    package var yield: Double? { byBet.stake > 0 ? byBet.profit / byBet.stake : nil }

    /// Nil of fewer than ten bets, and where all returned the same.
    package var standardError: Double? {
        guard bets >= Self.fewestForInterval, let yield else { return nil }
        var days = byDay
        if today.stake > 0 { days.add(today.profit, today.stake) }
        let error = max(byBet.error(of: yield) ?? 0, days.error(of: yield) ?? 0)
        return error > 0 ? error : nil
    }

    /// Where the true yield lies with 95 % confidence, by the normal distribution.
    package var interval: ClosedRange<Double>? {
        guard let yield, let error = standardError else { return nil }
        return (yield - 1.96 * error)...(yield + 1.96 * error)
    }

    /// The smallest number of such bets at which a yield of this size would be told from 0 with 95 % confidence; nil
    /// where the yield is 0 or its error unknown.
    package var betsNeeded: Int? {
        guard let yield, yield != 0, let error = standardError else { return nil }
        let ratio = 1.96 * error / yield
        let needed = (Double(bets) * ratio * ratio).rounded(.up)
        return needed < 1e9 ? max(1, Int(clamping: needed)) : nil
    }
}

/// Sums of which the variance of profit - yield · stake can be had for any yield.
private struct Moments {
    var count = 0
    var profit = 0.0
    var stake = 0.0
    var profitSquared = 0.0
    var stakeSquared = 0.0
    var product = 0.0

    mutating func add(_ profit: Double, _ stake: Double) {
        count += 1
        self.profit += profit
        self.stake += stake
        profitSquared += profit * profit
        stakeSquared += stake * stake
        product += profit * stake
    }

    func error(of yield: Double) -> Double? {
        guard count >= 2, stake > 0 else { return nil }
        let squares = max(0, profitSquared - 2 * yield * product + yield * yield * stakeSquared)
        return (squares * Double(count) / Double(count - 1)).squareRoot() / stake
    }
}

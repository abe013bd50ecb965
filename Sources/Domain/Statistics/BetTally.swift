/// Counts and sums of settled bets of one currency.
package struct BetTally: Hashable, Sendable {
    package private(set) var bets = 0
    /// Half-won bets too.
    package private(set) var won = 0
    /// Half-lost bets too.
    package private(set) var lost = 0
    package private(set) var void = 0
    package private(set) var cashedOut = 0
    /// Stakes in minor units. Void bets risked nothing in the end, and bonus stakes are not the user's money: neither
    /// counts.
    package private(set) var turnover: Int64 = 0
    /// Minor units, with what bonus stakes won.
    package private(set) var profit: Int64 = 0
    /// The part of `profit` that bonus stakes won.
    package private(set) var bonusProfit: Int64 = 0
    private var priceSum = 0.0

    package init() {}

    package mutating func add(_ bet: SettledBet) {
        bets += 1
        switch bet.result {
        case .won, .halfWon: won += 1
        case .lost, .halfLost: lost += 1
        case .void: void += 1
        case .cashedOut: cashedOut += 1
        }
        if !bet.isFree, bet.result != .void { turnover = turnover.addingClamped(bet.stake) }
        profit = profit.addingClamped(bet.profit)
        if bet.isFree { bonusProfit = bonusProfit.addingClamped(bet.profit) }
        priceSum += bet.price
    }

    /// Profit of the user's own money divided by its turnover; nil while there is none. What bonus stakes won has no
    /// turnover, and would make a yield of anything.
    package var yield: Double? {
        turnover > 0 ? Double(profit.addingClamped(0 - bonusProfit)) / Double(turnover) : nil
    }

    /// Won among won and lost; nil while there are none.
    package var winRate: Double? { won + lost > 0 ? Double(won) / Double(won + lost) : nil }

    /// The mean decimal price of all bets, nil of none.
    package var averagePrice: Double? { bets > 0 ? priceSum / Double(bets) : nil }
}

extension Int64 {
    /// The sum, held at the type's limits: statistics of absurd amounts are wrong, but do not stop the program.
    func addingClamped(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }
}

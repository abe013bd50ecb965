/// How much stands behind a vector: what the health score needs beside the features.
///
/// It is told with a vector that was folded; one that was read from the store has none.
package struct ScoreEvidence: Hashable, Sendable {
    /// Of the last ninety bets: those that are settled, neither void nor cashed out, and of these those whose close is
    /// known.
    package var settled: Int
    package var settledWithClose: Int
    /// Of all bets whose close is known, those at a price above the fair one, and how many there are.
    package var positive: Int
    package var priced: Int
    /// Staked over the account's life for each unit of bonus that was credited; nil where no bonus was.
    package var turnoverPerBonus: Double?

    package init(
        settled: Int = 0,
        settledWithClose: Int = 0,
        positive: Int = 0,
        priced: Int = 0,
        turnoverPerBonus: Double? = nil
    ) {
        self.settled = settled
        self.settledWithClose = settledWithClose
        self.positive = positive
        self.priced = priced
        self.turnoverPerBonus = turnoverPerBonus
    }

    init(_ view: AccountView) {
        self.init()
        for bet in view.recent {
            if let clv = bet.clv {
                priced += 1
                if clv > 0 { positive += 1 }
            }
            guard bet.isDecided else { continue }
            settled += 1
            if bet.clv != nil { settledWithClose += 1 }
        }
        let cash = view.account.cash
        if cash.bonusTotal > 0 { turnoverPerBonus = Double(cash.staked) / Double(cash.bonusTotal) }
    }
}

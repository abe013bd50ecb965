/// What statistics need of one settled bet.
package struct SettledBet: Hashable, Sendable {
    package var casino: CasinoID
    package var sport: Sport
    package var stake: Int64
    package var profit: Int64
    package var result: BetResult
    package var settledAt: Timestamp
    /// A bonus stake is not the user's money: it does not count in the turnover.
    package var isFree: Bool
    package var isParlay: Bool
    package var price: Double

    package init(
        casino: CasinoID,
        sport: Sport,
        stake: Int64,
        profit: Int64,
        result: BetResult,
        settledAt: Timestamp,
        isFree: Bool,
        isParlay: Bool,
        price: Double
    ) {
        self.casino = casino
        self.sport = sport
        self.stake = stake
        self.profit = profit
        self.result = result
        self.settledAt = settledAt
        self.isFree = isFree
        self.isParlay = isParlay
        self.price = price
    }
}

/// What a casino has seen of one account: its own count, kept as bets come in and as their matches start.
package struct AccountTally: Sendable, Equatable {
    package private(set) var bets = 0
    private var promotions = 0
    private var sideMarkets = 0
    private var offMarket = 0
    private var maxStakes = 0
    private var oddStakes = 0
    private var early = 0
    private var closed = 0
    private var beaten = 0
    private var clv = 0.0
    private var settled = 0
    private var profit = 0.0
    private var staked = 0.0

    package init() {}

    /// Counts a bet as it is placed.
    mutating func place(_ bet: PlacedWager) {
        bets += 1
        if bet.isFree || bet.isBoosted { promotions += 1 }
        if bet.isProp || bet.tier > 1 { sideMarkets += 1 }
        if bet.consensusEdge ?? 0 > 0.03 { offMarket += 1 }
        if bet.isMax { maxStakes += 1 }
        if bet.stake % 500 != 0 { oddStakes += 1 }
        if bet.hoursBefore > 24 { early += 1 }
    }

    /// Counts what the close says of a bet: price × fair probability - 1, and whether it was above the raw price.
    mutating func close(clv value: Double, isBeaten: Bool) {
        closed += 1
        clv += value
        if isBeaten { beaten += 1 }
    }

    /// Minor units.
    mutating func settle(stake: Int64, profit won: Int64) {
        settled += 1
        staked += Double(stake)
        profit += Double(won)
    }

    /// A reading; nil where fewer bets than `least` tell it.
    package func value(of reading: CasinoReading, after least: Int) -> Double? {
        let (sum, count): (Double, Int) =
            switch reading {
            case .meanClv: (clv, closed)
            case .beatCloseShare: (Double(beaten), closed)
            case .offMarketShare: (Double(offMarket), bets)
            case .promotionShare: (Double(promotions), bets)
            case .sideMarketShare: (Double(sideMarkets), bets)
            case .maxStakeShare: (Double(maxStakes), bets)
            case .oddStakeShare: (Double(oddStakes), bets)
            case .earlyShare: (Double(early), bets)
            case .profitScore:
                (staked > 0 ? profit / (staked / Double(settled)) * Double(settled).squareRoot() : 0, settled)
            }
        return count >= max(1, least) ? sum / Double(count) : nil
    }
}

/// A bet as the casino takes it.
struct PlacedWager: Sendable {
    /// Minor units.
    var stake: Int64
    var isFree = false
    var isBoosted = false
    var isProp = false
    var isMax = false
    /// 1 where no league is known.
    var tier: Int
    /// Price over the market's mean - 1; nil where there is no market.
    var consensusEdge: Double?
    /// Negative while it is played.
    var hoursBefore: Double
}

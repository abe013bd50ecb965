import Domain
import Storage

/// A fold over settled bets of one currency: what tools tell of any group of them.
struct BetRecord {
    private(set) var tally = BetTally()
    private(set) var estimate = YieldEstimate()
    private(set) var best: Int64?
    private(set) var worst: Int64?
    private(set) var first: Timestamp?

    mutating func add(_ bet: SettledBet) {
        tally.add(bet)
        estimate.add(bet)
        if bet.profit > 0 { best = max(best ?? bet.profit, bet.profit) }
        if bet.profit < 0 { worst = min(worst ?? bet.profit, bet.profit) }
        if first == nil { first = bet.settledAt }
    }

    /// Of the stakes that count in the turnover; minor units.
    var averageStake: Int64? {
        estimate.bets > 0 ? Int64(clamping: (Double(tally.turnover) / Double(estimate.bets)).rounded()) : nil
    }
}

extension FactDesk {
    /// The user's settled bets of a span, in the order of their settlement.
    func eachBet(
        _ span: Range<Timestamp>,
        casino: Casino? = nil,
        sport: Sport? = nil,
        market: Market? = nil,
        _ body: (SettledBetFacts) throws -> Void
    ) throws {
        try book.eachSettledBetFacts(of: user, in: currency, casino: casino?.id, span: span) { bet in
            guard sport == nil || bet.bet.sport == sport else { return }
            // A parlay's markets may be several: it belongs to none of them.
            guard market == nil || (bet.market == market && !bet.bet.isParlay) else { return }
            try body(bet)
        }
    }
}

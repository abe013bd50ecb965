import Domain
import Storage

/// How the user does: their settled bets as counts, profit and yield with its uncertainty.
struct BettingResults: FactTool {
    let definition = FactToolDefinition(
        "betting_results",
        "The user's settled bets in their currency: counts, profit, yield with its 95 % interval, extremes.",
        [.casino, .sport, .market, .period(.all)],
        facts: [
            .bets, .won, .lost, .void, .cashedOut, .winRate, .staked, .profit, .bonusProfit, .yield, .yieldLow,
            .yieldHigh, .averagePrice, .averageStake, .biggestWin, .biggestLoss, .since,
        ]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        var record = BetRecord()
        try desk.eachBet(
            desk.span(arguments.period()),
            casino: try arguments.casino(desk),
            sport: arguments.sport,
            market: arguments.market
        ) { record.add($0.bet) }
        return FactSheet(
            tool: definition.name,
            title: Words(en: "Results", fr: "Résultats"),
            facts: record.facts(desk),
            gaps: FactGap.forBets(record.tally.bets, others: try desk.standing().hasOthers)
        )
    }
}

extension BetRecord {
    /// Nothing of no bets.
    fileprivate func facts(_ desk: FactDesk) -> [Fact] {
        guard tally.bets > 0 else { return [] }
        var facts = [
            Fact(.bets, .count(tally.bets)), Fact(.won, .count(tally.won)), Fact(.lost, .count(tally.lost)),
            Fact(.void, .count(tally.void)),
        ]
        facts.add(.cashedOut, tally.cashedOut > 0 ? .count(tally.cashedOut) : nil)
        facts.add(.winRate, tally.winRate.map(FactValue.share))
        facts.add(.staked, desk.money(tally.turnover))
        facts.add(.profit, desk.money(tally.profit))
        facts.add(.bonusProfit, tally.bonusProfit != 0 ? desk.money(tally.bonusProfit) : nil)
        facts.addYield(of: estimate)
        facts.add(.averagePrice, tally.averagePrice.map(FactValue.price))
        facts.add(.averageStake, averageStake.map(desk.money))
        facts.add(.biggestWin, best.map(desk.money))
        facts.add(.biggestLoss, worst.map(desk.money))
        facts.add(.since, first.map(desk.day))
        return facts
    }
}

extension [Fact] {
    mutating func addYield(of estimate: YieldEstimate) {
        add(.yield, estimate.yield.map(FactValue.share))
        add(.yieldLow, estimate.interval.map { .share($0.lowerBound) })
        add(.yieldHigh, estimate.interval.map { .share($0.upperBound) })
    }
}

import Domain
import Storage

/// A period beside the one before it.
struct ComparePeriods: FactTool {
    let definition = FactToolDefinition(
        "compare_periods",
        """
        The user's results over a period and over the one before it: the days before for 7d and 30d, the same part of \
        the day, week, month or year before for the running ones.
        """,
        [.period(.thirtyDays)],
        facts: [
            .period, .bets, .profit, .staked, .yield, .betsBefore, .profitBefore, .stakedBefore, .yieldBefore,
            .profitChange,
        ]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let period = arguments.period(.thirtyDays)
        let now = try record(desk.span(period), desk)
        let before = try period.before(now: desk.now, in: desk.zone).map { try record($0, desk) }
        var sheet = FactSheet(
            tool: definition.name,
            title: Words(en: "This period and the one before", fr: "Cette période et la précédente"),
            gaps: FactGap.forBets(now.tally.bets, others: try desk.standing().hasOthers)
        )
        sheet.facts.add(.period, .name(period.name(in: desk.language)))
        if now.tally.bets > 0 {
            sheet.facts.add(.bets, .count(now.tally.bets))
            sheet.facts.add(.profit, desk.money(now.tally.profit))
            sheet.facts.add(.staked, desk.money(now.tally.turnover))
            sheet.facts.add(.yield, now.estimate.yield.map(FactValue.share))
        }
        guard let before, before.tally.bets > 0 else {
            sheet.gaps.append("no_bets_before")
            return sheet
        }
        sheet.facts.add(.betsBefore, .count(before.tally.bets))
        sheet.facts.add(.profitBefore, desk.money(before.tally.profit))
        sheet.facts.add(.stakedBefore, desk.money(before.tally.turnover))
        sheet.facts.add(.yieldBefore, before.estimate.yield.map(FactValue.share))
        if now.tally.bets > 0 {
            sheet.facts.add(.profitChange, desk.money(now.tally.profit - before.tally.profit))
        }
        return sheet
    }

    private func record(_ span: Range<Timestamp>, _ desk: FactDesk) throws -> BetRecord {
        var record = BetRecord()
        try desk.eachBet(span) { record.add($0.bet) }
        return record
    }
}

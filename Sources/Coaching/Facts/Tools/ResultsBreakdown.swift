import Domain
import Storage

/// The results of each casino, sport or market beside the others.
struct ResultsBreakdown: FactTool {
    private enum Group: Hashable {
        case casino(CasinoID)
        case sport(Sport)
        case market(Market)
        /// The legs of a parlay may be on several markets.
        case parlay
    }

    private static let mostRows = 20

    let definition = FactToolDefinition(
        "results_breakdown",
        """
        The user's settled bets grouped by casino, sport or market (parlays apart), the most profitable first, with \
        the best and the worst group.
        """,
        [
            FactParameter("by", .word(["casino", "sport", "market"]), "What to group by.", isRequired: true),
            .period(.all),
        ],
        facts: [.bets, .groups, .bestName, .bestProfit, .worstName, .worstProfit],
        rows: [.name, .bets, .staked, .profit, .yield]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let by = arguments.text("by")
        var records: [Group: BetRecord] = [:]
        try desk.eachBet(desk.span(arguments.period())) { bet in
            let group: Group =
                switch by {
                case "casino": .casino(bet.bet.casino)
                case "sport": .sport(bet.bet.sport)
                default: bet.bet.isParlay ? .parlay : .market(bet.market)
                }
            records[group, default: BetRecord()].add(bet.bet)
        }
        let parts = try records.map { (name: try name(of: $0.key, desk), record: $0.value) }.sorted { left, right in
            let (first, second) = (left.record.tally, right.record.tally)
            if first.profit != second.profit { return first.profit > second.profit }
            if first.bets != second.bets { return first.bets > second.bets }
            return left.name.text < right.name.text
        }
        let count = parts.reduce(0) { $0 + $1.record.tally.bets }
        var sheet = FactSheet(
            tool: definition.name,
            title: Words(en: "Results side by side", fr: "Résultats côte à côte"),
            gaps: FactGap.forBets(count, others: try desk.standing().hasOthers)
        )
        guard let best = parts.first, let worst = parts.last else { return sheet }
        sheet.facts = [Fact(.bets, .count(count)), Fact(.groups, .count(parts.count))]
        sheet.facts.append(Fact(.bestName, best.name))
        sheet.facts.append(Fact(.bestProfit, desk.money(best.record.tally.profit)))
        if parts.count > 1 {
            sheet.facts.append(Fact(.worstName, worst.name))
            sheet.facts.append(Fact(.worstProfit, desk.money(worst.record.tally.profit)))
        }
        sheet.rows = parts.prefix(Self.mostRows).map { part in
            var row = [Fact(.name, part.name), Fact(.bets, .count(part.record.tally.bets))]
            row.add(.staked, desk.money(part.record.tally.turnover))
            row.add(.profit, desk.money(part.record.tally.profit))
            row.add(.yield, part.record.estimate.yield.map(FactValue.share))
            return row
        }
        return sheet
    }

    private func name(of group: Group, _ desk: FactDesk) throws -> FactValue {
        switch group {
        case .casino(let id):
            try desk.book.casino(id, for: desk.profile.id).map { desk.name(of: $0.name) } ?? .name("?")
        case .sport(let sport): .name(sport.name(in: desk.language))
        case .market(let market): .name(market.name(in: desk.language))
        case .parlay: .name(Words(en: "Parlays", fr: "Combinés")(desk.language))
        }
    }
}

extension FactValue {
    /// For an order that does not depend on a dictionary's.
    fileprivate var text: String {
        switch self {
        case .name(let text), .userText(let text): text
        default: ""
        }
    }
}

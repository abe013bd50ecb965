import Domain
import Storage

/// The bets that the user placed last.
struct RecentBets: FactTool {
    private static let most = 20

    let definition = FactToolDefinition(
        "recent_bets",
        "The bets that the user placed last in their currency, the newest first, settled or open.",
        [FactParameter("count", .integer, "How many, 1 to 20; left out: 5.")],
        facts: [.shown],
        rows: [.casino, .selection, .price, .stake, .result, .profit, .isOpen, .placedAt]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let count = min(Self.most, try arguments.count("count", within: 1...1_000) ?? 5)
        let bets = try desk.book.recentBets(of: desk.user, in: desk.currency, limit: count)
        var gaps = bets.isEmpty ? [FactGap.noBets] : []
        if try desk.standing().hasOthers { gaps.append(FactGap.otherCurrencies) }
        return FactSheet(
            tool: definition.name,
            title: Words(en: "Last bets", fr: "Derniers paris"),
            facts: bets.isEmpty ? [] : [Fact(.shown, .count(bets.count))],
            rows: bets.map { $0.row(desk) },
            gaps: gaps
        )
    }
}

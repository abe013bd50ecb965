import Domain
import Storage

/// What so many bets can say: whether the yield is told from zero, and how many it would take.
struct LuckOrSkill: FactTool {
    let definition = FactToolDefinition(
        "luck_or_skill",
        """
        How much of the user's result can be luck: the yield with its 95 % interval, wins against those that would \
        break even at the prices taken (z), and the number of bets that a yield of this size takes to show.
        """,
        [.period(.all)],
        facts: [.bets, .profit, .yield, .yieldLow, .yieldHigh, .wins, .expectedWins, .z, .betsNeeded]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        var (record, breakEven) = (BetRecord(), BreakEvenWins())
        try desk.eachBet(desk.span(arguments.period())) { bet in
            record.add(bet.bet)
            breakEven.add(bet.bet)
        }
        var sheet = FactSheet(
            tool: definition.name,
            title: Words(en: "Luck or skill", fr: "Chance ou talent"),
            gaps: FactGap.forBets(record.tally.bets, others: try desk.standing().hasOthers)
        )
        guard record.tally.bets > 0 else { return sheet }
        sheet.facts = [Fact(.bets, .count(record.tally.bets)), Fact(.profit, desk.money(record.tally.profit))]
        sheet.facts.addYield(of: record.estimate)
        if breakEven.bets > 0 {
            sheet.facts.add(.wins, .count(breakEven.wins))
            sheet.facts.add(.expectedWins, .number(breakEven.expected))
            sheet.facts.add(.z, breakEven.z.map(FactValue.number))
        }
        sheet.facts.add(.betsNeeded, record.estimate.betsNeeded.map(FactValue.count))
        return sheet
    }
}

/// Wins against those that would cost nothing at equal stakes: each bet's 1 / price. Only bets that were wholly won or
/// lost say anything here.
private struct BreakEvenWins {
    private(set) var bets = 0
    private(set) var wins = 0
    private(set) var expected = 0.0
    private var variance = 0.0

    mutating func add(_ bet: SettledBet) {
        guard bet.result == .won || bet.result == .lost, bet.price > 1 else { return }
        let probability = 1 / bet.price
        bets += 1
        if bet.result == .won { wins += 1 }
        expected += probability
        variance += probability * (1 - probability)
    }

    /// (wins - expected) / √variance; nil of fewer than ten bets, where it is no normal number yet.
    var z: Double? { bets >= 10 && variance > 0 ? (Double(wins) - expected) / variance.squareRoot() : nil }
}

import Domain
import Foundation
import Storage

/// Wins and losses in a row, and how far the balance fell.
struct StreakFacts: FactTool {
    let definition = FactToolDefinition(
        "streaks",
        """
        The user's streaks (losing ones below zero), the longest losing streak that chance alone would give so many \
        bets, and falls from a peak of the cumulated profit.
        """,
        [.period(.all)],
        facts: [
            .bets, .currentStreak, .longestWinning, .longestLosing, .expectedLongestLosing, .drawdown,
            .deepestDrawdown,
        ]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        var (tally, streaks, drawdown) = (BetTally(), Streaks(), Drawdown())
        try desk.eachBet(desk.span(arguments.period())) { bet in
            tally.add(bet.bet)
            streaks.add(bet.bet.result, profit: bet.bet.profit)
            drawdown.add(balance: tally.profit, at: bet.bet.settledAt)
        }
        var sheet = FactSheet(
            tool: definition.name,
            title: Words(en: "Streaks and falls", fr: "Séries et baisses"),
            gaps: FactGap.forBets(tally.bets, others: try desk.standing().hasOthers)
        )
        guard tally.bets > 0 else { return sheet }
        sheet.facts = [
            Fact(.bets, .count(tally.bets)), Fact(.currentStreak, .count(streaks.current)),
            Fact(.longestWinning, .count(streaks.longestWinning)),
            Fact(.longestLosing, .count(streaks.longestLosing)),
        ]
        sheet.facts.add(.expectedLongestLosing, tally.expectedLongestLosing.map(FactValue.number))
        sheet.facts.add(.drawdown, desk.money(drawdown.current))
        sheet.facts.add(.deepestDrawdown, desk.money(drawdown.deepest))
        return sheet
    }
}

extension BetTally {
    /// ln n / -ln(1 - win rate) over the bets that were won or lost: about what the longest of n independent bets
    /// comes to. Nil while there are none, or none of one kind.
    fileprivate var expectedLongestLosing: Double? {
        let count = won + lost
        guard count > 1, won > 0, lost > 0 else { return nil }
        return log(Double(count)) / -log(Double(lost) / Double(count))
    }
}

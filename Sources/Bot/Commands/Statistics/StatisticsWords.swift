import Domain
import Telegram

/// A report in the user's language.
struct StatisticsWords {
    let report: StatisticsReport
    let turn: Turn

    private var language: Language { turn.language }
    private var total: BetTally { report.statistics.total }

    var text: RichText {
        let period = report.question.period.name(in: language)
        let subject = report.question.casino.map { "\($0.name) · \(period)" } ?? period
        let title = turn.say(en: "\(bold: "Statistics") · \(subject)", fr: "\(bold: "Statistiques") · \(subject)")
        guard total.bets > 0 else { return ([title, nothing] + tail).joined(separator: "\n") }
        let sections = [
            ([title] + overall).joined(separator: "\n"),
            list(turn.word("By casino", "Par casino"), report.question.casino == nil ? report.casinos : []),
            list(turn.word("By sport", "Par sport"), report.sports),
            tail.joined(separator: "\n"),
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var nothing: RichText {
        turn.say(
            en: "No settled bets in \(report.currency.code) here yet. /settle settles open ones.",
            fr: "Aucun pari réglé en \(report.currency.code) ici pour l'instant. /settle règle les paris ouverts."
        )
    }

    private var overall: [RichText] {
        let statistics = report.statistics
        let (streaks, drawdown) = (statistics.streaks, statistics.drawdown)
        var lines: [RichText] = [record]
        lines.append(
            turn.say(
                en: "Profit \(bold: signed(total.profit)) on a turnover of \(amount(total.turnover))",
                fr: "Profit \(bold: signed(total.profit)) pour \(amount(total.turnover)) misés"
            )
        )
        if total.bonusProfit != 0 {
            lines.append(
                turn.say(
                    en: "of which bonus stakes won \(signed(total.bonusProfit))",
                    fr: "dont \(signed(total.bonusProfit)) gagnés avec des mises bonus"
                )
            )
        }
        let price = DecimalText.fixed(total.averagePrice ?? 0, places: 2, language)
        let yield = total.yield.map { DecimalText.signedPercent($0, language) } ?? "–"
        lines.append(
            turn.say(en: "Yield \(yield) · average price \(price)", fr: "Rendement \(yield) · cote moyenne \(price)")
        )
        if drawdown.deepest > 0 {
            lines.append(
                turn.say(
                    en: "Deepest fall \(amount(drawdown.deepest)) · now \(amount(drawdown.current)) below the peak",
                    fr: "Plus forte baisse \(amount(drawdown.deepest)) · \(amount(drawdown.current)) sous le sommet"
                )
            )
        }
        lines.append(
            turn.say(
                en: """
                    Streak: \(running(streaks.current)) · longest \(streaks.longestWinning) won, \
                    \(streaks.longestLosing) lost
                    """,
                fr: """
                    Série : \(running(streaks.current)) · plus longues : \(french(streaks.longestWinning, "gagné")), \
                    \(french(streaks.longestLosing, "perdu"))
                    """
            )
        )
        return lines
    }

    private var record: RichText {
        let bets = total.bets
        var parts = [
            turn.word("\(total.won) won", french(total.won, "gagné")),
            turn.word("\(total.lost) lost", french(total.lost, "perdu")),
            turn.word("\(total.void) void", french(total.void, "annulé")),
        ]
        if total.cashedOut > 0 {
            parts.append(turn.word("\(total.cashedOut) cashed out", french(total.cashedOut, "encaissé")))
        }
        let list = parts.joined(separator: " – ")
        return turn.say(
            en: bets == 1 ? "1 settled bet: \(list)" : "\(bets) settled bets: \(list)",
            fr: bets == 1 ? "1 pari réglé : \(list)" : "\(bets) paris réglés : \(list)"
        )
    }

    private func running(_ streak: Int) -> String {
        if streak == 0 { return turn.word("none", "aucune") }
        let count = abs(streak)
        return streak > 0
            ? turn.word("\(count) won", french(count, "gagné")) : turn.word("\(count) lost", french(count, "perdu"))
    }

    /// French has its plural from two on.
    private func french(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count > 1 ? "s" : "")" }

    private func list(_ title: String, _ parts: [StatisticsReport.Part]) -> RichText {
        guard !parts.isEmpty else { return "" }
        var text: RichText = "\(bold: title)"
        for part in parts {
            let yield = part.tally.yield.map { " (\(DecimalText.signedPercent($0, language)))" } ?? ""
            let bets = part.tally.bets
            text += turn.say(
                en: "\n\(part.name): \(bets) \(bets == 1 ? "bet" : "bets"), \(signed(part.tally.profit))\(yield)",
                fr: "\n\(part.name) : \(bets) \(bets == 1 ? "pari" : "paris"), \(signed(part.tally.profit))\(yield)"
            )
        }
        return text
    }

    /// What is open, how far the numbers carry, and what they leave out.
    private var tail: [RichText] {
        var lines: [RichText] = []
        if report.openBets > 0 {
            let (count, stake) = (report.openBets, report.openStake.formatted(language))
            lines.append(
                turn.say(
                    en: "Open: \(count) \(count == 1 ? "bet" : "bets"), \(stake) at risk",
                    fr: "En cours : \(count) \(count == 1 ? "pari" : "paris"), \(stake) en jeu"
                )
            )
        }
        if (1..<StatisticsReport.fewBets).contains(total.bets) {
            let warning = turn.word(
                "So few bets say little yet: luck alone can make such numbers.",
                "Si peu de paris disent encore peu : le hasard seul peut donner ces chiffres."
            )
            lines.append("\(italic: warning)")
        }
        if !report.others.isEmpty {
            let codes = report.others.map(\.code).joined(separator: ", ")
            lines.append(
                turn.say(
                    en: "You also have bets in \(codes); they are not in these numbers.",
                    fr: "Vous avez aussi des paris en \(codes) ; ils ne sont pas dans ces chiffres."
                )
            )
        }
        return lines
    }

    private func amount(_ minorUnits: Int64) -> String {
        Money(minorUnits: minorUnits, currency: report.currency).formatted(language)
    }

    private func signed(_ minorUnits: Int64) -> String {
        Money(minorUnits: minorUnits, currency: report.currency).formattedSigned(language)
    }
}

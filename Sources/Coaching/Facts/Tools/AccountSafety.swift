import Domain
import Features
import Storage

/// How safe accounts are from being limited, account by account: the health score with its first reasons, and the limits
/// that were met.
struct AccountSafety: FactTool {
    let accountScores: AccountScores

    let definition = FactToolDefinition(
        AccountScores.tool,
        """
        The user's accounts, each with its health score (0 to 100, the higher the less it looks like what casinos \
        limit; a range while too few bets have a closing price), its band, the confidence, what costs most points, and \
        the limits reported there and at casinos of the same group. The score is a judged scale, no probability.
        """,
        [.casino],
        facts: [.accounts],
        rows: [
            .casino, .bets, .score, .scoreLow, .scoreHigh, .band, .confidence, .mainReason, .mainReasonPoints,
            .secondReason, .scoreCap, .limits, .sisterLimits, .daysSinceLastLimit,
        ]
    ).showing(rows: 3)

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let casino = try arguments.casino(desk)
        let reports = try desk.book.limitReports(of: desk.user, limit: FactDesk.mostReports)
        // An account for each currency is one account with the casino.
        var (casinos, bets): ([Casino], [CasinoID: Int]) = ([], [:])
        for account in try desk.book.accounts(of: desk.user) where casino == nil || account.casino.id == casino?.id {
            if bets[account.casino.id] == nil { casinos.append(account.casino) }
            bets[account.casino.id, default: 0] += account.bets
        }
        var sheet = FactSheet(
            tool: definition.name,
            title: Words(en: "Health of the accounts", fr: "Santé des comptes")
        )
        guard !casinos.isEmpty else {
            sheet.gaps = [FactGap.noScore, "no_accounts"]
            return sheet
        }
        let scores = try accountScores.scores(desk)
        if casinos.allSatisfy({ scores[$0.id] == nil }) { sheet.gaps.append(FactGap.noScore) }
        sheet.facts.add(.accounts, .count(casinos.count))
        sheet.rows = casinos.prefix(25).map { casino in
            let own = reports.filter { $0.casino.id == casino.id }
            let sisters = reports.count {
                $0.casino.id != casino.id && casino.group != nil && $0.casino.group == casino.group
            }
            var row = [Fact(.casino, desk.name(of: casino.name)), Fact(.bets, .count(bets[casino.id] ?? 0))]
            if let score = scores[casino.id] { row += Self.facts(of: score, desk.language) }
            row += [Fact(.limits, .count(own.count)), Fact(.sisterLimits, .count(sisters))]
            row.add(.daysSinceLastLimit, own.first.map { .count(desk.days(since: $0.reportedAt)) })
            return row
        }
        return sheet
    }

    /// The number, or the range in which it lies; never both.
    private static func facts(of score: HealthScore, _ language: Language) -> [Fact] {
        func whole(_ value: Double) -> FactValue { .count(Int(clamping: value.rounded())) }
        var facts: [Fact] = []
        if score.isBand {
            facts += [
                Fact(.scoreLow, whole(score.range.lowerBound)), Fact(.scoreHigh, whole(score.range.upperBound)),
            ]
        } else {
            facts += [Fact(.score, whole(score.value)), Fact(.band, .name(score.band.words(language)))]
        }
        facts.append(Fact(.confidence, .name(score.confidence.words(language))))
        let reasons = score.reasons
        if let first = reasons.first {
            facts += [
                Fact(.mainReason, .name(first.pillar.words(language))),
                Fact(.mainReasonPoints, whole(first.points * score.multiplier)),
            ]
        }
        facts.add(.secondReason, reasons.dropFirst().first.map { .name($0.pillar.words(language)) })
        facts.add(.scoreCap, score.cap.map { whole($0.value) })
        return facts
    }
}

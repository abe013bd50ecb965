import Domain
import Storage

/// What the books say of how long accounts may stay as they are, account by account.
struct AccountSafety: FactTool {
    let definition = FactToolDefinition(
        "account_safety",
        """
        The user's accounts with the limits reported at each and at casinos of the same group, whose risk engine is \
        shared. There is no score of an account yet, and so no probability of a limit.
        """,
        [.casino],
        facts: [.accounts],
        rows: [.casino, .bets, .limits, .sisterLimits, .daysSinceLastLimit]
    )

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
            title: Words(en: "Accounts and limits", fr: "Comptes et limites"),
            gaps: ["no_score"]
        )
        guard !casinos.isEmpty else {
            sheet.gaps.append("no_accounts")
            return sheet
        }
        sheet.facts.add(.accounts, .count(casinos.count))
        sheet.rows = casinos.prefix(25).map { casino in
            let own = reports.filter { $0.casino.id == casino.id }
            let sisters = reports.count {
                $0.casino.id != casino.id && casino.group != nil && $0.casino.group == casino.group
            }
            var row = [
                Fact(.casino, desk.name(of: casino.name)), Fact(.bets, .count(bets[casino.id] ?? 0)),
                Fact(.limits, .count(own.count)), Fact(.sisterLimits, .count(sisters)),
            ]
            row.add(.daysSinceLastLimit, own.first.map { .count(desk.days(since: $0.reportedAt)) })
            return row
        }
        return sheet
    }
}

import Domain
import Storage

/// The limits that the user met.
struct LimitHistory: FactTool {
    private static let mostRows = 10

    let definition = FactToolDefinition(
        "limit_history",
        "The limits that casinos put on the user, as they reported them, the newest first.",
        [.casino],
        facts: [.reports, .casinosLimited, .daysSinceLast],
        rows: [.casino, .type, .before, .after, .factor, .reportedAt]
    )

    func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
        let casino = try arguments.casino(desk)
        let reports = try desk.book.limitReports(of: desk.user, limit: FactDesk.mostReports)
            .filter { casino == nil || $0.casino.id == casino?.id }
        var sheet = FactSheet(tool: definition.name, title: Words(en: "Limits", fr: "Limites"))
        guard let last = reports.first else {
            sheet.gaps.append("no_reports")
            return sheet
        }
        sheet.facts = [
            Fact(.reports, .count(reports.count)),
            Fact(.casinosLimited, .count(Set(reports.map(\.casino.id)).count)),
            Fact(.daysSinceLast, .count(desk.days(since: last.reportedAt))),
        ]
        sheet.rows = reports.prefix(Self.mostRows).map { report in
            var row = [
                Fact(.casino, desk.name(of: report.casino.name)),
                Fact(.type, .name(report.type.name(in: desk.language))),
            ]
            row.add(.before, report.before.map(FactValue.money))
            row.add(.after, report.after.map(FactValue.money))
            if let before = report.before, let after = report.after, before.minorUnits > 0 {
                row.add(.factor, .share(Double(after.minorUnits) / Double(before.minorUnits)))
            }
            row.append(Fact(.reportedAt, desk.day(of: report.reportedAt)))
            return row
        }
        return sheet
    }
}

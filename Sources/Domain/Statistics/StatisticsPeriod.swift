/// The span that statistics are asked for.
package enum StatisticsPeriod: String, Codable, CaseIterable, Sendable {
    case today
    /// The last 7 times 24 hours.
    case sevenDays = "7d"
    case thirtyDays = "30d"
    /// From Monday, the first of the month, the first of January, in the user's zone.
    case week, month, year
    case all

    /// The period that a word means in English or French; nil for an unknown one.
    package static func parse(_ text: some StringProtocol) -> StatisticsPeriod? { table.value(named: text) }

    package func name(in language: Language) -> String { Self.table.name(of: self, in: language) }

    static let table = NameTable<StatisticsPeriod>([
        .init(.today, "Today", "Aujourd'hui", ["day", "jour", "1d", "1j", "24h", "daily"]),
        .init(.sevenDays, "Last 7 days", "7 derniers jours", ["7d", "7j", "7 days", "7 jours", "7"]),
        .init(.thirtyDays, "Last 30 days", "30 derniers jours", ["30d", "30j", "30 days", "30 jours", "30"]),
        .init(.week, "This week", "Cette semaine", ["week", "semaine", "weekly", "1w"]),
        .init(.month, "This month", "Ce mois-ci", ["month", "mois", "ce mois", "monthly", "1m"]),
        .init(.year, "This year", "Cette année", ["year", "année", "an", "annee", "ytd", "yearly", "1y", "1an"]),
        .init(
            .all,
            "All time",
            "Depuis le début",
            ["all", "tout", "tous", "toujours", "ever", "lifetime", "total", "max"]
        ),
    ])
}

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

    /// From its beginning up to and with `now`.
    ///
    /// - Parameter offset: what local time is ahead of UTC, in seconds; where a clock was changed within the period its
    ///   beginning is off by that change.
    package func range(now: Timestamp, offset: Int64) -> Range<Timestamp> {
        let end = now + Milliseconds(1)
        return start(now: now, offset: offset)..<end
    }

    private func start(now: Timestamp, offset: Int64) -> Timestamp {
        switch self {
        case .sevenDays: now - .days(7)
        case .thirtyDays: now - .days(30)
        case .all: Timestamp(rawValue: min(0, now.rawValue))
        case .today, .week, .month, .year: Timestamp(seconds: firstDay(now: now, offset: offset) * 86_400 - offset)
        }
    }

    private func firstDay(now: Timestamp, offset: Int64) -> Int64 {
        let today = (now.seconds + offset).flooredQuotient(by: 86_400)
        let date = CivilDate(daysSince1970: today)
        return switch self {
        case .week: today - Int64(date.weekday - 1)
        case .month: today - Int64(date.day - 1)
        case .year: CivilDate(year: date.year, month: 1, day: 1)?.daysSince1970 ?? today
        case .today, .sevenDays, .thirtyDays, .all: today
        }
    }

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

extension Budget.Period {
    /// The same span for statistics: the running day, week or month in the user's zone.
    package var statistics: StatisticsPeriod {
        switch self {
        case .day: .today
        case .week: .week
        case .month: .month
        }
    }
}

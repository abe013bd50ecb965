/// When a period begins and ends on the user's wall clock. Where the clock is changed within it, it still begins at local
/// midnight: the day of the change is an hour shorter or longer, and so is what is counted of it.
extension StatisticsPeriod {
    /// From its beginning up to and with `now`.
    package func range(now: Timestamp, in zone: ZoneClock) -> Range<Timestamp> {
        start(now: now, in: zone)..<(now + Milliseconds(1))
    }

    /// The span to compare the period with: as many days before, or the part of the day, week, month or year before
    /// that had gone by at this point of it, by the clock on the wall. Nil for all time.
    package func before(now: Timestamp, in zone: ZoneClock) -> Range<Timestamp>? {
        let start = start(now: now, in: zone)
        let (local, first) = (zone.local(now), zone.local(start).date)
        let firstBefore: CivilDate
        switch self {
        case .all: return nil
        case .sevenDays, .thirtyDays: return (start - now.since(start))..<start
        case .today: firstBefore = first.adding(days: -1)
        case .week: firstBefore = first.adding(days: -7)
        case .month: firstBefore = first.adding(months: -1)
        case .year: firstBefore = first.adding(months: -12)
        }
        let gone = local.date.daysSince1970 - first.daysSince1970
        let day = firstBefore.adding(days: gone)
        let end = zone.moment(of: LocalTime(date: day, hour: local.hour, minute: local.minute))
        // What of the minute has gone by: a wall shows minutes. March has more days than the February before it.
        let rest = Milliseconds((now.rawValue % 60_000 + 60_000) % 60_000 + 1)
        return zone.midnight(of: firstBefore)..<min(end + rest, start)
    }

    private func start(now: Timestamp, in zone: ZoneClock) -> Timestamp {
        let today = zone.local(now).date
        return switch self {
        case .sevenDays: now - .days(7)
        case .thirtyDays: now - .days(30)
        case .all: Timestamp(rawValue: min(0, now.rawValue))
        case .today: zone.midnight(of: today)
        case .week: zone.midnight(of: today.adding(days: Int64(1 - today.weekday)))
        case .month: zone.midnight(of: today.adding(days: Int64(1 - today.day)))
        case .year: zone.midnight(of: CivilDate(year: today.year, month: 1, day: 1) ?? today)
        }
    }
}

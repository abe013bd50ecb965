extension Budget.Period {
    /// When the running day, week (from Monday) or month began on the user's wall clock.
    package func start(at now: Timestamp, in zone: ZoneClock) -> Timestamp {
        let today = zone.local(now).date
        let first =
            switch self {
            case .day: today
            case .week: CivilDate(daysSince1970: today.daysSince1970 - Int64(today.weekday - 1))
            case .month: CivilDate(daysSince1970: today.daysSince1970 - Int64(today.day - 1))
            }
        return zone.moment(of: LocalTime(date: first, hour: 0, minute: 0))
    }
}

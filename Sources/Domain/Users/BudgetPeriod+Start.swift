extension Budget.Period {
    /// When the running day, week (from Monday) or month began on the user's wall clock.
    package func start(at now: Timestamp, in zone: ZoneClock) -> Timestamp {
        statistics.range(now: now, in: zone).lowerBound
    }

    /// The same span for statistics.
    package var statistics: StatisticsPeriod {
        switch self {
        case .day: .today
        case .week: .week
        case .month: .month
        }
    }
}

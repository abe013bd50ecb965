extension StatisticsPeriod {
    /// The span to compare the period with: as many days before, or the part of the day, week, month or year before
    /// that had gone by at this point of it. Nil for all time.
    ///
    /// - Parameter offset: what local time is ahead of UTC, in seconds, as for `range(now:offset:)`.
    package func before(now: Timestamp, offset: Int64) -> Range<Timestamp>? {
        let span = range(now: now, offset: offset)
        let length = span.upperBound.since(span.lowerBound)
        let start: Timestamp
        switch self {
        case .all: return nil
        case .today: start = span.lowerBound - .days(1)
        case .week: start = span.lowerBound - .days(7)
        case .sevenDays, .thirtyDays: return (span.lowerBound - (length - Milliseconds(1)))..<span.lowerBound
        case .month, .year:
            let local = span.lowerBound + .seconds(offset)
            start = local.adding(months: self == .month ? -1 : -12) - .seconds(offset)
        }
        // March has more days than the February before it.
        return start..<min(start + length, span.lowerBound)
    }
}

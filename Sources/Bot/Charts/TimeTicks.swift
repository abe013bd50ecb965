import Domain

/// Round steps of the calendar within a span, in the user's zone: hours, days or months.
struct TimeTicks {
    /// Seconds since 1970, UTC, and what is written there.
    let values: [CurveAxis.Tick]

    private static let day: Int64 = 86_400

    /// - Parameter span: seconds since 1970. The first value may lie before it.
    init(in span: ClosedRange<Int64>, zone: ZoneClock, language: Language, most: Int64) {
        let length = span.upperBound - span.lowerBound
        if length <= Self.day * 3 / 2 {
            values = Self.hours(in: span, zone, most: most)
        } else if length <= 120 * Self.day {
            values = Self.days(in: span, zone, language, most: most)
        } else {
            values = Self.months(in: span, zone, language, most: most)
        }
    }

    private static func hours(in span: ClosedRange<Int64>, _ zone: ZoneClock, most: Int64) -> [CurveAxis.Tick] {
        let hours = (span.upperBound - span.lowerBound) / 3_600
        let step = [1, 2, 3, 6].first { hours / Int64($0) <= most } ?? 12
        let first = zone.local(Timestamp(seconds: span.lowerBound)).date.daysSince1970
        let last = zone.local(Timestamp(seconds: span.upperBound)).date.daysSince1970
        var ticks: [CurveAxis.Tick] = []
        for day in first...last {
            for hour in stride(from: 0, to: 24, by: step) {
                let local = LocalTime(date: CivilDate(daysSince1970: day), hour: hour, minute: 0)
                let moment = zone.moment(of: local)
                // An hour that the clock skips would stand a second time where the next one does.
                guard moment.seconds <= span.upperBound, zone.local(moment) == local else { continue }
                ticks.append((moment.seconds, local.timeText))
            }
        }
        return ticks
    }

    private static func days(
        in span: ClosedRange<Int64>,
        _ zone: ZoneClock,
        _ language: Language,
        most: Int64
    ) -> [CurveAxis.Tick] {
        let days = (span.upperBound - span.lowerBound) / day
        let step = [1, 2, 3, 7, 14].first { days / $0 <= most } ?? 21
        let first = zone.local(Timestamp(seconds: span.lowerBound)).date.daysSince1970
        return stride(from: first, through: first + days + 1, by: Int(step)).map { number in
            let local = LocalTime(date: CivilDate(daysSince1970: number), hour: 0, minute: 0)
            return (zone.moment(of: local).seconds, local.shortDate(language))
        }
    }

    private static func months(
        in span: ClosedRange<Int64>,
        _ zone: ZoneClock,
        _ language: Language,
        most: Int64
    ) -> [CurveAxis.Tick] {
        func number(_ seconds: Int64) -> Int {
            let date = zone.local(Timestamp(seconds: seconds)).date
            return date.year * 12 + date.month - 1
        }
        let (first, last) = (number(span.lowerBound), number(span.upperBound))
        let step = [1, 2, 3, 6, 12, 24, 60].first { Int64((last - first) / $0) <= most } ?? 120
        return stride(from: first - first % step, through: last, by: step).compactMap { number in
            guard let date = CivilDate(year: number / 12, month: number % 12 + 1, day: 1) else { return nil }
            let local = LocalTime(date: date, hour: 0, minute: 0)
            let month = local.shortDate(language).drop { $0 != " " }
            return (zone.moment(of: local).seconds, "\(month.dropFirst()) \(date.year)")
        }
    }
}

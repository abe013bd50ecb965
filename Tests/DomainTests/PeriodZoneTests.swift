import Domain
import Foundation
import Testing

/// Periods follow the clock on the user's wall, also over the days on which it is changed.
@Suite("Periods on the user's clock")
struct PeriodZoneTests {
    private static let zones = [
        "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "America/Havana", "Asia/Kolkata",
        "Pacific/Apia", "UTC",
    ]

    private static func calendar(_ zone: String) throws -> Calendar {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: zone))
        return calendar
    }

    /// Moments around both changes of a year, and through the year.
    private static func moments(_ calendar: Calendar) -> [Date] {
        var moments = stride(from: 1_767_100_000.0, to: 1_799_000_000, by: 1_234_567).map(
            Date.init(timeIntervalSince1970:)
        )
        var change = Date(timeIntervalSince1970: 1_767_100_000)
        for _ in 0..<2 {
            guard let next = calendar.timeZone.nextDaylightSavingTimeTransition(after: change) else { break }
            moments += [-90_000.0, -7_200, -1, 0, 1, 1_800, 3_600, 7_200, 50_000, 90_000, 900_000, 3_000_000].map {
                next.addingTimeInterval($0)
            }
            change = next
        }
        return moments
    }

    private static func stamp(_ date: Date) -> Timestamp {
        Timestamp(rawValue: Int64((date.timeIntervalSince1970 * 1_000).rounded()))
    }

    @Test("days, weeks, months and years begin where Foundation's calendar begins them", arguments: zones)
    func begins(zone: String) throws {
        let (clock, calendar) = (try #require(ZoneClock(zone)), try Self.calendar(zone))
        let units: [(StatisticsPeriod, Calendar.Component)] = [
            (.today, .day), (.week, .weekOfYear), (.month, .month), (.year, .year),
        ]
        for moment in Self.moments(calendar) {
            for (period, unit) in units {
                let expected = try #require(calendar.dateInterval(of: unit, for: moment)).start
                let span = period.range(now: Self.stamp(moment), in: clock)
                #expect(span.lowerBound == Self.stamp(expected), "\(zone) \(period) at \(moment)")
                #expect(span.upperBound == Self.stamp(moment) + Milliseconds(1))
            }
        }
    }

    @Test("budgets count from the same midnight as statistics", arguments: zones)
    func budgets(zone: String) throws {
        let (clock, calendar) = (try #require(ZoneClock(zone)), try Self.calendar(zone))
        for moment in Self.moments(calendar).map(Self.stamp) {
            for period in Budget.Period.allCases {
                let span = period.statistics.range(now: moment, in: clock)
                #expect(period.start(at: moment, in: clock) == span.lowerBound)
            }
        }
    }

    @Test("the period before begins at local midnight, and has come as far by the clock on the wall", arguments: zones)
    func before(zone: String) throws {
        let (clock, calendar) = (try #require(ZoneClock(zone)), try Self.calendar(zone))
        let units: [(StatisticsPeriod, Calendar.Component)] = [
            (.today, .day), (.week, .weekOfYear), (.month, .month), (.year, .year),
        ]
        for moment in Self.moments(calendar) {
            for (period, unit) in units {
                let begin = try #require(calendar.dateInterval(of: unit, for: moment)).start
                let previous = try #require(calendar.dateInterval(of: unit, for: begin.addingTimeInterval(-1))).start
                let span = try #require(period.before(now: Self.stamp(moment), in: clock))
                #expect(span.lowerBound == Self.stamp(previous), "\(zone) \(period) at \(moment)")
                #expect(span.upperBound <= Self.stamp(begin))
                guard span.upperBound < Self.stamp(begin) else { continue }
                let (here, there) = (
                    clock.local(Self.stamp(moment)), clock.local(span.upperBound - Milliseconds(1))
                )
                let isSkipped =
                    clock.local(clock.moment(of: LocalTime(date: there.date, hour: here.hour, minute: here.minute)))
                    != LocalTime(date: there.date, hour: here.hour, minute: here.minute)
                #expect(
                    isSkipped || (here.hour, here.minute) == (there.hour, there.minute),
                    "\(zone) \(period) \(moment)"
                )
            }
        }
    }

    @Test("the year of a summer's day in Paris begins at the winter's midnight")
    func summer() throws {
        let paris = try #require(ZoneClock("Europe/Paris"))
        // 2026-07-15 12:00 in Paris; the year began at 23:00 UTC, and last year's part ends at noon, too.
        let now = Timestamp(seconds: 1_784_109_600)
        #expect(StatisticsPeriod.year.range(now: now, in: paris).lowerBound == Timestamp(seconds: 1_767_222_000))
        let before = try #require(StatisticsPeriod.year.before(now: now, in: paris))
        #expect(before.lowerBound == Timestamp(seconds: 1_735_686_000))
        #expect(before.upperBound == now - .days(365) + Milliseconds(1))
        // The day on which the clock goes forward has 23 hours, the one on which it goes back 25.
        for (noon, hours) in [(1_774_778_400, 11), (1_792_926_000, 13)] as [(Int64, Int64)] {
            let span = StatisticsPeriod.today.range(now: Timestamp(seconds: noon), in: paris)
            #expect(paris.local(span.lowerBound).hour == 0)
            #expect(span.upperBound.since(span.lowerBound) == Milliseconds(hours * 3_600_000 + 1))
        }
    }
}

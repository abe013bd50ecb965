import Domain
import Testing

@Suite("The period before")
struct PeriodBeforeTests {
    /// Tuesday 10 March 2026, 12:00 UTC.
    private static let now = Timestamp(seconds: 1_773_144_000)

    private static func days(_ count: Int64, _ hours: Int64 = 0) -> Timestamp {
        Timestamp(seconds: now.seconds - count * 86_400 + hours * 3_600)
    }

    @Test("is as long, or has come as far as this one")
    func spans() throws {
        func before(_ period: StatisticsPeriod, zone: String = "UTC") throws -> Range<Timestamp> {
            try #require(period.before(now: Self.now, in: .shared(zone)))
        }
        let moment = Milliseconds(1)
        #expect(try before(.sevenDays) == Self.days(14)..<Self.days(7))
        #expect(try before(.thirtyDays) == Self.days(60)..<Self.days(30))
        #expect(try before(.today) == Self.days(1, -12)..<(Self.days(1) + moment))
        #expect(try before(.week) == Self.days(8, -12)..<(Self.days(7) + moment))
        // From 1 February to the 10th.
        #expect(try before(.month) == Self.days(37, -12)..<(Self.days(28) + moment))
        #expect(try before(.year) == Self.days(433, -12)..<(Self.days(365) + moment))
        #expect(try before(.month, zone: "Europe/Paris") == Self.days(37, -13)..<(Self.days(28) + moment))
        #expect(StatisticsPeriod.all.before(now: Self.now, in: .shared("UTC")) == nil)
    }

    @Test("ends where this one begins, though the month before was shorter")
    func shortMonth() throws {
        let end = Timestamp(seconds: 1_774_958_400)  // 31 March 2026, 12:00 UTC
        let before = try #require(StatisticsPeriod.month.before(now: end, in: .shared("UTC")))
        #expect(before.upperBound == Timestamp(seconds: 1_772_323_200))
        #expect(before.lowerBound == Timestamp(seconds: 1_769_904_000))
    }
}

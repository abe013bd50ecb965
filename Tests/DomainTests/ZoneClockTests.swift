import Domain
import Foundation
import Testing

@Suite("Local time")
struct ZoneClockTests {
    private static let zones = [
        "UTC", "Europe/Paris", "Europe/London", "America/Toronto", "America/St_Johns", "Australia/Lord_Howe",
        "Asia/Kolkata",
        "Africa/Casablanca", "Pacific/Apia",
    ]

    private static func calendar(_ zone: String) throws -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: zone))
        return calendar
    }

    @Test("local time is what Foundation's calendar says, over every change of the clock", arguments: zones)
    func agrees(zone: String) throws {
        let clock = try #require(ZoneClock(zone))
        let calendar = try Self.calendar(zone)
        var random = SplitMix64(seed: 19)
        var moments = (0..<500).map { _ in Int64.random(in: 0...2_200_000_000, using: &random) }
        var change = Date(timeIntervalSince1970: 1_400_000_000)
        for _ in 0..<12 {
            guard let next = calendar.timeZone.nextDaylightSavingTimeTransition(after: change) else { break }
            let seconds = Int64(next.timeIntervalSince1970)
            moments += [-86_400, -3_601, -1, 0, 1, 1_800, 3_600, 86_400].map { seconds + $0 }
            change = next
        }
        for seconds in moments {
            let local = clock.local(Timestamp(seconds: seconds))
            let parts = calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .weekday],
                from: Date(timeIntervalSince1970: Double(seconds))
            )
            #expect(local.year == parts.year && local.month == parts.month && local.day == parts.day)
            #expect(local.hour == parts.hour && local.minute == parts.minute, "\(zone) \(seconds)")
            #expect(local.weekday == ((parts.weekday ?? 0) + 5) % 7 + 1)
        }
    }

    @Test("a moment is found again from its local time, or the first that shows the same", arguments: zones)
    func inverse(zone: String) throws {
        let clock = try #require(ZoneClock(zone))
        var random = SplitMix64(seed: 20)
        for _ in 0..<500 {
            let moment = Timestamp(seconds: Int64.random(in: 0...36_000_000, using: &random) * 60)
            let back = clock.moment(of: clock.local(moment))
            #expect(back == moment || (back < moment && clock.local(back) == clock.local(moment)))
        }
    }

    @Test("a time that the clock skips is as much later as it was moved")
    func gap() throws {
        let clock = try #require(ZoneClock("Europe/Paris"))
        let date = try #require(CivilDate(year: 2026, month: 3, day: 29))
        let moment = clock.moment(of: LocalTime(date: date, hour: 2, minute: 30))
        #expect(clock.local(moment) == LocalTime(date: date, hour: 3, minute: 30))
    }

    @Test("only names of the IANA database are zones")
    func names() {
        for zone in ["Europe/Paris", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT-2"] {
            #expect(ZoneClock.isZone(zone))
        }
        for text in ["EST", "Paris", "Europe/Atlantis", "", "../etc/passwd", "Europe/Paris\0", "GMT+3"]
            + HostileTexts.all
        {
            #expect(!ZoneClock.isZone(text), "\(text.prefix(40))")
        }
        #expect(ZoneClock.zone(named: "paris") == "Europe/Paris")
        #expect(ZoneClock.zone(named: "new york") == "America/New_York")
        #expect(ZoneClock.zone(named: "Montréal") == "America/Toronto")
        #expect(ZoneClock.zone(named: "europe/paris") == "Europe/Paris")
        #expect(ZoneClock.zone(named: "utc+2") == "Etc/GMT-2")
        #expect(ZoneClock.zone(named: "GMT-5") == "Etc/GMT+5")
        #expect(ZoneClock.zone(named: "utc") == "UTC")
        #expect(ZoneClock.zone(named: "atlantis") == nil)
        #expect(ZoneClock.zone(named: "utc+99") == nil)
    }

    /// Friday 2026-11-20 18:00 in Paris.
    private static let evening = Timestamp(seconds: 1_795_194_000)

    @Test(
        "the start of an event is the next such time",
        arguments: [
            ("19:45", "2026-11-20 19:45"), ("19h45", "2026-11-20 19:45"), ("19h", "2026-11-20 19:00"),
            ("17:30", "2026-11-20 17:30"), ("9:00", "2026-11-21 09:00"), ("00:30", "2026-11-21 00:30"),
            ("21/11 19:45", "2026-11-21 19:45"), ("21/11T19:45", "2026-11-21 19:45"), ("1/2 20:00", "2027-02-01 20:00"),
            ("2026-11-21T19:45", "2026-11-21 19:45"), ("2026-11-21 19:45", "2026-11-21 19:45"),
            ("21/11/2026 19:45", "2026-11-21 19:45"), ("١٩:٤٥", "2026-11-20 19:45"),
        ]
    )
    func next(text: String, expected: String) throws {
        let clock = try #require(ZoneClock("Europe/Paris"))
        let local = clock.local(try clock.next(text, after: Self.evening))
        #expect("\(local.isoDate) \(local.timeText)" == expected)
    }

    @Test("what cannot be a start is told by its kind")
    func faults() throws {
        let clock = try #require(ZoneClock("Europe/Paris"))
        func fault(_ text: String) -> TimeFault? {
            do { _ = try clock.next(text, after: Self.evening) } catch { return error }
            return nil
        }
        #expect(fault("") == .missing)
        #expect(fault("soon") == .notATime(found: "soon"))
        #expect(fault("19:5") == .notATime(found: "19:5"))
        #expect(fault("25:00") == .noSuchTime(found: "25:00"))
        #expect(fault("30/02 19:45") == .noSuchTime(found: "30/02 19:45"))
        #expect(fault("2026-11-19 19:45") == .past(found: "2026-11-19 19:45"))
        #expect(fault("2030-01-01 00:00") == .tooFar(found: "2030-01-01 00:00"))
        for text in HostileTexts.all { #expect(fault(text) != nil, "\(text.prefix(40))") }
    }

    @Test("dates are written as each language does")
    func formatting() throws {
        let clock = try #require(ZoneClock("Europe/Paris"))
        let local = clock.local(Self.evening)
        #expect(local.shortDateTime(.english) == "Fri 20 Nov 18:00")
        #expect(local.shortDateTime(.french) == "ven. 20 nov. 18:00")
        #expect(local.shortDate(.french) == "20 nov.")
    }

    @Test("every day of eight centuries is counted as Foundation counts it")
    func civilDates() throws {
        let calendar = try Self.calendar("UTC")
        var random = SplitMix64(seed: 21)
        for _ in 0..<2_000 {
            let days = Int64.random(in: -140_000...150_000, using: &random)
            let date = CivilDate(daysSince1970: days)
            #expect(date.daysSince1970 == days)
            guard days > -135_000 else { continue }
            let parts = calendar.dateComponents(
                [.year, .month, .day],
                from: Date(timeIntervalSince1970: Double(days) * 86_400)
            )
            #expect(date.year == parts.year && date.month == parts.month && date.day == parts.day)
        }
        #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    }
}

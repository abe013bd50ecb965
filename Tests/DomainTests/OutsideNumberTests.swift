import Domain
import Testing

@Suite("Numbers from outside")
struct OutsideNumberTests {
    private static let extremes: [Int64] = [
        .min, .min + 1, -1 << 53, -86_400_000, -1, 0, 1, 1_773_144_000, 253_402_300_800, 1 << 53, .max / 1_000,
        .max / 1_000 + 1, .max - 1, .max,
    ]

    @Test("arithmetic on moments and spans stops at their ends")
    func moments() {
        for first in Self.extremes {
            let moment = Timestamp(seconds: first)
            #expect((first >= 0) == (moment.rawValue >= 0))
            for second in Self.extremes {
                let span = Milliseconds(second)
                #expect((moment + span < moment) == (second < 0 && moment.rawValue != .min))
                #expect((moment - span < moment) == (second > 0 && moment.rawValue != .min))
                let other = Timestamp(rawValue: second)
                #expect((moment.since(other).rawValue > 0) == (moment > other))
                #expect(Milliseconds.days(first) + span >= .days(.min))
                #expect((Milliseconds(first) - span).rawValue < 0 || first >= second)
            }
            #expect((Milliseconds.days(first).rawValue < 0) == (first < 0))
        }
        #expect(Timestamp(rawValue: .max) + Milliseconds(1) == Timestamp(rawValue: .max))
        #expect(Timestamp(rawValue: .min).since(Timestamp(rawValue: .max)) == Milliseconds(.min))
        #expect(Milliseconds(Duration.seconds(Int64.max)) == Milliseconds(.max))
    }

    @Test("the calendar holds for every moment that there is", arguments: ["UTC", "Europe/Paris", "America/St_Johns"])
    func calendar(zone: String) throws {
        let clock = try #require(ZoneClock(zone))
        for raw in Self.extremes {
            let moment = Timestamp(rawValue: raw)
            for months in [.min, -60, 0, 6, 60, .max] as [Int] {
                let later = moment.adding(months: months)
                #expect(months == 0 ? later == moment : (later >= moment) == (months > 0) || later == moment)
            }
            let local = clock.local(moment)
            #expect((1...12).contains(local.month) && (0...23).contains(local.hour))
            #expect(abs(clock.startOfDay(moment).since(moment).rawValue) <= 3 * 86_400_000)
            #expect(!local.shortDateTime(.french).isEmpty)
        }
        #expect(CivilDate(year: .max, month: 1, day: 1) == nil)
        #expect(CivilDate(daysSince1970: .min).adding(months: .min).year < 0)
        #expect(CivilDate(daysSince1970: .max).adding(months: .max).year > 0)
    }

    @Test("a length of time away has an end, whatever its beginning")
    func pauses() {
        for raw in Self.extremes {
            let begin = Timestamp(seconds: raw)
            for months in PauseLength.exclusionMonths {
                #expect(PauseLength.exclusion(months: months).end(from: begin) >= begin)
            }
            for rest in PauseLength.CoolOff.allCases { #expect(PauseLength.coolOff(rest).end(from: begin) >= begin) }
        }
    }

    @Test(
        "a floating value becomes the whole number that it is, or the nearest end",
        arguments: [
            (0.0, 0), (-0.0, 0), (1.9, 1), (-1.9, -1), (1e300, .max), (-1e300, .min), (.infinity, .max),
            (-.infinity, .min), (.nan, 0), (.signalingNaN, 0), (0x1p63, .max), (-0x1p63, .min), (0x1p62, 1 << 62),
            (9_223_372_036_854_774_784, 9_223_372_036_854_774_784), (.leastNonzeroMagnitude, 0),
        ] as [(Double, Int64)]
    )
    func conversions(value: Double, whole: Int64) {
        #expect(Int64(clamping: value) == whole)
        #expect(Int8(clamping: value) == Int8(clamping: whole))
        #expect(UInt8(clamping: value) == UInt8(clamping: whole))
        #expect(UInt64(clamping: value) == (value >= 0x1p63 ? UInt64(clamping: value) : UInt64(clamping: whole)))
    }

    @Test("the rule and the substitute are the caller's")
    func rules() {
        #expect(Int(clamping: 2.5, .toNearestOrAwayFromZero) == 3)
        #expect(Int(clamping: -2.1, .down) == -3)
        #expect(Int(clamping: .nan, orForNaN: 7) == 7)
        #expect(UInt64(clamping: 0x1p64) == .max && UInt64(clamping: -1.0) == 0)
        #expect(Int8(clamping: 126.9) == 126 && Int8(clamping: 127.0) == 127 && Int8(clamping: -128.0) == -128)
    }
}

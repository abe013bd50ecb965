import Bot
import Domain
import Testing

@Suite("A parlay on one line is read")
struct ParlayLineTests {
    private func read(_ text: String) throws -> ParlayLine {
        try ParlayLine(text, BetLineTests.notation()) { ["bet365", "bet 365", "unibet"].contains($0) }
    }

    @Test(
        "the legs follow the stake, with or without a colon",
        arguments: [
            "bet365 10 1.90 Arsenal, 2.10 Bayern", "bet365 10: 1.90 Arsenal, 2.10 Bayern",
            "bet365 10 : 1,90 Arsenal ; 2,10 Bayern", "bet365 10\n1.90 Arsenal\n2.10 Bayern",
            "bet365 10:\n1.90 Arsenal,\n2.10 Bayern", "bet365 10 1,90 Arsenal, 2,10 Bayern",
            "bet365 10:1.90 Arsenal,2.10 Bayern", "bet 365 10 1.90 Arsenal, 2.10 Bayern",
            "bet365 10 € 1.90 Arsenal; 2.10 Bayern",
        ]
    )
    func legs(_ text: String) throws {
        let line = try read(text)
        #expect(line.casino.filter { $0 != " " } == "bet365")
        #expect(line.stake == Money(minorUnits: 1_000, currency: .euro))
        #expect(line.legs.map(\.selection) == ["Arsenal", "Bayern"])
        #expect(line.legs.map(\.price.decimal) == [1.9, 2.1])
    }

    @Test(
        "a decimal comma and one between legs are told apart",
        arguments: [
            ("bet365 10: 1,90 Over 2,5,2,10 Lyon; 1,5 Brest", "1.9 Over 2,5|2.1 Lyon|1.5 Brest"),
            ("bet365 10: 1,90 plus de 2,5 buts ; 2,10 Lyon", "1.9 plus de 2,5 buts|2.1 Lyon"),
            ("bet365 10: 1.90 Over 2.5,2.10 Lyon", "1.9 Over 2.5|2.1 Lyon"),
            ("bet365 10: 1.90 Over 2.5,2 Lyon", "1.9 Over 2.5|2.0 Lyon"),
            ("bet365 10: 1,90 Brest -0,25, 2,10 Lyon", "1.9 Brest -0,25|2.1 Lyon"),
            // Only one of the readings has two legs.
            ("bet365 10: 1,90 Leeds 1,2 Hull", "1.9 Leeds 1|2.0 Hull"),
            ("bet365 10: 1.90 \"Leeds 1,2\" Hull, 2 Lyon", "1.9 Leeds 1,2 Hull|2.0 Lyon"),
        ]
    )
    func commas(_ text: String, _ legs: String) throws {
        let read = try read(text).legs.map { "\($0.price.decimal) \($0.selection ?? "-")" }
        #expect(read.joined(separator: "|") == legs)
    }

    @Test(
        "what can be read in two ways is asked, and each reading is read so",
        arguments: [
            ("bet365 10: 1,90 Leeds 1,2 Hull; 2 Lyon", ["1000 Leeds 1,2 Hull|Lyon", "1000 Leeds 1|Hull|Lyon"]),
            ("bet365 10: 1,90 Under 3,1,85 City; 2 Lyon", ["1000 Under 3,1|City|Lyon", "1000 Under 3|City|Lyon"]),
            ("bet365 1 500 1.90 Leeds\n2.10 Lyon", ["150000 Leeds|Lyon", "100 1.90 Leeds|Lyon"]),
            (
                "bet365 1 000 1,90 Leeds 1,2 Hull; 2 Lyon",
                ["100000 Leeds 1,2 Hull|Lyon", "100000 Leeds 1|Hull|Lyon"]
            ),
            ("bet365 1 500: 1.90 Leeds; 2.10 Lyon", []), ("bet365 1 000 1,90 Leeds; 2,10 Lyon", []),
            (
                "bet365 5000 boost cut=1.500: 1.90 Leeds\n2.10 Lyon", ["150 Leeds|Lyon", "150000 Leeds|Lyon"]
            ),
            ("bet365 1.500 cut=1: 1.90 Leeds; 2.10 Lyon", ["100 Leeds|Lyon", "100 Leeds|Lyon"]),
        ]
    )
    func readings(_ text: String, _ readings: [String]) throws {
        do {
            let line = try read(text)
            #expect(readings.isEmpty && [100_000, 150_000].contains(line.stake?.minorUnits))
            #expect(line.legs.map(\.selection) == ["Leeds", "Lyon"])
        } catch BetLineFault.severalReadings(let line) {
            let said = try line.readings.map { reading in
                let line = try read(reading.line)
                let legs = line.legs.map { $0.selection ?? "-" }.joined(separator: "|")
                return "\(line.stake?.minorUnits ?? 0) \(legs)"
            }
            #expect(said == readings)
        }
    }

    @Test("a sport holds for the legs behind it; marks are the whole bet's, match= and at= the leg's")
    func sports() throws {
        let line = try read(
            "unibet 50 boost cut=20: tennis 1.5 Sinner at=19:45, 1.6 Alcaraz live, nba 2.0 Lakers match=\"LA, NY\""
        )
        #expect(line.legs.map(\.sport) == [.tennis, .tennis, .basketball])
        #expect(line.marks == [.boost, .live])
        #expect(line.stake == Money(minorUnits: 2_000, currency: .euro))
        #expect(line.requestedStake == Money(minorUnits: 5_000, currency: .euro))
        #expect(line.legs[0].startsAt == BetLineTests.noon + .hours(7) + .minutes(45))
        #expect(line.legs[2].match == "LA, NY")
    }

    @Test("the casino alone, or with its stake, leaves the rest to be asked")
    func partly() throws {
        #expect(try read("unibet").stake == nil)
        let line = try read("unibet 10 live")
        #expect(line.stake == Money(minorUnits: 1_000, currency: .euro))
        #expect(line.marks == .live)
        #expect(line.legs == [])
    }

    @Test(
        "every fault is told apart",
        arguments: [
            ("", "casino_missing"), ("unibet -10 1.9 A, 1.8 B", "stake_negative"),
            ("unibet 0 1.9 A, 1.8 B", "stake_zero"), ("unibet 10 1.9 A", "too_few_legs"),
            ("unibet 10 1.9 A, 0.5 B", "leg_price_not_above_par"), ("unibet 10 1.9 A, B", "leg_price_not_a_number"),
            ("unibet 10 1.9 A, football", "leg_price_not_a_number"),
            ("unibet 10 1.9 A, 1.8 B at=99", "leg_bad_time"), ("unibet 10 1.9 A, 1.8 B cut=20", "cut_not_below_stake"),
            ("unibet 10: \((0..<21).map { "1.\($0 + 10) T\($0)" }.joined(separator: ", "))", "too_many_legs"),
            (String(repeating: "1.9 A, ", count: 1_000), "line_too_long"),
        ]
    )
    func faults(_ text: String, _ code: String) {
        let fault = #expect(throws: BetLineFault.self) { try read(text) }
        #expect(fault?.code == code)
    }
}

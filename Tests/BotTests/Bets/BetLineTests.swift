import Bot
import Domain
import Testing

@Suite("A bet on one line is read")
struct BetLineTests {
    /// 2026-03-10T12:00:00Z.
    static let noon = Timestamp(seconds: 1_773_144_000)

    static func notation(_ odds: OddsFormat = .decimal) -> Notation {
        Notation(odds: odds, currency: .euro, zone: .shared("UTC"), moment: noon)
    }

    private func read(_ text: String, _ odds: OddsFormat = .decimal) throws(BetLineFault) -> BetLine {
        try BetLine(text, Self.notation(odds))
    }

    @Test(
        "the casino is what stands before the sport",
        arguments: [
            ("bet365 football 1.90 20", "bet365", Sport.football),
            ("bet 365 football 1.90 20", "bet 365", .football),
            ("\"Bet 365\" football 1.90 20", "Bet 365", .football),
            ("“Bet 365” football 1.90 20", "Bet 365", .football),
            ("« Betclic » tennis 1,90 20", "Betclic", .tennis),
            ("william hill table tennis 1.90 20", "william hill", .tableTennis),
            ("Sky Racing tennis 1.90 20", "Sky Racing", .tennis),
            ("unibet ligue 1 1.90 20", "unibet", .football),
            ("unibet rugby league 1.90 20", "unibet", .rugby),
            ("unibet top 14 1.90 20", "unibet", .rugby),
            ("  bet365   NFL  1.90   20  ", "bet365", .americanFootball),
            ("Интер football 1.90 20", "Интер", .football),
            ("bet365 football @ 1.90 20", "bet365", .football),
            ("bet365\u{200B} foot\u{202E}ball 1.90 20", "bet365", .football),
            ("bet３６５ football １.９０ ２０", "bet３６５", .football),
        ]
    )
    func casinoAndSport(_ text: String, _ casino: String, _ sport: Sport) throws {
        let line = try read(text)
        #expect(line.casino == casino)
        #expect(line.sport == sport)
        #expect(line.price == Price(numerator: 19, denominator: 10))
        #expect(line.stake == Money(minorUnits: 2_000, currency: .euro))
    }

    @Test(
        "a price may be written in any form",
        arguments: [
            ("1.90", 19, 10), ("1,90", 19, 10), ("@1.9", 19, 10), ("+150", 5, 2), ("-110", 21, 11), ("5/2", 7, 2),
            ("evens", 2, 1), ("2", 2, 1),
        ] as [(String, Int64, Int64)]
    )
    func prices(_ text: String, _ numerator: Int64, _ denominator: Int64) throws {
        #expect(
            try read("bet365 football \(text) 20").price == Price(numerator: numerator, denominator: denominator)
        )
    }

    @Test(
        "a stake may carry its currency, before, behind or apart",
        arguments: [
            ("20", "EUR", 2_000), ("20.50", "EUR", 2_050), ("20,50", "EUR", 2_050), ("€20", "EUR", 2_000),
            ("20€", "EUR", 2_000), ("20 €", "EUR", 2_000), ("20 eur", "EUR", 2_000), ("20 EUR", "EUR", 2_000),
            ("£20", "GBP", 2_000), ("20 usd", "USD", 2_000), ("20 SEK", "SEK", 2_000), ("1,000", "EUR", 100_000),
        ] as [(String, String, Int64)]
    )
    func stakes(_ text: String, _ code: String, _ minorUnits: Int64) throws {
        let line = try read("bet365 football 1.90 \(text) Arsenal")
        #expect(line.stake == Money(minorUnits: minorUnits, currency: try #require(Currency(code: code))))
        #expect(line.tail.selection == "Arsenal")
    }

    @Test(
        "what RISK0 shows is read back in a line, in every currency, language and form of odds",
        arguments: Currency.all
    )
    func shown(currency: Currency) throws {
        var random = SeededGenerator(seed: 11)
        for language in Language.allCases {
            for odds in OddsFormat.allCases {
                let notation = Notation(
                    odds: odds,
                    currency: currency,
                    language: language,
                    zone: .shared("UTC"),
                    moment: Self.noon
                )
                for _ in 0..<40 {
                    let most = Int64.random(in: 1...100_000_000, using: &random)
                    let stake = Money(minorUnits: Int64.random(in: 1...most, using: &random), currency: currency)
                    let points = Int64.random(in: 101...9_999, using: &random)
                    let price = try #require(Price(numerator: points, denominator: 100))
                    let shown = price.formatted(odds, language)
                    let text = "bet365 football \(shown) \(stake.formatted(language)) Arsenal"
                    let line = try BetLine(text, notation)
                    #expect(line.stake == stake && line.tail.selection == "Arsenal", "\(text)")
                    #expect(line.price.formatted(odds, language) == shown || shown == "-100", "\(text)")
                    #expect(odds == .american || line.price == price, "\(text)")
                }
            }
        }
    }

    @Test("a capitalised word behind the stake is no currency")
    func noCurrency() throws {
        let line = try read("bet365 rugby 2.5 10 Try scorer")
        #expect(line.stake.currency == .euro)
        #expect(line.tail.selection == "Try scorer")
    }

    @Test(
        "marks stand anywhere behind the stake",
        arguments: [
            ("live Arsenal", BetMarks.live, "Arsenal"), ("Arsenal live boost", [.live, .boost], "Arsenal"),
            ("Arsenal to win MAX", .max, "Arsenal to win"),
            ("free prop Saka over 1.5", [.free, .prop], "Saka over 1.5"),
            ("live boost free prop max", [.live, .boost, .free, .prop, .max], nil), ("", [], nil),
            ("Max Verstappen", [], "Max Verstappen"), ("Max Verstappen max", .max, "Max Verstappen"),
            ("\"max\" power", [], "max power"), ("Live", .live, nil),
            ("Arsenal Live Boost", [.live, .boost], "Arsenal"),
        ] as [(String, BetMarks, String?)]
    )
    func marks(_ tail: String, _ marks: BetMarks, _ selection: String?) throws {
        let line = try read("bet365 football 1.90 20 \(tail)")
        #expect(line.tail.marks == marks)
        #expect(line.tail.selection == selection)
    }

    @Test("cut= says what was accepted of the stake, at= when it starts, match= who plays")
    func pairs() throws {
        let line = try read("bet365 football 1.90 50 Arsenal cut=20 at=19:45 match=\"Real Madrid-Barcelona\"")
        #expect(line.stake == Money(minorUnits: 2_000, currency: .euro))
        #expect(line.requestedStake == Money(minorUnits: 5_000, currency: .euro))
        #expect(line.tail.startsAt == Self.noon + .hours(7) + .minutes(45))
        #expect(line.tail.match == "Real Madrid-Barcelona")
        #expect(line.tail.selection == "Arsenal")
    }

    @Test("what was accepted is one amount too, with its currency, or it is asked")
    func cut() throws {
        let line = try read("bet365 football 1.90 5000 cut=20 € Arsenal")
        #expect(line.stake.minorUnits == 2_000 && line.tail.selection == "Arsenal")
        let fault = #expect(throws: BetLineFault.self) { try read("bet365 football 1.90 5000 cut=1 000 Arsenal") }
        guard case .severalReadings(let question)? = fault else {
            Issue.record("nothing was asked")
            return
        }
        let lines = try question.readings.map { try read($0.line) }
        #expect(lines.map(\.stake.minorUnits) == [100_000, 100])
        #expect(lines.map(\.tail.selection) == ["Arsenal", "000 Arsenal"])
    }

    @Test(
        "the market is told by a mark or by the first word of the selection",
        arguments: [
            ("Arsenal", Market.winner), ("over 2.5", .total), ("BTTS yes", .bothTeamsToScore), ("Saka prop", .prop),
            ("", .winner),
        ]
    )
    func markets(_ tail: String, _ market: Market) throws {
        #expect(try read("bet365 football 1.90 20 \(tail)").leg.market == market)
    }

    @Test("a bare whole number of 100 or more is an American price for who uses those")
    func american() throws {
        #expect(try read("bet365 football 150 20", .american).price == Price(numerator: 5, denominator: 2))
        #expect(try read("bet365 football 150 20").price == Price(numerator: 150, denominator: 1))
    }

    @Test(
        "every fault is told apart",
        arguments: [
            ("", "casino_missing"), ("   ", "casino_missing"), ("\u{200B}\u{202E}", "casino_missing"),
            ("football 1.90 20", "casino_missing"), ("football", "casino_missing"), ("bet365", "sport_missing"),
            ("bet365 1.90 20", "sport_missing"), ("bet365 footbal 1.90 20", "unknown_sport"),
            ("bet365 footbal 1.90 20 hockey 5 goals", "unknown_sport"), ("bet365 football", "price_missing"),
            ("bet365 football Arsenal", "price_not_a_number"), ("bet365 football 1.90", "stake_missing"),
            ("bet365 football 1.90 live", "stake_not_a_number"), ("bet365 football 1.90 -20", "stake_negative"),
            ("bet365 football 1.90 0", "stake_zero"), ("bet365 football 1.90 0.00", "stake_zero"),
            ("bet365 football 1.90 NaN", "stake_not_a_number"), ("bet365 football NaN 20", "price_not_a_number"),
            ("bet365 football inf 20", "price_not_a_number"), ("bet365 football 1.90 1e9", "stake_not_a_number"),
            ("bet365 football 1.90 9999999999999999999999", "stake_too_large"),
            ("bet365 football 1.90 1000000001", "stake_too_large"),
            ("bet365 football 1.90 20.555", "stake_too_precise"),
            ("bet365 football 9999999999999999999 20", "price_too_large"), ("bet365 football 0 20", "price_zero"),
            ("bet365 football 1 20", "price_not_above_par"), ("bet365 football 0.5 20", "price_not_above_par"),
            ("bet365 football -1.5 20", "price_negative"), ("bet365 football 1.90 20xyz", "stake_unknown_currency"),
            ("bet365 football 1.90 50 cut=50", "cut_not_below_stake"),
            ("bet365 football 1.90 50 cut=60", "cut_not_below_stake"), ("bet365 football 1.90 50 cut=", "cut_missing"),
            ("bet365 football 1.90 50 cut=-5", "cut_negative"),
            ("bet365 football 1.90 50 cut=£20", "cut_other_currency"),
            ("bet365 football 1.90 50 at=25:00", "bad_time"), ("bet365 football 1.90 50 at=soon", "bad_time"),
            ("bet365 football 1.90 50 macth=A-B", "unknown_key"), ("365 football 1.90 20", "bad_casino"),
            ("\(String(repeating: "x", count: 41)) football 1.90 20", "bad_casino"),
            ("bet365 football 1.90 20 \(String(repeating: "y", count: 161))", "words_too_long"),
            (String(repeating: "a ", count: 5_000), "line_too_long"),
            (String(repeating: "9", count: 2_900), "sport_missing"),
        ]
    )
    func faults(_ text: String, _ code: String) {
        let fault = #expect(throws: BetLineFault.self) { try read(text) }
        #expect(fault?.code == code)
    }

    @Test("no text whatsoever breaks the reader")
    func anything() {
        var random = SeededGenerator(seed: 7)
        let pieces = [
            "bet365", "football", "1.90", "20", "live", "cut=", "at=", "=", "\"", "“", "«", "@", "€", "-", "+", "/",
            "\u{202E}", "\u{200D}", "é", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "٢٠", "\u{0}", "\n", ",", ":", ";", "#", "999999999999999999999", "x=y",
        ]
        for _ in 0..<3_000 {
            let count = Int.random(in: 0...12, using: &random)
            let text = (0..<count).map { _ in
                (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
            }.joined()
            if let line = try? read(text) { #expect(line.stake.minorUnits > 0) }
            _ = try? ParlayLine(text, Self.notation()) { _ in false }
            _ = try? SettleLine(text)
        }
    }
}

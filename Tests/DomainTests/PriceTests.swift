import Domain
import Testing

@Suite("Prices")
struct PriceTests {
    @Test(
        "a price is read in all three forms, whatever the user's own",
        arguments: [
            ("1.90", 19, 10), ("1,90", 19, 10), ("@1.9", 19, 10), ("@ 1.9", 19, 10), ("2", 2, 1), ("2.00", 2, 1),
            ("+150", 5, 2),
            ("-110", 21, 11), ("\u{2212}110", 21, 11), ("+100", 2, 1), ("-100", 2, 1), ("5/2", 7, 2),
            ("10 / 11", 21, 11),
            ("evens", 2, 1), ("EVS", 2, 1), ("even", 2, 1), ("1.000001", 1_000_001, 1_000_000), ("100000", 100_000, 1),
            ("½", 3, 2), ("@ ¾", 7, 4), ("⅓", 4, 3),
            ("１．９０", 19, 10), ("١٫٩", 19, 10), (" 1.90 ", 19, 10), ("5⁄2", 7, 2),
        ] as [(String, Int64, Int64)],
        OddsFormat.allCases
    )
    func reads(price: (text: String, numerator: Int64, denominator: Int64), format: OddsFormat) throws {
        guard format != .american || price.text != "100000" else { return }
        let expected = try #require(Price(numerator: price.numerator, denominator: price.denominator))
        #expect(try Price.parse(price.text, as: format) == expected)
    }

    @Test("a bare whole number of 100 or more is American only for those who read American")
    func bareInteger() throws {
        #expect(try Price.parse("150", as: .american) == Price(numerator: 5, denominator: 2))
        #expect(try Price.parse("150", as: .decimal) == Price(numerator: 150, denominator: 1))
        #expect(try Price.parse("150", as: .fractional) == Price(numerator: 150, denominator: 1))
        #expect(try Price.parse("3", as: .american) == Price(numerator: 3, denominator: 1))
        #expect(try Price.parse("150.0", as: .american) == Price(numerator: 150, denominator: 1))
    }

    @Test("each fault is told by its kind")
    func faults() {
        func fault(_ text: String, _ format: OddsFormat = .decimal) -> NumberFault? {
            do { _ = try Price.parse(text, as: format) } catch { return error }
            return nil
        }
        #expect(fault("") == .missing)
        #expect(fault("@") == .missing)
        #expect(fault("x") == .notANumber(found: "x"))
        // 2.50 to some, 5/2 to others.
        #expect(fault("2½") == .notANumber(found: "2½"))
        #expect(fault("0") == .zero)
        #expect(fault("0/5") == .zero)
        #expect(fault("5/0") == .zero)
        #expect(fault("1") == .notAbovePar(found: "1"))
        #expect(fault("0.5") == .notAbovePar(found: "0.5"))
        #expect(fault("1.000000") == .notAbovePar(found: "1.000000"))
        #expect(fault("-1.5") == .negative(found: "-1.5"))
        #expect(fault("-5") == .negative(found: "-5"))
        #expect(fault("+50") == .notANumber(found: "+50"))
        #expect(fault("+1.9") == .notANumber(found: "+1.9"))
        #expect(fault("100000.01") == .tooLarge(found: "100000.01", limit: "100000"))
        #expect(fault("99999999999999999999") == .tooLarge(found: "99999999999999999999", limit: "100000"))
        #expect(fault("1.0000001") == .tooPrecise(found: "1.0000001", digits: 6))
        #expect(fault("1/1000001") == .tooPrecise(found: "1/1000001", digits: 6))
    }

    @Test("hostile text is no price", arguments: HostileTexts.all)
    func hostile(text: String) {
        for format in OddsFormat.allCases {
            #expect(throws: NumberFault.self) { try Price.parse(text, as: format) }
        }
    }

    @Test("prices are written in as many digits as they need")
    func formatting() throws {
        func text(_ numerator: Int64, _ denominator: Int64, _ format: OddsFormat, _ language: Language = .english)
            throws -> String
        {
            try #require(Price(numerator: numerator, denominator: denominator)).formatted(format, language)
        }
        #expect(try text(19, 10, .decimal) == "1.90")
        #expect(try text(19, 10, .decimal, .french) == "1,90")
        #expect(try text(2, 1, .decimal) == "2.00")
        #expect(try text(1_925, 1_000, .decimal) == "1.925")
        #expect(try text(19_255, 10_000, .decimal) == "1.9255")
        #expect(try text(21, 11, .decimal) == "1.909")
        #expect(try text(299_999, 100_000, .decimal) == "2.99999")
        #expect(try text(2_000_001, 1_000_000, .decimal, .french) == "2,000001")
        #expect(try text(100_001, 100_000, .decimal) == "1.00001")
        #expect(try text(5, 2, .american) == "+150")
        #expect(try text(21, 11, .american) == "-110")
        #expect(try text(2, 1, .american) == "+100")
        #expect(try text(7, 2, .fractional) == "5/2")
        #expect(try text(2, 1, .fractional) == "1/1")
        #expect(try #require(Price(numerator: 4, denominator: 1)).impliedProbability == 0.25)
    }

    @Test("what is written exactly is read back the same", arguments: Language.allCases)
    func roundTrip(language: Language) throws {
        var random = SplitMix64(seed: 2)
        for _ in 0..<3_000 {
            let decimal = Int64.random(in: 10_001...(random.magnitude(upTo: 1_000_000_000) + 10_001), using: &random)
            if let price = Price(numerator: decimal, denominator: 10_000) {
                #expect(try Price.parse(price.formatted(.decimal, language), as: .decimal) == price)
            }
            let points = 99 + random.magnitude(upTo: 1_000_000)
            for (text, price) in [
                ("+\(points)", Price(numerator: points + 100, denominator: 100)),
                ("-\(points)", Price(numerator: points + 100, denominator: points)),
            ] where points >= 100 {
                guard let price else { continue }
                #expect(try Price.parse(text, as: .american) == price)
                #expect(try Price.parse(price.formatted(.american, language), as: .american) == price)
            }
            let below = random.magnitude(upTo: 1_000_000)
            if let price = Price(numerator: below + random.magnitude(upTo: 1_000_000), denominator: below) {
                #expect(try Price.parse(price.formatted(.fractional, language), as: .fractional) == price)
            }
        }
    }

    @Test("what is shown is shown the same once it is read back, in every form", arguments: OddsFormat.allCases)
    func shownAgain(format: OddsFormat) throws {
        var random = SplitMix64(seed: 4)
        for language in Language.allCases {
            for _ in 0..<2_000 {
                let below = random.magnitude(upTo: 1_000_000)
                let above = random.magnitude(upTo: 10_000_000)
                guard let price = Price(numerator: below + above, denominator: below) else { continue }
                let shown = price.formatted(format, language)
                let again = try Price.parse(shown, as: format)
                // Evens are -100 and +100.
                #expect(again.formatted(format, language) == shown || shown == "-100", "\(price)")
                if format == .fractional || 1_000_000 % price.denominator == 0 && format == .decimal {
                    #expect(again == price, "\(shown)")
                }
            }
        }
    }

    @Test("rounding a decimal price moves it by less than a thousandth, and never to par")
    func rounding() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<3_000 {
            let below = random.magnitude(upTo: 1_000_000)
            guard let price = Price(numerator: below + random.magnitude(upTo: 10_000_000), denominator: below) else {
                continue
            }
            let shown = try Price.parse(price.formatted(.decimal, .english), as: .decimal)
            #expect(abs(shown.decimal - price.decimal) <= 0.000_500_01)
        }
    }

    @Test("prices order by value")
    func order() throws {
        let low = try #require(Price(numerator: 21, denominator: 11))
        let high = try #require(Price(numerator: 191, denominator: 100))
        #expect(low < high)
        #expect(Price(numerator: 200, denominator: 100) == Price(numerator: 2, denominator: 1))
        for (numerator, denominator) in [
            (1, 1), (1, 2), (-3, -2), (0, 1), (5, 0), (100_001, 1), (.max, 1), (.min, 1), (1, .min),
        ]
            as [(Int64, Int64)]
        {
            #expect(Price(numerator: numerator, denominator: denominator) == nil)
        }
    }
}

import Domain
import Testing

@Suite("Amounts as people write them")
struct MoneyParsingTests {
    private static func currency(_ code: String) throws -> Currency { try #require(Currency(code: code)) }

    @Test(
        "an amount is read to the last minor unit",
        arguments: [
            ("20", "EUR", 2_000), ("20.50", "EUR", 2_050), ("20,50", "EUR", 2_050), ("20.5", "EUR", 2_050),
            ("1 000", "EUR", 100_000), ("1\u{202F}000,50", "EUR", 100_050), ("1\u{A0}234\u{A0}567", "EUR", 123_456_700),
            ("1,000.50", "EUR", 100_050), ("1.000,50", "EUR", 100_050), ("1'000.50", "CHF", 100_050),
            ("1,000", "EUR", 100_000), ("1,000,000", "EUR", 100_000_000), ("1.000.000", "EUR", 100_000_000),
            ("1.000,5", "EUR", 100_050), ("0.500", "EUR", 50), ("0,5", "EUR", 50), (".50", "EUR", 50),
            ("007", "EUR", 700),
            ("1,000", "JPY", 1_000), ("1000", "JPY", 1_000), ("5.0", "JPY", 5), ("1.234", "TND", 1_234),
            ("1.000", "JPY", 1_000), ("1\u{2009}000", "EUR", 100_000), ("1 000 000,5", "EUR", 100_000_050),
            ("20½", "EUR", 2_050), ("½", "EUR", 50), ("1 ¼", "EUR", 125), ("1 000¾", "EUR", 100_075),
            ("2k", "EUR", 200_000),
            ("€1.5k", "EUR", 150_000), ("+€5.00", "EUR", 500), ("€20 EUR", "EUR", 2_000), ("50 cents", "EUR", 50),
            ("50c", "USD", 50), ("50p", "GBP", 50), ("500 sats", "BTC", 500), ("1,500 sats", "BTC", 1_500),
            ("5 mBTC", "BTC", 500_000), ("5µBTC", "BTC", 500), ("1.5 mbtc", "BTC", 150_000), ("250 gwei", "ETH", 25),
            ("0.00000001", "BTC", 1), ("0,125", "BTC", 12_500_000), ("\u{200F}20\u{200E}", "EUR", 2_000),
            ("２０．５０", "EUR", 2_050), ("٢٠", "EUR", 2_000), ("٢٠٫٥٠", "EUR", 2_050), ("2\u{200B}0", "EUR", 2_000),
            ("  20  ", "EUR", 2_000),
        ]
    )
    func reads(text: String, code: String, minorUnits: Int64) throws {
        let money = try Money.parse(text, in: Self.currency(code))
        #expect(money == Money(minorUnits: minorUnits, currency: try Self.currency(code)))
    }

    @Test(
        "a currency that the text names wins",
        arguments: [
            ("€20", "USD", "EUR"), ("20€", "USD", "EUR"), ("20EUR", "USD", "EUR"), ("20 eur", "CAD", "EUR"),
            ("eur 20", "CAD", "EUR"), ("20 euros", "GBP", "EUR"), ("£20", "EUR", "GBP"), ("$20", "EUR", "USD"),
            ("$20", "CAD", "CAD"), ("20 $", "AUD", "AUD"), ("CA$20", "EUR", "CAD"), ("US$20", "CAD", "USD"),
            ("20 kr", "NOK", "NOK"), ("20 dollars", "EUR", "USD"),
            ("20 dollars", "CAD", "CAD"), ("20 USDT", "EUR", "USDT"), ("20 zł", "EUR", "PLN"),
            ("R$20", "EUR", "BRL"),
        ]
    )
    func namedCurrency(text: String, given: String, named: String) throws {
        let money = try Money.parse(text, in: Self.currency(given))
        #expect(money == Money(minorUnits: 2_000, currency: try Self.currency(named)))
    }

    @Test("a named currency reads a lone comma by its own rule")
    func loneComma() throws {
        #expect(try Money.parse("1,000 EUR", in: Self.currency("BTC")).minorUnits == 100_000)
        let french = AmountNotation(.euro, language: .french)
        #expect(try Money.parse("1,000 BTC", in: french).minorUnits == 100_000_000)
    }

    @Test(
        "what neither language nor currency settles has both readings, and each is read back from its plain text",
        arguments: [
            ("1.500", "EUR", Language.english, [150, 150_000]), ("20.500", "EUR", .english, [2_050, 2_050_000]),
            ("1.500", "EUR", .french, [150, 150_000]), ("1,500", "EUR", .french, [150, 150_000]),
            ("1,500", "TND", .english, [1_500, 1_500_000]), ("1,000", "BTC", .english, [100_000_000, 100_000_000_000]),
            ("20 kr", "EUR", .english, [2_000, 2_000, 2_000]), ("1.500 €", "GBP", .french, [150, 150_000]),
        ] as [(String, String, Language, [Int64])]
    )
    func readings(text: String, code: String, language: Language, minorUnits: [Int64]) throws {
        let notation = AmountNotation(try Self.currency(code), language: language)
        do {
            let money = try Money.parse(text, in: notation)
            Issue.record("\(text) was read as \(money)")
        } catch .severalReadings(let found, let amounts) {
            #expect(found == text && amounts.map(\.minorUnits) == minorUnits)
            for amount in amounts {
                for language in Language.allCases {
                    let other = AmountNotation(.euro, language: language)
                    #expect(try Money.parse(amount.plainText, in: other) == amount, "\(amount.plainText)")
                }
            }
        } catch { Issue.record("\(error)") }
    }

    @Test("units are counted in what the user has set, exactly")
    func units() throws {
        let unit = Money(minorUnits: 1_050, currency: .euro)
        let notation = AmountNotation(try Self.currency("GBP"), unit: unit)
        for (text, minorUnits) in [
            ("2u", 2_100), ("0.5 u", 525), ("½ unit", 525), ("1½ units", 1_575), ("10 unités", 10_500),
        ] {
            #expect(
                try Money.parse(text, in: notation) == Money(minorUnits: Int64(minorUnits), currency: .euro),
                "\(text)"
            )
        }
        #expect(throws: NumberFault.belowSmallest(found: "0.001u", smallest: "€0.01")) {
            try Money.parse("0.001u", in: notation)
        }
        #expect(throws: NumberFault.unitUnknown(found: "2u")) { try Money.parse("2u", in: .euro) }
    }

    @Test("each fault is told by its kind")
    func faults() throws {
        func fault(_ text: String, _ code: String = "EUR") throws -> NumberFault? {
            let currency = try Self.currency(code)
            do { _ = try Money.parse(text, in: currency) } catch { return error }
            return nil
        }
        #expect(try fault("") == .missing)
        #expect(try fault(" \u{200B} ") == .missing)
        #expect(try fault("abc") == .notANumber(found: "abc"))
        #expect(try fault("0") == .zero)
        #expect(try fault("0.00") == .zero)
        #expect(try fault("-5") == .negative(found: "-5"))
        #expect(try fault("\u{2212}5") == .negative(found: "\u{2212}5"))
        #expect(try fault("-€5") == .negative(found: "-€5"))
        #expect(try fault("€-5") == .negative(found: "€-5"))
        #expect(try fault("20.505") == .tooPrecise(found: "20.505", digits: 2))
        #expect(try fault("20.5", "JPY") == .tooPrecise(found: "20.5", digits: 0))
        #expect(try fault("20 xyz") == .unknownCurrency(found: "xyz"))
        #expect(try fault("1000000000.00") == nil)
        #expect(
            try fault("1000000000.01") == .tooLarge(found: "1000000000.01", limit: "€1,000,000,000.00")
        )
        #expect(
            try fault(String(repeating: "9", count: 60))
                == .tooLarge(found: String(repeating: "9", count: 40), limit: "€1,000,000,000.00")
        )
    }

    @Test("hostile text is refused, and what is quoted is short and visible", arguments: HostileTexts.all)
    func hostile(text: String) {
        do {
            let money = try Money.parse(text, in: .euro)
            Issue.record("\(text.prefix(40)) was read as \(money)")
        } catch .notANumber(let found), .unknownCurrency(let found), .negative(let found) {
            #expect(found.count <= 40)
            #expect(found.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0.value != 0x202E })
        } catch .missing {
            #expect(text.visible(limit: 10).isEmpty)
        } catch { Issue.record("\(error)") }
    }

    @Test("what is shown is read back the same, or asked with it", arguments: Currency.all, Language.allCases)
    func roundTrip(currency: Currency, language: Language) throws {
        var random = SplitMix64(seed: 1)
        for _ in 0..<300 {
            let money = Money(minorUnits: random.magnitude(upTo: Money.largestMinorUnits), currency: currency)
            // A sign that several currencies share is read as the given one.
            for text in [money.formatted(language), money.formattedSigned(language), money.plainText] {
                #expect(try Money.parse(text, in: AmountNotation(currency, language: language)) == money, "\(text)")
            }
            // Shown in one language and pasted by who writes the other.
            let other = AmountNotation(currency, language: language == .english ? .french : .english)
            #expect(Self.mayMean(money, money.formatted(language), other), "\(money.formatted(language))")
            #expect(Self.mayMean(money, money.plainText, other))
        }
    }

    private static func mayMean(_ money: Money, _ text: String, _ notation: AmountNotation) -> Bool {
        do throws(NumberFault) {
            return try Money.parse(text, in: notation) == money
        } catch .severalReadings(_, let amounts) {
            return amounts.contains(money)
        } catch {
            return false
        }
    }
}

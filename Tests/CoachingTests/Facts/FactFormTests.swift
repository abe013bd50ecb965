import Coaching
import Domain
import Testing

@Suite("The forms of facts")
struct FactFormTests {
    private static let summer = Timestamp(seconds: 1_783_605_900)  // 2026-07-09T14:05:00Z

    @Test("a sheet is compact JSON in human units, always in the same order")
    func json() throws {
        let yen = try #require(Currency(code: "JPY"))
        func fact(_ name: String, _ value: FactValue) -> Fact { Fact(name, value, Words(en: "", fr: "")) }
        let sheet = FactSheet(
            tool: "example",
            title: Words(en: "An \"example\"", fr: "Un exemple"),
            facts: [
                fact("profit", .euros(-1_250)), fact("owed", .money(Money(minorUnits: 500, currency: yen))),
                fact("cents", .euros(5)), fact("bets", .count(1_234)), fact("yield", .share(-0.0534)),
                fact("price", .price(21.0 / 11)), fact("z", .number(1.23456)), fact("odd", .number(.infinity)),
                fact("gap", .duration(Milliseconds(90_500))), fact("at", .moment(Self.summer)),
                fact("day", .moment(Timestamp(seconds: 1_783_548_000))), fact("open", .flag(true)),
                fact("name", .name("Bet365")),
            ],
            rows: [[fact("selection", .userText("a\"b\\c\nd\u{202E}\u{7}"))], []],
            gaps: ["few_bets"]
        )
        let expected = """
            {"tool":"example","title":"An \\"example\\"","facts":{"profit":{"value":-12.5,"unit":"EUR"},\
            "owed":{"value":500,"unit":"JPY"},"cents":{"value":0.05,"unit":"EUR"},"bets":1234,\
            "yield":{"value":-5.34,"unit":"%"},"price":{"value":1.9091,"unit":"decimal price"},"z":1.235,"odd":null,\
            "gap":{"value":90.5,"unit":"s"},"at":"2026-07-09T16:05+02:00","day":"2026-07-09","open":true,\
            "name":"Bet365"},"rows":[{"selection":{"user_text":"a\\"b\\\\c d"}},{}],"gaps":["few_bets"]}
            """
        #expect(sheet.json(in: .shared("Europe/Paris")) == expected)
        #expect(sheet.json(in: .shared("America/New_York")).contains("2026-07-09T10:05-04:00"))
    }

    private static func profile(_ language: Language, _ format: OddsFormat) -> Profile {
        Profile(
            id: UserID(1),
            language: language,
            currency: .euro,
            oddsFormat: format,
            zone: "Europe/Paris",
            country: "FR",
            onboarding: .done,
            consents: .initial,
            notifications: true,
            protection: .none,
            createdAt: summer,
            isUnreachable: false
        )
    }

    @Test(
        "a fact is shown in the user's language, odds format and zone",
        arguments: [
            (.euros(-123_450), "-€1,234.50", "-1\u{202F}234,50\u{A0}€"), (.count(12_345), "12,345", "12\u{202F}345"),
            (.count(-3), "-3", "-3"), (.share(0.053), "5.3%", "5,3\u{A0}%"), (.share(-0.2), "-20.0%", "-20,0\u{A0}%"),
            (.share(0.0012), "0.12%", "0,12\u{A0}%"), (.share(0), "0.0%", "0,0\u{A0}%"), (.price(1.95), "1.95", "1,95"),
            (.price(21.0 / 11), "1.909", "1,909"), (.price(7.123_456), "7.12", "7,12"),
            (.price(250_000), "250000", "250000"), (.number(6.2), "6.2", "6,2"), (.number(-2.345), "-2.35", "-2,35"),
            (.number(15), "15", "15"), (.number(.nan), "–", "–"),
            (.duration(.minutes(80)), "1\u{A0}h 20\u{A0}min", "1\u{A0}h 20\u{A0}min"),
            (.duration(.days(2)), "2\u{A0}d", "2\u{A0}j"), (.duration(Milliseconds(400)), "0\u{A0}s", "0\u{A0}s"),
            (.moment(summer), "9 Jul 2026 16:05", "9 juil. 2026 16:05"),
            (.moment(Timestamp(seconds: 1_783_548_000)), "9 Jul 2026", "9 juil. 2026"), (.flag(true), "yes", "oui"),
            (.name("Bet365"), "Bet365", "Bet365"), (.userText("a\u{202E}b"), "ab", "ab"),
        ] as [(FactValue, String, String)]
    )
    func words(value: FactValue, english: String, french: String) {
        #expect(value.words(for: Self.profile(.english, .decimal)) == english)
        #expect(value.words(for: Self.profile(.french, .decimal)) == french)
    }

    @Test("a price is shown in the format that the user reads")
    func prices() {
        #expect(FactValue.price(21.0 / 11).words(for: Self.profile(.english, .american)) == "-110")
        #expect(FactValue.price(3.5).words(for: Self.profile(.english, .fractional)) == "5/2")
    }
}

import Domain
import Testing

@testable import Coaching

@Suite("A model's numbers")
struct GroundingCheckTests {
    private static let label = Words(en: "x", fr: "x")

    private static func euros(_ minorUnits: Int64) -> FactValue {
        .money(Money(minorUnits: minorUnits, currency: .euro))
    }

    /// 2026-03-10T12:00:00Z.
    private static let noon = Timestamp(seconds: 1_773_144_000)

    private static let sheet = FactSheet(
        tool: "betting_results",
        title: label,
        facts: [
            ("bets", .count(47)), ("won", .count(21)), ("staked", euros(123_450)), ("profit", euros(-6_543)),
            ("yield", .share(-0.053)), ("average_price", .price(2.5)), ("median", .duration(.seconds(90))),
            ("since", .moment(noon)), ("z", .number(1.284)),
        ].map { Fact($0, $1, label) },
        rows: [
            [
                Fact("casino", .name("bet365"), label), Fact("profit", euros(4_000), label),
                Fact("bets", .count(12), label),
            ],
            [
                Fact("selection", .userText("Over 3.5 goals"), label), Fact("profit", euros(-10_543), label),
                Fact("bets", .count(35), label),
            ],
        ]
    )

    private func ungrounded(_ answer: String, question: String = "", allowed: [String] = []) -> [String] {
        GroundingCheck(allowed: allowed).ungrounded(
            in: answer,
            sheets: [Self.sheet],
            question: question,
            language: .english
        )
    }

    @Test(
        "stand on facts in every form that people write",
        arguments: [
            "47 bets, 21 won", "forty-seven and 47", "You staked €1,234.50", "1 234,50 €", "1\u{202F}234,50\u{A0}€",
            "about 1,235 EUR", "$1.2k staked", "-€65.43", "lost 65.43 euros", "perdu 65 €", "€65.4", "-5.3%", "5,3 %",
            "5 percent", "5 pour cent", "0.053", "a price of 2.50", "2,5", "+150", "3/2", "40%", "90 s", "1.5 min",
            "2 minutes", "since 10 March", "depuis le 10 mars 2026", "March 10, 2026", "2026-03-10", "10/03/2026",
            "10/03", "at 12:00", "à 12 h 00", "in 2026", "z = 1.28", "26 lost", "68 in all", "€40", "+40 €", "12 bets",
            "35 at the other", "Over 3.5 goals", "bet365 and 1X2 and RISK0", "2 casinos",
            "1. First\n2. Second\n3) Third", "100 %", "24 h", "24/7", "7 days", "30 jours", "18+", "the 3rd bet",
            "le 1er pari", "0, 1 or 2", "21/47",
        ]
    )
    func grounded(answer: String) {
        #expect(ungrounded(answer) == [])
    }

    @Test(
        "that stand on nothing are told",
        arguments: [
            ("48 bets", ["48"]), ("eleven casinos and three bets", ["eleven casinos", "three bets"]),
            ("You staked €1,310", ["€1,310"]), ("+€65.43", ["+€65.43"]), ("+5.3 %", ["+5.3 %"]), ("6 %", ["6 %"]),
            ("5.34%", ["5.34%"]), ("at 2.60", ["2.60"]), ("-150", ["-150"]), ("7/2", ["7/2"]), ("41 %", ["41 %"]),
            ("75 minutes", ["75 minutes"]), ("on 11 March", ["11 March"]), ("10 avril", ["10 avril"]),
            ("2025-03-10", ["2025-03-10"]), ("at 13:30", ["13:30"]), ("in 2024", ["2024"]), ("47 €", ["47 €"]),
            ("47 %", ["47 %"]), ("1 111 €", ["1 111 €"]), ("3 bets", ["3"]), ("3k", ["3k"]),
            ("a price of 2 or 3", ["3"]), ("€2", ["€2"]),
            ("a 63.5% chance at 1.57", ["63.5%", "1.57"]),
        ]
    )
    func invented(answer: String, found: [String]) {
        #expect(ungrounded(answer) == found)
    }

    @Test("of the question may be said again")
    func question() {
        #expect(ungrounded("At 1.85 with 200 € …", question: "should I stake 200 at 1,85?") == [])
        #expect(ungrounded("At 1.86", question: "should I stake 200 at 1,85?") == ["1.86"])
    }

    @Test("of a helpline may stand however they are grouped, and no others")
    func helplines() {
        let allowed = Helpline.lines(for: "CA-QC").compactMap(\.phone)
        #expect(ungrounded("Call 1-800-461-0140 or 514 527 0140, or 988.", allowed: allowed) == [])
        #expect(ungrounded("Call 1-800-461-0141.", allowed: allowed) != [])
    }

    @Test("are found in one pass, whatever is written", arguments: ["1", "1 ", "1,", "1.1", "½ ", "9:", "1/", "٣ "])
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 4_000)
        _ = ungrounded(text, question: text)
        #expect(ungrounded("") == [])
    }
}

import Bot
import Domain
import Testing

@Suite("A settlement on one line is read")
struct SettleLineTests {
    @Test(
        "bets by number, and how they ended",
        arguments: [
            ("12 won", .bets([BetID(12)]), .result(.won)), ("#12 gagné", .bets([BetID(12)]), .result(.won)),
            ("12,13,15 lost", .bets([BetID(12), BetID(13), BetID(15)]), .result(.lost)),
            ("12, #13 12 perdu", .bets([BetID(12), BetID(13)]), .result(.lost)), ("all void", .all, .result(.void)),
            ("tout annulé", .all, .result(.void)), ("12 half won", .bets([BetID(12)]), .result(.halfWon)),
            ("12 1/2 won", .bets([BetID(12)]), .result(.halfWon)), ("1 ½ won", .bets([BetID(1)]), .result(.halfWon)),
            ("3 ½W", .bets([BetID(3)]), .result(.halfWon)), ("3 ½ lost", .bets([BetID(3)]), .result(.halfLost)),
            ("3 ½ perdu", .bets([BetID(3)]), .result(.halfLost)), ("3 ✅", .bets([BetID(3)]), .result(.won)),
            ("3 ❌", .bets([BetID(3)]), .result(.lost)), ("3 won ✅", .bets([BetID(3)]), .result(.won)),
            ("3 ½ ✅", .bets([BetID(3)]), .result(.halfWon)), ("3 ✔️", .bets([BetID(3)]), .result(.won)),
            ("3 ✅ ❌", .bets([BetID(3)]), .legs([.won, .lost])),
            ("3 ✅❌✅", .bets([BetID(3)]), .legs([.won, .lost, .won])),
            ("12 cashout 34.50", .bets([BetID(12)]), .cashOut("34.50")),
            ("12 cash out 34,50 €", .bets([BetID(12)]), .cashOut("34,50 €")),
            ("12 won,void,won", .bets([BetID(12)]), .legs([.won, .void, .won])),
            ("12 gagné, demi-gagné", .bets([BetID(12)]), .legs([.won, .halfWon])),
            ("12 won lost", .bets([BetID(12)]), .legs([.won, .lost])), ("12 open", .bets([BetID(12)]), .reopen),
            ("12", .bets([BetID(12)]), nil), ("", .none, nil), ("won", .none, .result(.won)),
            ("١٢ won", .bets([BetID(12)]), .result(.won)),
        ] as [(String, SettleLine.Target, SettleLine.Verdict?)]
    )
    func lines(_ text: String, _ target: SettleLine.Target, _ verdict: SettleLine.Verdict?) throws {
        let line = try SettleLine(text)
        #expect(line.target == target)
        #expect(line.verdict == verdict)
    }

    @Test(
        "every fault is told apart",
        arguments: [
            ("12 ¼ won", "unknown_result"), ("12 ¾ won", "unknown_result"),
            ("12 🤷 won", "unknown_result"), ("12 🤷", "unknown_result"), ("12 ⅓ lost", "unknown_result"),
            ("12 wonn", "unknown_result"), ("12 won,maybe", "unknown_result"), ("12 cashout", "bad_payout"),
            ("-12 won", "unknown_result"), ("99999999999999999999 won", "unknown_result"),
            ((1...101).map(String.init).joined(separator: ",") + " won", "too_many_bets"),
            (String(repeating: "1", count: 10_000), "line_too_long"), ("\u{202E}12 \u{200B}nope", "unknown_result"),
        ]
    )
    func faults(_ text: String, _ code: String) {
        let fault = #expect(throws: SettleFault.self) { try SettleLine(text) }
        #expect(fault?.code == code)
    }
}

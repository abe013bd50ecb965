import Bot
import Domain
import Storage
import Testing

@Suite("A thousand is never one", .timeLimit(.minutes(1)))
struct GroupedAmountTests {
    private static var commands: [any Command] {
        CommandTable.limitCommands + CommandTable.moneyCommands + [BetCommand(), ParlayCommand(), SettleCommand()]
            + [CancelCommand()]
    }

    /// The stakes of the user's bets, in minor units, with their selections.
    private static func bets(_ chat: Conversation) async throws -> [String] {
        let user = try await chat.userID()
        return try await chat.store.read { book in
            try (1...3).compactMap { try book.bet(BetID($0), of: user) }
                .map {
                    "\($0.slip.stake.minorUnits) \($0.slip.stake.currency.code) \($0.slip.legs[0].selection ?? "-")"
                }
        }
    }

    @Test(
        "a space that does not break groups at once",
        arguments: ["\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}"],
        ["en", "fr"]
    )
    func ties(space: String, language: String) async throws {
        try await Conversation.open(Self.commands, language: language) { chat in
            try await chat.send("/bet winamax football 1,90 1\(space)000 Arsenal")
            #expect(try await Self.bets(chat) == ["100000 EUR Arsenal"])
            try await chat.send("/limit winamax cut 1\(space)000 50")
            let report = try #require(try await chat.events(.limitReported).first)
            #expect(report.json.contains("\"stake_before\":100000,\"stake_after\":5000"))
        }
    }

    @Test("a plain space is asked about, and the line goes on with what is pressed", arguments: ["en", "fr"])
    func plainSpace(language: String) async throws {
        let isFrench = language == "fr"
        try await Conversation.open(Self.commands, language: language) { chat in
            let asked = try #require(try await chat.send("/bet winamax football 1,90 1 000 Arsenal").first)
            #expect(try await Self.bets(chat) == [])
            #expect(
                asked.labels
                    == (isFrench
                        ? [
                            "1\u{202F}000,00\u{A0}€ sur «\u{A0}Arsenal\u{A0}»",
                            "1,00\u{A0}€ sur «\u{A0}000 Arsenal\u{A0}»",
                        ] : ["€1,000.00 on “Arsenal”", "€1.00 on “000 Arsenal”"])
            )
            let logged = try #require(try await chat.press(isFrench ? "000,00" : "€1,000.00").first)
            #expect(logged.isEdit && logged.text.contains(isFrench ? "1\u{202F}000,00\u{A0}€" : "€1,000.00"))
            #expect(try await Self.bets(chat) == ["100000 EUR Arsenal"])
            // The question is answered: its buttons do nothing more.
            let again = try await chat.press(try #require(asked.buttons.last), on: asked)
            #expect(again.first?.text.contains(isFrench ? "close" : "is over") == true)
            try await chat.send("/bet winamax football 1,90 1 000 Arsenal")
            try await chat.press(isFrench ? "000 Arsenal" : "000 Arsenal")
            #expect(try await Self.bets(chat) == ["100000 EUR Arsenal", "100 EUR 000 Arsenal"])
        }
    }

    @Test(
        "a currency behind the groups settles it",
        arguments: [
            ("1 000 € Arsenal", "100000 EUR Arsenal"), ("1 000€ Arsenal", "100000 EUR Arsenal"),
            ("12 500,50 Arsenal", "1250050 EUR Arsenal"), ("1 000 GBP", "100000 GBP -"),
            ("1'000 Arsenal", "100000 EUR Arsenal"), ("20 Arsenal", "2000 EUR Arsenal"),
            ("20 1860 Munich", "2000 EUR 1860 Munich"), ("1000 Arsenal", "100000 EUR Arsenal"),
            ("1\u{202F}234,50\u{A0}€ Arsenal", "123450 EUR Arsenal"), ("20½ Arsenal", "2050 EUR Arsenal"),
            ("500 sats Navi", "500 BTC Navi"), ("5 mBTC Navi", "500000 BTC Navi"), ("5 µBTC Navi", "500 BTC Navi"),
            ("500sats Navi", "500 BTC Navi"), ("250 gwei Navi", "25 ETH Navi"), ("50 sek Brann", "5000 SEK Brann"),
        ]
    )
    func settled(tail: String, bet: String) async throws {
        try await Conversation.open(Self.commands) { chat in
            try await chat.send("/bet stake esports 1.90 \(tail)")
            #expect(try await Self.bets(chat) == [bet])
        }
    }

    @Test(
        "money that no books are kept in is refused, not taken for the user's own",
        arguments: ["500 DOGE Navi", "500 doge Navi", "5 RUB Navi", "1 gwei Navi", "2u Navi", "2 units Navi"]
    )
    func foreign(tail: String) async throws {
        try await Conversation.open(Self.commands) { chat in
            let said = try #require(try await chat.send("/bet stake esports 1.90 \(tail)").first)
            #expect(try await chat.events(.inputRefused).count == 1, "\(said)")
            #expect(try await Self.bets(chat) == [])
        }
    }

    @Test(
        "a lone point or comma is asked about where language and currency do not settle it",
        arguments: [
            ("en", "1.500", ["€1.50", "€1,500.00"]), ("en", "1,500", []), ("en", "1.500 JPY", []),
            ("en", "0.500", []), ("en", "1.500 BTC", []), ("en", "1,500 BTC", ["₿1.50000000", "₿1,500.00000000"]),
            ("fr", "1,500", ["1,50\u{A0}€", "1\u{202F}500,00\u{A0}€"]),
            ("fr", "1.500", ["1,50\u{A0}€", "1\u{202F}500,00\u{A0}€"]), ("fr", "1.505", []),
            ("en", "20 kr", ["20.00\u{A0}kr (SEK)", "20.00\u{A0}kr (NOK)", "20.00\u{A0}kr (DKK)"]),
        ]
    )
    func lone(language: String, amount: String, readings: [String]) async throws {
        try await Conversation.open(Self.commands, language: language) { chat in
            let said = try #require(try await chat.send("/deposit tipico \(amount)").first)
            if readings.isEmpty {
                #expect(try await chat.events(.cashMoved).count == 1, "\(said)")
            } else if readings[0] != "₿1.50000000" {
                #expect(said.labels == readings)
                #expect(try await chat.events(.cashMoved).isEmpty)
                try await chat.press(readings[readings.count - 1])
                #expect(try await chat.events(.cashMoved).count == 1)
            }
        }
    }

    @Test("an answer within a dialogue is asked about too, and the dialogue goes on")
    func dialogue() async throws {
        try await Conversation.open(Self.commands) { chat in
            try await chat.send("/deposit tipico")
            try await chat.send("1.500")
            try await chat.restart()
            let noted = try #require(try await chat.press("€1,500.00").first)
            #expect(noted.text.hasPrefix("Noted: €1,500.00 paid in at Tipico."))
            try await chat.send("/deposit tipico 1.500")
            // Written instead of pressed.
            #expect(try await chat.send("1500")[0].text.hasPrefix("Noted: €1,500.00"))
            try await chat.send("/deposit tipico")
            try await chat.send("2.500")
            #expect(try await chat.send("30")[0].text.hasPrefix("Noted: €30.00"))
        }
    }
}

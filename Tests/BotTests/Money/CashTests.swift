import Bot
import Domain
import Storage
import Testing

@Suite("Money in and out", .timeLimit(.minutes(1)))
struct CashTests {
    private static var commands: [any Command] { CommandTable.moneyCommands + [CancelCommand()] }

    @Test(
        "one line is booked at once, in both languages",
        arguments: [
            ("en", "/deposit bet365 50", "Noted: €50.00 paid in at Bet365.\nBalance there: €50.00"),
            ("en", "/deposit Paddy Power £1,000.50", "Noted: £1,000.50 paid in at Paddy Power."),
            ("en", "/deposit 50 at bet365", "Noted: €50.00 paid in at Bet365."),
            ("en", "/bonus unibet 20", "Noted: a bonus of €20.00 from Unibet."),
            ("en", "/withdraw bet365 20", "Noted: €20.00 asked back from Bet365."),
            ("fr", "/deposit winamax 49,90 €", "C'est noté : 49,90\u{A0}€ déposés chez Winamax."),
            ("fr", "/deposit 1 000 chez winamax", "C'est noté : 1\u{202F}000,00\u{A0}€ déposés chez Winamax."),
            ("fr", "/bonus winamax 10", "C'est noté : un bonus de 10,00\u{A0}€ de Winamax."),
            ("fr", "/withdraw winamax 10", "C'est noté : 10,00\u{A0}€ demandés à Winamax."),
        ]
    )
    func oneLine(language: String, line: String, noted: String) async throws {
        try await Conversation.open(Self.commands, language: language) { chat in
            let said = try await chat.send(line)
            #expect(said.count == 1)
            #expect(said.first?.text.hasPrefix(noted) == true, "\(said)")
            #expect(try await chat.events(.cashMoved).count == 1)
        }
    }

    @Test(
        "alone, each asks for the casino and the amount, and goes on after a restart",
        arguments: [("en", "deposit"), ("en", "bonus"), ("en", "withdraw"), ("fr", "deposit"), ("fr", "withdraw")]
    )
    func guided(language: String, command: String) async throws {
        try await Conversation.open(Self.commands, language: language) { chat in
            try await chat.send("/deposit winamax 5")
            let casino = try #require(try await chat.send("/\(command)").first)
            #expect(casino.labels.contains("Winamax"))
            try await chat.restart()
            let amount = try #require(try await chat.press("Winamax").first)
            #expect(amount.isEdit)
            #expect(amount.text.contains("Winamax"))
            try await chat.restart()
            let noted = try #require(try await chat.send("12").first)
            #expect(noted.text.hasPrefix(language == "en" ? "Noted" : "C'est noté"))
            let moved = try await chat.events(.cashMoved)
            #expect(moved.count == 2)
            #expect(moved.last?.json.contains("\"amount\":1200,\"currency\":\"EUR\",\"source\":\"flow\"") == true)
        }
    }

    @Test(
        "bad input is answered with what is wrong, and nothing is booked",
        arguments: [
            ("/deposit bet365 -5", "below zero", "amount_negative"), ("/deposit bet365 0", "zero", "amount_zero"),
            ("/deposit bet365 NaN", "not an amount", "amount_not_a_number"),
            ("/deposit bet365 1.2.3", "not an amount", "amount_not_a_number"),
            ("/deposit bet365 1e99", "not an amount", "amount_not_a_number"),
            ("/deposit bet365 99999999999999999999", "too large", "amount_too_large"),
            ("/deposit bet365 5 XXX", "do not keep books", "amount_unknown_currency"),
            ("/deposit Zorgbet 5", "do not know the casino “Zorgbet”", "unknown_casino"),
            ("/deposit 5 Zorgbet", "do not know the casino “Zorgbet”", "unknown_casino"),
            ("/deposit !!! 5", "not a casino's name", "not_a_casino"),
        ]
    )
    func refused(line: String, answer: String, reason: String) async throws {
        try await Conversation.open(Self.commands) { chat in
            let said = try await chat.send(line)
            #expect(said.count == 1)
            #expect(said.first?.text.contains(answer) == true, "\(said)")
            let refused = try await chat.events(.inputRefused)
            #expect(refused.first?.json.contains("\"reason\":\"\(reason)\"") == true, "\(refused)")
            #expect(try await chat.events(.cashMoved).isEmpty)
        }
    }

    @Test("an unknown casino is added by a button, and the amount is not asked again")
    func newCasino() async throws {
        try await Conversation.open(Self.commands) { chat in
            try await chat.send("/deposit Zorgbet 5")
            let noted = try await chat.press("Add “Zorgbet”")
            #expect(noted.first?.text.hasPrefix("Noted: €5.00 paid in at Zorgbet.") == true)
            let again = try await chat.send("/deposit zorg-bet 6")
            #expect(again.first?.text.contains("Balance there: €11.00") == true)
            #expect(try await chat.events(.casinoAdded).count == 1)
        }
    }

    @Test("Undo takes a deposit back once, from the balance too")
    func undo() async throws {
        try await Conversation.open(Self.commands) { chat in
            let noted = try #require(try await chat.send("/deposit bet365 50").first)
            let undo = try #require(noted.buttons.first)
            #expect(try await chat.press(undo, on: noted).first?.text.hasPrefix("Taken back: €50.00") == true)
            #expect(try await chat.press(undo, on: noted).first?.text.hasPrefix("Taken back before") == true)
            #expect(try await chat.events(.cashMoved).count == 2)
            #expect(try await chat.send("/bankroll").first?.text.contains("nothing on your books") == true)
        }
    }

    @Test("a line seen twice is booked once")
    func twice() async throws {
        try await Conversation.open(Self.commands) { chat in
            let update = chat.update(chat.message(text: "/deposit bet365 50"))
            try await chat.deliver([update, update])
            try await chat.restart()
            try await chat.deliver([update])
            #expect(try await chat.events(.cashMoved).count == 1)
        }
    }
}

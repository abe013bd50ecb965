import Bot
import Domain
import Testing

@Suite("Limits that are written wrongly", .timeLimit(.minutes(1)))
struct LimitInputTests {
    @Test(
        "bad input is answered with what is wrong and the right form, and nothing is half written",
        arguments: [
            ("/limit bet365 cut 5 50", "is no cut", "after_not_below_before"),
            ("/limit bet365 cut 50 50", "is no cut", "after_not_below_before"),
            ("/limit bet365 cut -100 5", "below zero", "amount_negative"),
            ("/limit bet365 cut 0 5", "zero", "amount_zero"),
            ("/limit bet365 cut 1.2.3 5", "not an amount", "amount_not_a_number"),
            ("/limit bet365 cut 99999999999999999999 5", "too large", "amount_too_large"),
            ("/limit bet365 cut 100.001 5", "too many decimals", "amount_too_precise"),
            ("/limit bet365 cut 100 XXX 5", "do not keep books", "amount_unknown_currency"),
            ("/limit bet365 cut 100 EUR 5 USD", "one currency", "two_currencies"),
            ("/limit bet365 cut 1 2 3", "3 amounts", "too_many_amounts"),
            ("/limit bet365 frobnicated", "do not know the limit “frobnicated”", "unknown_limit_type"),
            ("/limit bet365 closd", "Did you mean: Closed?", "unknown_limit_type"),
            ("/limit Zorg closed", "do not know the casino “Zorg”", "unknown_casino"),
            ("/limit 123 closed", "not a casino's name", "not_a_casino"),
            ("/limit \u{202E}gro\u{200B}Z closed", "do not know the casino “groZ”", "unknown_casino"),
        ]
    )
    func refused(line: String, answer: String, reason: String) async throws {
        try await Conversation.open(CommandTable.limitCommands) { chat in
            let said = try await chat.send(line)
            #expect(said.count == 1)
            #expect(said.first?.text.contains(answer) == true, "\(said)")
            #expect(try await chat.events(.inputRefused).first?.json.contains("\"reason\":\"\(reason)\"") == true)
            #expect(try await chat.events(.limitReported).isEmpty)
            #expect(try await chat.limitReports().isEmpty)
        }
    }

    @Test("a line of ten thousand characters is answered in one message")
    func long() async throws {
        try await Conversation.open(CommandTable.limitCommands) { chat in
            let said = try await chat.send("/limit " + String(repeating: "x", count: 10_000) + " closed")
            #expect(said.count == 1)
            #expect((said.first?.text.count ?? 0) < 400)
        }
    }

    @Test("after wrong amounts the right ones are enough")
    func corrected() async throws {
        try await Conversation.open(CommandTable.limitCommands) { chat in
            try await chat.send("/limit bet365 cut 5 50")
            let noted = try await chat.send("100 5")
            #expect(noted.first?.text.hasPrefix("Noted: Bet365, stake cut.") == true)
        }
    }

    @Test("buttons of a question that is over say so")
    func stale() async throws {
        try await Conversation.open(CommandTable.limitCommands + [CancelCommand()]) { chat in
            let asked = try #require(try await chat.send("/limit bet365").first)
            try await chat.send("/cancel")
            let closed = try #require(asked.buttons.last)
            #expect(try await chat.press(closed, on: asked).first?.text.contains("is over") == true)
            let again = try #require(try await chat.send("/limit bet365").first)
            try await chat.press(try #require(again.buttons.last), on: again)
            // Pressed twice: one report.
            #expect(try await chat.press(closed, on: again).first?.text.contains("is over") == true)
            #expect(try await chat.events(.limitReported).count == 1)
        }
    }
}

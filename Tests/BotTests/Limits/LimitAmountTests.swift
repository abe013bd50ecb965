import Bot
import Domain
import Storage
import Testing

@Suite("One amount of a limit is never made two", .timeLimit(.minutes(1)))
struct LimitAmountTests {
    private static var commands: [any Command] { CommandTable.limitCommands + [CancelCommand()] }

    @Test(
        "the other one is asked for",
        arguments: [
            ("en", "1 000", "€1,000.00"), ("fr", "1 000", "1\u{202F}000,00\u{A0}€"), ("en", "1 500", "€1,500.00"),
            ("en", "5 100", "€5,100.00"), ("en", "1,000", "€1,000.00"), ("fr", "12 050", "12\u{202F}050,00\u{A0}€"),
            ("en", "1 000 €", "€1,000.00"), ("en", "€1 000", "€1,000.00"), ("en", "1 000 000", "€1,000,000.00"),
            ("en", "1'000", "€1,000.00"), ("en", "20½", "€20.50"),
        ]
    )
    func one(language: String, amount: String, shown: String) async throws {
        try await Conversation.open(Self.commands, language: language) { chat in
            let line = language == "fr" ? "/limit winamax réduction \(amount)" : "/limit winamax cut \(amount)"
            let asked = try #require(try await chat.send(line).first)
            #expect(try await chat.limitReports().isEmpty)
            #expect(asked.text.contains(shown), "\(asked)")
            let noted = try #require(try await chat.send("5").first)
            #expect(noted.text.contains(shown), "\(noted)")
            #expect(try await chat.limitReports().count == 1)
        }
    }

    @Test(
        "what can be one amount or two is asked",
        arguments: [
            ("500 100", ["€500.00 → €100.00", "Before: €500,100.00"], "\"stake_before\":50000,\"stake_after\":10000"),
            ("1 000 100", ["€1,000.00 → €100.00", "Before: €1,000,100.00"], "\"stake_before\":100000"),
            ("1.500 5", ["€1,500.00 → €5.00"], "\"stake_before\":150000,\"stake_after\":500"),
            ("1.500 0", ["€1.50 → €0.00", "€1,500.00 → €0.00"], "\"stake_before\":150,\"stake_after\":0"),
        ]
    )
    func two(amounts: String, readings: [String], logged: String) async throws {
        try await Conversation.open(Self.commands) { chat in
            let asked = try #require(try await chat.send("/limit winamax cut \(amounts)").first)
            if readings.count > 1 {
                #expect(asked.labels == readings)
                #expect(try await chat.limitReports().isEmpty)
                try await chat.press(readings[0])
            }
            #expect(try await chat.events(.limitReported).first?.json.contains(logged) == true, "\(asked)")
        }
    }

    @Test("the amount that was pressed stays, and the other one is asked for; a picture stays too")
    func pressed() async throws {
        try await Conversation.open(Self.commands) { chat in
            try await chat.photo("p1", caption: "/limit winamax cut 500 100")
            let asked = try #require(try await chat.press("Before: €500,100.00").first)
            #expect(asked.text.contains("You could stake €500,100.00 before"))
            // From 100 to 500 would be no cut.
            let noted = try #require(try await chat.send("100 500").first)
            #expect(noted.text.contains("€500,100.00 → €100,500.00"))
            #expect(try await chat.limitReports().map(\.hasEvidence) == [true])
        }
    }
}

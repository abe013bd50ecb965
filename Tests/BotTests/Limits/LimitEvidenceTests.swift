import Bot
import Domain
import Storage
import Testing

@Suite("Pictures of a limit", .timeLimit(.minutes(1)))
struct LimitEvidenceTests {
    private static var commands: [any Command] { CommandTable.limitCommands + [CancelCommand()] }

    @Test("a picture with the command under it is the evidence of that report")
    func caption() async throws {
        try await Conversation.open(Self.commands) { chat in
            let said = try #require(try await chat.photo("p1", caption: "/limit bet365 closed").first)
            #expect(said.text.hasPrefix("Noted: Bet365, closed."))
            #expect(said.text.contains("Your picture is kept"))
            #expect(said.labels == ["Undo"])
            #expect(try await chat.limitReports().map(\.hasEvidence) == [true])
            #expect(try await chat.events(.limitReported).first?.json.contains("\"evidence\":true") == true)
        }
    }

    @Test("a picture sent right after a report is attached to it")
    func after() async throws {
        try await Conversation.open(Self.commands) { chat in
            try await chat.send("/limit bet365 closed")
            #expect(try await chat.limitReports().map(\.hasEvidence) == [false])
            let kept = try #require(try await chat.photo("p1").first)
            #expect(kept.text == "The picture is kept with your report about Bet365, encrypted.")
            #expect(try await chat.limitReports().map(\.hasEvidence) == [true])
            #expect(try await chat.events(.limitEvidenceAdded).count == 1)
        }
    }

    @Test("a picture sent in the middle of the questions is kept until the report is complete")
    func before() async throws {
        try await Conversation.open(Self.commands) { chat in
            try await chat.send("/limit bet365")
            let asked = try await chat.photo("p1")
            #expect(asked.first?.text.contains("what did they do") == true)
            let noted = try await chat.press("Closed")
            #expect(noted.first?.text.contains("Your picture is kept") == true)
            #expect(try await chat.limitReports().map(\.hasEvidence) == [true])
        }
    }

    @Test("words instead of a picture leave the report as it is")
    func words() async throws {
        try await Conversation.open(Self.commands, language: "fr") { chat in
            try await chat.send("/limit bet365 fermé")
            let reminded = try await chat.send("bonjour")
            #expect(reminded.first?.text.contains("J'attends une image") == true)
            #expect(try await chat.events(.limitReported).count == 1)
            try await chat.press("Passer")
            let over = try await chat.photo("p1")
            #expect(over.first?.text.contains("L'image est gardée") == false)
        }
    }

    @Test("a picture whose caption is a command of another bot is left alone")
    func otherBot() async throws {
        try await Conversation.open(Self.commands) { chat in
            let said = try await chat.photo("p1", caption: "/limit@other_bot bet365 closed")
            #expect(said.isEmpty)
        }
    }
}

import Bot
import Domain
import Testing

@Suite("Help", .timeLimit(.minutes(1)))
struct HelpTests {
    private static var commands: [any Command] {
        [HelpCommand(explaining: [CancelCommand().definition]), CancelCommand()]
    }

    @Test("every command that a user may use is in the list, in their language")
    func overview() async throws {
        try await Conversation.open(Self.commands, language: "fr") { chat in
            let said = try await chat.send("/help")
            #expect(said.count == 1)
            #expect(said.first?.text.contains("/cancel – Quitter ce qui est en cours") == true)
        }
    }

    @Test("a mistyped command is answered with what was meant")
    func mistyped() async throws {
        try await Conversation.open(Self.commands) { chat in
            let said = try await chat.send("/hlep me")
            #expect(said.first?.text.contains("Did you mean:\n/help") == true)
        }
    }

    @Test("an update seen twice has one answer, also after a restart")
    func seenTwice() async throws {
        try await Conversation.open(Self.commands) { chat in
            let update = chat.update(chat.message(text: "/help"))
            #expect(try await chat.deliver([update, update]).count == 1)
            #expect(try await chat.deliver([update]).isEmpty)
            try await chat.restart()
            #expect(try await chat.deliver([update]).isEmpty)
        }
    }

    @Test("in a group, a command to another bot is left alone")
    func otherBot() async throws {
        try await Conversation.open(Self.commands) { chat in
            let others = try await chat.send("/help@other_bot", group: -5)
            let ours = try await chat.send("/help@risk0_bot", group: -5)
            let talk = try await chat.send("just talking", group: -5)
            #expect(others.isEmpty)
            #expect(ours.count == 1)
            #expect(talk.isEmpty)
        }
    }
}

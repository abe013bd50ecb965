import Bot
import Coaching
import Domain
import Foundation
import Storage
import Telegram
import Testing

/// Words of danger that no phrase of the lexicons names are met wherever they stand.
@Suite("What only the learnt reading knows is met wherever it is written", .timeLimit(.minutes(5)))
struct LearntDangerTests {
    private static let misspelt = "jveu mourrir"
    private static let indirect = "they'd be better off with the insurance money"

    /// Where somebody writes.
    enum Place: String, CaseIterable, Sendable {
        case betLine, unknownCommand, query, refused, flow, edit, editedCommand, spacedLink, hyphenedLink, encodedLink
        case quote, pollQuestion, pollOption, pollExplanation, checklistTitle, checklistTask, photo, document, clip
    }

    private func write(_ place: Place, to chat: Conversation) async throws -> [Said] {
        let words = Self.misspelt
        switch place {
        case .betLine: return try await chat.send("/bet bet365 football 1.90 20 Arsenal, i feel suisidal")
        case .unknownCommand: return try await chat.send("/foo \(words)")
        case .query: return try await chat.send("/stats \(words)")
        case .refused: return try await chat.send("/settle \(words)")
        case .flow:
            try await chat.send("/bet")
            try await chat.send("bet365")
            return try await chat.send(Self.indirect)
        case .edit: return try await chat.edit(Self.indirect)
        case .editedCommand: return try await chat.edit("/bet bet365 \(words)")
        case .spacedLink: return try await chat.send("/start " + words.replacing(" ", with: "_"))
        case .hyphenedLink: return try await chat.send("/start " + words.replacing(" ", with: "-"))
        case .encodedLink:
            let encoded = Data(words.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            return try await chat.send("/start " + encoded.filter { $0 != "=" })
        case .quote: return try await chat.quote(words, of: 7, with: "lol")
        case .pollQuestion: return try await chat.write { $0.poll = Message.Poll(question: words) }
        case .pollOption:
            return try await chat.write {
                $0.poll = Message.Poll(question: "who wins?", options: [.init(text: "Arsenal"), .init(text: words)])
            }
        case .pollExplanation:
            return try await chat.write { $0.poll = Message.Poll(question: "who wins?", explanation: words) }
        case .checklistTitle: return try await chat.write { $0.checklist = Message.Checklist(title: words) }
        case .checklistTask:
            return try await chat.write {
                $0.checklist = Message.Checklist(title: "today", tasks: [.init(text: "shop"), .init(text: words)])
            }
        case .photo: return try await chat.photo("p1", caption: words)
        case .document: return try await chat.document(caption: words)
        case .clip: return try await chat.clip(caption: words)
        }
    }

    @Test("in a private chat", arguments: Place.allCases)
    func met(place: Place) async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            let said = try await write(place, to: chat)
            #expect(said.last?.isHelp == true, "\(said.map(\.text))")
            #expect(said.count { $0.isHelp } == 1)
            #expect(try await chat.events(.harmSignalMet).count == 1)
        }
    }

    @Test("in a group, where it is addressed to the bot by its name or as an answer")
    func group() async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            let words = Self.misspelt
            let ways: [(Int64) async throws -> [Said]] = [
                { try await chat.send("@risk0_bot \(words)", from: $0, group: -5) },
                { try await chat.send("\(words) @RISK0_bot", from: $0, group: -5) },
                { try await chat.answerBot(words, from: $0, group: -5) },
                { try await chat.edit("@risk0_bot \(words)", from: $0, group: -5) },
            ]
            for (index, way) in ways.enumerated() {
                let person = Int64(40 + index)
                let said = try await way(person)
                #expect(said.contains { $0.chat == person && $0.isHelp }, "\(index): \(said)")
            }
            #expect(try await chat.send(words, group: -5).isEmpty)
            #expect(try await chat.send("@risk0_bot2 \(words)", group: -5).isEmpty)
            let both = try await chat.send("@risk0_bot2 and @risk0_bot, \(words)", from: 50, group: -5)
            #expect(both.contains { $0.chat == 50 && $0.isHelp }, "\(both)")
        }
    }

    @Test("what the bot or a friend wrote is not its quoter's; of what they quote of themselves they are asked beside")
    func quotes() async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            let words = Self.misspelt
            for (author, isBot) in [(Int64(99), true), (8, false)] {
                let said = try await chat.quote(words, of: author, isBot: isBot, with: "what is my score?")
                #expect(!said.isEmpty && said.allSatisfy { !$0.isHelp }, "\(said.map(\.text))")
            }
            let group = try await chat.quote(words, of: 8, with: "@risk0_bot what is this?", group: -5)
            #expect(group.isEmpty)
            #expect(try await chat.events(.harmSignalMet).isEmpty)
            let own = try await chat.quote(words, of: 7, with: "what is my score?")
            #expect(own.count == 2 && own[0].isHelp == false && own[1].isHelp, "\(own.map(\.text))")
            let intents = try await CoachChat.turns(chat).map(\.turn.intent)
            #expect(intents.count == 3 && !intents.contains(Intent.crisis.rawValue), "\(intents)")
            let cry = try await chat.quote("what is my score?", of: 7, with: words)
            #expect(cry.count == 1 && cry[0].isHelp)
        }
    }

    @Test("the longest line cuts off no words at its end")
    func long() async throws {
        var options = try CoachChat.options()
        options.commands.insert(Doubter(most: 5), at: 0)
        try await Conversation.open(options) { chat in
            let said = try await chat.send("/bet " + String(repeating: "some words, ", count: 40) + "then all is quiet")
            #expect(said.last?.isHelp == true, "\(said.map(\.text))")
        }
    }

    @Test("a command is done where it is not certain, and its writer is asked beside it; an edit is only asked about")
    func beside() async throws {
        var options = try CoachChat.options()
        options.commands.insert(Doubter(), at: 0)
        options.commands.append(Failing())
        try await Conversation.open(options) { chat in
            let user = try await chat.userID()
            let logged = try await chat.send("/bet bet365 football 1.90 20 Arsenal, then quiet")
            #expect(logged.count == 2 && logged[0].text.contains("Logged #1"), "\(logged.map(\.text))")
            #expect(logged.last?.text.contains("are you all right?") == true && logged.last?.isHelp == true)
            let shown = try await chat.send("/bets quiet")
            #expect(shown.last?.isHelp == true && shown.count == 2)
            let refused = try await chat.send("/settle 7 quiet")
            #expect(refused.last?.isHelp == true && refused.count == 2)
            let failed = try await chat.send("/failing quiet")
            #expect(failed.last?.isHelp == true && failed.count == 2, "\(failed.map(\.text))")
            #expect(try await chat.events(.harmSignalMet).count == 4)
            let grouped = try await chat.send("/bets quiet", group: -5)
            #expect(grouped.filter { $0.text.contains("all right?") }.map(\.chat) == [7])
            try await chat.edit("/bet bet365 football 1.90 20 Arsenal, then quiet")
            #expect(try await chat.store.read { try $0.openBets(of: user) }.count == 1)
        }
    }

    /// Doubts whatever is quiet.
    private struct Doubter: PreparedCommand, Listener {
        /// Longer texts hush it.
        var most = Int.max
        let definition = CommandDefinition("doubter", topic: .coach, summary: Words(en: "Doubts", fr: "Doute"))

        func danger(in text: String) -> Danger? {
            text.contains("quiet") && text.split(separator: " ").count <= most ? .doubt : nil
        }

        func prepare(_ turn: Turn) throws -> Prepared? { nil }
    }

    private struct Failing: ActionCommand {
        struct Fault: Error {}

        let definition = CommandDefinition("failing", topic: .coach, summary: Words(en: "Fails", fr: "Échoue"))

        func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply { throw Fault() }
    }

    @Test("what surrounds a name, an amount and a link's number alarms nobody")
    func ordinary() async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            for line in [
                "/bet bet365 football 1.90 20 Suicide Squad FC", "/bet bet365 football 1.90 988 Arsenal",
                "/settle 1 won", "/start ref_20981", "/start bGltaXRfMTI", "/bet winamax foot 2,10 15 Lens",
                "/deposit bet365 3114",
            ] {
                let said = try await chat.send(line)
                let isAsked = said.contains { $0.text.contains("all right?") || $0.text.contains("emergency") }
                #expect(!isAsked && !said.isEmpty, "\(line): \(said.map(\.text))")
            }
        }
    }
}

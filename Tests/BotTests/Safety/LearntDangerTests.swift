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
        case .quote: return try await chat.write("lol") { $0.quote = Message.Quote(text: words) }
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
        }
    }

    @Test("a bet is kept where it is not certain, and its writer is asked beside it; all else is asked about first")
    func beside() async throws {
        var options = try CoachChat.options()
        options.commands.insert(Doubter(), at: 0)
        try await Conversation.open(options) { chat in
            let user = try await chat.userID()
            let logged = try await chat.send("/bet bet365 football 1.90 20 Arsenal, then quiet")
            #expect(logged.count == 2 && logged[0].text.contains("Logged #1"), "\(logged.map(\.text))")
            #expect(logged.last?.text.contains("are you all right?") == true && logged.last?.isHelp == true)
            let refused = try await chat.send("/bet quiet")
            #expect(refused.last?.isHelp == true && refused.count == 2)
            #expect(try await chat.events(.harmSignalMet).count >= 2)
            let grouped = try await chat.send("/bet bet365 football 1.90 20 quiet", group: -5)
            #expect(grouped.filter { $0.text.contains("all right?") }.map(\.chat) == [7])
            try await chat.edit("/bet bet365 football 1.90 20 Arsenal, then quiet")
            #expect(try await chat.store.read { try $0.openBets(of: user) }.count == 2)
        }
    }

    /// Doubts whatever is quiet.
    private struct Doubter: PreparedCommand, Listener {
        let definition = CommandDefinition("doubter", topic: .coach, summary: Words(en: "Doubts", fr: "Doute"))

        func danger(in text: String) -> Danger? { text.contains("quiet") ? .doubt : nil }

        func prepare(_ turn: Turn) throws -> Prepared? { nil }
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

import Bot
import Coaching
import Domain
import Storage
import Testing

@Suite("What is written passes the safety reading first", .timeLimit(.minutes(2)))
struct SafetyGateTests {
    private static let english = "I want to kill myself"
    private static let french = "je veux me tuer"

    /// How somebody writes, and where they are.
    enum Way: String, CaseIterable, Sendable {
        case text, photo, document, clip, edit, flow, onboarding, bet, unknownCommand, startLink, coachUnderPhoto
        case helpUnderDocument, query, adminCommand
    }

    private static let cases = Way.allCases.flatMap { way in ["en", "fr"].map { (way, $0) } }

    private func say(_ way: Way, _ words: String, to chat: Conversation) async throws -> [Said] {
        switch way {
        case .text, .onboarding: return try await chat.send(words)
        case .photo: return try await chat.photo("p1", caption: words)
        case .document: return try await chat.document(caption: words)
        case .clip: return try await chat.clip(caption: words)
        case .edit: return try await chat.edit(words)
        case .flow:
            try await chat.send("/bet")
            try await chat.send("bet365")
            return try await chat.send(words)
        case .bet: return try await chat.send("/bet bet365 football 1.90 20 Arsenal, \(words)")
        case .unknownCommand: return try await chat.send("/whatever \(words)")
        case .startLink: return try await chat.send("/start " + words.replacing(" ", with: "_"))
        case .coachUnderPhoto: return try await chat.photo("p1", caption: "/coach \(words)")
        case .helpUnderDocument: return try await chat.document(caption: "/help \(words)")
        case .query: return try await chat.send("/stats \(words)")
        case .adminCommand: return try await chat.send("/broadcast \(words)")
        }
    }

    @Test("in whatever way it comes, danger is met with help and nothing else", arguments: cases)
    func met(way: Way, language: String) async throws {
        var options = try CoachChat.options()
        options.languageCode = language
        if way == .onboarding || way == .startLink { options.onboarding = .required }
        try await Conversation.open(options) { chat in
            let said = try await say(way, language == "en" ? Self.english : Self.french, to: chat)
            try #require(said.count == 1, "\(said)")
            #expect(said[0].isHelp && said[0].labels.isEmpty, "\(said[0].text)")
            #expect(said[0].text.contains(language == "en" ? "emergency number" : "numéro d'urgence"))
            let turns = try await CoachChat.turns(chat)
            #expect(turns.map(\.turn.intent) == [Intent.crisis.rawValue])
            let user = try await chat.userID()
            #expect(try await chat.store.read { try $0.openBets(of: user) }.isEmpty)
        }
    }

    @Test("the flow is as it was, and goes on with the next answer")
    func flow() async throws {
        try await Conversation.open(try CoachChat.options()) { chat in
            try await chat.send("/bet")
            let asked = try await chat.send("bet365")
            #expect(try await chat.send(Self.english).first?.isHelp == true)
            let next = try await chat.send("football")
            #expect(next.first?.isHelp == false && next != asked)
            #expect(try await CoachChat.turns(chat).count == 1)
        }
    }

    @Test("a team's name, an ordinary edit and an admin's words for others interrupt nothing")
    func ordinary() async throws {
        var options = try CoachChat.options()
        options.administrators = [7]
        try await Conversation.open(options) { chat in
            let logged = try await chat.send("/bet bet365 football 1.90 20 Suicide Squad FC")
            #expect(logged.first?.text.contains("Logged #1") == true, "\(logged)")
            #expect(try await chat.edit("/bet bet365 football 1.90 20 Suicide Squad FC").isEmpty)
            #expect(try await chat.edit("/bet bet365 football 1.90 30 Arsenal").isEmpty)
            #expect(try await chat.edit("how am I doing?").isEmpty)
            let broadcast =
                "/broadcast If you say «I want to kill myself», call a helpline. I want to kill myself is heard."
            #expect(try await chat.send(broadcast).first?.labels.contains("Send") == true)
            let user = try await chat.userID()
            #expect(try await chat.store.read { try $0.openBets(of: user) }.count == 1)
        }
    }

    @Test("harm swallows no command and no flow; words that could not be used are answered with whom to talk to, too")
    func harm() async throws {
        try await Conversation.open(try CoachChat.options()) { chat in
            let logged = try await chat.send("/bet bet365 football 1.90 20 I lost the rent money")
            #expect(logged.first?.text.contains("Logged #1") == true, "\(logged)")
            try await chat.send("/deposit")
            let refused = try await chat.send("I borrowed money for this and I can't stop gambling")
            #expect(refused.last?.text.contains("/helpline") == true, "\(refused)")
            let under = try await chat.photo("p1", caption: "/cancel")
            #expect(under.first?.text.contains("/helpline") == false)
            let photo = try await chat.photo("p1", caption: "I can't stop gambling")
            #expect(try await CoachChat.turns(chat).last?.turn.intent == Intent.problemCheck.rawValue, "\(photo)")
        }
    }

    @Test("in a group, danger that is addressed to the bot is met in private, with a line to call under the message")
    func group() async throws {
        try await Conversation.open(try CoachChat.options()) { chat in
            let ways: [(Int64) async throws -> [Said]] = [
                { try await chat.send("/coach \(Self.english)", from: $0, group: -5) },
                { try await chat.send("/balance \(Self.english)", from: $0, group: -5) },
                { try await chat.answerBot(Self.english, from: $0, group: -5) },
                { try await chat.send("@RISK0_bot \(Self.english)", from: $0, group: -5) },
                { try await chat.photo(caption: "/bet \(Self.english)", from: $0, group: -5) },
                { try await chat.edit("/coach \(Self.english)", from: $0, group: -5) },
            ]
            for (index, way) in ways.enumerated() {
                let person = Int64(20 + index)
                let said = try await way(person)
                #expect(said.map(\.chat) == [person, -5], "\(said)")
                let isHelp = said.map(\.isHelp)
                #expect(isHelp == [true, true], "\(said)")
                #expect(said.last?.text.contains("in private") == true)
            }
            // What is said to others is theirs.
            #expect(try await chat.send(Self.english, group: -5).isEmpty)
            #expect(try await chat.edit(Self.english, group: -5).isEmpty)
            #expect(try await chat.answerBot("what is yield?", group: -5).isEmpty)
            #expect(try await chat.send("@risk0_bot thanks", group: -5).isEmpty)
        }
    }

    @Test("who only talks in a group is no user, unless danger was met")
    func strangers() async throws {
        try await Conversation.open(try CoachChat.options()) { chat in
            try await chat.answerBot("what is yield?", from: 31, group: -5)
            try await chat.edit("/coach what is yield?", from: 32, group: -5)
            for person: Int64 in [31, 32] { #expect(try await chat.profile(of: person) == nil) }
            try await chat.answerBot(Self.english, from: 33, group: -5)
            #expect(try await chat.profile(of: 33) != nil)
        }
    }

    @Test("a command under a picture or a file works as it does in a line, private matters included")
    func captions() async throws {
        try await Conversation.open(try CoachChat.options()) { chat in
            try await CoachChat.playBets(chat)
            let asked = try await chat.photo("p1", caption: "/coach how am I doing overall?")
            #expect(asked.first?.labels == ["👍", "👎", "Again", "Why"], "\(asked)")
            let under = try await chat.document(caption: "/stats")
            let inLine = try await chat.send("/stats")
            #expect(under.first?.text == inLine.first?.text && under.count == inLine.count)
            #expect(try await chat.clip(caption: "/coach").first?.text.contains("Ask me in your own words") == true)
            #expect(
                try await chat.photo("p1", caption: "how am I doing overall?").first?.labels.contains("Why") == true
            )
            let bankroll = try await chat.photo(caption: "/bankroll", group: -5)
            #expect(bankroll.map(\.chat) == [7, -5], "\(bankroll)")
            #expect(try await chat.clip(caption: nil).first?.text.contains("I did not understand") == true)
        }
    }
}

extension Said {
    /// Whether it names people to talk to in a crisis.
    var isHelp: Bool { text.contains("988") || text.contains("findahelpline") || text.contains("3114") }
}

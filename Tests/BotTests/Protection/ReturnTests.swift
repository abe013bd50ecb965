import Bot
import Domain
import Storage
import Telegram
import Testing

@Suite("Who was erased in a rest and comes back", .timeLimit(.minutes(2)))
struct ReturnTests {
    enum Way: String, CaseIterable, Sendable { case text, command, query, photo, button, group }

    private static let cases = Way.allCases.flatMap { way in
        [BotSetting.Onboarding.off, .required].flatMap { setting in ["en", "fr"].map { (way, setting, $0) } }
    }

    private func open(
        _ onboarding: BotSetting.Onboarding,
        _ language: String = "en",
        _ body: (Conversation) async throws -> Void
    ) async throws {
        var options = try CoachChat.options()
        options.onboarding = onboarding
        options.languageCode = language
        try await Conversation.open(options, body)
    }

    /// Rests, and is erased.
    private func leave(_ chat: Conversation, _ length: String) async throws -> Protection {
        try await chat.send("/start")
        if try await chat.profile()?.onboarding != .done {
            for line in ["CA", "QC", "yes", "agree", "fine"] { try await chat.send(line) }
        }
        for line in ["/break \(length)", "yes"] { try await chat.send(line) }
        let protection = try #require(try await chat.profile()?.protection)
        #expect(protection.isResting(at: chat.now))
        for line in ["/delete", "yes", "delete"] { try await chat.send(line) }
        #expect(try await chat.profile() == nil)
        return protection
    }

    private func comeBack(_ way: Way, _ chat: Conversation) async throws -> [Said] {
        let question = "should I stake 50 at 2.10, I say 60%?"
        switch way {
        case .text: return try await chat.send(question)
        case .command: return try await chat.send("/coach \(question)")
        case .query: return try await chat.send("/help")
        case .photo: return try await chat.photo("p1", caption: "/coach \(question)")
        case .group: return try await chat.send("/coach \(question)", group: -5)
        case .button:
            let owner = try await chat.userID()
            let data = try CallbackData(verb: "bets.page", owner: owner.rawValue, arguments: ["1"]).encoded
            let said = Said(method: "sendMessage", chat: 7, messageID: 1, text: "", buttons: [], file: nil)
            return try await chat.press(.init(label: "x", data: data), on: said)
        }
    }

    @Test("is in it before anything is served, whatever comes first and whatever ONBOARDING says", arguments: cases)
    func inForce(way: Way, onboarding: BotSetting.Onboarding, language: String) async throws {
        try await open(onboarding, language) { chat in
            let before = try await leave(chat, "6 months")
            let said = try await comeBack(way, chat)
            #expect(try await chat.profile()?.protection.excludedUntil == before.excludedUntil)
            if onboarding == .off, way != .query, way != .button {
                // In the question's language.
                #expect(said.first?.text.contains("break") == true, "\(said)")
            }
        }
    }

    @Test("a rest of days holds alike, and neither holds beyond its end")
    func rest() async throws {
        try await open(.off) { chat in
            let before = try await leave(chat, "7d")
            try await chat.send("hello")
            #expect(try await chat.profile()?.protection.coolOffUntil == before.coolOffUntil)
            for line in ["/delete", "yes", "delete"] { try await chat.send(line) }
            chat.wait(.days(8))
            try await chat.send("hello")
            #expect(try await chat.profile()?.protection == Protection.none)
        }
    }

    @Test("a later end counts, and an earlier one never shortens, however often it is done")
    func longest() async throws {
        try await open(.off) { chat in
            let first = try await leave(chat, "6 months")
            let longer = try await leave(chat, "12 months")
            let (one, two) = (try #require(first.excludedUntil), try #require(longer.excludedUntil))
            #expect(one < two)
            try await chat.send("hello")
            #expect(try await chat.profile()?.protection.excludedUntil == two)
            let user = try await chat.userID()
            let vault = await chat.store.vault
            try vault.keepRests(Protection(excludedUntil: one), of: user, at: chat.now)
            #expect(try vault.rests(of: user) == Protection(excludedUntil: two))
        }
    }

    @Test("the vault keeps an end under a pseudonym, and lets go of it when it is over")
    func kept() async throws {
        try await open(.off) { chat in
            _ = try await leave(chat, "6 months")
            try await chat.send("hello")
            let user = try await chat.userID()
            let vault = await chat.store.vault
            #expect(try vault.rests(of: user).excludedUntil != nil)
            try vault.keepRests(.none, of: user, at: chat.now + .days(400))
            #expect(try vault.rests(of: user) == .none)
        }
    }
}

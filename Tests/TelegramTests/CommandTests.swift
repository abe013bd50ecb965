import Testing

@testable import Telegram

@Suite("Callback data")
struct CallbackDataTests {
    @Test("what is built is read back the same", arguments: 0..<200)
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fields = ["", "a", "é", "12", "settle won", "👍", "-"]
        let owner = Int64.random(in: -50...50, using: &random) * Int64.random(in: 0...1_000_000_000_000, using: &random)
        let arguments = (0..<Int.random(in: 0..<5, using: &random)).compactMap { _ in
            fields.randomElement(using: &random)
        }
        let data = try CallbackData(verb: "verb", owner: owner, arguments: arguments)
        #expect(CallbackData(parsing: data.encoded) == data)
        #expect((1...64).contains(data.encoded.utf8.count))
    }

    @Test("more than 64 bytes are refused where they are built, naming the verb and the size")
    func tooLong() throws {
        let longest = try CallbackData(verb: "v", arguments: [String(repeating: "x", count: 61)])
        #expect(longest.encoded.utf8.count == 64)
        #expect(throws: CallbackDataError.tooLong(verb: "v", size: 65)) {
            try CallbackData(verb: "v", arguments: [String(repeating: "é", count: 31)])
        }
        #expect(throws: CallbackDataError.separatorInside(verb: "v")) {
            try CallbackData(verb: "v", arguments: ["a|b"])
        }
        #expect(throws: CallbackDataError.emptyVerb) { try CallbackData(verb: "") }
    }

    @Test("what is not of the form is nothing", arguments: ["", "v", "|", "|1", "v|!", "v|zzzzzzzzzzzzzzzzzzz"])
    func unknown(text: String) {
        #expect(CallbackData(parsing: text) == nil)
    }

    @Test("only its owner may press a button; without an owner anyone may")
    func owner() throws {
        let owned = try CallbackData(verb: "undo", owner: 7, arguments: [CallbackData.number(123_456)])
        #expect(owned.mayBePressed(by: 7) && !owned.mayBePressed(by: 8))
        #expect(try CallbackData(verb: "help").mayBePressed(by: 8))
        #expect(owned.number(at: 0) == 123_456)
        #expect(owned.number(at: 1) == nil)
    }
}

@Suite("Command menus")
struct CommandMenuTests {
    @Test(
        "a name that Telegram refuses is refused here",
        arguments: ["", "Bet", "be t", "/bet", "é", String(repeating: "a", count: 33)]
    )
    func names(name: String) {
        #expect(throws: CommandMenuError.invalidName(name)) { try BotCommand(name, "does") }
    }

    @Test("descriptions, sizes, repeats and languages are checked")
    func limits() throws {
        #expect(throws: CommandMenuError.invalidDescription(command: "a", length: 0)) { try BotCommand("a", "") }
        let commands = try (0...100).map { number throws(CommandMenuError) in try BotCommand("c\(number)", "d") }
        #expect(throws: CommandMenuError.tooMany(101)) { try CommandMenu(commands) }
        let bet = try BotCommand("bet", "d")
        #expect(throws: CommandMenuError.repeated("bet")) { try CommandMenu([bet, bet]) }
        #expect(throws: CommandMenuError.invalidLanguage("fra")) { try CommandMenu([bet], languageCode: "fra") }
    }

    @Test("the body holds commands, scope and language")
    func body() throws {
        let menu = try CommandMenu([BotCommand("bet", "Log \"a\" bet")], scope: .chat(-5), languageCode: "fr")
        let expected =
            #"{"commands":[{"command":"bet","description":"Log \"a\" bet"}],"#
            + #""scope":{"type":"chat","chat_id":-5},"language_code":"fr"}"#
        #expect(String(decoding: menu.body, as: UTF8.self) == expected)
    }
}

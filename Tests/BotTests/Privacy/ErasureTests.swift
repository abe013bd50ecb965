import Bot
import Domain
import Foundation
import Storage
import Telegram
import Testing
import Tracking

@Suite("/delete erases a user", .timeLimit(.minutes(1)))
struct ErasureTests {
    private static let person: Int64 = 7_913_582_046

    private func open(
        _ language: String = "en",
        onboarding: BotSetting.Onboarding = .required,
        _ body: (Conversation) async throws -> Void
    ) async throws {
        let options = Conversation.Options(
            commands: personCommands + [CancelCommand()],
            languageCode: language,
            onboarding: onboarding
        )
        try await Conversation.open(options, body)
    }

    private func begin(_ chat: Conversation, payload: String = "") async throws {
        for line in ["/start \(payload)", "FR", "ok", "ok", "ok"] { try await chat.send(line, from: Self.person) }
    }

    @Test(
        "after being asked twice, with a receipt; whoever writes again is new",
        arguments: [
            ("en", "Erase everything", "Yes, erase", "Receipt no. 1"),
            ("fr", "Tout effacer", "Oui, effacer", "Reçu n°\u{A0}1"),
        ]
    )
    func byButtons(language: String, first: String, second: String, receipt: String) async throws {
        try await open(language) { chat in
            try await begin(chat)
            let before = try await chat.userID(of: Self.person)
            try await chat.send("/delete", from: Self.person)
            try await chat.press(first, by: Self.person)
            #expect(try await chat.profile(of: Self.person) != nil)
            let said = try await chat.press(second, by: Self.person)
            #expect(said.count == 1 && said[0].text.contains(receipt))
            #expect(try await chat.store.read { try $0.profile(of: before) } == nil)
            #expect(try await chat.store.read { try $0.unfinishedErasures() } == [])
            #expect(try await chat.store.vault.address(of: before) == nil)
            #expect(try await chat.store.vault.isSuppressed(TelegramIdentity(telegramID: Self.person)))
            let again = try await chat.send("/start", from: Self.person)
            #expect(again[0].labels.contains("France"))
            let after = try await chat.userID(of: Self.person)
            #expect(after != before)
            #expect(try await chat.send("/settings", from: Self.person)[0].text.contains("/start"))
        }
    }

    @Test("by text; any other word, «no», /cancel and an old button erase nothing")
    func byText() async throws {
        try await open("fr") { chat in
            try await begin(chat)
            try await chat.send("/delete", from: Self.person)
            #expect(try await chat.send("peut-être", from: Self.person)[0].text.contains("dernière question"))
            try await chat.send("oui", from: Self.person)
            #expect(try await chat.send("oui", from: Self.person)[0].text.contains("EFFACER"))
            let question = try #require(chat.sent.last)
            #expect(try await chat.send("non", from: Self.person)[0].text == "Rien n'a été effacé.")
            #expect(
                try await chat.press(question.buttons[0], on: question, by: Self.person)[0].text.contains(
                    "Effacer tout"
                )
            )
            try await chat.send("/cancel", from: Self.person)
            #expect(try await chat.send("EFFACER", from: Self.person)[0].text.contains("Je n'ai pas compris"))
            #expect(try await chat.profile(of: Self.person) != nil)
            try await chat.send("/delete", from: Self.person)
            try await chat.restart()
            try await chat.send("supprimer", from: Self.person)
            try await chat.restart()
            #expect(try await chat.send("effacer", from: Self.person)[0].text.contains("Reçu"))
            #expect(try await chat.profile(of: Self.person) == nil)
        }
    }

    @Test("with messages waiting behind it and the button pressed twice, it happens once and leaves no trace")
    func waiting() async throws {
        try await open { chat in
            try await begin(chat)
            for line in ["/delete", "yes"] { try await chat.send(line, from: Self.person) }
            let question = try #require(chat.sent.last)
            let press = Update(
                id: 5_000,
                content: .callbackQuery(
                    CallbackQuery(
                        id: "a",
                        from: User(id: Self.person, isBot: false, firstName: "Test"),
                        message: Message(
                            id: question.messageID,
                            from: nil,
                            chat: Chat(id: Self.person),
                            date: chat.now.seconds
                        ),
                        data: question.buttons[0].data
                    )
                )
            )
            var second = press
            second.id = 5_001
            let after = chat.update(chat.message(text: "/settings", from: Self.person))
            let said = try await chat.deliver([press, second, after])
            #expect(said.filter { $0.text.contains("Receipt") }.count == 1)
            try expectNoTrace(in: chat.folder)
            #expect(try await chat.deliver([press, second, after]).isEmpty)
            // An old button, and the block that often follows, do not bring their number back.
            try await chat.press(question.buttons[0], on: question, by: Self.person)
            try expectNoTrace(in: chat.folder)
            let block = ChatMemberUpdated(
                chat: Chat(id: Self.person),
                from: User(id: Self.person, isBot: false, firstName: "Test"),
                date: chat.now.seconds,
                new: .init(status: .kicked)
            )
            try await chat.deliver([Update(id: 5_002, content: .myChatMember(block))])
            try expectNoTrace(in: chat.folder)
            try expectNoTrace(in: chat.folder)
            #expect(try await chat.store.read { try $0.unfinishedErasures() } == [])
        }
    }

    @Test("a receipt that cannot be delivered does not keep the id")
    func undeliverable() async throws {
        try await open { chat in
            try await begin(chat)
            for line in ["/delete", "yes"] { try await chat.send(line, from: Self.person) }
            chat.fail(with: [.forbidden(.blockedByUser)])
            try await chat.send("DELETE", from: Self.person)
            try await chat.restart()
            #expect(try await chat.store.read { try $0.unfinishedErasures() } == [])
            try expectNoTrace(in: chat.folder)
        }
    }

    @Test("in the middle of /start as well, and twice")
    func newcomer() async throws {
        try await open { chat in
            for _ in 1...2 {
                for line in ["/start", "CA", "/delete", "yes"] { try await chat.send(line, from: Self.person) }
                #expect(try await chat.send("delete", from: Self.person)[0].text.contains("Receipt no."))
            }
            let events = try await chat.store.read { try $0.counters() }
            #expect(events[.rejected, default: 0] == 0)
        }
    }

    @Test("a self-exclusion is not undone by being erased and coming back")
    func exclusion() async throws {
        try await open("fr") { chat in
            try await begin(chat)
            for line in ["/break 6 mois", "oui"] { try await chat.send(line, from: Self.person) }
            let end = try #require(try await chat.profile(of: Self.person)?.protection.excludedUntil)
            #expect(try await chat.send("/delete", from: Self.person)[0].text.contains("auto-exclusion demeure"))
            for line in ["oui", "effacer"] { try await chat.send(line, from: Self.person) }
            try expectNoTrace(in: chat.folder)
            try await begin(chat)
            #expect(chat.sent.last?.text.contains("en pause jusqu'au") == true)
            #expect(try await chat.profile(of: Self.person)?.protection.excludedUntil == end)
        }
    }

    @Test("no secret and no Telegram id stays in any file, and a backup from before opens no more")
    func bytes() async throws {
        let restored = NSTemporaryDirectory() + "risk0-restored-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: restored, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: restored) }
        try await open { chat in
            let planted = try await Planted(in: chat, by: Self.person)
            // What is sealed is unreadable from the start; who somebody is stands in one file.
            #expect(try planted.found(in: chat.folder) == [])
            #expect(
                try FolderBytes(chat.folder).files(holding: Data("onboarding_step".utf8)).contains("risk0.sqlite-wal")
            )
            let known = try Self.person.traces.flatMap { try FolderBytes(chat.folder).files(holding: $0) }
            #expect(Set(known).isSubset(of: ["keys.sqlite", "keys.sqlite-wal"]) && !known.isEmpty)
            _ = try await chat.store.backup(to: restored + "/risk0.sqlite")
            let user = try await chat.userID(of: Self.person)
            #expect(try await chat.store.read { try $0.openBets(of: user) }.count == 1)

            for line in ["/delete", "yes", "delete"] { try await chat.send(line, from: Self.person) }

            try expectNoTrace(of: planted, in: chat.folder)
            try await chat.restart()
            try expectNoTrace(of: planted, in: chat.folder)
            try expectNoTrace(of: planted, in: restored)
            let held = try await chat.store.read { try $0.personalData(of: user).filter { !$0.rows.isEmpty } }
            #expect(held.isEmpty)

            // The ciphertext is in the backup, and even with the vault of today nothing opens it.
            try FileManager.default.copyItem(atPath: chat.folder + "/keys.sqlite", toPath: restored + "/keys.sqlite")
            let old = try Store(folder: restored, migrations: Conversation.migrations())
            await #expect(throws: SealError.keyDestroyed) { try await old.read { _ = try $0.openBets(of: user) } }
            await #expect(throws: SealError.keyDestroyed) { try await old.read { _ = try $0.flow(of: user) } }
            await #expect(throws: SealError.keyDestroyed) { try await old.read { _ = try $0.startPayload(of: user) } }
            await #expect(throws: SealError.keyDestroyed) { try await old.read { _ = try $0.outbox() } }
            await #expect(throws: SealError.keyDestroyed) { try await old.read { _ = try $0.personalData(of: user) } }
            let raw = try await old.read { book in
                try book.begun(.update).compactMap { try book.waitingUpdate($0)?.raw }
            }
            #expect(raw.allSatisfy { $0.isEmpty })
            try old.close()
        }
    }

    private func expectNoTrace(of planted: Planted? = nil, in folder: String) throws {
        if let planted { #expect(try planted.found(in: folder) == []) }
        for trace in Self.person.traces { #expect(try FolderBytes(folder).files(holding: trace) == []) }
    }
}

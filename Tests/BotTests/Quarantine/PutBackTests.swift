import Domain
import Foundation
import Telegram
import Testing
import Tracking

@testable import Bot
@testable import Storage

/// An admin has work tried again, and the bot falls just then.
@Suite("What is put back as the bot falls", .timeLimit(.minutes(1)))
struct PutBackTests {
    private static let reader: Int64 = 11

    /// Sets work aside, has the admin press «try again» in a run that falls before the press is served, and starts anew.
    private func pressedInVain(
        _ aside: @escaping @Sendable (Conversation, UserID) async throws -> (kind: WorkKind, subject: Int64),
        _ body: (Conversation, Int) async throws -> Void
    ) async throws {
        try await Conversation.open(AdminChat.options()) { chat in
            try await chat.join(Self.reader)
            let (kind, subject) = try await aside(chat, try await chat.userID(of: Self.reader))
            try await chat.tracker.perform { ledger, now in
                _ = try ledger.setAside(kind, subject, because: .crash, at: now)
            }
            try await chat.send("/replay", from: AdminChat.admin)
            let list = try #require(chat.sent.last { !$0.buttons.isEmpty })
            let press = Update(
                id: 9_001,
                content: .callbackQuery(
                    CallbackQuery(
                        id: "again",
                        from: User(id: AdminChat.admin, isBot: false, firstName: "Odile"),
                        message: Message(
                            id: list.messageID,
                            from: nil,
                            chat: Chat(id: list.chat),
                            date: chat.now.seconds
                        ),
                        data: list.buttons[0].data
                    )
                )
            )
            try await Self.receive(press, in: chat)
            // As a run leaves it that did not end in order.
            try await chat.store.write { ledger in
                try ledger.database.run(
                    """
                    CREATE TRIGGER fall AFTER UPDATE OF ended_at ON runs WHEN NEW.ended_at IS NOT NULL
                    BEGIN UPDATE runs SET ended_at = NULL; END
                    """
                )
            }
            let before = chat.sent.count
            try await chat.restart()
            try await body(chat, before)
            #expect(try await chat.store.read { try $0.setAsideCounts() } == [:])
            #expect(try await chat.store.read { try $0.begun(.update) } == [])
            #expect(try await chat.store.read { try $0.outboxDepth() } == 0)
        }
    }

    /// Takes an update in, and serves it not.
    private static func receive(_ update: Update, in chat: Conversation) async throws {
        let sender = update.sender.map { TelegramIdentity(telegramID: $0.id) }
        let raw = Array(try JSONEncoder().encode(update))
        _ = try await chat.tracker.receive([IncomingUpdate(id: update.id, sender: sender, raw: raw)])
    }

    @Test("an update: the start that serves the press goes on, and the update is served after it")
    func update() async throws {
        try await pressedInVain { chat, _ in
            let update = chat.update(chat.message(text: "/help", from: Self.reader))
            try await Self.receive(update, in: chat)
            return (.update, update.id)
        } _: { chat, before in
            let said = chat.sent.dropFirst(before)
            #expect(said.count { $0.chat == AdminChat.admin && $0.text.contains("Trying it again") } == 1)
            #expect(said.count { $0.chat == Self.reader } == 1)
        }
    }

    @Test("a message: it is sent once")
    func task() async throws {
        try await pressedInVain { chat, user in
            let call = try #require(OutgoingMessage("A late word").calls(chat: Self.reader).first)
            let row = try await chat.tracker.perform { ledger, now in
                try ledger.enqueue(OutboxDraft(recipient: user, content: OutboxContent.bytes(of: call)), at: now)
            }
            return (.task, row)
        } _: { chat, before in
            #expect(chat.sent.dropFirst(before).count { $0.text == "A late word" } == 1)
        }
    }

    @Test("a message whose row is gone by then: nothing is sent in its place, least of all somebody else's")
    func rowIsGone() async throws {
        try await Conversation.open(AdminChat.options()) { chat in
            for person in [Self.reader, 12] { try await chat.join(person) }
            let (reader, other) = (try await chat.userID(of: Self.reader), try await chat.userID(of: 12))
            let call = try #require(OutgoingMessage("A word of yours").calls(chat: Self.reader).first)
            let theirs = try #require(OutgoingMessage("A word of theirs").calls(chat: 12).first)
            try await chat.tracker.perform { ledger, now in
                let row = try ledger.enqueue(
                    OutboxDraft(recipient: reader, content: OutboxContent.bytes(of: call)),
                    at: now
                )
                _ = try ledger.setAside(.task, row, because: .crash, at: now)
                _ = try ledger.enqueue(OutboxDraft(recipient: other, content: OutboxContent.bytes(of: theirs)), at: now)
                // Once it is put back, its row goes, and the next one is the other's.
                try ledger.database.run(
                    """
                    CREATE TRIGGER vanish AFTER DELETE ON set_aside BEGIN
                        DELETE FROM outbox WHERE recipient_id = \(reader.rawValue) AND attempts = 1;
                        UPDATE outbox SET id = 900000 WHERE recipient_id = \(other.rawValue);
                    END
                    """
                )
            }
            let said = try await chat.send("/replay", from: AdminChat.admin)
            let list = try #require(said.last { !$0.buttons.isEmpty })
            let pressed = try await chat.press(list.buttons[0], on: list, by: AdminChat.admin)
            #expect(pressed.contains { $0.text.contains("Trying it again") })
            #expect(!chat.sent.contains { $0.text.hasPrefix("A word of") })
            #expect(try await chat.store.read { try $0.outboxDepth() } == 1)
            try await chat.store.write { try $0.database.run("DROP TRIGGER vanish") }
            try await chat.restart()
            #expect(chat.sent.filter { $0.text.hasPrefix("A word of") }.map(\.chat) == [12])
        }
    }

    @Test("a press that cannot be dismissed holds up nothing that came with it")
    func refused() async throws {
        try await Conversation.open(AdminChat.options()) { chat in
            try await chat.join(Self.reader)
            try await chat.store.write { ledger in
                try ledger.database.run(
                    """
                    CREATE TRIGGER refuse BEFORE UPDATE OF handled_at ON updates WHEN OLD.id = 9001
                    BEGIN SELECT RAISE(ABORT, 'refused'); END
                    """
                )
            }
            let press = Update(
                id: 9_001,
                content: .callbackQuery(
                    CallbackQuery(
                        id: "foreign",
                        from: User(id: 12, isBot: false, firstName: "Theo"),
                        message: Message(id: 5, from: nil, chat: Chat(id: 12), date: chat.now.seconds),
                        data: try CallbackData(verb: "set", owner: 999).encoded
                    )
                )
            )
            let said = try await chat.deliver([
                press, chat.update(chat.message(text: "/help", from: Self.reader)),
            ])
            #expect(said.map(\.chat) == [Self.reader])
            #expect(try await chat.store.read { try $0.begun(.update) } == [9_001])
            try await chat.store.write { try $0.database.run("DROP TRIGGER refuse") }
            try await chat.restart()
            #expect(try await chat.store.read { try $0.begun(.update) } == [])
        }
    }
}

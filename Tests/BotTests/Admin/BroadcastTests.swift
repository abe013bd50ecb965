import Bot
import Domain
import Storage
import Telegram
import Testing
import Tracking

@Suite("broadcasts", .timeLimit(.minutes(1)))
struct BroadcastTests {
    private let runner = AdminChat.Runner()

    /// Takes the broadcasts on until nothing new is said.
    private func settle(_ chat: Conversation) async throws {
        var before = -1
        while chat.sent.count != before {
            before = chat.sent.count
            chat.wait(.seconds(4))
            try await runner.step()
            try await chat.settle()
        }
    }

    /// Who got it, by their number: people are written to beside each other.
    private func recipients(_ chat: Conversation, of text: String) -> [Int64] {
        chat.sent.filter { $0.method == "sendMessage" && $0.text.hasPrefix(text) && $0.buttons.isEmpty }.map(\.chat)
            .sorted()
    }

    @Test("it is previewed, sent to all who can be written to, shown as it goes, and ended", arguments: ["en", "fr"])
    func whole(_ language: String) async throws {
        try await Conversation.open(AdminChat.options(language: language, runner: runner, window: 2)) { chat in
            for person in 11...15 as ClosedRange<Int64> { try await chat.join(person) }
            try await chat.join(16) { $0.notifications = false }
            try await chat.join(17) { $0.protection.coolOffUntil = Conversation.start + .days(3) }
            let preview = try await chat.send("/broadcast Hello <b>all</b> & co", from: AdminChat.admin)[0]
            #expect(preview.text.contains("Hello <b>all</b> & co"))
            #expect(preview.text.contains(language == "en" ? "To 6 users" : "À 6 utilisateurs"))
            #expect(recipients(chat, of: "Hello") == [])
            let sent = try await chat.press(preview.buttons[0], on: preview, by: AdminChat.admin)
            #expect(sent.count == 1 && sent[0].isEdit && sent[0].messageID == preview.messageID)
            try await settle(chat)
            #expect(recipients(chat, of: "Hello") == [AdminChat.admin, 11, 12, 13, 14, 15])
            let last = try #require(chat.sent.last { $0.isEdit })
            #expect(last.messageID == preview.messageID)
            #expect(last.text.contains(language == "en" ? "Broadcast sent" : "Diffusion terminée"))
            #expect(last.text.contains("6"))
            #expect(last.buttons.isEmpty)
            #expect(try await chat.store.read { try $0.unfinishedBroadcasts() } == [])
            let ended = try #require(try await chat.store.read { try $0.broadcast(1) })
            #expect(ended.state == .done && ended.delivered == 6 && ended.failed == 0 && ended.queued == 6)
        }
    }

    @Test("pressing Send twice sends once")
    func twice() async throws {
        try await Conversation.open(AdminChat.options(runner: runner)) { chat in
            try await chat.join(11)
            let preview = try await chat.send("/broadcast Once", from: AdminChat.admin)[0]
            try await chat.press(preview.buttons[0], on: preview, by: AdminChat.admin)
            let again = try await chat.press(preview.buttons[0], on: preview, by: AdminChat.admin)
            #expect(again[0].text.contains("not open any more") && !again[0].isEdit)
            try await settle(chat)
            #expect(recipients(chat, of: "Once") == [AdminChat.admin, 11])
        }
    }

    @Test("the button of an older draft does not send the newer one")
    func staleDraft() async throws {
        try await Conversation.open(AdminChat.options(runner: runner)) { chat in
            let old = try await chat.send("/broadcast First", from: AdminChat.admin)[0]
            try await chat.send("/broadcast Second", from: AdminChat.admin)
            let said = try await chat.press(old.buttons[0], on: old, by: AdminChat.admin)
            #expect(said[0].text.contains("not open any more"))
            try await settle(chat)
            #expect(try await chat.store.read { try $0.broadcast(1) } == nil)
        }
    }

    @Test("it can be cancelled, and asked for without a text; a text too long is refused")
    func drafts() async throws {
        try await Conversation.open(AdminChat.options(runner: runner)) { chat in
            #expect(try await chat.send("/broadcast", from: AdminChat.admin)[0].text.contains("Write the message"))
            let photo = try await chat.photo("x", from: AdminChat.admin)
            #expect(photo[0].text.contains("is a text"))
            let preview = try await chat.send("Good evening", from: AdminChat.admin)[0]
            #expect(preview.text.contains("Good evening"))
            let cancelled = try await chat.press("Cancel", by: AdminChat.admin)
            #expect(cancelled[0].isEdit && cancelled[0].text.contains("Nobody was written to"))
            let long = try await chat.send("/broadcast " + String(repeating: "x", count: 3_501), from: AdminChat.admin)
            #expect(long[0].text.contains("3500 are the most"))
            try await settle(chat)
            #expect(try await chat.store.read { try $0.broadcast(1) } == nil)
        }
    }

    @Test("a stop drops what is queued and says what was not sent")
    func stop() async throws {
        try await Conversation.open(AdminChat.options(runner: runner, window: 3)) { chat in
            for person in 11...19 as ClosedRange<Int64> { try await chat.join(person) }
            try await chat.send("/broadcast Stop me", from: AdminChat.admin)
            try await chat.press("Send", by: AdminChat.admin)
            try await runner.step()
            try await chat.settle()
            let stopping = try await chat.press("Stop", by: AdminChat.admin)
            #expect(stopping[0].text.contains("Stopping"))
            try await settle(chat)
            #expect(recipients(chat, of: "Stop me").count == 3)
            let last = try #require(chat.sent.last { $0.isEdit })
            #expect(last.text.contains("Broadcast stopped") && last.text.contains("Not sent: 7"))
            let again = try await chat.press("Stop", by: AdminChat.admin)
            #expect(again[0].text.contains("over already"))
            #expect(try await chat.store.read { try $0.outboxDepth() } == 0)
            #expect(try await chat.actions().prefix(2) == ["broadcast_stop done", "broadcast done"])
        }
    }

    @Test("a restart in the middle goes on where it was: everybody once")
    func restart() async throws {
        try await Conversation.open(AdminChat.options(runner: runner, window: 2)) { chat in
            for person in 11...16 as ClosedRange<Int64> { try await chat.join(person) }
            try await chat.send("/broadcast Again", from: AdminChat.admin)
            let progress = try await chat.press("Send", by: AdminChat.admin)[0]
            try await runner.step()
            try await chat.settle()
            try await chat.restart()
            try await settle(chat)
            #expect(recipients(chat, of: "Again") == [AdminChat.admin, 11, 12, 13, 14, 15, 16])
            let last = try #require(chat.sent.last { $0.isEdit })
            #expect(last.messageID == progress.messageID && last.text.contains("Delivered: 7 of 7"))
        }
    }

    @Test("who has blocked the bot is counted, and left alone from then on")
    func blocked() async throws {
        try await Conversation.open(AdminChat.options(runner: runner)) { chat in
            try await chat.join(11)
            try await chat.send("/broadcast One", from: AdminChat.admin)
            try await chat.press("Send", by: AdminChat.admin)
            chat.fail(with: [.forbidden(.blockedByUser), .forbidden(.blockedByUser)])
            // What fails is sent to nobody, so that the number of messages does not tell when it is over.
            var first = try #require(try await chat.store.read { try $0.broadcast(1) })
            for _ in 0..<20 where first.state != .done {
                try await settle(chat)
                first = try #require(try await chat.store.read { try $0.broadcast(1) })
            }
            #expect(first.state == .done && first.failed > 0 && first.delivered + first.failed == 2)
            let user = try await chat.userID(of: 11)
            let isUnreachable = try await chat.store.read { try $0.profile(of: user)?.isUnreachable }
            #expect(isUnreachable == true)
        }
    }

    @Test("at night by a recipient's clock it waits for their morning, over a restart too")
    func night() async throws {
        // 12:00 UTC is 01:00 in Auckland and 02:00 in Kiritimati.
        try await Conversation.open(AdminChat.options(runner: runner)) { chat in
            try await chat.join(11, zone: "Pacific/Auckland")
            try await chat.join(12, zone: "Europe/Paris")
            try await chat.join(13, zone: "Pacific/Kiritimati")
            try await chat.join(14, zone: "Pacific/Auckland")
            try await chat.send("/broadcast Morning", from: AdminChat.admin)
            try await chat.press("Send", by: AdminChat.admin)
            try await settle(chat)
            #expect(recipients(chat, of: "Morning") == [AdminChat.admin, 12])
            let waiting = try #require(chat.sent.last { $0.isEdit })
            #expect(waiting.text.contains("3 will get it in their morning"))
            // While it waits, nothing is written.
            let commits = await chat.tracker.health.commits
            for _ in 1...3 { try await runner.step() }
            #expect(await chat.tracker.health.commits == commits)
            try await chat.restart()
            try await settle(chat)
            #expect(recipients(chat, of: "Morning").count == 2)
            // One of them goes to rest meanwhile.
            let resting = try await chat.userID(of: 14)
            try await chat.tracker.perform { ledger, now in
                guard var profile = try ledger.book.profile(of: resting) else { return }
                profile.protection.coolOffUntil = now + .days(7)
                try ledger.keep(profile)
            }
            chat.wait(.hours(4))
            try await settle(chat)
            #expect(recipients(chat, of: "Morning") == [AdminChat.admin, 12, 13])
            chat.wait(.hours(1))
            try await settle(chat)
            #expect(recipients(chat, of: "Morning") == [AdminChat.admin, 11, 12, 13])
            let ended = try #require(try await chat.store.read { try $0.broadcast(1) })
            #expect(ended.state == .done && ended.delivered == 4 && ended.failed == 0)
        }
    }
}

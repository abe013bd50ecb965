import Domain
import Foundation
import TestSupport
import Testing

@testable import Bot
@testable import Storage
@testable import Tracking

@Suite("A broadcast beside damage", .timeLimit(.minutes(2)))
struct DamagedRecipientTests {
    private let runner = AdminChat.Runner()

    /// Has people enrolled, and as many groups known between two halves of them as a broadcast looks at in two steps.
    /// - Returns: the Telegram ids of the people.
    private func fill(_ chat: Conversation) async throws -> [Int64] {
        let people = (Int64(5_001)...5_240).map { TelegramIdentity(telegramID: $0) }
        let groups = (Int64(1)...1_200).map { TelegramIdentity(telegramID: -$0, isGroup: true) }
        let known = try await chat.store.vault.identify(people.prefix(120) + groups + people.suffix(120))
        let users = people.compactMap { known[$0] }
        try await chat.tracker.perform { ledger, now in
            for user in users {
                try ledger.enroll(BotSetting(onboarding: .off).newcomer(user, languageCode: "en", at: now))
            }
        }
        return people.map(\.telegramID)
    }

    @Test("passes who stands on the damaged page, counts them, and comes to everybody behind it and behind groups")
    func movesOn() async throws {
        try await Conversation.open(AdminChat.options(runner: runner, window: 500)) { chat in
            try await chat.send("/help", from: AdminChat.admin)
            let people = try await fill(chat)
            let (leaves, size) = try await chat.store.read { book in
                (
                    try book.database.rows(DamagedPage.leaves(of: "users")) { $0[0] as Int64 },
                    try book.database.integer("PRAGMA page_size")
                )
            }
            try #require(leaves.count > 3)
            try await chat.store.truncateLog()
            let file = URL(filePath: chat.folder + "/risk0.sqlite")
            // Neither the page of the admin, nor the last one.
            let page = try DamagedPage(leaves[leaves.count - 2], ofBytes: size, in: file)
            try await chat.restart()
            try await chat.send("/broadcast Good evening", from: AdminChat.admin)
            try await chat.press("Send", by: AdminChat.admin)
            for _ in 1...12 {
                chat.wait(.seconds(4))
                try await runner.step()
                try await chat.settle()
            }
            let broadcast = try #require(try await chat.store.read { try $0.broadcast(1) })
            #expect(broadcast.state == .done)
            let reached = chat.sent.filter { $0.text.hasPrefix("Good evening") && people.contains($0.chat) }.map(\.chat)
            let passed = try await chat.store.read { try $0.setAsideCounts() }[.recipient, default: 0]
            #expect(Set(reached).count == reached.count)
            #expect(passed > 10 && reached.count == people.count - passed)
            #expect(reached.contains(people[0]) && reached.contains(people[people.count - 1]))
            try page.mend()
            try await chat.restart()
        }
    }
}

import Bot
import Domain
import Foundation
import Telegram
import TestSupport
import Testing
import Tracking

@testable import Storage

@Suite("An erasure beside what others do", .timeLimit(.minutes(1)))
struct HeldLogTests {
    private static let person: Int64 = 7_913_582_046

    /// Runs `body` while another program reads: it holds a snapshot of the database from before.
    private func whileRead(in folder: String, _ body: () async throws -> Void) async throws {
        let other = try Store(folder: folder, migrations: Conversation.migrations())
        let reading: @Sendable (@escaping @Sendable () -> Void) async throws -> Void = { stand in
            try await other.read { book in
                _ = try book.waitingUpdateCount()
                stand()
            }
        }
        try await whileHolding(reading, body)
        try other.close()
    }

    private func erased(
        _ language: String = "en",
        _ body: (Conversation, Planted) async throws -> Void
    ) async throws {
        let options = Conversation.Options(
            commands: personCommands + [CancelCommand()],
            languageCode: language,
            onboarding: .required
        )
        try await Conversation.open(options) { chat in
            let planted = try await Planted(in: chat, by: Self.person)
            try await chat.send("/settings zone Pacific/Marquesas", from: Self.person)
            try await whileRead(in: chat.folder) {
                for line in ["/delete", "yes"] { try await chat.send(line, from: Self.person) }
                let receipt = try await chat.send("delete", from: Self.person)
                let pending = language == "en" ? "What may be pending" : "Ce qui peut rester en attente"
                #expect(receipt.first?.text.contains(pending) == true)
                let left = try await chat.store.read { try $0.erasuresWithBytes() }
                #expect(left == [1])
                #expect(try FolderBytes(chat.folder).files(holding: Data("Pacific/Marquesas".utf8)) != [])
                // While it is read, trying again changes nothing and fails nobody.
                try await chat.emptyHeldLogs()
                #expect(try await chat.store.read { try $0.erasuresWithBytes() } == [1])
            }
            try await body(chat, planted)
            #expect(try await chat.store.read { try $0.erasuresWithBytes() } == [])
            #expect(try FolderBytes(chat.folder).files(holding: Data("Pacific/Marquesas".utf8)) == [])
            #expect(try planted.found(in: chat.folder) == [])
            for trace in Self.person.traces { #expect(try FolderBytes(chat.folder).files(holding: trace) == []) }
        }
    }

    @Test(
        "while another program reads, the receipt says what is pending; it goes with the reader",
        arguments: ["en", "fr"]
    )
    func reader(language: String) async throws {
        try await erased(language) { chat, _ in try await chat.emptyHeldLogs() }
    }

    @Test("at the latest it goes at the next start")
    func start() async throws {
        try await erased { chat, _ in try await chat.restart() }
    }

    @Test("a message in a group between the erasure and the end of the key is somebody new's")
    func group() async throws {
        let options = Conversation.Options(commands: personCommands + [CancelCommand(), HelpCommand(explaining: [])])
        try await Conversation.open(options) { chat in
            try await chat.send("/settings", from: Self.person)
            let old = try await chat.userID(of: Self.person)
            let tracker = await chat.tracker
            try await tracker.perform { ledger, now in _ = try ledger.erase(old, at: now) }
            try await chat.send("/settings", from: Self.person, group: -100_700)
            let anew = try await chat.userID(of: Self.person)
            #expect(anew != old)
            let (before, after) = try await chat.store.read { (try $0.profile(of: old), try $0.profile(of: anew)) }
            #expect(before == nil && after != nil)
            try await chat.restart()
            #expect(try await chat.store.read { try $0.unfinishedErasures() } == [])
            #expect(try await chat.store.vault.address(of: old) == nil)
            #expect(try await chat.userID(of: Self.person) == anew)
        }
    }

    @Test("a try to empty the logs that cannot be noted is made again")
    func again() async throws {
        let options = Conversation.Options(commands: personCommands + [CancelCommand()])
        try await Conversation.open(options) { chat in
            try await chat.send("/settings", from: Self.person)
            try await chat.store.write { ledger in
                try ledger.database.run(
                    """
                    CREATE TRIGGER refuse BEFORE UPDATE OF bytes_gone_at ON erasures
                    BEGIN SELECT RAISE(ABORT, 'refused'); END
                    """
                )
            }
            for line in ["/delete", "yes", "delete"] { try await chat.send(line, from: Self.person) }
            #expect(try await chat.store.read { try $0.erasuresWithBytes() } == [1])
            try await chat.store.write { try $0.database.run("DROP TRIGGER refuse") }
            try await chat.emptyHeldLogs()
            #expect(try await chat.store.read { try $0.erasuresWithBytes() } == [])
        }
    }
}

import Domain
import Foundation
import Intelligence
import Logging
import Testing
import Tracking

@testable import Bot
@testable import Storage

/// When what is known of casinos is computed, and what a crash leaves of it.
@Suite(.timeLimit(.minutes(1))) struct IntelligenceDeskTests {
    private static func desk(_ chat: Conversation) async -> IntelligenceDesk {
        IntelligenceDesk(
            tracker: await chat.tracker,
            clock: WallClock { [weak chat] in chat?.now ?? Conversation.start },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    private static func count(_ chat: Conversation, _ sql: String) async throws -> Int64 {
        let store = await chat.store
        return try await store.read { try $0.database.integer(sql) }
    }

    private static let updates = "SELECT count(*) FROM system_events WHERE type = 'intelligence_updated'"

    @Test("all casinos are due at first, after a day, and once features were kept since")
    func due() async throws {
        try await Conversation.open(CommandTable.limitCommands) { chat in
            let desk = await Self.desk(chat)
            #expect(try await desk.isDue())
            #expect(try await desk.refreshAll().isEmpty)
            #expect(try await desk.isDue() == false)
            chat.wait(.hours(2))
            #expect(try await desk.isDue() == false)
            let (store, now) = (await chat.store, chat.now)
            _ = try await store.write { try $0.keepFoldCursor("accounts", at: 1, updatedAt: now) }
            // Days may still be being caught up.
            #expect(try await desk.isDue() == false)
            chat.wait(.minutes(2))
            #expect(try await desk.isDue())
            try await desk.refreshAll()
            chat.wait(.hours(23))
            #expect(try await desk.isDue() == false)
            chat.wait(.hours(1))
            #expect(try await desk.isDue())
            // A clock that goes back does not make it due again and again.
            chat.wait(.days(-9))
            #expect(try await desk.isDue())
            try await desk.refreshAll()
            #expect(try await desk.isDue() == false)
        }
    }

    @Test("after a crash, casinos with reports since all were computed are computed again, and no others")
    func resumed() async throws {
        try await Conversation.open(CommandTable.limitCommands) { chat in
            let first = await Self.desk(chat)
            try await first.refreshAll()
            try await chat.send("/limit winamax closed")
            // By the conversation's own desk.
            while try await Self.count(chat, Self.updates) < 1 { await Task.yield() }
            let store = await chat.store
            let left = try await store.read { book in
                try book.casinosWithLimits(after: try #require(try book.foldCursor(FoldCursor.intelligence)).seq)
            }
            let winamax = try await store.read { try $0.casino(named: "winamax", for: UserID(1))?.id }
            #expect(left == [try #require(winamax)])
            let second = await Self.desk(chat)
            try await second.resume()
            let work = Task { await second.run() }
            while try await Self.count(chat, Self.updates) < 2 { await Task.yield() }
            work.cancel()
            await work.value
            // Once all were computed nothing is left.
            try await second.refreshAll()
            let rest = try await store.read { book in
                try book.casinosWithLimits(after: try #require(try book.foldCursor(FoldCursor.intelligence)).seq)
            }
            #expect(rest.isEmpty)
        }
    }

    @Test("what is written half is not written: the last good one stays with its date")
    func halfWritten() async throws {
        struct Killed: Error {}
        try await Conversation.open(CommandTable.limitCommands) { chat in
            try await chat.send("/limit bet365 closed")
            while try await Self.count(chat, Self.updates) < 1 { await Task.yield() }
            let store = await chat.store
            let casino = try #require(try await store.read { try $0.casino(named: "bet365", for: UserID(1)) }).id
            let before = try await store.read { try $0.intelligence(of: casino) }
            chat.wait(.hours(1))
            let later = chat.now
            let found = try await store.read { try CasinoAggregator.reading(of: casino, in: $0, at: later) }
            let reading = try #require(found)
            let tracker = await chat.tracker
            await #expect(throws: Killed.self) {
                try await tracker.perform { ledger, now in
                    _ = try CasinoAggregator.keep(reading, in: ledger, took: Milliseconds(1), at: now)
                    throw Killed()
                }
            }
            #expect(try await store.read { try $0.intelligence(of: casino) } == before)
            #expect(before?.asOf != reading.known.asOf)
        }
    }

    @Test("a report and an undo during a full pass stay, though the pass is written after them")
    func duringAPass() async throws {
        try await Conversation.open(CommandTable.limitCommands) { chat in
            let (desk, store) = (await Self.desk(chat), await chat.store)
            try await chat.send("/limit bet365 closed")
            while try await Self.count(chat, Self.updates) < 1 { await Task.yield() }
            let casino = try #require(try await store.read { try $0.casino(named: "bet365", for: UserID(1)) }).id
            let pass = try await desk.read(asOf: chat.now)
            try await chat.press("Undo")
            while try await Self.count(chat, Self.updates) < 2 { await Task.yield() }
            let seen = "SELECT read_seq FROM casino_intelligence WHERE casino_id = \(casino.rawValue)"
            let read = try await Self.count(chat, seen)
            #expect(read > pass.seq)
            _ = try await desk.keep(pass)
            #expect(try await Self.count(chat, seen) == read)
            // Nothing is told of what was not kept, and the log is taken up again from where the pass began.
            #expect(try await Self.count(chat, Self.updates) == 2)
            #expect(try await store.read { try $0.foldCursor(FoldCursor.intelligence) }?.seq == pass.seq)
            #expect(try await store.read { try $0.casinosWithLimits(after: pass.seq) } == [casino])
        }
    }

    @Test("of two full passes, the one that began first and ends last leaves what the other has kept")
    func twoPasses() async throws {
        try await Conversation.open(CommandTable.limitCommands) { chat in
            let (one, other, store) = (await Self.desk(chat), await Self.desk(chat), await chat.store)
            let slow = try await one.read(asOf: chat.now)
            try await chat.send("/limit winamax closed")
            while try await Self.count(chat, Self.updates) < 1 { await Task.yield() }
            chat.wait(.hours(1))
            try await other.refreshAll()
            let cursor = try await store.read { try $0.foldCursor(FoldCursor.intelligence) }
            #expect(try #require(cursor).seq > slow.seq)
            chat.wait(.hours(1))
            _ = try await one.keep(slow)
            #expect(try await store.read { try $0.foldCursor(FoldCursor.intelligence) } == cursor)
        }
    }

    @Test("a casino that a user added is not computed")
    func own() async throws {
        try await Conversation.open(CommandTable.limitCommands) { chat in
            try await chat.send("/limit bet365 closed")
            while try await Self.count(chat, Self.updates) < 1 { await Task.yield() }
            let user = try await chat.userID()
            let store = await chat.store
            let own = try await store.write {
                try $0.addCasino(named: "Corner Shop", for: user, at: Conversation.start)
            }
            let desk = await Self.desk(chat)
            #expect(try await desk.refresh(try #require(own).id) == nil)
            #expect(try await desk.refreshAll().count == 1)
        }
    }
}

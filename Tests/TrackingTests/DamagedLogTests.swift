import Domain
import Foundation
import Logging
import TestSupport
import Testing

@testable import Storage
@testable import Tracking

/// The log of events stands on a damaged page: an event that nobody waits for is kept with the rejected, or counted.
@Suite(.timeLimit(.minutes(1))) struct DamagedLogTests {
    private static let migrations = SharedFiles.packageRoot.appending(path: "Migrations").path

    private func open(_ folder: String) throws -> Store {
        try Store(folder: folder, migrations: Migrations(folder: Self.migrations))
    }

    /// Makes a store with a user and events on several pages, and damages the page of each table on which the next row
    /// would be.
    private func damaged(_ tables: [String], in folder: String) async throws -> (user: UserID, pages: [DamagedPage]) {
        let store = try open(folder)
        let person = TelegramIdentity(telegramID: 7)
        let user = try #require(try await store.vault.identify([person])[person])
        let (numbers, size) = try await store.write { ledger in
            try ledger.enroll(.newcomer(user))
            for number in UInt64(1)...200 {
                try ledger.append(
                    .command(user),
                    id: EventID(at: .noon, random: (number, number)),
                    session: nil,
                    recordedAt: .noon
                )
            }
            let numbers = try tables.map { table in
                try #require(try ledger.database.rows(DamagedPage.leaves(of: table)) { $0[0] as Int64 }.last)
            }
            return (numbers, try ledger.database.integer("PRAGMA page_size"))
        }
        try await store.truncateLog()
        try store.close()
        let file = URL(filePath: folder + "/risk0.sqlite")
        return (user, try numbers.map { try DamagedPage($0, ofBytes: size, in: file) })
    }

    @Test("one is rejected where the log is damaged, evicted where the rejected are, too; what has none is committed")
    func fates() async throws {
        for (tables, rejected, evicted) in [
            (["system_events"], Int64(1), Int64(0)), (["system_events", "rejected_events"], 0, 1),
        ] {
            try await withTemporaryDirectory { directory in
                let folder = directory.path + "/data"
                let (user, pages) = try await damaged(tables, in: folder)
                let store = try open(folder)
                let tracker = MLEventTracker(
                    store: store,
                    clock: WallClock { .noon },
                    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
                )
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { await tracker.run() }
                    await tracker.track(.command(user))
                    try await tracker.flush()
                    // Somebody's work that is committed with an event is theirs to hear of: it is theirs alone.
                    await #expect(throws: (any Error).self) {
                        try await tracker.commit { _, _ in Outcome(events: [.command(user)]) }
                    }
                    let kept = try await tracker.perform { ledger, now in
                        try ledger.enqueue(OutboxDraft(recipient: user, content: [1]), at: now)
                    }
                    #expect(kept == 1)
                    _ = await tracker.shutdown(within: .seconds(5))
                    try await group.waitForAll()
                }
                let counters = try await store.read { try $0.counters() }
                #expect(counters[.rejected, default: 0] == rejected && counters[.evicted, default: 0] == evicted)
                #expect(counters[.accepted] == rejected + evicted && counters[.stored, default: 0] == 0)
                try store.close()
                for page in pages { try page.mend() }
                let mended = try open(folder)
                #expect(try await mended.integrityFaults() == [])
                let found = try await mended.read { try $0.rejectedEvents(limit: 5) }.map(\.event.type)
                #expect(found == Array(repeating: "command_used", count: Int(rejected)))
                try mended.close()
            }
        }
    }
}

import Domain
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// Somebody puts an old database in place of the store's, by hand.
@Suite(.timeLimit(.minutes(1))) struct ReconciliationTests {
    private static let erased: Int64 = 7_000_000_002

    /// A store with two people, a backup of it, and what came after.
    private func withPast(_ since: (Store, UserID, UserID) async throws -> Void, _ body: (String) async throws -> Void)
        async throws
    {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            let store = try Store(folder: folder, migrations: .shipped())
            let (stays, goes) = (try await store.newcomer(), try await store.newcomer(Self.erased))
            try await store.liveFully(stays, updates: 1...10)
            try await store.liveFully(goes, updates: 11...20)
            _ = try await store.backup(to: directory.path + "/old.sqlite")
            try await since(store, stays, goes)
            try store.close()
            try FileManager.default.removeItem(atPath: folder + "/risk0.sqlite")
            try FileManager.default.copyItem(atPath: directory.path + "/old.sqlite", toPath: folder + "/risk0.sqlite")
            try await body(folder)
        }
    }

    @discardableResult
    private func erase(_ user: UserID, in store: Store) async throws -> ErasureReceipt {
        let receipt = try await store.write { try $0.erase(user, at: .noon) }
        try await store.vault.shred(user)
        try await store.vault.forget(user)
        try await store.truncateLog()
        return receipt
    }

    @Test("a crash right after it leaves a log that belongs to its database")
    func crashAfterwards() async throws {
        try await withPast { store, _, goes in
            try await erase(goes, in: store)
        } _: { folder in
            let store = try Store(folder: folder, migrations: .shipped())
            _ = try #require(try await store.reconcile(at: .noon + .days(1)))
            let crashed = folder + "-crashed"
            try FileManager.default.copyItem(atPath: folder, toPath: crashed)
            try FileManager.default.removeItem(atPath: crashed + "/risk0.sqlite-shm")
            let next = try Store(folder: crashed, migrations: .shipped())
            #expect(!next.isPast)
            #expect(try await next.read { try $0.database.integer("SELECT count(*) FROM users") } == 1)
            try next.close()
            try store.close()
        }
    }

    @Test("whoever was erased since is erased again before anything is written; what was under way is not done twice")
    func erasedSince() async throws {
        let receipt = Mutex<ErasureReceipt?>(nil)
        try await withPast { store, _, goes in
            let erasure = try await erase(goes, in: store)
            receipt.withLock { $0 = erasure }
        } _: { folder in
            let store = try Store(folder: folder, migrations: .shipped())
            #expect(store.isPast)
            let fault = try await fault { try await store.write { try $0.addCounters([.accepted: 1]) } }
            #expect(fault == .unreconciled(path: store.path))
            let report = try #require(try await store.reconcile(at: .noon + .days(1)))
            #expect(report.users == 1)
            // Messages and what was set aside go with those of everybody else.
            let rows = try #require(receipt.withLock { $0 }).rows
            #expect(report.rows == rows.filter { !["outbox", "set_aside"].contains($0.key) }.values.reduce(0, +))
            #expect(report.messages > 0 && report.updates > 0 && report.ended > 0)
            #expect(report.unopenable == 0)
            #expect(!store.isPast)
            let counts = try await store.read { book in
                try ["users", "outbox", "flows", "bet_decisions"].map { table in
                    try book.database.integer("SELECT count(*) FROM \(table)")
                }
            }
            #expect(counts == [1, 0, 0, 3])
            #expect(try await store.read { try $0.waitingUpdateCount() } == 0)
            #expect(try await store.read { try $0.unfinishedErasures() } == [])
            #expect(try await store.integrityFaults() == [])
            // The other one's texts open, and nobody is left whose key is gone.
            #expect(try await store.read { try $0.personalData(of: UserID(1)).isEmpty } == false)
            #expect(try await store.reconcile(at: .noon) == nil)
            try store.close()
            let again = try Store(folder: folder, migrations: .shipped())
            #expect(!again.isPast)
            try again.close()
        }
    }

    @Test("of two who found it of the past, the second does not end what the first has begun to serve")
    func twice() async throws {
        try await withPast { store, _, goes in
            try await erase(goes, in: store)
        } _: { folder in
            let first = try Store(folder: folder, migrations: .shipped())
            let second = try Store(folder: folder, migrations: .shipped())
            #expect(first.isPast && second.isPast)
            _ = try #require(try await first.reconcile(at: .noon + .days(1)))
            let leaver = try await first.newcomer(7_000_000_005)
            try await first.write { ledger in
                _ = try ledger.enqueue(OutboxDraft(recipient: UserID(1), content: [1]), at: .noon)
                _ = try ledger.receive(900, from: UserID(1), sealed: Data([1]), at: .noon)
            }
            // Their receipt is on its way.
            try await first.vault.shred(leaver)
            #expect(try await second.reconcile(at: .noon + .days(1)) == nil)
            #expect(!second.isPast)
            try await second.write { try $0.addCounters([.accepted: 1]) }
            let left = try await first.read { book in
                try ["outbox", "system_events WHERE type = 'store_reconciled'"].map {
                    try book.database.integer("SELECT count(*) FROM \($0)")
                }
            }
            #expect(left == [1, 1])
            #expect(try await first.read { try $0.waitingUpdateCount() } == 1)
            #expect(try first.vault.address(of: leaver) != nil)
            try second.close()
            try first.close()
        }
    }

    @Test("who only looks at an old store, or copies it, is told, and changes nothing")
    func lookedAt() async throws {
        try await withPast { store, _, goes in
            try await erase(goes, in: store)
        } _: { folder in
            let path = folder + "/risk0.sqlite"
            let files = [path, folder + "/keys.sqlite"]
            let before = files.map { FileManager.default.contents(atPath: $0) }
            #expect(try await DatabaseCheck.run(path: path, migrations: .shipped()).isPast)
            let copy = try await Backup.run(of: folder, to: folder + "/copy.sqlite")
            #expect(copy.remark == StoreFault.unreconciled(path: path).description)
            #expect(files.map { FileManager.default.contents(atPath: $0) } == before)
            let store = try Store(folder: folder, migrations: .shipped())
            _ = try #require(try await store.reconcile(at: .noon + .days(1)))
            _ = try await store.newcomer(7_000_000_006)
            for _ in 1...2 {
                #expect(try await !DatabaseCheck.run(path: path, migrations: .shipped()).isPast)
                try FileManager.default.removeItem(atPath: folder + "/copy.sqlite")
                #expect(try await Backup.run(of: folder, to: folder + "/copy.sqlite").remark == nil)
                try store.close()
            }
            // Keys of another installation.
            let other = try Store(folder: folder + "-other", migrations: .shipped())
            try other.close()
            try FileManager.default.removeItem(atPath: folder + "/keys.sqlite")
            try FileManager.default.copyItem(atPath: folder + "-other/keys.sqlite", toPath: folder + "/keys.sqlite")
            let found = try await fault { try await DatabaseCheck.run(path: path, migrations: .shipped()) }
            #expect(found == .foreignKeys(path: path))
        }
    }

    @Test("a life without a past takes no notice: neither after a clean stop nor after a kill, nor beside an export")
    func ordinary() async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            for number in Int64(1)...3 {
                let store = try Store(folder: folder, migrations: .shipped())
                #expect(!store.isPast)
                let user = try await store.newcomer(number)
                try await erase(user, in: store)
                let other = try Store(folder: folder, migrations: .shipped())
                #expect(!other.isPast)
                _ = try await other.newcomer(number + 10)
                try other.close()
                _ = try await store.newcomer(number + 20)
                try store.close()
            }
        }
    }

    @Test("a self-exclusion that was set since holds")
    func excludedSince() async throws {
        let end = Timestamp.noon + .days(200)
        try await withPast { store, stays, _ in
            try store.vault.keepRests(Protection(excludedUntil: end), of: stays, at: .noon)
            _ = try await store.newcomer(7_000_000_009)
        } _: { folder in
            let store = try Store(folder: folder, migrations: .shipped())
            let report = try #require(try await store.reconcile(at: .noon + .days(1)))
            #expect(report.protections == 1)
            #expect(try await store.read { try $0.profile(of: UserID(1))?.protection.excludedUntil } == end)
            try store.close()
        }
    }

    @Test("texts that no key opens are dropped and counted, and what they belonged to stays sound")
    func unopenable() async throws {
        try await withPast { store, _, goes in
            try await erase(goes, in: store)
        } _: { folder in
            // As if another key had been in use once: every sealed text of the one who stays is damaged.
            let queue = try DatabaseQueue(path: folder + "/risk0.sqlite")
            try await queue.write { database in
                try database.execute(sql: "UPDATE bet_legs SET detail = zeroblob(60) WHERE detail IS NOT NULL")
                try database.execute(sql: "UPDATE casinos SET sealed_name = zeroblob(60) WHERE sealed_name IS NOT NULL")
                try database.execute(sql: "UPDATE conversation_logs SET input_messages = zeroblob(60)")
                try database.execute(sql: "UPDATE rejected_events SET event = zeroblob(60)")
            }
            try queue.close()
            let store = try Store(folder: folder, migrations: .shipped())
            let report = try #require(try await store.reconcile(at: .noon + .days(1)))
            #expect(report.unopenable >= 6)
            #expect(try await store.integrityFaults() == [])
            #expect(try await store.read { try $0.openBets(of: UserID(1)) }.isEmpty == false)
            _ = try await store.read { try $0.personalData(of: UserID(1)) }
            try store.close()
        }
    }
}

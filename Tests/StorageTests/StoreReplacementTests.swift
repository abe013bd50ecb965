import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// What a backup takes the place of: whose keys go with it, and what of it holds.
@Suite(.timeLimit(.minutes(2))) struct StoreReplacementTests {
    private struct Scene {
        let directory: TemporaryDirectory
        var folder: String { directory.path + "/data" }
        var backup: String { directory.path + "/old.sqlite" }

        /// A store with two people and a backup of it; then what comes since.
        func make(_ since: (Store, UserID, UserID) async throws -> Void) async throws {
            let store = try Store(folder: folder, migrations: .shipped())
            let (one, two) = (try await store.newcomer(1), try await store.newcomer(2))
            try await store.liveFully(one, updates: 1...2)
            try await store.liveFully(two, updates: 3...4)
            try await store.write { ledger in
                var profile = try #require(try ledger.book.profile(of: one))
                _ = profile.consents.set(.analytics, granted: true)
                try ledger.keep(profile)
            }
            _ = try await store.backup(to: backup)
            try await since(store, one, two)
            try store.close()
        }

        func restore(_ file: String? = nil) async throws -> StoreReplacement.Report {
            let lock = try FolderLock.serve(folder, as: "restore", since: .noon)
            defer { lock.release() }
            return try await StoreReplacement.run(
                backup: file ?? backup,
                in: folder,
                migrations: .shipped(),
                serving: lock,
                at: .noon + .days(1)
            )
        }

        /// Changes the store that is there, as another program would have written it.
        func change(_ sql: String) throws {
            let queue = try DatabaseQueue(path: folder + "/risk0.sqlite")
            try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
            try queue.close()
        }

        func hasKey(_ user: UserID) throws -> Bool {
            let vault = try Vault(path: folder + "/keys.sqlite")
            defer { try? vault.close() }
            return try vault.hasKey(of: user)
        }

        func profile(_ user: UserID) async throws -> Profile? {
            let store = try Store(folder: folder, migrations: .shipped())
            let profile = try await store.read { try $0.profile(of: user) }
            try store.close()
            return profile
        }
    }

    private func withScene(
        _ since: (Store, UserID, UserID) async throws -> Void = { _, _, _ in },
        _ body: (Scene) async throws -> Void
    ) async throws {
        try await withTemporaryDirectory { directory in
            let scene = Scene(directory: directory)
            try await scene.make(since)
            try await body(scene)
        }
    }

    private static func beginErasure(_ store: Store, _ one: UserID, _ two: UserID) async throws {
        _ = try await store.write { try $0.erase(two, at: .noon) }
    }

    @Test("a backup that is refused costs nobody their key, not even who was being erased; one that is taken does")
    func refused() async throws {
        try await withScene(Self.beginErasure) { scene in
            let other = scene.directory.path + "/letter.sqlite"
            var bytes = try Data(contentsOf: URL(filePath: scene.backup))
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: URL(filePath: other))
            #expect(try await fault { try await scene.restore(other) }.code == "unfit_backup")
            // One without a checksum is found out by its tables, after it was looked at for longer.
            var older = bytes.prefix(bytes.count - BackupChecksum.length)
            for place in stride(from: 40_000, to: older.count, by: 64) { older[place] ^= 0xA5 }
            try older.write(to: URL(filePath: other))
            #expect(try await fault { try await scene.restore(other) }.code == "unfit_backup")
            #expect(try scene.hasKey(UserID(2)))

            let report = try await scene.restore()
            #expect(report.reconciliation.users == 1 && report.reconciliation.unopenable == 0)
            #expect(report.comparison == .made)
            #expect(try !scene.hasKey(UserID(2)))
            #expect(try scene.hasKey(UserID(1)))
            #expect(try await scene.profile(UserID(2)) == nil)
            let store = try Store(folder: scene.folder, migrations: .shipped())
            // The next start of the bot completes it, whatever becomes of this process.
            #expect(try await store.read { try $0.unfinishedErasures() } == [UserID(2)])
            for (table, column) in try await store.columnsThatNameUsers() where table != "erasures" {
                let left = try await store.read {
                    try $0.database.integer("SELECT count(*) FROM \(table) WHERE \(column) = 2")
                }
                #expect(left == 0, "\(table).\(column)")
            }
            try store.close()
        }
    }

    @Test("erasures in a store of another installation are nobody's here", arguments: [true, false])
    func innocents(isMarked: Bool) async throws {
        try await withScene { scene in
            let other = scene.directory.path + "/other"
            let store = try Store(folder: other, migrations: .shipped())
            let (one, two) = (try await store.newcomer(11), try await store.newcomer(12))
            try await store.liveFully(one, updates: 1...2)
            try await Self.beginErasure(store, one, two)
            try store.close()
            let path = scene.folder + "/risk0.sqlite"
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.copyItem(atPath: other + "/risk0.sqlite", toPath: path)
            if !isMarked { try scene.change("PRAGMA application_id = 0") }
            let report = try await scene.restore()
            guard case .impossible(let reason) = report.comparison else {
                Issue.record("compared with a stranger's store")
                return
            }
            #expect(reason.contains("keys.sqlite"))
            #expect(report.reconciliation.users == 0)
            #expect(try scene.hasKey(UserID(2)))
            #expect(try await scene.profile(UserID(2)) != nil)
        }
    }

    @Test("one that was never marked and whose texts these keys open counts")
    func unmarked() async throws {
        try await withScene(Self.beginErasure) { scene in
            try scene.change("PRAGMA application_id = 0")
            let report = try await scene.restore()
            #expect(report.comparison == .made && report.reconciliation.users == 1)
            #expect(try !scene.hasKey(UserID(2)))
        }
    }

    private static func withdraw(_ store: Store, _ one: UserID, _ two: UserID) async throws {
        try await store.write { ledger in
            var profile = try #require(try ledger.book.profile(of: one))
            _ = profile.consents.set(.analytics, granted: false)
            profile.protection.coolOffUntil = .noon + .days(9)
            try ledger.keep(profile)
        }
    }

    @Test(
        "what was withdrawn since holds, also where the store is of another version",
        arguments: [
            "SELECT 1", "DELETE FROM schema_migrations WHERE number = (SELECT max(number) FROM schema_migrations)",
            "INSERT INTO schema_migrations SELECT max(number) + 1, 'newer', '', '' FROM schema_migrations",
            """
            DELETE FROM schema_migrations WHERE number > 8; DROP TABLE erased_members; DROP TABLE export_members;
            DROP TABLE exports; ALTER TABLE users DROP COLUMN consent_mood
            """,
        ]
    )
    func withdrawn(change: String) async throws {
        try await withScene(Self.withdraw) { scene in
            try scene.change("PRAGMA foreign_keys = OFF; \(change)")
            let report = try await scene.restore()
            #expect(report.comparison == .made)
            #expect(report.reconciliation.protections == 1)
            let profile = try #require(try await scene.profile(UserID(1)))
            #expect(!profile.consents.allows(.analytics))
            #expect(profile.protection.coolOffUntil == .noon + .days(9))
        }
    }

    @Test(
        "where that cannot be told, it is said",
        arguments: [
            (
                """
                INSERT INTO schema_migrations SELECT max(number) + 1, 'newer', '', '' FROM schema_migrations;
                ALTER TABLE users RENAME COLUMN consent_analytics TO permits
                """, "newer"
            ), ("DROP TABLE schema_migrations", "no tables"), ("PRAGMA application_id = 5", "keys.sqlite"),
        ]
    )
    func incomparable(change: String, reason: String) async throws {
        try await withScene(Self.withdraw) { scene in
            try scene.change("PRAGMA foreign_keys = OFF; \(change)")
            let report = try await scene.restore()
            guard case .impossible(let found) = report.comparison else {
                Issue.record("compared: \(report.comparison)")
                return
            }
            #expect(found.contains(reason))
            #expect(report.reconciliation.protections == 0)
        }
    }

    @Test("keys that cannot be written to once the store is in place fail nothing; the next start goes on from there")
    func unforgotten() async throws {
        func since(_ store: Store, _ one: UserID, _ two: UserID) async throws {
            // Erased, and their receipts are still on their way: one of them the backup knows, the other it does not.
            let three = try await store.newcomer(3)
            for user in [two, three] {
                _ = try await store.write { try $0.erase(user, at: .noon) }
                try await store.vault.shred(user)
            }
        }
        try await withScene(since) { scene in
            func changeKeys(_ sql: String) throws {
                let queue = try DatabaseQueue(path: scene.folder + "/keys.sqlite")
                try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
                try queue.close()
            }
            try changeKeys(
                """
                CREATE TRIGGER kept BEFORE DELETE ON identities BEGIN SELECT RAISE(ABORT, 'the disk is gone'); END
                """
            )
            let report = try await scene.restore()
            #expect(report.remarks.count == 1)
            #expect(report.remarks.first?.contains("keys.sqlite may still hold the Telegram ids") == true)
            #expect(report.reconciliation.users == 1)
            try changeKeys("DROP TRIGGER kept")
            let store = try Store(folder: scene.folder, migrations: .shipped())
            #expect(!store.isPast)
            #expect(try store.vault.address(of: UserID(3)) != nil)
            #expect(Set(try await store.read { try $0.unfinishedErasures() }) == [UserID(2), UserID(3)])
            try store.close()
            // Where it can be done at once, it is.
            let again = try await scene.restore()
            #expect(again.remarks == [])
            let vault = try Vault(path: scene.folder + "/keys.sqlite")
            for number in Int64(2)...3 { #expect(try vault.address(of: UserID(number)) == nil) }
            try vault.close()
        }
    }

    private static func withdrawAndBeginErasure(_ store: Store, _ one: UserID, _ two: UserID) async throws {
        try await withdraw(store, one, two)
        try await beginErasure(store, one, two)
    }

    @Test(
        "a damaged page hides neither erasures that were begun nor what was withdrawn; if it hides all of them, that is known",
        arguments: [["erasures_unfinished"], ["erasures"], ["erasures", "erasures_unfinished"]]
    )
    func damagedErasures(_ names: [String]) async throws {
        try await withScene(Self.withdrawAndBeginErasure) { scene in
            let file = URL(filePath: scene.folder + "/risk0.sqlite")
            let queue = try DatabaseQueue(path: file.path)
            let (pages, size) = try await queue.read { database in
                try (
                    names.map { try #require(try database.rows(DamagedPage.leaves(of: $0)) { $0[0] as Int64 }.first) },
                    database.integer("PRAGMA page_size")
                )
            }
            try queue.close()
            for page in pages { _ = try DamagedPage(page, ofBytes: size, in: file) }
            let report = try await scene.restore()
            let isKnown = names.count == 1
            #expect(report.comparison == .made)
            #expect(report.knowsErasures == isKnown)
            #expect(try scene.hasKey(UserID(2)) == !isKnown)
            #expect(try await (scene.profile(UserID(2)) == nil) == isKnown)
            #expect(try await scene.profile(UserID(1))?.protection.coolOffUntil == .noon + .days(9))
        }
    }
}

import Foundation
import GRDB

/// Looks at a database, and at the vault beside it, without changing them: for the doctor, also while the bot runs.
package struct DatabaseCheck: Sendable {
    /// What SQLite's own check of the whole file found; empty when it is sound.
    package let faults: [String]
    /// Tables that are damaged, or whose indexes are; empty where the damage is in none.
    package let damagedTables: [String]
    package let pendingMigrations: Int
    package let events: Int64
    /// Paths of exports that hold rows of someone who was erased.
    package let staleExports: [String]
    /// Whether it is older than what the vault beside it remembers: somebody put an old one in place.
    package let isPast: Bool

    /// Says whether a data directory that has no database may have none.
    /// - Throws: `StoreFault`, such as where the keys beside it know people.
    package static func expectNone(at path: String) async throws {
        let keys = keys(beside: path)
        do {
            try FolderLock.expectUsable(in: Self.folder(of: path))
            try StoreStanding.expectFiles(at: path, keys: keys, isAlone: true)
            try await checkKeys(at: keys, Self.looking)
        } catch { throw StoreFault(error, path: path) }
    }

    /// How files are opened that nothing is changed in.
    private static var looking: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        return configuration
    }

    private static func keys(beside path: String) -> String {
        folder(of: path) + "/keys.sqlite"
    }

    /// As it was given: what is said of the files in it names them as `run` does.
    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    /// - Throws: `StoreFault`, also for a database of a newer program or one whose migrations were changed, and for a vault
    ///   that is missing, damaged or another one's.
    package static func run(path: String, migrations: Migrations) async throws -> DatabaseCheck {
        let configuration = Self.looking
        do {
            let folder = Self.folder(of: path)
            let keys = Self.keys(beside: path)
            try FolderLock.expectUsable(in: folder)
            let use = try FilesLock.use(of: folder, creates: false, waiting: .atMost(5))
            defer { use?.release() }
            try StoreStanding.expectFiles(at: path, keys: keys, isAlone: use?.isAlone ?? true)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            // Read before the number of the store, which grows first.
            let memory = try StoreMemory(keys: keys)
            let number = try await queue.unsafeRead { try CommitNumber.read(in: $0) }
            use?.opened()
            let isPast = StoreStanding.isPast(number, after: memory?.position)
            // In no transaction: one that meets damage cannot even be ended in order.
            let faults = try await queue.unsafeRead { try Self.faults(in: $0) }
            let damaged = faults.isEmpty ? [] : try await queue.unsafeRead { try damagedTables(in: $0) }
            guard damaged.isEmpty else {
                try queue.close()
                // What else there is to say may stand on the damaged page.
                return DatabaseCheck(
                    faults: faults,
                    damagedTables: damaged,
                    pendingMigrations: 0,
                    events: 0,
                    staleExports: [],
                    isPast: isPast
                )
            }
            try await checkKeys(at: keys, configuration)
            let check = try await queue.read { database in
                _ = try StoreStanding.expectFit(database, at: path, keys: keys, migrations: migrations) {
                    try StoreMemory.required(keys: keys)
                }
                let applied = try migrations.applied(in: database, path: path)
                return DatabaseCheck(
                    faults: faults,
                    damagedTables: [],
                    pendingMigrations: migrations.files.count - applied,
                    events: applied == 0
                        ? 0 : try Int64.fetchOne(database, sql: "SELECT count(*) FROM system_events") ?? 0,
                    staleExports: try database.tableExists("exports")
                        ? String.fetchAll(
                            database,
                            sql: "SELECT path FROM exports WHERE stale_at IS NOT NULL ORDER BY id"
                        )
                        : [],
                    isPast: isPast
                )
            }
            try queue.close()
            return check
        } catch { throw StoreFault(error, path: path) }
    }

    /// Looks at every page of the vault beside a database, where there is one.
    private static func checkKeys(at path: String, _ configuration: Configuration) async throws {
        guard !StoreStanding.isEmpty(path) else { return }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let faults = try await queue.unsafeRead { try Self.faults(in: $0) }
            let damages = faults.isEmpty ? try await queue.read { try VaultSchema.damages(in: $0) } : []
            try queue.close()
            if let fault = faults.first { throw StoreFault.corrupt(path: path, reason: fault) }
            guard damages.isEmpty else { throw StoreFault.damagedKeys(path: path, which: damages) }
        } catch { throw StoreFault(error, path: path) }
    }

    /// A damage may end the whole check, which then is the fault.
    private static func faults(in database: Database) throws -> [String] {
        do { return try Backup.faults(in: database) } catch let error as DatabaseError
            where error.resultCode == .SQLITE_CORRUPT
        {
            return [error.message ?? "damaged"]
        }
    }

    /// Checks each table with its indexes by itself.
    private static func damagedTables(in database: Database) throws -> [String] {
        try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            .filter { table in
                do {
                    return try String.fetchOne(
                        database,
                        sql: "PRAGMA integrity_check(\(table.quotedDatabaseIdentifier))"
                    )
                        != "ok"
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
                    return true
                }
            }
    }
}

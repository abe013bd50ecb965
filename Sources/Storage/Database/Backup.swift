import Foundation
import GRDB

/// What an online backup came to.
package struct BackupReport: Sendable, Equatable {
    package let path: String
    package let bytes: Int64
    /// Rows of `system_events` in the copy.
    package let events: Int64
    /// The number of the last migration in the copy.
    package let schemaVersion: Int
}

/// An online backup: copied page by page while the bot runs, then opened and checked before it gets its name.
struct Backup {
    let pool: DatabasePool

    func run(to destination: String) async throws -> BackupReport {
        guard !FileManager.default.fileExists(atPath: destination) else {
            throw StoreFault.folder(path: destination, reason: "the file is there already; a backup never overwrites")
        }
        let unfinished = destination + ".part"
        do {
            try? FileManager.default.removeItem(atPath: unfinished)
            try FileMode.createPrivateFile(at: unfinished)
            let copy = try DatabaseQueue(path: unfinished)
            // A read transaction gives one consistent moment; the writer goes on beside it.
            try await pool.read { database in
                try copy.writeWithoutTransaction { try database.backup(to: $0) }
            }
            let report = try await copy.read { database in
                let faults = try Self.faults(in: database)
                guard faults.isEmpty else { throw StoreFault.corrupt(path: destination, reason: faults[0]) }
                return (
                    events: try Int64.fetchOne(database, sql: "SELECT count(*) FROM system_events") ?? 0,
                    version: try Int.fetchOne(database, sql: "SELECT max(number) FROM schema_migrations") ?? 0
                )
            }
            try copy.close()
            try FileManager.default.moveItem(atPath: unfinished, toPath: destination)
            let size = try FileManager.default.attributesOfItem(atPath: destination)[.size] as? Int64
            return BackupReport(
                path: destination,
                bytes: size ?? 0,
                events: report.events,
                schemaVersion: report.version
            )
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw StoreFault(error, path: destination)
        }
    }

    static func faults(in database: Database) throws -> [String] {
        let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
            "a row of \(row[0] as String) refers to a missing row of \(row[2] as String)"
        }
        return integrity + orphans
    }
}

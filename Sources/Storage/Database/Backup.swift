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
    /// What there is to say of the store and the keys beside it; nil for most. A store that is older than what the keys
    /// remember holds people who were erased since, and so does the copy.
    package let remark: String?
}

/// An online backup: copied page by page while the bot runs, then opened, checked and closed with a checksum of its bytes
/// before it gets its name.
///
/// Until then it is a file `.part`, which its maker holds locked: one that nobody holds is left over, and is made anew.
package struct Backup {
    let source: any DatabaseReader
    let remark: String?

    /// Copies the store of a data directory as it is: no table is changed and nothing is made that is not there.
    /// - Throws: `StoreFault`, also where there is no store.
    package static func run(of folder: String, to destination: String) async throws -> BackupReport {
        let path = folder + "/risk0.sqlite"
        do {
            let use = try FilesLock.use(of: folder, creates: false, waiting: .atMost(5))
            defer { use?.release() }
            let (isAlone, keys) = (use?.isAlone ?? true, folder + "/keys.sqlite")
            if isAlone { try WriteAheadLog.check(beside: path) }
            guard DurableFile.names(of: path) > 0 else {
                throw StoreFault.folder(path: path, reason: "there is no store to back up")
            }
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            // Read before the number of the store, which grows first. Without it there is a backup all the same.
            let memory = Result {
                if isAlone { try WriteAheadLog.check(beside: keys, isNumbered: false) }
                return try StoreMemory(keys: keys)
            }
            let number = try await queue.read { try CommitNumber.read(in: $0) }
            use?.opened()
            let remark: String? =
                switch memory {
                case .failure(let error): StoreFault(error, path: keys).description
                case .success(let memory) where StoreStanding.isPast(number, after: memory?.position):
                    StoreFault.unreconciled(path: path).description
                case .success: nil
                }
            let report = try await Backup(source: queue, remark: remark).run(to: destination)
            try queue.close()
            return report
        } catch { throw StoreFault(error, path: path) }
    }

    func run(to destination: String) async throws -> BackupReport {
        guard DurableFile.names(of: destination) == 0 else { throw StoreFault.nameTaken(path: destination) }
        let unfinished = destination + ".part"
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: unfinished, isDirectory: &isFolder), isFolder.boolValue {
            try? FileManager.default.removeItem(atPath: unfinished)
        }
        guard let lock = try FolderLock.take(file: unfinished, creates: true) else {
            throw StoreFault.nameTaken(path: destination)
        }
        defer { lock.release() }
        do {
            try lock.empty()
            let (events, version) = try await copy(to: unfinished, naming: destination)
            try BackupChecksum.append(to: unfinished)
            try DurableFile.synchronize(unfinished)
            // Never over a file that was made meanwhile.
            try DurableFile.link(unfinished, to: destination)
            try DurableFile.remove(unfinished)
            let size = try FileManager.default.attributesOfItem(atPath: destination)[.size] as? Int64
            return BackupReport(
                path: destination,
                bytes: size ?? 0,
                events: events,
                schemaVersion: version,
                remark: remark
            )
        } catch {
            for suffix in ["", "-journal", "-wal", "-shm"] { try? DurableFile.remove(unfinished + suffix) }
            throw StoreFault(error, path: destination)
        }
    }

    /// Removes what a backup that was killed left; nothing where one is still being made.
    package static func removeLeftOver(_ unfinished: String) throws {
        guard let lock = try FolderLock.take(file: unfinished, creates: false) else { return }
        defer { lock.release() }
        for suffix in ["", "-journal", "-wal", "-shm"] { try DurableFile.remove(unfinished + suffix) }
    }

    private func copy(to unfinished: String, naming destination: String) async throws -> (events: Int64, version: Int) {
        let copy = try DatabaseQueue(path: unfinished)
        // A read transaction gives one consistent moment; the writer goes on beside it.
        try await source.read { database in
            try copy.writeWithoutTransaction { try database.backup(to: $0) }
        }
        let found = try await copy.read { database in
            let faults = try Self.faults(in: database)
            guard faults.isEmpty else { throw StoreFault.corrupt(path: destination, reason: faults[0]) }
            return (
                try Int64.fetchOne(database, sql: "SELECT count(*) FROM system_events") ?? 0,
                try Int.fetchOne(database, sql: "SELECT max(number) FROM schema_migrations") ?? 0
            )
        }
        try copy.close()
        return found
    }

    static func faults(in database: Database) throws -> [String] {
        let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
            "a row of \(row[0] as String) refers to a missing row of \(row[2] as String)"
        }
        return integrity + orphans
    }
}

package import Domain
import Foundation
import GRDB

/// Puts a backup in place of the store: made whole with the vault beside it, then named in one step, so that a crash at
/// any instant leaves the old store or the new one.
package struct StoreReplacement: Sendable {
    let folder: String
    let migrations: Migrations
    let vault: Vault

    /// What came of it.
    package struct Report: Sendable {
        package let reconciliation: ReconciliationReport
        package let events: Int64
        package let schemaVersion: Int
        /// Where the store that was there is now; nil where there was none.
        package let keptAside: String?
        package let comparison: Comparison
        /// Whether the backup says what its bytes were when it was made: they are the same then. One of an older program
        /// does not.
        package let hasChecksum: Bool
        /// Whether all erasures that the store that was there had begun could be read in it.
        package let knowsErasures: Bool
        /// What is left to do, and who does it: the new store is in place by then, and nothing of this fails it.
        package let remarks: [String]
    }

    /// What became of the comparison with the store that was there.
    package enum Comparison: Sendable, Equatable {
        /// What was set since the backup holds.
        case made
        /// No store was there.
        case absent
        /// What was set since the backup is not known.
        case impossible(reason: String)
    }

    private var path: String { folder + "/risk0.sqlite" }
    private static let unfinished = "risk0.sqlite.restoring"
    private static let finished = "risk0.sqlite.restored"
    private static let asidePrefix = "risk0-before-"

    /// Opens the vault that is there.
    /// - Throws: `StoreFault`.
    init(folder: String, migrations: Migrations) throws {
        self.folder = folder
        self.migrations = migrations
        try WriteAheadLog.check(beside: folder + "/keys.sqlite", isNumbered: false)
        vault = try Vault(path: folder + "/keys.sqlite", mayBegin: false)
    }

    /// - Parameter lock: taken by the caller: nobody serves from the folder.
    /// - Throws: `StoreFault`; the store that was there is as it was then. Once the new one is in place nothing is thrown.
    package static func run(
        backup: String,
        in folder: String,
        migrations: Migrations,
        serving lock: FolderLock,
        at moment: Timestamp
    ) async throws -> Report {
        let files = try FilesLock.replace(of: folder, waiting: .atMost(5))
        defer { files.release() }
        try withExtendedLifetime(lock) { try finish(in: folder) }
        let file = try BackupFile(backup, against: folder + "/risk0.sqlite")
        do {
            let replacement = try StoreReplacement(folder: folder, migrations: migrations)
            return try await replacement.replace(with: file, at: moment)
        } catch {
            try? finish(in: folder)
            let fault = StoreFault(error, path: backup)
            guard case .corrupt(let path, let reason) = fault, path != folder + "/keys.sqlite" else { throw fault }
            // What one does about a damaged store is what is being done here.
            throw StoreFault.unfitBackup(path: backup, reason: "it is damaged (\(reason))")
        }
    }

    private func replace(with backup: BackupFile, at moment: Timestamp) async throws -> Report {
        let scratch = folder + "/" + Self.unfinished
        let made = folder + "/" + Self.finished
        try FileMode.createPrivateFile(at: scratch)
        try backup.copy(to: scratch)
        let present = PresentStore(path: path, vault: vault, migrations: migrations.files.count)
        let (reconciliation, events) = try await prepare(scratch, present: present, naming: backup.path, at: moment)
        try await compact(scratch, into: made)
        try DurableFile.synchronize(made)
        let aside = try keepAside(at: moment)
        // The present store has begun to erase them, and it is about to be forgotten.
        for user in present.unfinishedErasures { try await vault.shred(user) }
        var remarks: [String] = []
        do { try DurableFile.rename(made, to: path) } catch  where DurableFile.names(of: made) == 0 {
            remarks.append("The new store has its place, and the disk did not say that it keeps it. \(error)")
        }
        return Report(
            reconciliation: reconciliation,
            events: events,
            schemaVersion: migrations.files.count,
            keptAside: aside,
            comparison: present.comparison,
            hasChecksum: backup.hasChecksum,
            knowsErasures: present.knowsErasures,
            remarks: remarks + conclude()
        )
    }

    /// The new store is in place. A crash from here on leaves what the next start does: it tidies up, and forgets those
    /// whose erasures the new store holds as not complete.
    /// - Returns: what could not be done.
    private func conclude() -> [String] {
        var remarks: [String] = []
        do { try Self.finish(in: folder) } catch {
            remarks.append(
                "What was needed to put the store in place is still there, and goes when it is next opened. "
                    + "\(StoreFault(error, path: path))"
            )
        }
        do {
            try vault.forgetShredded()
            try vault.close()
        } catch {
            remarks.append(
                "keys.sqlite may still hold the Telegram ids of people who were erased, and nothing else of them: the next"
                    + " risk0 run removes them. \(StoreFault(error, path: folder + "/keys.sqlite"))"
            )
        }
        return remarks
    }

    /// Checks the copy, brings it up to this program's tables, and makes it whole with the vault.
    private func prepare(
        _ scratch: String,
        present: PresentStore,
        naming backup: String,
        at moment: Timestamp
    ) async throws -> (ReconciliationReport, Int64) {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            // A scratch file: a crash leaves nothing of it.
            try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = OFF")
        }
        let queue = try DatabaseQueue(path: scratch, configuration: configuration)
        try await queue.read { database in
            guard try database.tableExists("schema_migrations"), try migrations.applied(in: database, path: backup) > 0
            else { throw StoreFault.unfitBackup(path: backup, reason: "it is no database of RISK0") }
            if let fault = try Backup.faults(in: database).first {
                throw StoreFault.unfitBackup(path: backup, reason: "it is damaged (\(fault))")
            }
        }
        try await queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        _ = try migrations.apply(to: queue, path: backup)
        let position = try vault.position()
        let above = [position, present.number].compactMap { $0 }.max { $0.isBehind($1) }
        let vault = vault
        let isOurs = try await queue.write { try StoreStanding.belongs($0, to: vault) }
        guard isOurs else { throw StoreFault.foreignKeys(path: backup) }
        let attachment = present.attachment
        if let attachment {
            try await queue.writeWithoutTransaction {
                try $0.execute(sql: "ATTACH ? AS present", arguments: [attachment])
            }
        }
        let result = try await queue.write { database in
            let ledger = Ledger(book: Book(database: database, vault: vault))
            let carried = attachment == nil ? 0 : try PresentStore.carryOver(into: ledger, at: moment)
            let reconciliation = Reconciliation(ledger, besides: present.unfinishedErasures, at: moment)
            var report = try reconciliation.run()
            report.protections += carried
            try reconciliation.conclude(report, source: .restore, above: above)
            return (report, try database.integer("SELECT count(*) FROM system_events"))
        }
        try queue.close()
        return result
    }

    /// Written anew page by page: nothing that was deleted is in it.
    private func compact(_ scratch: String, into made: String) async throws {
        try FileMode.createPrivateFile(at: made)
        let queue = try DatabaseQueue(path: scratch)
        try await queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [made]) }
        try queue.close()
    }

    /// Gives the store that is there a second name; both stand until the new store takes the first.
    private func keepAside(at moment: Timestamp) throws -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let stamp = moment.compactStamp
        var aside = "\(folder)/\(Self.asidePrefix)\(stamp).sqlite"
        var number = 2
        while FileManager.default.fileExists(atPath: aside) {
            aside = "\(folder)/\(Self.asidePrefix)\(stamp)-\(number).sqlite"
            number += 1
        }
        try DurableFile.link(path, to: aside)
        if DurableFile.names(of: path + "-wal") > 0 { try DurableFile.link(path + "-wal", to: aside + "-wal") }
        return aside
    }

    /// Removes the copies that a replacement works on, erased rows in them, and that one which was broken off has left.
    /// For who has the lock on opening: no replacement is under way then, whoever has the store open.
    static func removeScratch(in folder: String) throws {
        for name in [unfinished, finished] {
            for suffix in ["", "-journal", "-wal", "-shm"] { try DurableFile.remove("\(folder)/\(name)\(suffix)") }
        }
    }

    /// Tidies up after a replacement that was broken off; nothing where none was. For who is alone with the files.
    static func finish(in folder: String) throws {
        try removeScratch(in: folder)
        let path = folder + "/risk0.sqlite"
        // The log of the store that was there has a second name beside it, kept aside; the new store has no log.
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasPrefix(asidePrefix) {
            // It was about to be kept aside, and is still in place: a second name of it is no copy.
            guard DurableFile.isSame("\(folder)/\(name)", path) else { continue }
            try DurableFile.remove("\(folder)/\(name)")
            try DurableFile.remove("\(folder)/\(name)-wal")
        }
        guard DurableFile.names(of: path + "-wal") > 1, DurableFile.names(of: path) == 1 else { return }
        try DurableFile.remove(path + "-wal")
        try DurableFile.remove(path + "-shm")
    }
}

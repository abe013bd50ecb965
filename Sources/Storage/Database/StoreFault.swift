import GRDB

/// Why the store cannot do what it was asked: what was found, what was expected, what to do.
package enum StoreFault: Error, Equatable, Sendable, CustomStringConvertible {
    case folder(path: String, reason: String)
    case newerVersion(path: String, found: Int, known: Int)
    case changedMigration(name: String)
    case missingMigration(name: String)
    case misnumberedMigration(name: String, expected: Int)
    case noMigrations(path: String)
    case tooFewMigrations(path: String, found: Int, needed: Int)
    case failedMigration(name: String, reason: String)
    case diskFull(path: String)
    case readOnly(path: String)
    case locked(path: String)
    case corrupt(path: String, reason: String)
    case inputOutput(path: String, reason: String)
    case notADatabase(path: String)
    /// Another process serves from this data directory, or is putting another store in place there.
    case served(path: String, holder: String)
    /// Another process is putting another store in place, or is opening the one that is there for longer than usual.
    case replaced(path: String, holder: String)
    /// Other commands have the store open.
    case filesInUse(path: String, holders: String)
    /// A file `-wal` that does not belong to the database beside it.
    case foreignLog(path: String, reason: String)
    /// The keys know people and the database is not there, or empty.
    case databaseMissing(path: String)
    /// The database has people, and the keys that it was written with are not there.
    case keysMissing(path: String)
    /// The keys beside the database are not those that it was written with.
    case foreignKeys(path: String)
    /// Keys, or what else a vault keeps of somebody, that are not what was written there.
    case damagedKeys(path: String, which: [String])
    /// The database is older than what the keys remember of it, and was not made whole with them.
    case unreconciled(path: String)
    case unfitBackup(path: String, reason: String)
    /// There is nothing to make a backup of.
    case noStore(path: String)
    /// A backup cannot be made under this name.
    case unfitDestination(path: String, reason: String)
    /// A backup was to be put in place where the keys that it was written with are not.
    case keysWanted(path: String)
    /// A backup was to be made under a name that another file has, or that another backup is being made under.
    case nameTaken(path: String)
    case other(path: String, reason: String)

    /// - Parameter path: of the file that was worked on.
    package init(_ error: any Error, path: String) {
        if let fault = error as? StoreFault {
            self = fault
            return
        }
        guard let error = error as? DatabaseError else {
            self = .other(path: path, reason: String(describing: type(of: error)))
            return
        }
        let reason = error.message ?? "code \(error.extendedResultCode.rawValue)"
        self =
            switch error.resultCode {
            case .SQLITE_FULL: .diskFull(path: path)
            case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
            case .SQLITE_CORRUPT: .corrupt(path: path, reason: reason)
            case .SQLITE_NOTADB: .notADatabase(path: path)
            case .SQLITE_IOERR, .SQLITE_CANTOPEN: .inputOutput(path: path, reason: reason)
            default: .other(path: path, reason: reason)
            }
    }

    /// Whether the same write may succeed later, once an operator has made room or let go of a lock.
    package var mayPass: Bool {
        switch self {
        case .diskFull, .readOnly, .locked, .inputOutput: true
        default: false
        }
    }

    /// Whether a page of the database or somebody's key is damaged: what touches it cannot be done, and everything else
    /// can, in another transaction.
    package var isDamage: Bool {
        switch self {
        case .corrupt, .damagedKeys: true
        default: false
        }
    }

    /// One word for a counter or an event.
    package var code: String {
        switch self {
        case .folder: "folder"
        case .newerVersion: "newer_version"
        case .changedMigration: "changed_migration"
        case .missingMigration: "missing_migration"
        case .misnumberedMigration: "misnumbered_migration"
        case .noMigrations: "no_migrations"
        case .tooFewMigrations: "too_few_migrations"
        case .failedMigration: "failed_migration"
        case .diskFull: "disk_full"
        case .readOnly: "read_only"
        case .locked: "locked"
        case .corrupt: "corrupt"
        case .inputOutput: "input_output"
        case .notADatabase: "not_a_database"
        case .served: "served"
        case .replaced: "replaced"
        case .filesInUse: "files_in_use"
        case .foreignLog: "foreign_log"
        case .databaseMissing: "database_missing"
        case .keysMissing: "keys_missing"
        case .foreignKeys: "foreign_keys"
        case .damagedKeys: "damaged_keys"
        case .unreconciled: "unreconciled"
        case .unfitBackup: "unfit_backup"
        case .noStore: "no_store"
        case .unfitDestination: "unfit_destination"
        case .keysWanted: "keys_wanted"
        case .nameTaken: "name_taken"
        case .other: "other"
        }
    }

    package var description: String {
        switch self {
        case .folder(let path, let reason):
            "\(path) cannot be used: \(reason). Give a folder that this user may write to (RISK0_DATA_DIRECTORY)."
        case .newerVersion(let path, let found, let known) where path.isVault:
            "\(path) was written by a newer RISK0: its form is \(found), this program knows \(known). Run the newer program."
        case .newerVersion(let path, let found, let known):
            "\(path) was written by a newer RISK0: its schema is \(found), this program knows \(known)."
                + " Run the newer program, or restore a backup made by this one."
        case .changedMigration(let name):
            "Migration \(name) is not the one that was applied to this database: its content has changed."
                + " Migrations never change once applied; restore the file and put the change in a new one."
        case .missingMigration(let name):
            "Migration \(name) was applied to this database and is missing from the migrations folder."
                + " Restore the file (MIGRATIONS_DIRECTORY)."
        case .misnumberedMigration(let name, let expected):
            "Migration \(name) breaks the numbering: number \(expected) was expected next."
        case .noMigrations(let path):
            "No migration was found in \(path)\(FileMode.isFolder(path) ? "" : ": there is no such folder"). Set"
                + " MIGRATIONS_DIRECTORY to the folder that holds 001_users.sql and on; the program brings one along."
        case .tooFewMigrations(let path, let found, let needed):
            "\(path) holds \(found) migrations and this program needs \(needed): the folder is of an older RISK0."
                + " Copy the program's own folder Migrations beside it, or set MIGRATIONS_DIRECTORY to that."
        case .failedMigration(let name, let reason):
            "Migration \(name) failed and was rolled back: \(reason)."
        case .diskFull(let path): "No room on the disk for \(path). Free some; RISK0 goes on by itself."
        case .readOnly(let path): "\(path) cannot be written to. Check its owner, its mode and how the disk is mounted."
        case .locked(let path): "\(path) is locked by another program. Stop that program; RISK0 goes on by itself."
        case .corrupt(let path, let reason) where path.isVault:
            "\(path) is damaged (\(reason)). Stop RISK0, and keep the file. \(Self.withoutKeys)"
        case .corrupt(let path, let reason):
            "\(path) is damaged (\(reason)). Stop RISK0, keep the file, and restore the last backup."
        case .inputOutput(let path, let reason): "\(path) cannot be read or written: \(reason). Check the disk."
        case .notADatabase(let path) where path.isVault:
            "\(path) is not a SQLite database. Keep the file. \(Self.withoutKeys)"
        case .notADatabase(let path):
            "\(path) is not a SQLite database. Restore a backup, or move the file away to begin anew."
        case .served(let path, let holder):
            "\(path) is served by \(holder). One process at a time: stop that one, or give this one a folder of its own"
                + " (RISK0_DATA_DIRECTORY)."
        case .replaced(let path, let holder):
            "The store in \(path) is being opened or replaced by \(holder.isEmpty ? "another process" : holder). Wait until"
                + " that has ended."
        case .filesInUse(let path, let holders):
            "The store in \(path) is in use\(holders.isEmpty ? "" : " by " + holders). Wait until that has ended, or stop"
                + " it."
        case .foreignLog(let path, let reason) where path.isVault:
            "\(path)-wal does not belong to \(path): \(reason). Nothing was changed. Put back the log that belongs to it; where"
                + " there is none, move \(path)-wal and \(path)-shm away. Keys of people who came since that log was last"
                + " written back are lost then, with all that they wrote."
        case .foreignLog(let path, let reason):
            "\(path)-wal does not belong to \(path): \(reason). Nothing was changed. Put back the database that this log was"
                + " written with, or the log that belongs to this database; where there is none, move \(path)-wal and"
                + " \(path)-shm away (what they hold is lost then), or run risk0 restore with a backup."
        case .databaseMissing(let path):
            "\(path) is missing or empty, and keys.sqlite beside it knows people. Put the database back, together with"
                + " its -wal where it has one, or run risk0 restore with a backup; to begin anew, move keys.sqlite away,"
                + " too."
        case .keysMissing(let path):
            "\(path) is missing or empty, and the database beside it has people whose keys it held. Nothing was changed."
                + " \(Self.withoutKeys)"
        case .foreignKeys(let path):
            "keys.sqlite does not belong to \(path): it holds none of the keys that this database was written with. Put"
                + " the keys.sqlite of the same installation beside it."
        case .damagedKeys(let path, let which):
            "\(path) is damaged: \(Self.list(which)) \(which.count == 1 ? "is" : "are") not what was written there."
                + " Nothing is opened or sealed with a damaged key, and a damaged break or self-exclusion holds. Stop RISK0,"
                + " keep the file, and put the copy of keys.sqlite that you keep apart in its place, if it is of this very"
                + " time: who came later has no key in an older one. Without one, what was sealed with a damaged key cannot"
                + " be read any more."
        case .unreconciled(let path):
            "\(path) is older than what keys.sqlite remembers, and people may have been erased since. Start risk0 run, or"
                + " any command that writes: they are erased again before anything else."
        case .unfitBackup(let path, let reason):
            "\(path) cannot be restored: \(reason). Nothing was changed. Give a file that risk0 backup or /backup made."
        case .noStore(let path):
            "\(path) is not there: there is no store to back up. Set RISK0_DATA_DIRECTORY to the data directory of the"
                + " bot; in a new one, risk0 run makes a store."
        case .unfitDestination(let path, let reason):
            "A backup cannot be made at \(path): \(reason). Give a file in a folder that is there and that this user may"
                + " write to, or no name at all for one in backups/ of the data directory."
        case .keysWanted(let path):
            "\(path) is missing or empty, and a backup is put in place beside the keys that it was written with. Nothing was"
                + " changed. \(Self.withoutKeys)"
        case .nameTaken(let path):
            "\(path) is there already, or is being made; a backup never overwrites. Give another name."
        case .other(let path, let reason): "\(path): \(reason)."
        }
    }
}

extension StoreFault {
    /// What was found, without what is to be done about it: for who is doing that already.
    package var finding: String {
        switch self {
        case .foreignLog(let path, let reason): "\(path)-wal does not belong to it: \(reason)"
        case .corrupt(_, let reason): "it is damaged: \(reason)"
        case .notADatabase: "it is not a SQLite database"
        case .inputOutput(_, let reason), .other(_, let reason), .folder(_, let reason): reason
        case .readOnly: "it cannot be written to"
        case .locked: "it is locked by another program"
        default: description
        }
    }

    /// The first few of a list, and how many there are besides.
    private static func list(_ names: [String]) -> String {
        let rest = names.count - 5
        return names.prefix(5).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    /// The way out where the keys are gone, and the price of having none.
    private static let withoutKeys =
        "Put back the copy of keys.sqlite that you keep apart: no backup of the database holds it, and risk0 restore does"
        + " not bring it back. Where there is no copy, what users wrote cannot be read any more and nobody knows who they are"
        + " at Telegram, for good; to begin anew, move the whole data directory away."
}

extension String {
    /// Whether it is the path of a vault: what is done about a fault of that is not what is done about a database.
    fileprivate var isVault: Bool { split(separator: "/").last == "keys.sqlite" }
}

extension Error {
    /// Whether it met a damaged page of the database or a damaged key: what touches that cannot be done, and everything
    /// else can.
    package var isDamage: Bool {
        if let fault = self as? StoreFault { return fault.isDamage }
        return (self as? DatabaseError)?.resultCode == .SQLITE_CORRUPT
    }
}

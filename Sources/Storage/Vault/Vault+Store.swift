import Domain
import GRDB
import Synchronization

/// What the vault knows of the store beside it: how far it had come, and who is in it no more.
extension Vault {
    /// The commit that the store is known to have come to; nil where none was ever noted.
    func position() throws -> CommitNumber? {
        try reading { try VaultSchema.position(in: $0, at: path) }
    }

    /// Notes a commit of the store that is on the disk. One that is earlier than what is known changes nothing.
    func note(_ commit: CommitNumber) throws {
        lastCommit.withLock { $0 = commit }
        try writing { try VaultSchema.note(commit, in: $0, at: path) }
    }

    /// Those whose key is still there.
    func living() throws -> Set<UserID> {
        try reading { database in
            try Set(
                Int64.fetchAll(database, sql: "SELECT id FROM identities WHERE key IS NOT NULL").map { UserID($0) }
            )
        }
    }

    /// Those whose key is destroyed and who are not forgotten yet.
    func shredded() throws -> Set<UserID> {
        try reading { database in
            try Set(Int64.fetchAll(database, sql: "SELECT id FROM identities WHERE key IS NULL").map { UserID($0) })
        }
    }

    /// Whether anybody was ever given a number here.
    func knowsPeople() throws -> Bool { try reading { try VaultSchema.knowsPeople(in: $0) } }

    /// Forgets those whose key is destroyed and whose receipt nothing sends any more.
    func forgetShredded() throws {
        try writing { try $0.execute(sql: "DELETE FROM identities WHERE key IS NULL") }
        try queue.writeWithoutTransaction { _ = try WriteLog.empty(in: $0, waiting: nil) }
    }

    /// Writes the log back and closes the file: `keys.sqlite` alone is the vault then.
    func close() throws {
        do {
            try queue.writeWithoutTransaction { _ = try WriteLog.empty(in: $0, waiting: nil) }
            try queue.close()
        } catch { throw StoreFault(error, path: queue.path) }
    }
}

extension VaultSchema {
    /// - Parameter path: of the vault, for what is said of it.
    static func position(in database: Database, at path: String) throws -> CommitNumber? {
        guard let number = try Int64.fetchOne(database, sql: "SELECT number FROM store_position") else { return nil }
        guard let raw = Int32(exactly: number) else {
            let reason = "its table store_position holds \(number), and no commit of the store has such a number"
            throw StoreFault.corrupt(path: path, reason: reason)
        }
        return CommitNumber(rawValue: raw)
    }

    static func knowsPeople(in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM identities) OR EXISTS (SELECT 1 FROM suppressed)"
        ) ?? false
    }

    static func note(_ commit: CommitNumber, in database: Database, at path: String) throws {
        if let known = try position(in: database, at: path), commit.distance(from: known) <= 0 { return }
        try database.execute(
            sql: "INSERT OR REPLACE INTO store_position (id, number) VALUES (1, ?)",
            arguments: [commit.rawValue]
        )
    }
}

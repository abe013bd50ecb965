import Domain
import GRDB
import Synchronization

/// What the vault knows of the store beside it: how far it had come, and who is in it no more.
extension Vault {
    /// The commit that the store is known to have come to; nil where none was ever noted.
    func position() throws -> CommitNumber? {
        try queue.read { try VaultSchema.position(in: $0) }
    }

    /// Notes a commit of the store that is on the disk. One that is earlier than what is known changes nothing.
    func note(_ commit: CommitNumber) throws {
        lastCommit.withLock { $0 = commit }
        try queue.write { try VaultSchema.note(commit, in: $0) }
    }

    /// Those whose key is still there.
    func living() throws -> Set<UserID> {
        try queue.read { database in
            try Set(
                Int64.fetchAll(database, sql: "SELECT id FROM identities WHERE key IS NOT NULL").map { UserID($0) }
            )
        }
    }

    /// Those whose key is destroyed and who are not forgotten yet.
    func shredded() throws -> Set<UserID> {
        try queue.read { database in
            try Set(Int64.fetchAll(database, sql: "SELECT id FROM identities WHERE key IS NULL").map { UserID($0) })
        }
    }

    /// Whether anybody was ever given a number here.
    func knowsPeople() throws -> Bool { try queue.read { try VaultSchema.knowsPeople(in: $0) } }

    /// Forgets those whose key is destroyed and whose receipt nothing sends any more.
    func forgetShredded() throws {
        try queue.write { try $0.execute(sql: "DELETE FROM identities WHERE key IS NULL") }
        try queue.writeWithoutTransaction { _ = try WriteLog.empty(in: $0, waiting: nil) }
    }

    /// The rests and self-exclusions that are kept here and whose users are known.
    func keptRests() throws -> [UserID: Protection] {
        let (ends, people) = try queue.read { database in
            (
                try Row.fetchAll(database, sql: "SELECT pseudonym, until FROM excluded")
                    .map { ($0[0] as String, Timestamp(rawValue: $0[1])) },
                try Row.fetchAll(database, sql: "SELECT id, telegram_id FROM identities WHERE is_group = 0")
                    .map { ($0[0] as Int64, $0[1] as Int64) }
            )
        }
        guard !ends.isEmpty else { return [:] }
        let until = Dictionary(ends, uniquingKeysWith: max)
        return people.reduce(into: [:]) { kept, person in
            let rests = Protection(
                coolOffUntil: until[pseudonym(of: person.1, for: .rest)],
                excludedUntil: until[pseudonym(of: person.1, for: .exclusion)]
            )
            if rests.coolOffUntil != nil || rests.excludedUntil != nil { kept[UserID(person.0)] = rests }
        }
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
    static func position(in database: Database) throws -> CommitNumber? {
        try Int32.fetchOne(database, sql: "SELECT number FROM store_position").map(CommitNumber.init(rawValue:))
    }

    static func knowsPeople(in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM identities) OR EXISTS (SELECT 1 FROM suppressed)"
        ) ?? false
    }

    static func note(_ commit: CommitNumber, in database: Database) throws {
        if let known = try position(in: database), commit.distance(from: known) <= 0 { return }
        try database.execute(
            sql: "INSERT OR REPLACE INTO store_position (id, number) VALUES (1, ?)",
            arguments: [commit.rawValue]
        )
    }
}

import Crypto
import Domain
import Foundation
import GRDB

/// A row of the vault.
struct VaultRow: Sendable {
    let id: UserID
    let person: TelegramIdentity
    /// Nil once it was destroyed.
    let key: SymmetricKey?
    /// Whether the row is as it was written.
    let isSound: Bool
}

/// The vault's few tables. They are not among the migrations, because they hold what the database must never hold.
enum VaultSchema {
    static let version = 2

    private static let tables = """
        CREATE TABLE identities (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            telegram_id INTEGER NOT NULL,
            is_group    INTEGER NOT NULL CHECK (is_group IN (0, 1)),
            key         BLOB CHECK (length(key) = 32),
            UNIQUE (telegram_id, is_group)
        ) STRICT;
        CREATE TABLE purpose_keys (purpose TEXT PRIMARY KEY, key BLOB NOT NULL CHECK (length(key) = 32)) STRICT;
        CREATE TABLE suppressed (pseudonym TEXT PRIMARY KEY) STRICT;
        CREATE TABLE excluded (pseudonym TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT;
        """

    /// Younger than the other tables, and made where it is missing: an older program does not mind it.
    private static let storePosition = """
        CREATE TABLE IF NOT EXISTS store_position (
            id     INTEGER PRIMARY KEY CHECK (id = 1),
            number INTEGER NOT NULL                     -- of a commit that the store had come to
        ) STRICT;
        """

    /// - Parameter mayBegin: whether a vault may be made where there is none, or an empty file.
    static func open(path: String, mayBegin: Bool) throws -> DatabaseQueue {
        guard mayBegin || !StoreStanding.isEmpty(path) else { throw StoreFault.keysMissing(path: path) }
        var configuration = Configuration()
        configuration.label = "keys"
        configuration.busyMode = .timeout(5)
        configuration.journalMode = .wal
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA cache_size = -512")
        }
        try FileMode.createPrivateFile(at: path)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { try Store.syncEveryCommit(of: $0) }
        try queue.write { database in
            if try !isBegun(database, at: path, mayBegin: mayBegin) { try database.execute(sql: tables) }
            if try !hasChecks(database) { try addChecks(in: database) }
            if try foundVersion(database) != version { try database.execute(sql: "PRAGMA user_version = \(version)") }
            try database.execute(sql: storePosition)
        }
        return queue
    }

    private static func foundVersion(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }

    /// Whether a file that SQLite can read holds a vault of this program's form, or of an older one's.
    /// - Throws: `StoreFault`, also where it holds none and none may be made.
    static func isBegun(_ database: Database, at path: String, mayBegin: Bool) throws -> Bool {
        let found = try foundVersion(database)
        guard found <= version else { throw StoreFault.newerVersion(path: path, found: found, known: version) }
        guard found > 0 || mayBegin else { throw StoreFault.keysMissing(path: path) }
        return found > 0
    }

    /// Marks a vault that has no mark yet, in the file itself, where the logs beside it are compared with it.
    /// - Throws: `StoreFault` where it has another's.
    static func mark(_ queue: DatabaseQueue, with mark: InstallationMark) throws {
        let found = try queue.read { try InstallationMark.read(in: $0) }
        guard found != mark else { return }
        guard !found.isMarked else {
            let reason = "its keys are not those of the installation that its head names"
            throw StoreFault.corrupt(path: queue.path, reason: reason)
        }
        try queue.write { try mark.write(in: $0) }
        try queue.writeWithoutTransaction { _ = try WriteLog.empty(in: $0, waiting: nil) }
    }

    /// The installation's own keys, by what they are for; none of a file without its tables. No index is asked: it holds
    /// copies of the names.
    /// - Throws: `StoreFault.damagedKeys` where one is not as it was written: nothing can be done without it.
    static func purposeKeys(in database: Database, at path: String) throws -> [String: SymmetricKey] {
        guard try database.tableExists("purpose_keys") else { return [:] }
        let hasChecks = try hasChecks(database)
        let check = hasChecks ? "check_value" : "NULL"
        return try Row.fetchAll(database, sql: "SELECT purpose, key, \(check) FROM purpose_keys NOT INDEXED")
            .reduce(into: [:]) { keys, row in
                let (purpose, key) = (row[0] as String, row[1] as Data)
                if hasChecks, KeyCheck.of(purpose: purpose, key: key) != row[2] as Data? {
                    throw StoreFault.damagedKeys(path: path, which: [purposeName(purpose)])
                }
                keys[purpose] = SymmetricKey(data: key)
            }
    }

    static func newPurposeKey(_ purpose: String, in database: Database) throws -> SymmetricKey {
        let key = SymmetricKey(size: .bits256)
        let bytes = key.withUnsafeBytes { Data($0) }
        try database.execute(
            sql: "INSERT INTO purpose_keys (purpose, key, check_value) VALUES (?, ?, ?)",
            arguments: [purpose, bytes, KeyCheck.of(purpose: purpose, key: bytes)]
        )
        return key
    }

    /// Finds a person or makes them, with a key of their own.
    static func identity(of person: TelegramIdentity, in database: Database) throws -> VaultRow {
        let found = try Row.fetchOne(
            database,
            sql:
                "SELECT id, telegram_id, is_group, key, check_value FROM identities WHERE telegram_id = ? AND is_group = ?",
            arguments: [person.telegramID, person.isGroup]
        )
        // A row without its key waits for the end of an erasure: whoever writes now is someone new.
        if let found, let row = Optional(row(found)), row.key != nil { return row }
        if found != nil {
            try database.execute(
                sql: "DELETE FROM identities WHERE telegram_id = ? AND is_group = ?",
                arguments: [person.telegramID, person.isGroup]
            )
        }
        let key = SymmetricKey(size: .bits256)
        let bytes = key.withUnsafeBytes { Data($0) }
        try database.execute(
            sql: "INSERT INTO identities (telegram_id, is_group, key) VALUES (?, ?, ?)",
            arguments: [person.telegramID, person.isGroup, bytes]
        )
        let id = UserID(database.lastInsertedRowID)
        try keepCheck(of: id.rawValue, KeyCheck.of(person, id, key: bytes), in: database)
        return VaultRow(id: id, person: person, key: key, isSound: true)
    }

    static func identity(of id: UserID, in database: Database) throws -> VaultRow? {
        try Row.fetchOne(
            database,
            sql: "SELECT id, telegram_id, is_group, key, check_value FROM identities WHERE id = ?",
            arguments: [id.rawValue]
        ).map(row)
    }

    private static func row(_ row: Row) -> VaultRow {
        let id = UserID(row[0] as Int64)
        let person = TelegramIdentity(telegramID: row[1], isGroup: row[2])
        let key = row[3] as Data?
        return VaultRow(
            id: id,
            person: person,
            key: key.map { SymmetricKey(data: $0) },
            isSound: KeyCheck.of(person, id, key: key) == row[4] as Data?
        )
    }
}

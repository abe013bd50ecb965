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
}

/// The vault's few tables. They are not among the migrations, because they hold what the database must never hold.
enum VaultSchema {
    private static let version = 1

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
            if try !isBegun(database, at: path, mayBegin: mayBegin) {
                try database.execute(sql: tables)
                try database.execute(sql: "PRAGMA user_version = \(version)")
            }
            try database.execute(sql: storePosition)
        }
        return queue
    }

    /// Whether a file that SQLite can read holds a vault of this program's form.
    /// - Throws: `StoreFault`, also where it holds none and none may be made.
    static func isBegun(_ database: Database, at path: String, mayBegin: Bool) throws -> Bool {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard found <= version else { throw StoreFault.newerVersion(path: path, found: found, known: version) }
        guard found > 0 || mayBegin else { throw StoreFault.keysMissing(path: path) }
        return found == version
    }

    static func purposeKey(_ purpose: String, in database: Database) throws -> SymmetricKey {
        if let key = try knownPurposeKey(purpose, in: database) { return key }
        let key = SymmetricKey(size: .bits256)
        try database.execute(
            sql: "INSERT INTO purpose_keys (purpose, key) VALUES (?, ?)",
            arguments: [purpose, key.withUnsafeBytes { Data($0) }]
        )
        return key
    }

    static func knownPurposeKey(_ purpose: String, in database: Database) throws -> SymmetricKey? {
        let sql = "SELECT key FROM purpose_keys WHERE purpose = ?"
        return try Data.fetchOne(database, sql: sql, arguments: [purpose]).map { SymmetricKey(data: $0) }
    }

    /// Finds a person or makes them, with a key of their own.
    static func identity(of person: TelegramIdentity, in database: Database) throws -> VaultRow {
        let found = try Row.fetchOne(
            database,
            sql: "SELECT id, telegram_id, is_group, key FROM identities WHERE telegram_id = ? AND is_group = ?",
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
        try database.execute(
            sql: "INSERT INTO identities (telegram_id, is_group, key) VALUES (?, ?, ?)",
            arguments: [person.telegramID, person.isGroup, key.withUnsafeBytes { Data($0) }]
        )
        return VaultRow(id: UserID(database.lastInsertedRowID), person: person, key: key)
    }

    static func identity(of id: UserID, in database: Database) throws -> VaultRow? {
        try Row.fetchOne(
            database,
            sql: "SELECT id, telegram_id, is_group, key FROM identities WHERE id = ?",
            arguments: [id.rawValue]
        ).map(row)
    }

    private static func row(_ row: Row) -> VaultRow {
        VaultRow(
            id: UserID(row[0] as Int64),
            person: TelegramIdentity(telegramID: row[1], isGroup: row[2]),
            key: (row[3] as Data?).map { SymmetricKey(data: $0) }
        )
    }
}

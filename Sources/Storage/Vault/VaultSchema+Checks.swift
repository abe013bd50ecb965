import Crypto
import Domain
import Foundation
import GRDB

/// The check values beside the rows of a vault.
extension VaultSchema {
    /// Gives each row of a vault that has none its check value. What is damaged by then stays unnoticed.
    static func addChecks(in database: Database) throws {
        for table in ["identities", "purpose_keys", "suppressed", "excluded"] {
            try database.execute(sql: "ALTER TABLE \(table) ADD COLUMN check_value BLOB")
        }
        for row in try Row.fetchAll(database, sql: "SELECT id, telegram_id, is_group, key FROM identities") {
            try keepCheck(of: row[0], KeyCheck.of(person(row), UserID(row[0] as Int64), key: row[3]), in: database)
        }
        for row in try Row.fetchAll(database, sql: "SELECT purpose, key FROM purpose_keys") {
            try database.execute(
                sql: "UPDATE purpose_keys SET check_value = ? WHERE purpose = ?",
                arguments: [KeyCheck.of(purpose: row[0], key: row[1]), row[0] as String]
            )
        }
        for (table, end) in [("suppressed", "NULL"), ("excluded", "until")] {
            for row in try Row.fetchAll(database, sql: "SELECT rowid, CAST(pseudonym AS BLOB), \(end) FROM \(table)") {
                try database.execute(
                    sql: "UPDATE \(table) SET check_value = ? WHERE rowid = ?",
                    arguments: [KeyCheck.of(pseudonym: row[1], until: row[2]), row[0] as Int64]
                )
            }
        }
    }

    static func keepCheck(of id: Int64, _ check: Data, in database: Database) throws {
        try database.execute(
            sql: "UPDATE identities SET check_value = ? WHERE id = ?",
            arguments: [check, id]
        )
    }

    private static func person(_ row: Row) -> TelegramIdentity {
        TelegramIdentity(telegramID: row[1], isGroup: row[2])
    }

    /// Whether the rows of a vault have check values; those of an older program's have none before it is opened to write.
    static func hasChecks(_ database: Database) throws -> Bool {
        try database.integer("SELECT EXISTS (SELECT 1 FROM pragma_table_info('identities') WHERE name = 'check_value')")
            == 1
    }

    /// What in a vault is not as it was written, each named for an operator. Reads all of it.
    static func damages(in database: Database) throws -> [String] {
        guard try hasChecks(database) else { return [] }
        var found: [String] = []
        let purposes = try Row.fetchCursor(
            database,
            sql: "SELECT purpose, key, check_value FROM purpose_keys NOT INDEXED"
        )
        while let row = try purposes.next() {
            let purpose = row[0] as String
            if KeyCheck.of(purpose: purpose, key: row[1]) != row[2] as Data? { found.append(purposeName(purpose)) }
        }
        let people = try Row.fetchCursor(
            database,
            sql: "SELECT id, telegram_id, is_group, key, check_value FROM identities NOT INDEXED"
        )
        while let row = try people.next() {
            let id = UserID(row[0] as Int64)
            if KeyCheck.of(person(row), id, key: row[3]) != row[4] as Data? { found.append(userName(id)) }
        }
        for (table, end, name) in [
            ("excluded", "until", "a break or self-exclusion"), ("suppressed", "NULL", "the mark of an erased person"),
        ] {
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT rowid, CAST(pseudonym AS BLOB), \(end), check_value FROM \(table) NOT INDEXED"
            )
            while let row = try rows.next() {
                if KeyCheck.of(pseudonym: row[1], until: row[2]) != row[3] as Data? {
                    found.append("\(name) (row \(row[0] as Int64))")
                }
            }
        }
        return found
    }

    static func purposeName(_ purpose: String) -> String { "the installation's own key \(purpose)" }

    static func userName(_ user: UserID) -> String { "the key of user \(user.rawValue)" }
}

extension Vault {
    /// Looks at every row.
    /// - Throws: `StoreFault.damagedKeys`, naming all that is not as it was written.
    package func expectSound() throws {
        let damages = try reading { try VaultSchema.damages(in: $0) }
        guard damages.isEmpty else { throw StoreFault.damagedKeys(path: path, which: damages) }
    }
}

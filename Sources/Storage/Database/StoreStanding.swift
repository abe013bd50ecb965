import Domain
import Foundation
import GRDB

/// How a database stands to the vault beside it.
struct StoreStanding {
    let number: CommitNumber
    /// The vault remembers a later state, or knows somebody no more whom the database still has.
    let isPast: Bool

    /// - Throws: `StoreFault.databaseMissing` where there is no database, and keys that know people.
    static func expectDatabase(at path: String, keys: String) throws {
        guard isEmpty(path), !isEmpty(keys) else { return }
        try expectNobody(in: keys, for: path)
    }

    /// The same for a database that has no tables, such as one that was copied without its `-wal`.
    static func expectTables(in database: Database, at path: String, keys: String) throws {
        guard try !database.tableExists("schema_migrations"), !isEmpty(keys) else { return }
        try expectNobody(in: keys, for: path)
    }

    /// Whether somebody has written whose keys a vault must hold; false for a database without tables.
    static func hasPeople(in database: Database) throws -> Bool {
        guard try database.tableExists("users") else { return false }
        return try database.integer("SELECT EXISTS (SELECT 1 FROM users)") == 1
    }

    /// Looks at both, and begins to number the commits of a store that was never numbered.
    /// - Throws: `StoreFault.foreignKeys` where the vault cannot be the one that the database was written with.
    static func found(in database: Database, vault: Vault, path: String) throws -> StoreStanding {
        guard try belongs(database, to: vault) else { throw StoreFault.foreignKeys(path: path) }
        let mark = InstallationMark.of(vault)
        let foundMark = try InstallationMark.read(in: database)
        let number = try CommitNumber.read(in: database)
        let position = try vault.position()
        guard !number.isNumbered else {
            if foundMark != mark { try mark.write(in: database) }
            return StoreStanding(number: number, isPast: position.map { number.isBehind($0) } ?? false)
        }
        guard position == nil, try lost(of: "SELECT id FROM users", in: database, vault: vault).isEmpty else {
            return StoreStanding(number: number, isPast: true)
        }
        try mark.write(in: database)
        try CommitNumber.first.write(in: database)
        return StoreStanding(number: .first, isPast: false)
    }

    /// Whether a database was written with this vault, or has nobody in it.
    static func belongs(_ database: Database, to vault: Vault) throws -> Bool {
        guard try hasPeople(in: database) else { return true }
        let mark = try InstallationMark.read(in: database)
        return mark.isMarked ? mark == .of(vault) : try vault.knowsPeople()
    }

    /// Those who stand in the database and whose key the vault has no more.
    /// - Parameter people: a query of their numbers.
    static func lost(of people: String, in database: Database, vault: Vault) throws -> [UserID] {
        let living = try vault.living()
        return try database.rows(people) { UserID($0[0] as Int64) }.filter { !living.contains($0) }
    }

    private static func expectNobody(in keys: String, for path: String) throws {
        let vault = try Vault(path: keys)
        let isKnown = try vault.position() != nil || vault.knowsPeople()
        try vault.close()
        if isKnown { throw StoreFault.databaseMissing(path: path) }
    }

    /// Whether a file is missing, or has no bytes.
    static func isEmpty(_ path: String) -> Bool {
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.int64Value
        return size ?? 0 == 0
    }
}

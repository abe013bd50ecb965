import Domain
import Foundation
import GRDB

/// How a database stands to the vault beside it.
struct StoreStanding {
    let number: CommitNumber
    /// The vault remembers a later state; of a database that was never numbered also: it knows somebody no more whom the
    /// database still has.
    let isPast: Bool

    /// What has to hold of the files before anybody opens them.
    /// - Parameters:
    ///   - path: of the database.
    ///   - isAlone: nobody else has them open; whoever has looked, and writes to both.
    /// - Throws: `StoreFault` with the way out.
    static func expectFiles(at path: String, keys: String, isAlone: Bool) throws {
        for file in [path, keys] {
            if FileMode.isFolder(file) { throw StoreFault.inputOutput(path: file, reason: "it is a folder") }
            for suffix in ["", "-wal", "-shm"] where access(file + suffix, F_OK) == 0 {
                guard access(file + suffix, R_OK | W_OK) == 0 else { throw StoreFault.readOnly(path: file + suffix) }
            }
        }
        if isAlone {
            try WriteAheadLog.check(beside: path)
            try WriteAheadLog.check(beside: keys, isNumbered: false)
        }
        try expectDatabase(at: path, keys: keys)
    }

    /// What has to hold of a database and the keys beside it before anybody works with them: whoever opens a store asks it,
    /// and so does the doctor, so that neither knows of an obstacle that the other does not.
    /// - Parameter open: gives the keys that are there; asked only where somebody is in the database.
    /// - Returns: nil where nobody is: keys may be made.
    /// - Throws: `StoreFault` with the way out.
    static func expectFit<Keys: KnownKeys>(
        _ database: Database,
        at path: String,
        keys: String,
        migrations: Migrations,
        opening open: () throws -> Keys
    ) throws -> Keys? {
        try expectTables(in: database, at: path, keys: keys)
        _ = try migrations.applied(in: database, path: path)
        guard try hasPeople(in: database) else { return nil }
        let known = try open()
        guard try belongs(database, to: known) else { throw StoreFault.foreignKeys(path: path) }
        return known
    }

    /// - Throws: `StoreFault.databaseMissing` where there is no database, and keys that know people.
    static func expectDatabase(at path: String, keys: String) throws {
        if isEmpty(path), try StoreMemory(keys: keys)?.expectsStore == true {
            throw StoreFault.databaseMissing(path: path)
        }
    }

    /// The same for a database that has no tables, such as one that was copied without its `-wal`.
    static func expectTables(in database: Database, at path: String, keys: String) throws {
        if try !database.tableExists("schema_migrations"), try StoreMemory(keys: keys)?.expectsStore == true {
            throw StoreFault.databaseMissing(path: path)
        }
    }

    /// Whether somebody has written whose keys a vault must hold; false for a database without tables.
    static func hasPeople(in database: Database) throws -> Bool {
        guard try database.tableExists("users") else { return false }
        return try database.integer("SELECT EXISTS (SELECT 1 FROM users)") == 1
    }

    /// Looks at both, and begins to number the commits of a store that was never numbered.
    /// - Parameter vault: the one that the database was written with.
    static func found(in database: Database, vault: Vault) throws -> StoreStanding {
        let mark = InstallationMark.of(vault)
        let foundMark = try InstallationMark.read(in: database)
        let number = try CommitNumber.read(in: database)
        let position = try vault.position()
        guard !number.isNumbered else {
            if foundMark != mark { try mark.write(in: database) }
            return StoreStanding(number: number, isPast: isPast(number, after: position))
        }
        guard !isPast(number, after: position),
            try lost(of: "SELECT id FROM users", in: database, vault: vault).isEmpty
        else { return StoreStanding(number: number, isPast: true) }
        try mark.write(in: database)
        try CommitNumber.first.write(in: database)
        return StoreStanding(number: .first, isPast: false)
    }

    /// Whether a database that has come to `number` is older than what its vault remembers of it.
    static func isPast(_ number: CommitNumber, after position: CommitNumber?) -> Bool {
        guard let position else { return false }
        return !number.isNumbered || number.isBehind(position)
    }

    /// Whether a database was written with this vault, or has nobody in it.
    static func belongs(_ database: Database, to keys: some KnownKeys) throws -> Bool {
        guard try hasPeople(in: database) else { return true }
        let mark = try InstallationMark.read(in: database)
        return try mark.isMarked ? mark == keys.mark : keys.hasPeople()
    }

    /// Those who stand in the database and whose key the vault has no more.
    /// - Parameters:
    ///   - people: a query of their numbers.
    ///   - erased: whose key counts as gone, whatever the vault says.
    static func lost(
        of people: String,
        in database: Database,
        vault: Vault,
        besides erased: Set<UserID> = []
    ) throws -> [UserID] {
        let living = try vault.living().subtracting(erased)
        return try database.rows(people) { UserID($0[0] as Int64) }.filter { !living.contains($0) }
    }

    /// Whether a file is missing, or has no bytes.
    static func isEmpty(_ path: String) -> Bool {
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.int64Value
        return size ?? 0 == 0
    }
}

/// What tells whose keys they are: those of a vault that is open, or what was read of one without a change.
protocol KnownKeys: Sendable {
    /// The mark of their installation; nil of keys that are not made yet.
    var mark: InstallationMark? { get }

    /// Whether anybody was ever given a number with them.
    func hasPeople() throws -> Bool
}

extension Vault: KnownKeys {
    var mark: InstallationMark? { .of(self) }

    func hasPeople() throws -> Bool { try knowsPeople() }
}

extension StoreMemory {
    func hasPeople() -> Bool { knowsPeople }
}

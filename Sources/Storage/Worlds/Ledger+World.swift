package import Domain
import GRDB

extension Ledger {
    /// Labels the store as a simulated world. There is no way back: the label is set once, and nothing takes it off.
    /// - Returns: false where the store holds anything already; nothing is written then.
    package func declare(_ world: StoredWorld) throws -> Bool {
        guard try book.isUntouched else { return false }
        try database.run(
            "INSERT INTO worlds (id, kind, seed, users, days, created_at) VALUES (1, 'simulated', ?, ?, ?, ?)",
            [Int64(bitPattern: world.seed), world.users, world.days, world.createdAt.rawValue]
        )
        return true
    }

    /// Adds a casino of a simulated world to the catalogue, where everybody in it finds it.
    /// - Returns: nil for a name that cannot be one, or that the catalogue has already.
    package func addWorldCasino(named name: String, group: String?, at moment: Timestamp) throws -> CasinoID? {
        guard try book.isSimulated, let key = CasinoName.key(name), let display = CasinoName.display(name) else {
            return nil
        }
        let isTaken = try database.integer("SELECT EXISTS (SELECT 1 FROM casino_aliases WHERE alias = ?)", [key]) == 1
        guard !isTaken else { return nil }
        try database.run(
            "INSERT INTO casinos (name, group_name, created_at) VALUES (?, ?, ?)",
            [display, group, moment.rawValue]
        )
        let id = CasinoID(database.lastInsertedRowID)
        try database.run("INSERT INTO casino_aliases (alias, casino_id) VALUES (?, ?)", [key, id.rawValue])
        return id
    }
}

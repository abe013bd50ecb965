import Domain
import GRDB

/// Puts the catalogue that the program knows into the database, once for each change of it.
enum CasinoSeed {
    static func keep(in database: Database) throws {
        for entry in CasinoCatalogue.builtIn {
            guard let key = CasinoName.key(entry.name) else { continue }
            let known = try database.row("SELECT casino_id FROM casino_aliases WHERE alias = ?", [key]) {
                $0[0] as Int64
            }
            let id: Int64
            if let known {
                id = known
                try database.run(
                    "UPDATE casinos SET name = ?, group_name = ? WHERE id = ? AND (name <> ? OR group_name IS NOT ?)",
                    [entry.name, entry.group, id, entry.name, entry.group]
                )
            } else {
                try database.run(
                    "INSERT INTO casinos (name, group_name, created_at) VALUES (?, ?, 0)",
                    [entry.name, entry.group]
                )
                id = database.lastInsertedRowID
            }
            for alias in [entry.name] + entry.aliases {
                guard let key = CasinoName.key(alias) else { continue }
                try database.run("INSERT OR IGNORE INTO casino_aliases (alias, casino_id) VALUES (?, ?)", [key, id])
            }
        }
    }
}

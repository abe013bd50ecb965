package import Domain
import Foundation
import GRDB

extension Book {
    /// The casino that a user means: one of the catalogue, or one that they added themselves.
    package func casino(named text: String, for user: UserID) throws -> Casino? {
        guard let key = CasinoName.key(text) else { return nil }
        if let casino = try casino(alias: key, for: user) { return casino }
        return try casino(alias: ownAlias(key, of: user), for: user)
    }

    private func casino(alias: String, for user: UserID) throws -> Casino? {
        try database.row(
            """
            SELECT c.id, c.name, c.sealed_name, c.group_name, c.owner_id
            FROM casino_aliases AS a JOIN casinos AS c ON c.id = a.casino_id
            WHERE a.alias = ? AND (c.owner_id IS NULL OR c.owner_id = ?)
            """,
            [alias, user.rawValue]
        ) { try casino(from: $0) }
    }

    /// A casino that a user may know of: one of the catalogue, or one that they added themselves.
    package func casino(_ id: CasinoID, for user: UserID) throws -> Casino? {
        try database.row(
            """
            SELECT id, name, sealed_name, group_name, owner_id FROM casinos
            WHERE id = ? AND (owner_id IS NULL OR owner_id = ?)
            """,
            [id.rawValue, user.rawValue]
        ) { try casino(from: $0) }
    }

    /// A casino of the catalogue.
    package func cataloguedCasino(_ id: CasinoID) throws -> Casino? {
        try database.row(
            "SELECT id, name, sealed_name, group_name, owner_id FROM casinos WHERE id = ? AND owner_id IS NULL",
            [id.rawValue]
        ) { try casino(from: $0) }
    }

    /// The casinos at which a user has an account, the busiest first.
    package func casinos(of user: UserID) throws -> [Casino] {
        try database.rows(
            """
            SELECT c.id, c.name, c.sealed_name, c.group_name, c.owner_id
            FROM accounts AS a JOIN casinos AS c ON c.id = a.casino_id
            WHERE a.user_id = ? GROUP BY c.id ORDER BY sum(a.bets) DESC, c.id
            """,
            [user.rawValue]
        ) { try casino(from: $0) }
    }

    /// The casinos of a simulated world, which the built-in catalogue does not know; none in a store of people's own.
    package func worldCasinos() throws -> [Casino] {
        guard try isSimulated else { return [] }
        return try database.rows(
            """
            SELECT id, name, sealed_name, group_name, owner_id FROM casinos
            WHERE owner_id IS NULL AND created_at > 0 ORDER BY id
            """
        ) { try casino(from: $0) }
    }

    /// Columns: id, name, sealed name, group, owner.
    func casino(from row: ResultRow) throws -> Casino {
        let owner = (row[4] as Int64?).map { UserID($0) }
        let name =
            try row[1] as String?
            ?? (row[2] as Data?).map { String(decoding: try vault.open($0, for: owner, as: .casino), as: UTF8.self) }
        return Casino(id: CasinoID(row[0] as Int64), name: name ?? "", group: row[3])
    }

    /// How a user's own casino is found without its name being readable by others.
    func ownAlias(_ key: String, of user: UserID) -> String {
        "~" + vault.pseudonym(of: Array("\(user.rawValue)/\(key)".utf8), for: .ownCasino)
    }
}

extension Ledger {
    /// Adds a casino that the catalogue does not know. Only its user sees it; its name is sealed with their key.
    /// - Returns: the one that is there already when the name is known.
    package func addCasino(named name: String, for user: UserID, at moment: Timestamp) throws -> Casino? {
        if let known = try book.casino(named: name, for: user) { return known }
        guard let key = CasinoName.key(name), let display = CasinoName.display(name) else { return nil }
        let sealed = try vault.seal(Array(display.utf8), for: user, as: .casino)
        try database.run(
            "INSERT INTO casinos (sealed_name, owner_id, created_at) VALUES (?, ?, ?)",
            [sealed, user.rawValue, moment.rawValue]
        )
        let id = CasinoID(database.lastInsertedRowID)
        try database.run(
            "INSERT INTO casino_aliases (alias, casino_id) VALUES (?, ?)",
            [book.ownAlias(key, of: user), id.rawValue]
        )
        return Casino(id: id, name: display)
    }
}

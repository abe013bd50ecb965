package import Domain
import GRDB

extension Ledger {
    /// Keeps one match; for many of them a ``MatchKeeper`` is faster.
    package func keep(_ match: MarketMatch) throws -> MatchKeeper.Kept {
        var keeper = MatchKeeper(ledger: self)
        return try keeper.keep(match)
    }

    /// The row of a team, made where it is new.
    func team(named name: String, sport: Sport, aliases: (String) -> [String]) throws -> TeamID {
        let known = try database.row("SELECT id FROM teams WHERE sport = ? AND name = ?", [sport.rawValue, name]) {
            TeamID($0[0] as Int64)
        }
        if let known { return known }
        try database.run("INSERT INTO teams (sport, name) VALUES (?, ?)", [sport.rawValue, name])
        let id = TeamID(database.lastInsertedRowID)
        try addAliases([name] + aliases(name), to: id, sport: sport)
        return id
    }

    private func addAliases(_ spellings: [String], to team: TeamID, sport: Sport) throws {
        for spelling in spellings {
            let alias = spelling.folded
            guard !alias.isEmpty else { continue }
            try database.run(
                "INSERT OR IGNORE INTO team_aliases (sport, alias, team_id) VALUES (?, ?, ?)",
                [sport.rawValue, alias, team.rawValue]
            )
        }
    }

    /// Gives all teams the spellings that this program knows: a newer one may know more.
    package func keepAliases(of sport: Sport, _ aliases: (String) -> [String]) throws {
        let teams = try database.rows("SELECT id, name FROM teams WHERE sport = ?", [sport.rawValue]) {
            (TeamID($0[0] as Int64), $0[1] as String)
        }
        for (team, name) in teams { try addAliases(aliases(name), to: team, sport: sport) }
    }

    /// Notes that a file was read.
    package func keep(_ record: OddsImportRecord) throws {
        try database.run(
            "INSERT INTO odds_imports (file, rows, matches, markets, refused, imported_at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                record.file, record.rows, record.matches, record.markets, record.refusedText,
                record.importedAt.rawValue,
            ]
        )
    }
}

/// A file of odds that was read, and what of it was refused.
package struct OddsImportRecord: Sendable, Equatable {
    /// Its name, without folders.
    package var file: String
    /// Lines of matches.
    package var rows: Int
    /// New ones.
    package var matches: Int
    /// Prices that were new or different.
    package var markets: Int
    /// Counts by reason, a code.
    package var refused: [String: Int]
    package var importedAt: Timestamp

    package init(file: String, rows: Int, matches: Int, markets: Int, refused: [String: Int], importedAt: Timestamp) {
        self.file = file
        self.rows = rows
        self.matches = matches
        self.markets = markets
        self.refused = refused
        self.importedAt = importedAt
    }

    /// Codes need no escaping.
    var refusedText: String {
        "{" + refused.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
    }
}

package import Domain
import GRDB

/// A match as it stands in the table, without its prices.
package struct KeptMatch: Hashable, Sendable {
    package let id: MatchID
    package let league: String
    /// 1 for a country's first division.
    package let tier: Int
    package let home: TeamID
    package let away: TeamID
    package let startsAt: Timestamp
    /// Otherwise `startsAt` is the end of the day.
    package let knowsHour: Bool
    package let homeGoals: Int?
    package let awayGoals: Int?
}

extension Book {
    /// Matches that start in a span, from (included) to (excluded), in the order of their start.
    package func matches(of sport: Sport, startingIn span: Range<Timestamp>) throws -> [KeptMatch] {
        try database.rows(
            "SELECT \(Self.matchColumns) FROM matches WHERE sport = ? AND starts_at >= ? AND starts_at < ? ORDER BY starts_at",
            [sport.rawValue, span.lowerBound.rawValue, span.upperBound.rawValue]
        ) { keptMatch(from: $0) }
    }

    package func match(_ id: MatchID) throws -> KeptMatch? {
        try database.row("SELECT \(Self.matchColumns) FROM matches WHERE id = ?", [id.rawValue]) { keptMatch(from: $0) }
    }

    private static let matchColumns =
        "id, league, tier, home_id, away_id, starts_at, knows_hour, home_goals, away_goals"

    private func keptMatch(from row: ResultRow) -> KeptMatch {
        KeptMatch(
            id: MatchID(row[0] as Int64),
            league: row[1],
            tier: row[2],
            home: TeamID(row[3] as Int64),
            away: TeamID(row[4] as Int64),
            startsAt: Timestamp(rawValue: row[5]),
            knowsHour: row[6],
            homeGoals: row[7],
            awayGoals: row[8]
        )
    }

    /// All prices that are known of a match.
    package func prices(of match: MatchID) throws -> [MatchPrices] {
        try database.rows(
            "SELECT market, line, moment, book, taken_at, home, draw, away FROM match_prices WHERE match_id = ?",
            [match.rawValue]
        ) { row in
            MatchPrices(
                market: try .stored(row[0], in: "market"),
                line: row[1],
                moment: try .stored(row[2], in: "moment"),
                book: row[3],
                takenAt: row[4] == 0 ? nil : Timestamp(rawValue: row[4]),
                home: row[5],
                draw: row[6],
                away: row[7]
            )
        }
    }

    /// Every spelling of the teams of a sport, folded, with the team that it stands for; it may stand for several.
    package func eachTeamAlias(of sport: Sport, _ body: (String, TeamID) throws -> Void) throws {
        try database.each("SELECT alias, team_id FROM team_aliases WHERE sport = ?", [sport.rawValue]) {
            try body($0[0], TeamID($0[1] as Int64))
        }
    }

    package func teamName(_ id: TeamID) throws -> String? {
        try database.row("SELECT name FROM teams WHERE id = ?", [id.rawValue]) { $0[0] as String }
    }

    /// How many matches are on record.
    package func matchCount() throws -> Int64 { try database.integer("SELECT count(*) FROM matches") }

    /// The catalogue's casinos by their names: of users' own nothing is said.
    package func catalogueNames() throws -> [CasinoID: String] {
        let rows = try database.rows("SELECT id, name FROM casinos WHERE owner_id IS NULL AND name IS NOT NULL") {
            (CasinoID($0[0] as Int64), $0[1] as String)
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}

package import Domain
import GRDB

/// Keeps matches and their prices: what is new is added, what is different is changed, what is the same is left alone.
///
/// Made for one transaction: it remembers the teams that it has seen in it.
package struct MatchKeeper {
    private let ledger: Ledger
    private let aliases: (String) -> [String]
    private var teams: [TeamKey: TeamID] = [:]

    private struct TeamKey: Hashable {
        let sport: Sport
        let name: String
    }

    /// What came of one match.
    package struct Kept: Sendable, Equatable {
        package let id: MatchID
        package let isNew: Bool
        /// Prices that were new or different.
        package let changedPrices: Int
    }

    /// - Parameter aliases: other spellings of a team, by its name at the source; kept where the team is new.
    package init(ledger: Ledger, aliases: @escaping (String) -> [String] = { _ in [] }) {
        self.ledger = ledger
        self.aliases = aliases
    }

    /// A match without goals or prices takes away none that are known.
    package mutating func keep(_ match: MarketMatch) throws -> Kept {
        let (home, away) = (try team(match.home, match.sport), try team(match.away, match.sport))
        if let known = try known(match, home, away) {
            try update(known, with: match)
            let changed = try keep(match.prices, of: known, besides: try ledger.book.prices(of: known))
            if changed > 0 { try ledger.reopenLegs(of: known) }
            return Kept(id: known, isNew: false, changedPrices: changed)
        }
        try ledger.database.run(
            """
            INSERT INTO matches (sport, league, tier, home_id, away_id, day, starts_at, knows_hour, home_goals, away_goals)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                match.sport.rawValue, match.league, match.tier, home.rawValue, away.rawValue, match.day,
                match.startsAt.rawValue, match.knowsHour, match.homeGoals, match.awayGoals,
            ]
        )
        let id = MatchID(ledger.database.lastInsertedRowID)
        return Kept(id: id, isNew: true, changedPrices: try keep(match.prices, of: id, besides: []))
    }

    /// The row of the same match; where it was played on another day than was announced, the announced one.
    private func known(_ match: MarketMatch, _ home: TeamID, _ away: TeamID) throws -> MatchID? {
        let same = try ledger.database.row(
            "SELECT id FROM matches WHERE league = ? AND home_id = ? AND away_id = ? AND day = ?",
            [match.league, home.rawValue, away.rawValue, match.day]
        ) { MatchID($0[0] as Int64) }
        guard same == nil, match.homeGoals != nil else { return same }
        return try ledger.database.row(
            """
            SELECT id FROM matches
            WHERE league = ? AND home_id = ? AND away_id = ? AND day BETWEEN ? AND ? AND home_goals IS NULL LIMIT 1
            """,
            [match.league, home.rawValue, away.rawValue, match.day - Self.mostMoved, match.day + Self.mostMoved]
        ) { MatchID($0[0] as Int64) }
    }

    /// Days by which a match may be moved and still be known as the same.
    private static let mostMoved: Int64 = 21

    private func update(_ id: MatchID, with match: MarketMatch) throws {
        try ledger.database.run(
            """
            UPDATE matches SET tier = ?2, day = ?3, starts_at = ?4, knows_hour = ?5,
                home_goals = coalesce(?6, home_goals), away_goals = coalesce(?7, away_goals)
            WHERE id = ?1 AND (?5 OR NOT knows_hour OR day <> ?3)
              AND (tier <> ?2 OR day <> ?3 OR starts_at <> ?4 OR knows_hour <> ?5
                   OR (?6 IS NOT NULL AND home_goals IS NOT ?6) OR (?7 IS NOT NULL AND away_goals IS NOT ?7))
            """,
            [
                id.rawValue, match.tier, match.day, match.startsAt.rawValue, match.knowsHour, match.homeGoals,
                match.awayGoals,
            ]
        )
        // The hour was known and this source does not say it: its goals count all the same.
        guard !match.knowsHour, match.homeGoals != nil else { return }
        try ledger.database.run(
            "UPDATE matches SET home_goals = ?2, away_goals = ?3 WHERE id = ?1 AND home_goals IS NULL",
            [id.rawValue, match.homeGoals, match.awayGoals]
        )
    }

    private struct PriceKey: Hashable {
        let market: Market
        let line: Double
        let moment: MatchPrices.Moment
        let book: String
        let takenAt: Timestamp?

        init(_ prices: MatchPrices) {
            (market, line, moment) = (prices.market, prices.line, prices.moment)
            (book, takenAt) = (prices.book, prices.takenAt)
        }
    }

    /// - Returns: how many were new or different.
    private func keep(_ prices: [MatchPrices], of match: MatchID, besides known: [MatchPrices]) throws -> Int {
        let held = Dictionary(known.map { (PriceKey($0), $0) }, uniquingKeysWith: { first, _ in first })
        var changed = 0
        for offered in prices where held[PriceKey(offered)] != offered {
            try ledger.database.run(
                """
                INSERT INTO match_prices (match_id, market, line, moment, book, taken_at, home, draw, away)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET home = excluded.home, draw = excluded.draw, away = excluded.away
                """,
                [
                    match.rawValue, offered.market.rawValue, offered.line, offered.moment.rawValue, offered.book,
                    offered.takenAt?.rawValue ?? 0, offered.home, offered.draw, offered.away,
                ]
            )
            changed += 1
        }
        return changed
    }

    private mutating func team(_ name: String, _ sport: Sport) throws -> TeamID {
        let key = TeamKey(sport: sport, name: name)
        if let known = teams[key] { return known }
        let id = try ledger.team(named: name, sport: sport, aliases: aliases)
        teams[key] = id
        return id
    }
}

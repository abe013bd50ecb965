package import Domain
import GRDB

/// A match of a simulated world, before it is played.
package struct WorldMatch: Sendable {
    /// Of the world, by which it is told how it ended.
    package var league: String
    package var tier: Int
    package var home: String
    package var away: String
    package var startsAt: Timestamp

    package init(league: String, tier: Int, home: String, away: String, startsAt: Timestamp) {
        (self.league, self.tier, self.home, self.away, self.startsAt) = (league, tier, home, away, startsAt)
    }
}

/// Prices of one of its markets by one book.
package struct WorldPrice: Sendable {
    package var market: Market
    /// Goals; 0 for the winner.
    package var line: Double
    package var isClose: Bool
    package var book: String
    /// Home, draw, away; or over, under.
    package var prices: [Double]

    package init(market: Market, line: Double, isClose: Bool, book: String, prices: [Double]) {
        (self.market, self.line, self.isClose, self.book, self.prices) = (market, line, isClose, book, prices)
    }
}

extension Ledger {
    /// Puts a match of a simulated world on record, with its teams and how they are written.
    package func addWorldMatch(_ match: WorldMatch) throws -> Int64 {
        let day = match.startsAt.daysSince1970
        try database.run(
            """
            INSERT INTO matches (sport, league, tier, home_id, away_id, day, starts_at, knows_hour)
            VALUES ('football', ?, ?, ?, ?, ?, ?, 1)
            """,
            [
                match.league, match.tier, try team(match.home), try team(match.away), day, match.startsAt.rawValue,
            ]
        )
        return database.lastInsertedRowID
    }

    /// Tells how a match ended.
    package func endWorldMatch(_ match: Int64, homeGoals: Int, awayGoals: Int) throws {
        try database.run(
            "UPDATE matches SET home_goals = ?, away_goals = ? WHERE id = ?",
            [homeGoals, awayGoals, match]
        )
    }

    package func addWorldPrices(_ prices: [WorldPrice], of match: Int64) throws {
        for price in prices {
            guard let first = price.prices.first, let last = price.prices.last, price.prices.count >= 2 else { continue }
            try database.run(
                """
                INSERT INTO match_prices (match_id, market, line, moment, book, home, draw, away)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    match, price.market.rawValue, price.line, price.isClose ? "close" : "before", price.book, first,
                    price.prices.count == 3 ? price.prices[1] : nil as Double?, last,
                ]
            )
        }
    }

    private func team(_ name: String) throws -> Int64 {
        if let id = try database.row(
            "SELECT id FROM teams WHERE sport = 'football' AND name = ?",
            [name],
            { $0[0] as Int64 }
        ) {
            return id
        }
        try database.run("INSERT INTO teams (sport, name) VALUES ('football', ?)", [name])
        let id = database.lastInsertedRowID
        try database.run(
            "INSERT INTO team_aliases (sport, alias, team_id) VALUES ('football', ?, ?)",
            [name.folded, id]
        )
        return id
    }
}

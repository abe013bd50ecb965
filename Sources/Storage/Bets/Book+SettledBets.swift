package import Domain
import GRDB

extension Book {
    /// Runs through a user's settled bets of one currency in the order of their settlement.
    ///
    /// The index holds every column that is read, so that ten thousand bets are a few neighbouring pages of it and not
    /// ten thousand places in a table of millions.
    /// - Parameter span: from (included) to (excluded).
    package func eachSettledBet(
        of user: UserID,
        in currency: Currency,
        casino: CasinoID?,
        span: Range<Timestamp>,
        _ body: (SettledBet) throws -> Void
    ) throws {
        try database.each(
            Self.settledBets,
            [user.rawValue, currency.code, span.lowerBound.rawValue, span.upperBound.rawValue, casino?.rawValue]
        ) { row in
            try body(
                SettledBet(
                    casino: CasinoID(row[0] as Int64),
                    sport: try .stored(row[1], in: "sport"),
                    stake: row[2],
                    profit: row[3],
                    result: try .stored(row[4], in: "result"),
                    settledAt: Timestamp(rawValue: row[5]),
                    isFree: row[6],
                    isParlay: (row[7] as Int) > 1,
                    price: row[8]
                )
            )
        }
    }

    /// How SQLite finds those bets, step by step: a test holds that it reads nothing but the index, and sorts nothing.
    package func planOfSettledBets() throws -> [String] {
        try database.rows("EXPLAIN QUERY PLAN " + Self.settledBets, [0, "", 0, 0, nil]) { $0[3] as String }
    }

    private static let settledBets = """
        SELECT casino_id, sport, stake, profit, result, settled_at, is_free, legs, price
        FROM bet_decisions INDEXED BY bet_decisions_settled
        WHERE user_id = ? AND result IS NOT NULL AND undone_at IS NULL AND currency = ?
          AND settled_at >= ? AND settled_at < ? AND (?5 IS NULL OR casino_id = ?5)
        ORDER BY settled_at, id
        """
}

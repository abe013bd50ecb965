package import Domain
import GRDB

/// A settled bet with what statistics alone do not need.
package struct SettledBetFacts: Sendable {
    package let bet: SettledBet
    /// Of the first leg.
    package let market: Market
    package let placedAt: Timestamp
    /// Decimal; nil where it is not known.
    package let closingPrice: Double?
}

extension Book {
    /// Runs through a user's settled bets of one currency in the order of their settlement, as `eachSettledBet` does,
    /// with more of each.
    /// - Parameter span: of the settlement, from (included) to (excluded).
    package func eachSettledBetFacts(
        of user: UserID,
        in currency: Currency,
        casino: CasinoID? = nil,
        span: Range<Timestamp>,
        _ body: (SettledBetFacts) throws -> Void
    ) throws {
        var (sports, markets, results) = (
            KnownWords<Sport>("sport"), KnownWords<Market>("market"), KnownWords<BetResult>("result")
        )
        try database.each(
            """
            SELECT casino_id, sport, stake, profit, result, settled_at, is_free, legs, price, market, decided_at,
                   closing_price
            FROM bet_decisions INDEXED BY bet_decisions_settled
            WHERE user_id = ? AND result IS NOT NULL AND undone_at IS NULL AND currency = ?
              AND settled_at >= ? AND settled_at < ? AND (?5 IS NULL OR casino_id = ?5)
            ORDER BY settled_at, id
            """,
            [user.rawValue, currency.code, span.lowerBound.rawValue, span.upperBound.rawValue, casino?.rawValue]
        ) { row in
            try body(
                SettledBetFacts(
                    bet: SettledBet(
                        casino: CasinoID(row[0] as Int64),
                        sport: try sports.value(of: row[1]),
                        stake: row[2],
                        profit: row[3],
                        result: try results.value(of: row[4]),
                        settledAt: Timestamp(rawValue: row[5]),
                        isFree: row[6],
                        isParlay: (row[7] as Int) > 1,
                        price: row[8]
                    ),
                    market: try markets.value(of: row[9]),
                    placedAt: Timestamp(rawValue: row[10]),
                    closingPrice: row[11]
                )
            )
        }
    }

    /// How many of a user's settled bets of one currency have a closing price that is, or of a parlay is in part, the
    /// market's mean: no sharp book had one.
    /// - Parameter span: of the settlement, from (included) to (excluded).
    package func betsClosedAtMean(
        of user: UserID,
        in currency: Currency,
        casino: CasinoID? = nil,
        span: Range<Timestamp>
    ) throws -> Int {
        Int(
            try database.integer(
                """
                SELECT count(*) FROM bet_decisions INDEXED BY bet_decisions_other_close
                WHERE user_id = ? AND currency = ? AND closing_book <> 'PS' AND result IS NOT NULL AND undone_at IS NULL
                  AND settled_at >= ? AND settled_at < ? AND (?5 IS NULL OR casino_id = ?5)
                  AND instr(closing_book, ?6) > 0
                """,
                [
                    user.rawValue, currency.code, span.lowerBound.rawValue, span.upperBound.rawValue, casino?.rawValue,
                    MatchPrices.mean,
                ]
            )
        )
    }

    /// The bets that a user placed last, in one currency, settled or not; the newest first.
    package func recentBets(of user: UserID, in currency: Currency, limit: Int) throws -> [Bet] {
        try bets(
            """
            WHERE b.user_id = ? AND b.decision = 'bet' AND b.undone_at IS NULL AND b.currency = ?
            ORDER BY b.decided_at DESC, b.id DESC LIMIT ?
            """,
            [user.rawValue, currency.code, limit]
        )
    }

    /// The newest open bets of one currency.
    package func newestOpenBets(of user: UserID, in currency: Currency, limit: Int) throws -> [Bet] {
        try bets(
            """
            WHERE b.user_id = ? AND b.result IS NULL AND b.undone_at IS NULL AND b.decision <> 'skip'
              AND b.decision = 'bet' AND b.currency = ?
            ORDER BY b.id DESC LIMIT ?
            """,
            [user.rawValue, currency.code, limit]
        )
    }

    /// What open bets of one currency would return if all of them won, in minor units, each rounded to them; a bonus
    /// stake does not come back.
    package func possibleReturn(of user: UserID, in currency: Currency) throws -> Int64 {
        try database.integer(
            """
            SELECT sum(CAST(round(stake * min(price, 1e6)) AS INTEGER) - iif(is_free, stake, 0))
            FROM bet_decisions INDEXED BY bet_decisions_open
            WHERE user_id = ? AND result IS NULL AND undone_at IS NULL AND decision <> 'skip'
              AND decision = 'bet' AND currency = ?
            """,
            [user.rawValue, currency.code]
        )
    }
}

/// Reads a column of few words: those that it has met are found without comparing with every word that there is.
private struct KnownWords<Value: RawRepresentable<String>> {
    private let column: String
    private var met: [(word: String, value: Value)] = []

    init(_ column: String) { self.column = column }

    mutating func value(of word: String) throws -> Value {
        for known in met where known.word == word { return known.value }
        let value = try Value.stored(word, in: column)
        met.append((word, value))
        return value
    }
}

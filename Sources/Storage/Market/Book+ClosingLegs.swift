package import Domain
import GRDB

/// A bet whose legs have closed, or have begun to.
package struct BetToPrice: Sendable {
    package let id: BetID
    package let user: UserID
    package let casino: CasinoID
    package let decidedAt: Timestamp
    package let isLive: Bool
    /// Placed and not taken back.
    package let counts: Bool
    package let legs: [PricedLeg]
}

/// A leg as the market is asked about it.
package struct PricedLeg: Sendable {
    package let price: Double
    package let market: Market
    package let match: MatchID?
    package let side: MatchSide?
    package let line: Double?
    /// What the market said of it can be told.
    package let isClosed: Bool
    package let isVoid: Bool
}

extension Book {
    /// The next match after another, by its row, with legs that wait for its close, and when it starts.
    package func nextWaitingMatch(after id: MatchID) throws -> (id: MatchID, startsAt: Timestamp)? {
        try database.row(
            """
            SELECT l.match_id, m.starts_at
            FROM bet_legs AS l INDEXED BY bet_legs_waiting CROSS JOIN matches AS m ON m.id = l.match_id
            WHERE l.match_state = 'waiting' AND l.match_id > ? ORDER BY l.match_id LIMIT 1
            """,
            [id.rawValue]
        ) { (MatchID($0[0] as Int64), Timestamp(rawValue: $0[1])) }
    }

    /// The legs that wait for a match to close: side and line as they were read.
    package func waitingLegs(of match: MatchID, limit: Int) throws -> [(
        id: LegID, market: Market, side: MatchSide?, line: Double?
    )] {
        try database.rows(
            """
            SELECT bet_id, position, market, side, line FROM bet_legs INDEXED BY bet_legs_waiting
            WHERE match_state = 'waiting' AND match_id = ? ORDER BY bet_id, position LIMIT ?
            """,
            [match.rawValue, limit]
        ) { row in
            let side = try (row[3] as String?).map { try MatchSide.stored($0, in: "side") }
            return (
                LegID(bet: BetID(row[0] as Int64), position: row[1]), try .stored(row[2], in: "market"), side, row[4]
            )
        }
    }

    /// Legs that were void for a while and not yet counted as such: a settlement may be taken back.
    /// - Parameter moment: what was settled after it is left for later.
    package func voidLegs(settledBy moment: Timestamp, limit: Int) throws -> [LegID] {
        try database.rows(
            """
            SELECT l.bet_id, l.position
            FROM bet_legs AS l INDEXED BY bet_legs_void CROSS JOIN bet_decisions AS b ON b.id = l.bet_id
            WHERE l.result = 'void' AND l.match_state IS NOT 'closed' AND b.settled_at <= ?
            ORDER BY l.bet_id, l.position LIMIT ?
            """,
            [moment.rawValue, limit]
        ) { LegID(bet: BetID($0[0] as Int64), position: $0[1]) }
    }

    package func betToPrice(_ id: BetID) throws -> BetToPrice? {
        let bet: (user: Int64, casino: Int64, decidedAt: Int64, isLive: Bool, counts: Bool)? = try database.row(
            """
            SELECT user_id, casino_id, decided_at, is_live, decision = 'bet' AND undone_at IS NULL
            FROM bet_decisions WHERE id = ?
            """,
            [id.rawValue]
        ) { ($0[0], $0[1], $0[2], $0[3], $0[4]) }
        guard let bet else { return nil }
        let legs = try database.rows(
            """
            SELECT price, market, match_id, side, line, match_state = 'closed', result = 'void' FROM bet_legs
            WHERE bet_id = ? ORDER BY position
            """,
            [id.rawValue]
        ) { row in
            PricedLeg(
                price: row[0],
                market: try .stored(row[1], in: "market"),
                match: (row[2] as Int64?).map { MatchID($0) },
                side: try (row[3] as String?).map { try .stored($0, in: "side") },
                line: row[4],
                isClosed: row[5] ?? false,
                isVoid: row[6] ?? false
            )
        }
        return BetToPrice(
            id: id,
            user: UserID(bet.user),
            casino: CasinoID(bet.casino),
            decidedAt: Timestamp(rawValue: bet.decidedAt),
            isLive: bet.isLive,
            counts: bet.counts,
            legs: legs
        )
    }
}

extension Ledger {
    /// A leg's match has closed.
    /// - Parameters:
    ///   - price: the closing price of the sharpest book that has one; nil where none is known.
    ///   - books: whose it is.
    package func close(_ leg: LegID, at price: Double?, of books: [String] = []) throws {
        try database.run(
            """
            UPDATE bet_legs SET match_state = 'closed', closing_price = ?, closing_book = ?
            WHERE bet_id = ? AND position = ?
            """,
            [price, ClosingPrice.code(of: books), leg.bet.rawValue, leg.position]
        )
    }

    /// All legs of a bet have closed.
    /// - Parameter books: whose the price is, by their codes.
    package func keepClosingPrice(_ price: Double?, books: [String] = [], of bet: BetID) throws {
        try database.run(
            "UPDATE bet_decisions SET closing_price = ?, closing_book = ? WHERE id = ?",
            [price, ClosingPrice.code(of: books), bet.rawValue]
        )
    }

    /// The prices of a match are others now: what was told of its legs is told again.
    func reopenLegs(of match: MatchID) throws {
        try database.run(
            """
            UPDATE bet_legs INDEXED BY bet_legs_by_match SET match_state = 'waiting'
            WHERE match_id = ? AND match_state = 'closed'
            """,
            [match.rawValue]
        )
    }
}

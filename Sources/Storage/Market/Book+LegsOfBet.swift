package import Domain
import GRDB

/// Legs bet by bet, for when some of the bets stand on a damaged page.
extension Book {
    /// Bets with legs that are to be looked at or to be closed, in their order, by the legs alone: no bet is read.
    package func betsWithOpenLegs() throws -> [BetID] {
        try database.rows(
            """
            SELECT bet_id FROM bet_legs INDEXED BY bet_legs_to_match
            WHERE match_state IS NULL AND detail IS NOT NULL AND sport = 'football' AND bet_id > 0
            UNION SELECT bet_id FROM bet_legs INDEXED BY bet_legs_waiting WHERE match_state = 'waiting' AND match_id > 0
            UNION SELECT bet_id FROM bet_legs INDEXED BY bet_legs_void
            WHERE result = 'void' AND match_state IS NOT 'closed' AND bet_id > 0
            ORDER BY 1
            """
        ) { BetID($0[0] as Int64) }
    }

    /// Legs of a bet that wait for their match to close: side and line as they were read.
    package func waitingLegs(of bet: BetID) throws -> [(id: LegID, match: MatchID, side: MatchSide?, line: Double?)] {
        try database.rows(
            """
            SELECT position, match_id, side, line FROM bet_legs
            WHERE bet_id = ? AND match_state = 'waiting' ORDER BY position
            """,
            [bet.rawValue]
        ) { row in
            let side = try (row[2] as String?).map { try MatchSide.stored($0, in: "side") }
            return (LegID(bet: bet, position: row[0]), MatchID(row[1] as Int64), side, row[3])
        }
    }

    /// The same as for all: legs of a bet that were void for a while and not yet counted as such.
    package func voidLegs(of bet: BetID, settledBy moment: Timestamp) throws -> [LegID] {
        try database.rows(
            """
            SELECT l.position FROM bet_legs AS l CROSS JOIN bet_decisions AS b ON b.id = l.bet_id
            WHERE l.bet_id = ? AND l.result = 'void' AND l.match_state IS NOT 'closed' AND b.settled_at <= ?
            ORDER BY l.position
            """,
            [bet.rawValue, moment.rawValue]
        ) { LegID(bet: bet, position: $0[0]) }
    }
}

extension Ledger {
    /// Closes all legs of a bet of which nothing can be told, because it does not read.
    package func closeUntold(_ bet: BetID) throws {
        try database.run(
            "UPDATE bet_legs SET match_state = 'closed', closing_price = NULL, closing_book = NULL WHERE bet_id = ?",
            [bet.rawValue]
        )
    }
}

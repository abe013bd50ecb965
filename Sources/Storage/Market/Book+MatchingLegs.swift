package import Domain
import Foundation
import GRDB

/// A leg by its bet and its place in it.
package struct LegID: Hashable, Sendable {
    package let bet: BetID
    /// From 0.
    package let position: Int
}

/// A leg whose match is to be found.
package struct LegToMatch: Sendable {
    package let id: LegID
    package let market: Market
    /// As the user wrote them; nil where they did not, and where the key is gone.
    package let selection: String?
    package let match: String?
    package let startsAt: Timestamp?
    package let decidedAt: Timestamp
    package let isLive: Bool
    /// Otherwise it was shown, skipped, saved or taken back.
    package let isPlaced: Bool
}

/// What came of looking for a leg's match.
package enum LegMatch: Sendable, Equatable {
    /// - Parameters:
    ///   - side: nil for what none of the markets on record is about: a goalscorer.
    ///   - line: goals: of a total, or the handicap that the home side starts with.
    case found(MatchID, side: MatchSide?, line: Double?)
    /// No such match so far.
    case unknown
    /// Two could be meant.
    case ambiguous
    /// Its words name no team, or it has none.
    case unreadable
    case leftOut
}

extension Book {
    /// Legs of football that nobody has looked at yet, the oldest first.
    /// - Parameter bet: nil for those of all.
    package func legsToMatch(limit: Int, of bet: BetID? = nil) throws -> [LegToMatch] {
        try database.rows(
            """
            SELECT l.bet_id, l.position, l.market, l.detail, l.starts_at, b.user_id, b.decided_at, b.is_live,
                   b.decision = 'bet' AND b.undone_at IS NULL
            FROM bet_legs AS l INDEXED BY bet_legs_to_match CROSS JOIN bet_decisions AS b ON b.id = l.bet_id
            WHERE l.match_state IS NULL AND l.detail IS NOT NULL AND l.sport = 'football'
              AND l.bet_id BETWEEN ? AND ?
            ORDER BY l.bet_id, l.position LIMIT ?
            """,
            [bet?.rawValue ?? 0, bet?.rawValue ?? .max, limit]
        ) { row in
            let isPlaced: Bool = row[8]
            let detail = isPlaced ? try legDetail(row[3], of: UserID(row[5] as Int64)) : nil
            return LegToMatch(
                id: LegID(bet: BetID(row[0] as Int64), position: row[1]),
                market: try .stored(row[2], in: "market"),
                selection: detail?.selection,
                match: detail?.match,
                startsAt: (row[4] as Int64?).map(Timestamp.init(rawValue:)),
                decidedAt: Timestamp(rawValue: row[6]),
                isLive: row[7],
                isPlaced: isPlaced
            )
        }
    }

    package func hasLegsToMatch() throws -> Bool {
        try database.integer(
            """
            SELECT EXISTS (SELECT 1 FROM bet_legs INDEXED BY bet_legs_to_match
                           WHERE match_state IS NULL AND detail IS NOT NULL AND sport = 'football')
            """
        ) == 1
    }

    private func legDetail(_ sealed: Data, of user: UserID) throws -> LegDetail? {
        do { return try LegDetail.from(vault.open(sealed, for: user, as: .leg)) } catch is SealError, is DecodingError {
            return nil
        }
    }
}

extension Ledger {
    /// Notes what came of looking for a leg's match.
    package func keep(_ match: LegMatch, of leg: LegID) throws {
        let state: String
        var (id, side, line): (MatchID?, MatchSide?, Double?)
        switch match {
        case .found(let found, let foundSide, let foundLine):
            (state, id, side, line) = ("waiting", found, foundSide, foundLine)
        case .unknown: state = "unknown"
        case .ambiguous: state = "ambiguous"
        case .unreadable: state = "unreadable"
        case .leftOut: state = "left_out"
        }
        try database.run(
            "UPDATE bet_legs SET match_id = ?, side = ?, line = ?, match_state = ? WHERE bet_id = ? AND position = ?",
            [id?.rawValue, side?.rawValue, line, state, leg.bet.rawValue, leg.position]
        )
    }

    /// Has the legs looked at again whose match was not known: matches were added.
    /// - Parameter moment: legs of bets that were decided on before it are left.
    /// - Returns: how many.
    package func lookAgain(atLegsSince moment: Timestamp) throws -> Int {
        try database.run(
            """
            UPDATE bet_legs INDEXED BY bet_legs_unmatched SET match_state = NULL
            WHERE match_state = 'unknown'
              AND (SELECT decided_at FROM bet_decisions WHERE id = bet_legs.bet_id) >= ?
            """,
            [moment.rawValue]
        )
        return database.changesCount
    }
}

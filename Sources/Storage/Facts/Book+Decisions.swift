package import Domain
import GRDB

/// A decision on a bet, as habits are read from it.
package struct DecisionFacts: Sendable {
    package let decision: Decision
    package let decidedAt: Timestamp
    /// From being shown to being decided; nil where a line of text was written.
    package let took: Milliseconds?
    package let isLive: Bool
    package let isParlay: Bool
}

extension Book {
    /// Runs through a user's decisions of one currency, the oldest first; those that were undone are left out.
    /// - Parameter span: from (included) to (excluded).
    package func eachDecision(
        of user: UserID,
        in currency: Currency,
        span: Range<Timestamp>,
        _ body: (DecisionFacts) throws -> Void
    ) throws {
        try database.each(
            """
            SELECT decision, decided_at, decision_ms, is_live, legs
            FROM bet_decisions INDEXED BY bet_decisions_by_user
            WHERE user_id = ? AND decided_at >= ? AND decided_at < ? AND currency = ? AND undone_at IS NULL
            ORDER BY decided_at, id
            """,
            [user.rawValue, span.lowerBound.rawValue, span.upperBound.rawValue, currency.code]
        ) { row in
            try body(
                DecisionFacts(
                    decision: try .stored(row[0], in: "decision"),
                    decidedAt: Timestamp(rawValue: row[1]),
                    took: (row[2] as Int64?).map { Milliseconds($0) },
                    isLive: row[3],
                    isParlay: (row[4] as Int) > 1
                )
            )
        }
    }
}

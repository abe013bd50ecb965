package import Domain

/// What a user did since a moment: the bets they logged, and what came of those that were settled.
package struct VisitTally: Sendable, Equatable {
    /// Logged and not undone.
    package var bets = 0
    package var settled = 0
    /// The net result of the settled ones, one sum for each currency.
    package var profits: [Money] = []
}

extension Book {
    /// - Parameter moment: the beginning of the visit.
    package func visitTally(of user: UserID, since moment: Timestamp) throws -> VisitTally {
        var tally = VisitTally()
        tally.bets = Int(
            try database.integer(
                """
                SELECT count(*) FROM bet_decisions
                WHERE user_id = ? AND decided_at >= ? AND decision = 'bet' AND undone_at IS NULL
                """,
                [user.rawValue, moment.rawValue]
            )
        )
        try database.each(
            """
            SELECT currency, count(*), sum(profit) FROM bet_decisions INDEXED BY bet_decisions_settled
            WHERE user_id = ? AND settled_at >= ? AND result IS NOT NULL AND undone_at IS NULL
            GROUP BY currency ORDER BY currency
            """,
            [user.rawValue, moment.rawValue]
        ) { row in
            let code = row[0] as String
            guard let currency = Currency(code: code) else { throw UnknownWord(column: "currency", word: code) }
            tally.settled += row[1]
            tally.profits.append(Money(minorUnits: row[2], currency: currency))
        }
        return tally
    }

    /// Whether a user was shown a reality check at `moment` or later. It reads their newest events, back to that moment.
    package func hasRealityCheck(of user: UserID, since moment: Timestamp) throws -> Bool {
        var isFound = false
        try database.eachWhile(
            "SELECT type, occurred_at, recorded_at FROM system_events WHERE user_id = ? ORDER BY seq DESC",
            [user.rawValue]
        ) { row in
            // What was stored before that moment had occurred before it.
            guard row[2] as Int64 >= moment.rawValue else { return false }
            isFound = row[0] as String == EventType.realityCheckShown.rawValue && row[1] as Int64 >= moment.rawValue
            return !isFound
        }
        return isFound
    }
}

package import Domain
import Foundation
import GRDB

extension Book {
    /// The counters, as of the last commit.
    package func counters() throws -> [Counter: Int64] {
        var counters: [Counter: Int64] = [:]
        try database.each("SELECT name, value FROM counters") { row in
            if let counter = Counter(rawValue: row[0]) { counters[counter] = row[1] }
        }
        return counters
    }

    /// Rejected events that wait for a replay, the oldest first.
    package func rejectedEvents(limit: Int, after last: Int64 = 0) throws -> [(id: Int64, event: RejectedEvent)] {
        try database.rows(
            """
            SELECT id, type, reason, detail, user_id, event, occurred_at FROM rejected_events
            WHERE replayed_at IS NULL AND id > ? ORDER BY id LIMIT ?
            """,
            [last, limit]
        ) { row in
            let user = (row[4] as Int64?).map { UserID($0) }
            return (
                row[0],
                RejectedEvent(
                    type: row[1],
                    reason: row[2],
                    detail: row[3],
                    user: user,
                    occurredAt: Timestamp(rawValue: row[6]),
                    payload: try vault.open(row[5], for: user, as: .event)
                )
            )
        }
    }

    /// What the tracker knows of a user's visits.
    package func sessionStatistics(of user: UserID) throws -> SessionStatistics {
        try database.row(
            """
            SELECT count(*), coalesce(sum(messages_sent), 0), coalesce(sum(commands_used), 0),
                   coalesce(sum(bets_clicked), 0),
                   coalesce(avg(coalesce(duration_ms, last_activity_at - started_at)), 0), max(last_activity_at)
            FROM user_behavior_sessions WHERE user_id = ?
            """,
            [user.rawValue]
        ) { row in
            SessionStatistics(
                sessions: row[0],
                messages: row[1],
                commands: row[2],
                betsClicked: row[3],
                meanDuration: Milliseconds(Int64(clamping: (row[4] as Double).rounded())),
                lastActivity: (row[5] as Int64?).map(Timestamp.init(rawValue:))
            )
        } ?? SessionStatistics()
    }

    /// What the tracker knows of a user's decisions.
    package func decisionStatistics(of user: UserID) throws -> DecisionStatistics {
        try database.row(
            """
            SELECT count(*) FILTER (WHERE decision = 'bet'), count(*) FILTER (WHERE decision = 'skip'),
                   count(*) FILTER (WHERE decision = 'save'), avg(decision_ms), count(decision_ms)
            FROM bet_decisions WHERE user_id = ? AND undone_at IS NULL
            """,
            [user.rawValue]
        ) { row in
            DecisionStatistics(
                bets: row[0],
                skips: row[1],
                saves: row[2],
                meanDecisionTime: (row[3] as Double?).map { Milliseconds(Int64(clamping: $0.rounded())) },
                timed: row[4]
            )
        } ?? DecisionStatistics()
    }
}

/// A user's visits, summed up.
package struct SessionStatistics: Sendable, Equatable {
    package var sessions = 0
    package var messages = 0
    package var commands = 0
    package var betsClicked = 0
    package var meanDuration = Milliseconds(0)
    package var lastActivity: Timestamp?
}

/// A user's decisions, summed up; those that were undone are left out.
package struct DecisionStatistics: Sendable, Equatable {
    package var bets = 0
    package var skips = 0
    package var saves = 0
    /// Over the decisions whose time was measured.
    package var meanDecisionTime: Milliseconds?
    package var timed = 0
}

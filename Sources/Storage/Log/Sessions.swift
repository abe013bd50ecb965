package import Domain
import GRDB

/// A visit that is going on.
package struct OpenSession: Sendable, Equatable {
    package let id: SessionID
    package let user: UserID
    package let startedAt: Timestamp
    package let lastActivityAt: Timestamp
}

/// What one interaction adds to a visit.
package struct SessionActivity: Sendable, Equatable {
    package var messages = 0
    package var commands = 0
    package var betsClicked = 0

    package init(messages: Int = 0, commands: Int = 0, betsClicked: Int = 0) {
        self.messages = messages
        self.commands = commands
        self.betsClicked = betsClicked
    }
}

extension Book {
    package func openSession(of user: UserID) throws -> OpenSession? {
        try database.row(
            "SELECT id, started_at, last_activity_at FROM user_behavior_sessions WHERE user_id = ? AND ended_at IS NULL",
            [user.rawValue]
        ) {
            OpenSession(
                id: SessionID($0[0] as Int64),
                user: user,
                startedAt: Timestamp(rawValue: $0[1]),
                lastActivityAt: Timestamp(rawValue: $0[2])
            )
        }
    }

    /// Visits that are going on and were silent since `moment`.
    package func idleSessions(since moment: Timestamp, limit: Int) throws -> [OpenSession] {
        try database.rows(
            """
            SELECT id, user_id, started_at, last_activity_at FROM user_behavior_sessions
            WHERE ended_at IS NULL AND last_activity_at <= ? ORDER BY last_activity_at LIMIT ?
            """,
            [moment.rawValue, limit]
        ) {
            OpenSession(
                id: SessionID($0[0] as Int64),
                user: UserID($0[1] as Int64),
                startedAt: Timestamp(rawValue: $0[2]),
                lastActivityAt: Timestamp(rawValue: $0[3])
            )
        }
    }
}

extension Ledger {
    package func openSession(
        of user: UserID,
        at moment: Timestamp,
        platform: String,
        device: String?,
        hour: Int,
        weekday: Int
    ) throws -> OpenSession {
        try database.run(
            """
            INSERT INTO user_behavior_sessions (user_id, started_at, last_activity_at, platform, device, local_hour,
                local_weekday)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [user.rawValue, moment.rawValue, moment.rawValue, platform, device, hour, weekday]
        )
        return OpenSession(
            id: SessionID(database.lastInsertedRowID),
            user: user,
            startedAt: moment,
            lastActivityAt: moment
        )
    }

    package func extend(_ session: SessionID, to moment: Timestamp, by activity: SessionActivity) throws {
        try database.run(
            """
            UPDATE user_behavior_sessions SET last_activity_at = max(last_activity_at, ?),
                messages_sent = messages_sent + ?, commands_used = commands_used + ?, bets_clicked = bets_clicked + ?
            WHERE id = ?
            """,
            [moment.rawValue, activity.messages, activity.commands, activity.betsClicked, session.rawValue]
        )
    }

    package func close(_ session: OpenSession, at moment: Timestamp) throws {
        try database.run(
            "UPDATE user_behavior_sessions SET ended_at = ?, duration_ms = ? - started_at WHERE id = ?",
            [moment.rawValue, moment.rawValue, session.id.rawValue]
        )
    }
}

package import Domain
import GRDB

/// What an admin did, or what somebody tried who is none.
package struct AdminAction: Sendable, Equatable {
    package enum Outcome: String, Sendable { case done, refused, failed }

    package var admin: UserID
    /// The command's name.
    package var action: String
    package var outcome: Outcome
    /// Counts and codes, never a text.
    package var detail: EventData
    package var occurredAt: Timestamp

    package init(admin: UserID, action: String, outcome: Outcome, detail: EventData = [:], occurredAt: Timestamp) {
        self.admin = admin
        self.action = action
        self.outcome = outcome
        self.detail = detail
        self.occurredAt = occurredAt
    }
}

/// Attempts of one person at one admin command within a day (UTC): they were refused.
package struct RefusedActions: Sendable, Equatable {
    package let user: UserID
    package let action: String
    package let count: Int
    /// Of the last of them.
    package let at: Timestamp
}

extension Ledger {
    /// Keeps an action in the log. Anybody can be refused as often as they like: of that, one row counts the attempts of a
    /// person at a command within a day (UTC).
    package func audit(_ action: AdminAction) throws {
        guard action.outcome == .refused else { return try insert(action, detail: action.detail.json) }
        let midnight = Timestamp(rawValue: 0) + .days(action.occurredAt.daysSince1970)
        try database.run(
            """
            UPDATE admin_actions
            SET detail = json_object('count', 1 + detail ->> '$.count'), occurred_at = max(occurred_at, ?1)
            WHERE admin_id = ?2 AND action = ?3 AND outcome = 'refused' AND occurred_at >= ?4 AND occurred_at < ?5
            """,
            [
                action.occurredAt.rawValue, action.admin.rawValue, action.action,
                midnight.rawValue, (midnight + .days(1)).rawValue,
            ]
        )
        if database.changesCount == 0 { try insert(action, detail: #"{"count":1}"#) }
    }

    private func insert(_ action: AdminAction, detail: String) throws {
        try database.run(
            "INSERT INTO admin_actions (admin_id, action, outcome, detail, occurred_at) VALUES (?, ?, ?, ?, ?)",
            [
                action.admin.rawValue, action.action, action.outcome.rawValue, detail, action.occurredAt.rawValue,
            ]
        )
    }
}

extension Book {
    /// What admins did, or failed to do, the newest first; `detail` as JSON.
    package func adminActions(limit: Int) throws -> [(
        admin: UserID, action: String, outcome: AdminAction.Outcome, detail: String, occurredAt: Timestamp
    )] {
        try database.rows(
            """
            SELECT admin_id, action, outcome, detail, occurred_at FROM admin_actions WHERE outcome <> 'refused'
            ORDER BY id DESC LIMIT ?
            """,
            [limit]
        ) {
            (
                UserID($0[0] as Int64), $0[1], try .stored($0[2], in: "outcome"), $0[3],
                Timestamp(rawValue: $0[4])
            )
        }
    }

    /// What others tried, the latest first.
    package func refusedActions(limit: Int) throws -> [RefusedActions] {
        try database.rows(
            """
            SELECT admin_id, action, detail ->> '$.count', occurred_at FROM admin_actions WHERE outcome = 'refused'
            ORDER BY occurred_at DESC, id DESC LIMIT ?
            """,
            [limit]
        ) {
            RefusedActions(
                user: UserID($0[0] as Int64),
                action: $0[1],
                count: $0[2],
                at: Timestamp(rawValue: $0[3])
            )
        }
    }
}

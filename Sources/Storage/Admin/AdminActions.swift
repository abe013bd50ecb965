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

extension Ledger {
    package func audit(_ action: AdminAction) throws {
        try database.run(
            "INSERT INTO admin_actions (admin_id, action, outcome, detail, occurred_at) VALUES (?, ?, ?, ?, ?)",
            [
                action.admin.rawValue, action.action, action.outcome.rawValue, action.detail.json,
                action.occurredAt.rawValue,
            ]
        )
    }
}

extension Book {
    /// The log of admin actions, the newest first; `detail` as JSON.
    package func adminActions(limit: Int) throws -> [(
        admin: UserID, action: String, outcome: AdminAction.Outcome, detail: String, occurredAt: Timestamp
    )] {
        try database.rows(
            "SELECT admin_id, action, outcome, detail, occurred_at FROM admin_actions ORDER BY id DESC LIMIT ?",
            [limit]
        ) {
            (
                UserID($0[0] as Int64), $0[1], try .stored($0[2], in: "outcome"), $0[3],
                Timestamp(rawValue: $0[4])
            )
        }
    }
}

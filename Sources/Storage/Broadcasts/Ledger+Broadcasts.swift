package import Domain
import Foundation
import GRDB

extension Ledger {
    /// - Parameter recipients: how many users there are to write to.
    package func startBroadcast(
        _ text: String,
        by admin: UserID,
        display: Broadcast.Display?,
        recipients: Int,
        at moment: Timestamp
    ) throws -> Int64 {
        try database.run(
            """
            INSERT INTO broadcasts (admin_id, chat_id, message_id, content, state, recipients, created_at)
            VALUES (?, ?, ?, ?, 'running', ?, ?)
            """,
            [
                admin.rawValue, display?.chat.rawValue, display?.message,
                try vault.seal(Array(text.utf8), for: nil, as: .broadcast), recipients, moment.rawValue,
            ]
        )
        return database.lastInsertedRowID
    }

    /// Notes that messages were queued, and that it has come to the user `last`.
    package func advanceBroadcast(_ id: Int64, by queued: Int, to last: UserID) throws {
        try database.run(
            "UPDATE broadcasts SET queued = queued + ?, last_user = max(last_user, ?) WHERE id = ?",
            [queued, last.rawValue, id]
        )
    }

    /// Comes back to a user later: it is night for them.
    package func postpone(_ broadcast: Int64, for user: UserID, until moment: Timestamp) throws {
        try database.run(
            """
            INSERT INTO broadcast_postponed (broadcast_id, user_id, due_at) VALUES (?, ?, ?)
            ON CONFLICT (broadcast_id, user_id) DO UPDATE SET due_at = excluded.due_at
            """,
            [broadcast, user.rawValue, moment.rawValue]
        )
    }

    /// A postponed user has their message, or shall not have it any more.
    package func endPostponement(of broadcast: Int64, for user: UserID) throws {
        try database.run(
            "DELETE FROM broadcast_postponed WHERE broadcast_id = ? AND user_id = ?",
            [broadcast, user.rawValue]
        )
    }

    package func countDelivery(of id: Int64, delivered: Bool) throws {
        try database.run(
            delivered
                ? "UPDATE broadcasts SET delivered = delivered + 1 WHERE id = ?"
                : "UPDATE broadcasts SET failed = failed + 1 WHERE id = ?",
            [id]
        )
    }

    /// Nothing more is queued for it; whoever runs it takes back what is queued, and then ends it.
    /// - Returns: false where it does not run.
    package func stopBroadcast(_ id: Int64) throws -> Bool {
        try database.run("UPDATE broadcasts SET state = 'stopping' WHERE id = ? AND state = 'running'", [id])
        guard database.changesCount == 1 else { return false }
        try database.run("DELETE FROM broadcast_postponed WHERE broadcast_id = ?", [id])
        return true
    }

    /// Drops a queued message of a broadcast that was taken back before it was sent.
    package func takeBack(outbox row: Int64, of broadcast: Int64) throws {
        try database.run("DELETE FROM outbox WHERE id = ? AND broadcast_id = ?", [row, broadcast])
        try database.run(
            "UPDATE broadcasts SET queued = queued - ? WHERE id = ?",
            [database.changesCount, broadcast]
        )
    }

    /// Ends a broadcast of which nothing is queued any more: one that runs is done, one that is being stopped, stopped.
    /// - Returns: false where it had ended.
    package func endBroadcast(_ id: Int64, at moment: Timestamp) throws -> Bool {
        try database.run(
            """
            UPDATE broadcasts SET state = iif(state = 'running', 'done', 'stopped'), ended_at = ?
            WHERE id = ? AND ended_at IS NULL
            """,
            [moment.rawValue, id]
        )
        return database.changesCount == 1
    }
}

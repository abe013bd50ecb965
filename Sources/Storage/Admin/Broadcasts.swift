package import Domain
import Foundation
import GRDB

/// A message to all who can be written to, and how far it has come.
package struct Broadcast: Sendable, Equatable {
    package enum State: String, Sendable { case running, stopped, done }

    package let id: Int64
    package let admin: UserID
    package let text: String
    package var state: State
    /// How many users there were to write to when it began.
    package let recipients: Int
    package var queued: Int
    package var delivered: Int
    package var failed: Int
    package var lastUser: UserID
}

extension Ledger {
    package func startBroadcast(_ text: String, by admin: UserID, recipients: Int, at moment: Timestamp) throws -> Int64
    {
        try database.run(
            "INSERT INTO broadcasts (admin_id, content, state, recipients, created_at) VALUES (?, ?, 'running', ?, ?)",
            [
                admin.rawValue, try vault.seal(Array(text.utf8), for: nil, as: .broadcast), recipients,
                moment.rawValue,
            ]
        )
        return database.lastInsertedRowID
    }

    /// Notes that messages were queued for the users up to `last`.
    package func advanceBroadcast(_ id: Int64, by queued: Int, to last: UserID) throws {
        try database.run(
            "UPDATE broadcasts SET queued = queued + ?, last_user = ? WHERE id = ?",
            [queued, last.rawValue, id]
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

    /// Ends a broadcast that runs; what is queued and not yet sent is dropped when it was stopped.
    /// - Returns: false where it had ended.
    package func endBroadcast(_ id: Int64, as state: Broadcast.State, at moment: Timestamp) throws -> Bool {
        try database.run(
            "UPDATE broadcasts SET state = ?, ended_at = ? WHERE id = ? AND state = 'running'",
            [state.rawValue, moment.rawValue, id]
        )
        guard database.changesCount == 1 else { return false }
        if state == .stopped { try database.run("DELETE FROM outbox WHERE broadcast_id = ?", [id]) }
        return true
    }
}

extension Book {
    package func broadcast(_ id: Int64) throws -> Broadcast? {
        try broadcasts("WHERE id = ?", [id]).first
    }

    /// Broadcasts that a restart interrupted.
    package func runningBroadcasts() throws -> [Broadcast] { try broadcasts("WHERE state = 'running'", []) }

    /// The broadcast that a message of the outbox belongs to; nil for most.
    package func broadcast(ofOutbox id: Int64) throws -> Int64? {
        try database.row("SELECT broadcast_id FROM outbox WHERE id = ?", [id]) { $0[0] as Int64? }.flatMap { $0 }
    }

    /// Messages of a broadcast that are queued and not yet delivered.
    package func queuedMessages(of broadcast: Int64) throws -> Int {
        Int(try database.integer("SELECT count(*) FROM outbox WHERE broadcast_id = ?", [broadcast]))
    }

    private func broadcasts(_ condition: String, _ arguments: StatementArguments) throws -> [Broadcast] {
        try database.rows(
            """
            SELECT id, admin_id, content, state, recipients, queued, delivered, failed, last_user FROM broadcasts
            \(condition)
            """,
            arguments
        ) { row in
            Broadcast(
                id: row[0],
                admin: UserID(row[1] as Int64),
                text: String(decoding: try vault.open(row[2], for: nil, as: .broadcast), as: UTF8.self),
                state: try .stored(row[3], in: "state"),
                recipients: row[4],
                queued: row[5],
                delivered: row[6],
                failed: row[7],
                lastUser: UserID(row[8] as Int64)
            )
        }
    }
}

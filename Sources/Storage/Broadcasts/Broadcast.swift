package import Domain
import Foundation
import GRDB

/// A message to all who can be written to, and how far it has come.
package struct Broadcast: Sendable, Equatable {
    /// `running` → `done`, or `running` → `stopping` → `stopped`: what is queued is taken back before it is over.
    package enum State: String, Sendable { case running, stopping, stopped, done }

    /// The message that shows an admin how far it has come.
    package struct Display: Sendable, Equatable {
        /// The chat, by the vault's number.
        package let chat: UserID
        /// Telegram's number of the message.
        package let message: Int64

        package init(chat: UserID, message: Int64) {
            self.chat = chat
            self.message = message
        }
    }

    package let id: Int64
    package let admin: UserID
    package let display: Display?
    package let text: String
    package var state: State
    /// How many users there were to write to when it began.
    package let recipients: Int
    /// Messages that were committed to the outbox and not taken back.
    package var queued: Int
    package var delivered: Int
    package var failed: Int
    package var lastUser: UserID
    package let startedAt: Timestamp
}

extension Book {
    package func broadcast(_ id: Int64) throws -> Broadcast? {
        try broadcasts("WHERE id = ?", [id]).first
    }

    /// Broadcasts that run, or are being stopped, the oldest first.
    package func unfinishedBroadcasts() throws -> [Broadcast] {
        try broadcasts("WHERE ended_at IS NULL ORDER BY id", [])
    }

    /// Messages of a broadcast that are queued and not yet delivered, by their rows in the outbox.
    package func queuedMessages(of broadcast: Int64) throws -> [Int64] {
        try database.rows("SELECT id FROM outbox WHERE broadcast_id = ? ORDER BY id", [broadcast]) { $0[0] }
    }

    /// The broadcast that a message of the outbox belongs to; nil for most.
    package func broadcast(ofOutbox id: Int64) throws -> Int64? {
        try database.row("SELECT broadcast_id FROM outbox WHERE id = ?", [id]) { $0[0] as Int64? }.flatMap { $0 }
    }

    /// Users whom a broadcast comes back to in their morning.
    package func postponedCount(of broadcast: Int64) throws -> Int {
        Int(try database.integer("SELECT count(*) FROM broadcast_postponed WHERE broadcast_id = ?", [broadcast]))
    }

    /// Those of them whose morning has come, the earliest first.
    package func postponedUsers(of broadcast: Int64, due moment: Timestamp, count: Int) throws -> [UserID] {
        try database.rows(
            """
            SELECT user_id FROM broadcast_postponed WHERE broadcast_id = ? AND due_at <= ?
            ORDER BY due_at, user_id LIMIT ?
            """,
            [broadcast, moment.rawValue, count]
        ) { UserID($0[0] as Int64) }
    }

    private func broadcasts(_ condition: String, _ arguments: Bindings) throws -> [Broadcast] {
        try database.rows(
            """
            SELECT id, admin_id, chat_id, message_id, content, state, recipients, queued, delivered, failed, last_user,
                   created_at
            FROM broadcasts \(condition)
            """,
            arguments
        ) { row in
            let display = (row[2] as Int64?).flatMap { chat in
                (row[3] as Int64?).map { Broadcast.Display(chat: UserID(chat), message: $0) }
            }
            return Broadcast(
                id: row[0],
                admin: UserID(row[1] as Int64),
                display: display,
                text: String(decoding: try vault.open(row[4], for: nil, as: .broadcast), as: UTF8.self),
                state: try .stored(row[5], in: "state"),
                recipients: row[6],
                queued: row[7],
                delivered: row[8],
                failed: row[9],
                lastUser: UserID(row[10] as Int64),
                startedAt: Timestamp(rawValue: row[11])
            )
        }
    }
}

package import Domain
import Foundation
import GRDB

/// A message that is to be sent once its transaction is on the disk.
package struct OutboxDraft: Sendable {
    package enum Priority: Int, Sendable { case interactive, broadcast }

    /// A person or a group, by the vault's number.
    package var recipient: UserID
    package var priority: Priority
    /// The call, as the channel encodes it.
    package var content: [UInt8]
    package var broadcast: Int64?
    /// Sealed under the system's key instead of the recipient's: for the receipt of an erasure.
    package var outlivesRecipient: Bool

    package init(
        recipient: UserID,
        priority: Priority = .interactive,
        content: [UInt8],
        broadcast: Int64? = nil,
        outlivesRecipient: Bool = false
    ) {
        self.recipient = recipient
        self.priority = priority
        self.content = content
        self.broadcast = broadcast
        self.outlivesRecipient = outlivesRecipient
    }
}

/// A committed message that has not been delivered.
package struct OutboxRow: Sendable {
    package let id: Int64
    package let draft: OutboxDraft
    package let createdAt: Timestamp
}

extension Ledger {
    /// - Returns: the row's id, by which its delivery is acknowledged.
    package func enqueue(_ draft: OutboxDraft, at moment: Timestamp) throws -> Int64 {
        let keeper = draft.outlivesRecipient ? nil : draft.recipient
        try database.run(
            """
            INSERT INTO outbox (recipient_id, priority, broadcast_id, sealed_by, payload, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                draft.recipient.rawValue, draft.priority.rawValue, draft.broadcast, keeper?.rawValue,
                try vault.seal(draft.content, for: keeper, as: .outbox), moment.rawValue,
            ]
        )
        return database.lastInsertedRowID
    }

    /// The message is delivered, or never will be.
    /// - Returns: the broadcast that it belonged to; nil for most.
    package func remove(outbox id: Int64) throws -> Int64? {
        try database.row("DELETE FROM outbox WHERE id = ? RETURNING broadcast_id", [id]) { $0[0] as Int64? }
            .flatMap { $0 }
    }

    /// Drops everything that waits for a recipient.
    package func removeOutbox(of recipient: UserID) throws -> Int {
        try database.run("DELETE FROM outbox WHERE recipient_id = ?", [recipient.rawValue])
        return database.changesCount
    }
}

extension Book {
    /// What waits to be sent, in the order in which it was committed.
    package func outbox(after last: Int64 = 0, limit: Int = 10_000) throws -> [OutboxRow] {
        try database.rows(
            """
            SELECT id, recipient_id, priority, broadcast_id, sealed_by, payload, created_at FROM outbox
            WHERE id > ? ORDER BY id LIMIT ?
            """,
            [last, limit],
            outboxRow
        )
    }

    /// One message that waits to be sent; nil where it is gone.
    package func outboxRow(_ id: Int64) throws -> OutboxRow? {
        try database.row(
            """
            SELECT id, recipient_id, priority, broadcast_id, sealed_by, payload, created_at FROM outbox WHERE id = ?
            """,
            [id],
            outboxRow
        )
    }

    /// What waits to be sent after `last`, by its rows and recipients alone: read where the messages themselves stand on
    /// a damaged page, from an index beside them.
    package func outboxRecipients(after last: Int64) throws -> [(id: Int64, recipient: UserID)] {
        try database.rows("SELECT id, recipient_id FROM outbox INDEXED BY outbox_by_recipient WHERE id > ?", [last]) {
            (id: $0[0] as Int64, recipient: UserID($0[1] as Int64))
        }.sorted { $0.id < $1.id }
    }

    private func outboxRow(_ row: ResultRow) throws -> OutboxRow {
        let keeper = (row[4] as Int64?).map { UserID($0) }
        return OutboxRow(
            id: row[0],
            draft: OutboxDraft(
                recipient: UserID(row[1] as Int64),
                priority: OutboxDraft.Priority(rawValue: row[2]) ?? .interactive,
                content: try vault.open(row[5], for: keeper, as: .outbox),
                broadcast: row[3],
                outlivesRecipient: keeper == nil
            ),
            createdAt: Timestamp(rawValue: row[6])
        )
    }

    package func outboxDepth() throws -> Int { Int(try database.integer("SELECT count(*) FROM outbox")) }
}

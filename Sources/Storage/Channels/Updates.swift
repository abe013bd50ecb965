package import Domain
package import Foundation
import GRDB

/// An update as it came, on its way into the durable inbox.
package struct IncomingUpdate: Sendable {
    /// Telegram's `update_id`.
    package var id: Int64
    /// Who sent it; nil where that cannot be told.
    package var sender: TelegramIdentity?
    /// The JSON as it came.
    package var raw: [UInt8]
    /// Why it cannot be understood, as a code; such an update is kept by its number only.
    package var fault: String?

    package init(id: Int64, sender: TelegramIdentity?, raw: [UInt8], fault: String? = nil) {
        self.id = id
        self.sender = sender
        self.raw = raw
        self.fault = fault
    }
}

extension Ledger {
    /// Takes an update in, once. Of somebody who is being erased its number alone is kept beside the JSON, which then
    /// opens no more: in memory it goes on as somebody new's.
    /// - Parameters:
    ///   - sealed: its JSON under the sender's key; nil for one that cannot be kept.
    ///   - isToBeHandled: whether it waits to be served; unless told, as it does where it is kept.
    /// - Returns: false where it was taken in before.
    package func receive(
        _ id: Int64,
        from user: UserID?,
        sealed: Data?,
        isToBeHandled: Bool? = nil,
        at moment: Timestamp
    ) throws -> Bool {
        let isToBeHandled = isToBeHandled ?? (sealed != nil)
        try database.run(
            """
            INSERT INTO updates (id, user_id, received_at, handled_at, payload)
            VALUES (?1, iif(EXISTS (SELECT 1 FROM erasures WHERE user_id = ?2), NULL, ?2), ?3, ?4, ?5)
            ON CONFLICT (id) DO NOTHING
            """,
            [
                id, isToBeHandled ? user?.rawValue : nil, moment.rawValue,
                isToBeHandled ? nil as Int64? : moment.rawValue, sealed,
            ]
        )
        return database.changesCount == 1
    }

    /// Marks an update handled, in the transaction that holds all of its effects: its number alone stays.
    /// - Returns: false where it was handled before: then nothing of it may be done again.
    package func markHandled(_ update: Int64, at moment: Timestamp) throws -> Bool {
        try database.run(
            "UPDATE updates SET handled_at = ?, payload = NULL, user_id = NULL WHERE id = ? AND handled_at IS NULL",
            [moment.rawValue, update]
        )
        return database.changesCount == 1
    }

    /// Drops the numbers of updates that Telegram has long forgotten.
    package func forgetUpdates(before moment: Timestamp) throws -> Int {
        try database.run(
            "DELETE FROM updates WHERE handled_at IS NOT NULL AND received_at < ?",
            [moment.rawValue]
        )
        return database.changesCount
    }
}

extension Book {
    /// One update that was taken in and not handled; empty where its sender was erased meanwhile.
    /// - Returns: nil where it was handled, or is set aside.
    package func waitingUpdate(_ id: Int64) throws -> (user: UserID?, raw: [UInt8])? {
        let found = try database.row(
            """
            SELECT user_id, payload FROM updates WHERE id = ?1 AND handled_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM set_aside WHERE kind = 'update' AND subject = ?1)
            """,
            [id]
        ) { (user: ($0[0] as Int64?).map { UserID($0) }, payload: $0[1] as Data?) }
        guard let (user, payload) = found else { return nil }
        guard let payload else { return (user, []) }
        do {
            return (user, try vault.open(payload, for: user, as: .update))
        } catch is SealError {
            return (user, [])
        }
    }

    package func waitingUpdateCount() throws -> Int {
        Int(try database.integer("SELECT count(*) FROM updates WHERE handled_at IS NULL"))
    }
}

package import Domain
import Foundation
import GRDB

/// What an erasure removed.
package struct ErasureReceipt: Codable, Sendable, Equatable {
    /// By which the user can refer to it.
    package let number: Int64
    /// Rows removed, by table.
    package let rows: [String: Int]
    /// Exports that hold rows of theirs: stale from now on.
    package let exportsAffected: Int
    package let requestedAt: Timestamp

    package var total: Int { rows.values.reduce(0, +) }
}

/// Somebody was erased or forgotten since their number was read: whoever wrote is to be looked up again.
package struct PersonGone: Error, Equatable, CustomStringConvertible {
    package let user: UserID
    package var description: String { "The user \(user.rawValue) was erased or forgotten meanwhile." }
}

extension Ledger {
    /// Tables that hold a user's rows, children before parents, with the condition that finds them.
    private static let ownedTables: [(table: String, condition: String)] = [
        ("bet_legs", "bet_id IN (SELECT id FROM bet_decisions WHERE user_id = ?)"),
        ("feature_snapshots", "user_id = ?"), ("feature_states", "user_id = ?"),
        ("bet_decisions", "user_id = ?"), ("limit_reports", "user_id = ?"), ("cash_movements", "user_id = ?"),
        ("accounts", "user_id = ?"), ("conversation_logs", "user_id = ?"), ("conversations", "user_id = ?"),
        ("model_usage", "user_id = ?"), ("mood_scores", "user_id = ?"), ("flows", "user_id = ?"),
        ("user_behavior_sessions", "user_id = ?"), ("system_events", "user_id = ?"),
        ("rejected_events", "user_id = ?"),
        ("casino_aliases", "casino_id IN (SELECT id FROM casinos WHERE owner_id = ?)"),
        ("casinos", "owner_id = ?"), ("outbox", "recipient_id = ?"), ("broadcast_postponed", "user_id = ?"),
        ("admin_actions", "admin_id = ?"), ("export_requests", "admin_id = ?"), ("set_aside", "user_id = ?"),
        ("users", "id = ?"),
    ]

    /// Removes all that is held of a user, and notes the erasure so that it is finished even after a crash.
    ///
    /// The key and the Telegram id stand in the vault: they go once this is committed, and the log of writes is
    /// emptied then, too.
    package func erase(_ user: UserID, at moment: Timestamp) throws -> ErasureReceipt {
        let rows = try removeRows(of: user, at: moment)
        try database.run(
            "INSERT INTO erasures (user_id, receipt, requested_at) VALUES (?, '{}', ?)",
            [user.rawValue, moment.rawValue]
        )
        let receipt = ErasureReceipt(
            number: database.lastInsertedRowID,
            rows: rows,
            exportsAffected: try markExports(of: user, at: moment),
            requestedAt: moment
        )
        try database.run(
            "UPDATE erasures SET receipt = ? WHERE id = ?",
            [String(decoding: try JSONEncoder().encode(receipt), as: UTF8.self), receipt.number]
        )
        return receipt
    }

    /// - Returns: how many rows went, by table.
    func removeRows(of user: UserID, at moment: Timestamp) throws -> [String: Int] {
        // The number of an update stays, without its content: it must not be handled twice. This goes for those that are
        // set aside, and for those in hand.
        try database.run(
            """
            UPDATE updates SET payload = NULL, user_id = NULL
            WHERE id IN (SELECT subject FROM set_aside WHERE user_id = ? AND kind = 'update')
            """,
            [user.rawValue]
        )
        var rows = try handOverCasinos(of: user, at: moment)
        for (table, condition) in Self.ownedTables {
            try database.run("DELETE FROM \(table) WHERE \(condition)", [user.rawValue])
            if database.changesCount > 0 { rows[table, default: 0] += database.changesCount }
        }
        try database.run(
            """
            UPDATE updates SET payload = NULL, user_id = NULL, handled_at = ? WHERE handled_at IS NULL AND user_id = ?
            """,
            [moment.rawValue, user.rawValue]
        )
        // What was sent to many is not its sender's alone: it stays, and nobody's.
        try database.run("UPDATE broadcasts SET admin_id = 0 WHERE admin_id = ?", [user.rawValue])
        return rows
    }

    /// Whether a user is being erased: nothing of theirs may be written any more, under this number.
    package func isErased(_ user: UserID) throws -> Bool {
        try database.integer("SELECT EXISTS (SELECT 1 FROM erasures WHERE user_id = ?)", [user.rawValue]) == 1
    }

    /// Opens the books of a newcomer, who must be there: an erasure that is under way, or one that is over, has the last
    /// word, whatever was read of them before it.
    /// - Returns: what they begin with: who was erased in a self-exclusion or a rest is still in it.
    /// - Throws: `PersonGone`.
    @discardableResult
    package func admit(_ newcomer: Profile) throws -> Profile {
        guard try vault.hasKey(of: newcomer.id), try !isErased(newcomer.id) else {
            throw PersonGone(user: newcomer.id)
        }
        let profile = try book.profile(orBeginning: newcomer)
        try enroll(profile)
        return profile
    }

    /// Forgets somebody of whom nothing is kept, unless they were enrolled meanwhile: this is decided where enrolments
    /// are, and whoever comes after it is met as someone new.
    package func forget(unlessKnown user: UserID) throws {
        guard try book.profile(of: user) == nil, try !isErased(user) else { return }
        try vault.forgetAtOnce(user)
    }

    /// Notes that no file holds a byte any more of what these erasures deleted.
    package func noteBytesGone(of erasures: [Int64], at moment: Timestamp) throws {
        for erasure in erasures {
            try database.run("UPDATE erasures SET bytes_gone_at = ? WHERE id = ?", [moment.rawValue, erasure])
        }
    }

    /// The person is forgotten and the receipt delivered: nothing is left to do.
    package func completeErasure(of user: UserID, at moment: Timestamp) throws {
        try database.run(
            "UPDATE erasures SET completed_at = ?, user_id = -id WHERE user_id = ? AND completed_at IS NULL",
            [moment.rawValue, user.rawValue]
        )
    }
}

extension Book {
    /// Erasures whose key or Telegram id may still be in the vault.
    package func unfinishedErasures() throws -> [UserID] {
        try database.rows("SELECT user_id FROM erasures WHERE completed_at IS NULL") { UserID($0[0] as Int64) }
    }

    /// Erasures that are complete but for copies of what they deleted, which may still be in the files.
    package func erasuresWithBytes() throws -> [Int64] {
        try database.rows("SELECT id FROM erasures WHERE bytes_gone_at IS NULL AND completed_at IS NOT NULL") { $0[0] }
    }

    /// Whether the receipt of an erasure still waits to be sent.
    package func hasOutbox(for recipient: UserID) throws -> Bool {
        try database.integer("SELECT EXISTS (SELECT 1 FROM outbox WHERE recipient_id = ?)", [recipient.rawValue]) == 1
    }
}

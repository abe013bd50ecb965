package import Domain
import GRDB

/// A kind of work that is counted before each attempt, and set aside when it brings the program down.
package enum WorkKind: String, CaseIterable, Sendable {
    /// An update that was taken in.
    case update
    /// Slow work that a row of the outbox names.
    case task
    case broadcast
    /// Somebody whom a broadcast cannot be written to, because their row does not read.
    case recipient
    /// A turn with the coach that has no answer yet.
    case question
    /// An export that an admin asked for.
    case export
}

/// A piece of work that is not tried any more until an admin says so.
package struct SetAside: Sendable, Equatable {
    package enum Reason: String, Sendable {
        /// It brought the program down.
        case crash
        /// It met a damaged page of the database.
        case damage
    }

    package let id: Int64
    package let kind: WorkKind
    /// Its row in the table of its kind; of a recipient, the user.
    package let subject: Int64
    /// Whose it is, by the vault's number of a person or a group; nil where it is nobody's.
    package let user: UserID?
    package let reason: Reason
    /// Attempts that were begun and never ended.
    package let attempts: Int
    package let at: Timestamp
}

extension Ledger {
    /// Takes a piece of work out of what is tried. What it holds stays sealed where it is, or goes along.
    /// - Returns: nil where there is no such work any more, or it was set aside before.
    package func setAside(_ kind: WorkKind, _ subject: Int64, because reason: SetAside.Reason, at moment: Timestamp)
        throws -> SetAside?
    {
        guard try note(kind, subject, reason, moment) else { return nil }
        let id = database.lastInsertedRowID
        switch kind {
        case .update:
            try database.run(
                "UPDATE updates SET handled_at = ? WHERE id = ? AND handled_at IS NULL",
                [moment.rawValue, subject]
            )
        case .task: try database.run("DELETE FROM outbox WHERE id = ?", [subject])
        case .broadcast:
            try database.run(
                "UPDATE broadcasts SET state = 'stopped', ended_at = ? WHERE id = ? AND ended_at IS NULL",
                [moment.rawValue, subject]
            )
        case .recipient: break
        case .question:
            try database.run(
                """
                UPDATE conversation_logs SET answered_at = ?, error = 'set_aside', served_by = 'fallback'
                WHERE id = ? AND answered_at IS NULL
                """,
                [moment.rawValue, subject]
            )
        case .export:
            try database.run(
                "UPDATE export_requests SET ended_at = ?, outcome = 'set_aside' WHERE id = ? AND ended_at IS NULL",
                [moment.rawValue, subject]
            )
        }
        return try book.setAside(id)
    }

    /// Notes work that is set aside though its own row can be neither read nor written to.
    /// - Returns: nil where it was noted before.
    package func noteSetAside(
        _ kind: WorkKind,
        _ subject: Int64,
        of user: UserID?,
        at moment: Timestamp
    ) throws -> SetAside? {
        try database.run(
            """
            INSERT INTO set_aside (kind, subject, user_id, reason, attempts, set_aside_at)
            VALUES (?, ?, ?, 'damage', 0, ?) ON CONFLICT (kind, subject) DO NOTHING
            """,
            [kind.rawValue, subject, user?.rawValue, moment.rawValue]
        )
        return database.changesCount == 1 ? try book.setAside(database.lastInsertedRowID) : nil
    }

    private func note(_ kind: WorkKind, _ subject: Int64, _ reason: SetAside.Reason, _ moment: Timestamp) throws -> Bool
    {
        let source =
            switch kind {
            case .update: "user_id, ?2, attempts, NULL, NULL, ?3 FROM updates WHERE id = ?1"
            case .task: "recipient_id, ?2, attempts, sealed_by, payload, ?3 FROM outbox WHERE id = ?1"
            case .broadcast: "admin_id, ?2, attempts, NULL, NULL, ?3 FROM broadcasts WHERE id = ?1"
            case .recipient: "?1, ?2, 0, NULL, NULL, ?3 WHERE true"
            case .question: "user_id, ?2, attempts, NULL, NULL, ?3 FROM conversation_logs WHERE id = ?1"
            case .export: "admin_id, ?2, attempts, NULL, NULL, ?3 FROM export_requests WHERE id = ?1"
            }
        try database.run(
            """
            INSERT INTO set_aside (kind, subject, user_id, reason, attempts, sealed_by, payload, set_aside_at)
            SELECT '\(kind.rawValue)', ?1, \(source) ON CONFLICT (kind, subject) DO NOTHING
            """,
            [subject, reason.rawValue, moment.rawValue]
        )
        return database.changesCount == 1
    }

    /// Puts a piece of work back, as one that was begun once and never ended: it is tried alone, and once.
    /// - Returns: what to take up, by its row of now; nil where what it was about is gone.
    package func putBack(setAside id: Int64, at moment: Timestamp) throws -> SetAside? {
        guard let work = try book.setAside(id) else { return nil }
        var subject = work.subject
        switch work.kind {
        case .update:
            try database.run(
                "UPDATE updates SET handled_at = NULL, attempts = 1 WHERE id = ? AND payload IS NOT NULL",
                [subject]
            )
        case .task:
            try database.run(
                """
                INSERT INTO outbox (recipient_id, priority, sealed_by, payload, created_at, attempts)
                SELECT user_id, 0, sealed_by, payload, ?, 1 FROM set_aside WHERE id = ? AND payload IS NOT NULL
                """,
                [moment.rawValue, id]
            )
            subject = database.lastInsertedRowID
        case .broadcast:
            try database.run(
                "UPDATE broadcasts SET state = 'running', ended_at = NULL, attempts = 1 WHERE id = ?",
                [subject]
            )
        case .recipient: break
        case .question:
            try database.run(
                """
                UPDATE conversation_logs SET answered_at = NULL, error = NULL, served_by = NULL, attempts = 1
                WHERE id = ? AND error = 'set_aside'
                """,
                [subject]
            )
        case .export:
            try database.run(
                """
                UPDATE export_requests SET ended_at = NULL, outcome = NULL, attempts = 1
                WHERE id = ? AND outcome = 'set_aside'
                """,
                [subject]
            )
        }
        let isThere = work.kind != .recipient && database.changesCount == 1
        try database.run("DELETE FROM set_aside WHERE id = ?", [id])
        guard isThere else { return nil }
        return SetAside(
            id: work.id,
            kind: work.kind,
            subject: subject,
            user: work.user,
            reason: work.reason,
            attempts: work.attempts,
            at: work.at
        )
    }
}

extension Book {
    /// What is set aside, the oldest first.
    package func setAside(limit: Int) throws -> [SetAside] {
        try database.rows("SELECT \(Self.setAsideColumns) FROM set_aside ORDER BY id LIMIT ?", [limit], setAside)
    }

    /// How many of each kind are set aside.
    package func setAsideCounts() throws -> [WorkKind: Int] {
        var counts: [WorkKind: Int] = [:]
        try database.each("SELECT kind, count(*) FROM set_aside GROUP BY kind") { row in
            counts[try .stored(row[0], in: "kind")] = row[1]
        }
        return counts
    }

    /// Whether a piece of work is set aside.
    package func isSetAside(_ kind: WorkKind, _ subject: Int64) throws -> Bool {
        try database.integer(
            "SELECT EXISTS (SELECT 1 FROM set_aside WHERE kind = ? AND subject = ?)",
            [kind.rawValue, subject]
        ) == 1
    }

    func setAside(_ id: Int64) throws -> SetAside? {
        try database.row("SELECT \(Self.setAsideColumns) FROM set_aside WHERE id = ?", [id], setAside)
    }

    private static let setAsideColumns = "id, kind, subject, user_id, reason, attempts, set_aside_at"

    private func setAside(_ row: ResultRow) throws -> SetAside {
        SetAside(
            id: row[0],
            kind: try .stored(row[1], in: "kind"),
            subject: row[2],
            user: (row[3] as Int64?).map { UserID($0) },
            reason: try .stored(row[4], in: "reason"),
            attempts: row[5],
            at: Timestamp(rawValue: row[6])
        )
    }
}

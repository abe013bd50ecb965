package import Domain
import GRDB

extension Ledger {
    /// Notes that the bot begins to run.
    /// - Returns: whether the run before it ended in order; a first run has none that did not.
    package func beginRun(at moment: Timestamp) throws -> Bool {
        let last = try database.row("SELECT ended_at FROM runs WHERE id = 1") { $0[0] as Int64? }
        try database.run(
            """
            INSERT INTO runs (id, began_at) VALUES (1, ?1)
            ON CONFLICT (id) DO UPDATE SET began_at = ?1, ended_at = NULL
            """,
            [moment.rawValue]
        )
        // Of a store that was never asked nothing is known: what waits in it may have ended its last run.
        return last.map { $0 != nil } ?? false
    }

    /// Notes that the bot has ended in order: no attempt of its run brought it down.
    package func endRun(at moment: Timestamp) throws {
        try database.run("UPDATE runs SET ended_at = ? WHERE id = 1", [moment.rawValue])
    }

    /// Forgets all attempts of a run that ended in order.
    package func forgetAttempts() throws {
        try database.run("UPDATE updates SET attempts = 0 WHERE handled_at IS NULL AND attempts > 0")
        try database.run("UPDATE outbox SET attempts = 0 WHERE attempts > 0")
        try database.run("UPDATE broadcasts SET attempts = 0 WHERE ended_at IS NULL AND attempts > 0")
        try database.run("UPDATE conversation_logs SET attempts = 0 WHERE answered_at IS NULL AND attempts > 0")
        try database.run("UPDATE export_requests SET attempts = 0 WHERE ended_at IS NULL AND attempts > 0")
    }

    /// Counts an attempt that is about to begin.
    /// - Parameter least: attempts that there were before at the least, counted or not.
    /// - Returns: how many were begun before and never ended; nil for work that is not there any more.
    package func beginAttempt(_ kind: WorkKind, _ subject: Int64, after least: Int = 0) throws -> Int? {
        guard let table = kind.table else { return nil }
        return try database.row(
            "UPDATE \(table) SET attempts = max(attempts, ?) + 1 WHERE id = ? RETURNING attempts - 1",
            [least, subject]
        ) { $0[0] as Int }
    }

    /// The attempts at a piece of work have ended, well or with an error.
    package func endAttempt(_ kind: WorkKind, _ subject: Int64) throws {
        guard let table = kind.table else { return }
        try database.run("UPDATE \(table) SET attempts = 0 WHERE id = ?", [subject])
    }
}

extension Book {
    /// Attempts at a piece of work that were begun and have not ended; 0 for work that is not there.
    package func attempts(_ kind: WorkKind, _ subject: Int64) throws -> Int {
        guard let table = kind.table else { return 0 }
        return Int(try database.integer("SELECT attempts FROM \(table) WHERE id = ?", [subject]))
    }

    /// Who asked a question that has no answer yet; nil where it has one.
    package func asker(ofUnanswered turn: Int64) throws -> UserID? {
        try database.row("SELECT user_id FROM conversation_logs WHERE id = ? AND answered_at IS NULL", [turn]) {
            UserID($0[0] as Int64)
        }
    }

    /// The chat that a question was asked in, the question's message there, and the message that its answer grew in; nil
    /// where nothing of this is known. Nothing sealed is read.
    package func chat(ofTurn turn: Int64, user: UserID) throws -> (chat: UserID?, asked: Int64?, shown: Int64?)? {
        try database.row(
            "SELECT chat_id, message_id, shown_message_id FROM conversation_logs WHERE id = ? AND user_id = ?",
            [turn, user.rawValue]
        ) { (chat: ($0[0] as Int64?).map { UserID($0) }, asked: $0[1] as Int64?, shown: $0[2] as Int64?) }
    }

    /// Work that was begun and has not ended, by its rows. Of updates all that wait: the first attempt at one is counted
    /// only where it is the second.
    package func begun(_ kind: WorkKind) throws -> [Int64] {
        let sql =
            switch kind {
            case .update: "SELECT id FROM updates WHERE handled_at IS NULL ORDER BY received_at, id"
            case .task: "SELECT id FROM outbox WHERE attempts > 0 ORDER BY id"
            case .broadcast: "SELECT id FROM broadcasts WHERE ended_at IS NULL ORDER BY id"
            case .question: "SELECT id FROM conversation_logs WHERE answered_at IS NULL ORDER BY id"
            case .export: "SELECT id FROM export_requests WHERE ended_at IS NULL ORDER BY id"
            case .recipient: "SELECT id FROM set_aside WHERE false"
            }
        return try database.rows(sql) { $0[0] }
    }
}

extension WorkKind {
    /// Where its rows stand, with their count of attempts.
    fileprivate var table: String? {
        switch self {
        case .update: "updates"
        case .task: "outbox"
        case .broadcast: "broadcasts"
        case .question: "conversation_logs"
        case .export: "export_requests"
        case .recipient: nil
        }
    }
}

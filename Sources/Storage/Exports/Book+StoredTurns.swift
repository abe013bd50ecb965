import Domain
import Foundation
import GRDB

extension Book {
    package func turnExtent() throws -> TurnExtent {
        let last = try database.integer("SELECT max(id) FROM conversation_logs")
        let all = try database.integer("SELECT count(*) FROM conversation_logs")
        let turns = try database.integer(
            """
            SELECT count(*) FROM users AS u CROSS JOIN conversation_logs AS l ON l.user_id = u.id
            WHERE u.consent_training = 1
            """
        )
        return TurnExtent(
            last: last,
            turns: Int(turns),
            withheld: Int(all - turns),
            consenting: Int(try database.integer("SELECT count(*) FROM users WHERE consent_training = 1"))
        )
    }

    /// Finished turns of users who agree to training as things stand now, from after `cursor`, at most `limit`.
    /// - Parameter last: the number of the last turn that counts.
    package func storedTurns(
        after cursor: TurnCursor,
        through last: Int64,
        _ filter: TurnFilter,
        limit: Int
    ) throws -> [StoredTurn] {
        var turns: [StoredTurn] = []
        turns.reserveCapacity(limit)
        var cursor = cursor
        var user: Int64? = cursor.user
        if try !isConsenting(cursor.user) { user = try nextConsenting(after: cursor.user) }
        while let current = user, turns.count < limit {
            if current != cursor.user { cursor = TurnCursor(user: current, conversation: "", turn: 0) }
            try appendTurns(after: cursor, through: last, filter, upTo: limit, to: &turns)
            user = try nextConsenting(after: current)
        }
        return turns
    }

    /// Which of these users do not agree to training now, or are gone.
    package func withdrawn(among users: [Int64]) throws -> [Int64] { try users.filter { try !isConsenting($0) } }

    private func isConsenting(_ user: Int64) throws -> Bool {
        try database.integer("SELECT consent_training FROM users WHERE id = ?", [user]) == 1
    }

    private func nextConsenting(after user: Int64) throws -> Int64? {
        try database.row(
            "SELECT id FROM users WHERE id > ? AND consent_training = 1 ORDER BY id LIMIT 1",
            [user]
        ) { $0[0] as Int64 }
    }

    private func appendTurns(
        after cursor: TurnCursor,
        through last: Int64,
        _ filter: TurnFilter,
        upTo limit: Int,
        to turns: inout [StoredTurn]
    ) throws {
        let language = filter.language?.rawValue
        try database.each(
            """
            SELECT id, conversation_id, parent_turn, candidate, language, request_model, prompt_name, prompt_hash,
                system_prompt, input_messages, output_messages, tools, feedback, occurred_at
            FROM conversation_logs INDEXED BY conversation_logs_by_conversation
            WHERE user_id = ? AND (conversation_id, id) > (?, ?) AND id <= ? AND answered_at IS NOT NULL
                AND error IS NULL AND output_messages IS NOT NULL AND occurred_at >= ? AND occurred_at < ?
                AND (? IS NULL OR language = ?)
            ORDER BY conversation_id, id LIMIT ?
            """,
            [
                cursor.user, cursor.conversation, cursor.turn, last, filter.since?.rawValue ?? .min,
                filter.until?.rawValue ?? .max, language, language, limit - turns.count,
            ]
        ) { row in
            turns.append(
                StoredTurn(
                    id: row[0],
                    user: UserID(rawValue: cursor.user),
                    conversation: row[1],
                    parent: row[2],
                    candidate: row[3],
                    language: row[4],
                    model: row[5],
                    promptName: row[6],
                    promptHash: row[7],
                    systemPrompt: row[8],
                    inputMessages: row[9],
                    outputMessages: row[10],
                    tools: row[11],
                    feedback: (row[12] as Int?) ?? 0,
                    occurredAt: Timestamp(rawValue: row[13])
                )
            )
        }
    }
}

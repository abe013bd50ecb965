package import Domain
import Foundation

extension Book {
    /// The conversation that a user is in, and since when; nil before their first.
    package func conversation(of user: UserID) throws -> (id: String, startedAt: Timestamp)? {
        try database.row(
            "SELECT conversation_id, started_at FROM conversations WHERE user_id = ?",
            [user.rawValue]
        ) { (id: $0[0], startedAt: Timestamp(rawValue: $0[1])) }
    }

    /// One turn of a user's; nil for anybody else's.
    package func turn(_ id: Int64, of user: UserID) throws -> KeptTurn? {
        try database.row(
            "SELECT \(Self.turnColumns) FROM conversation_logs WHERE id = ? AND user_id = ?",
            [id, user.rawValue]
        ) { try turn(from: $0) }
    }

    /// The last answered turns of a conversation, the oldest first; of siblings the latest.
    package func turns(of user: UserID, conversation: String, limit: Int) throws -> [KeptTurn] {
        let newestFirst = try database.rows(
            """
            SELECT \(Self.turnColumns) FROM conversation_logs
            WHERE user_id = ? AND conversation_id = ? AND output_messages IS NOT NULL ORDER BY id DESC LIMIT ?
            """,
            [user.rawValue, conversation, limit]
        ) { try turn(from: $0) }
        var seen: Set<Int64> = []
        return newestFirst.filter { kept in
            seen.insert(kept.turn.candidate == 0 ? kept.id : kept.turn.parent ?? kept.id).inserted
        }.reversed()
    }

    /// How many answers a question has had: the next one's number as a candidate.
    package func candidates(of first: Int64, user: UserID) throws -> Int {
        1
            + Int(
                try database.integer(
                    "SELECT count(*) FROM conversation_logs WHERE parent_turn = ? AND user_id = ? AND candidate > 0",
                    [first, user.rawValue]
                )
            )
    }

    /// Turns whose answer a stop or a crash interrupted, the oldest first.
    package func unansweredTurns() throws -> [(id: Int64, user: UserID)] {
        try database.rows("SELECT id, user_id FROM conversation_logs WHERE answered_at IS NULL ORDER BY id") {
            (id: $0[0], user: UserID($0[1] as Int64))
        }
    }

    /// What answers of a model used on a day; `user` nil: everybody's together.
    package func modelUsage(of user: UserID?, day: Int64) throws -> ModelUsage {
        try database.row(
            "SELECT input_tokens, output_tokens, cost_micros FROM model_usage WHERE user_id = ? AND day = ?",
            [user?.rawValue ?? 0, day]
        ) { ModelUsage(inputTokens: $0[0], outputTokens: $0[1], costMicros: $0[2]) } ?? ModelUsage()
    }

    private static let turnColumns = """
        id, user_id, conversation_id, parent_turn, candidate, language, intent, intent_confidence, chat_id, message_id,
        prompt_name, prompt_hash, system_prompt, input_messages, parameters, tools, occurred_at, served_by,
        request_model, output_messages, facts, finish_reason, input_tokens, output_tokens, cost_micros, first_chunk_ms,
        duration_ms, error, answered_at, feedback, feedback_reason, shown_message_id
        """

    private func turn(from row: ResultRow) throws -> KeptTurn {
        let user = UserID(row[1] as Int64)
        func opened(_ column: Int) throws -> [UInt8]? {
            try (row[column] as Data?).map { try vault.open($0, for: user, as: .conversation) }
        }
        var turn = ConversationTurn(
            user: user,
            conversation: row[2],
            language: try .stored(row[5], in: "language"),
            inputMessages: try opened(13) ?? [],
            occurredAt: Timestamp(rawValue: row[16])
        )
        turn.parent = row[3]
        turn.candidate = row[4]
        turn.intent = row[6]
        turn.intentConfidence = row[7]
        turn.place = (row[8] as Int64?).map { .init(chat: UserID($0), message: row[9]) }
        turn.shown = row[31]
        turn.promptName = row[10]
        turn.promptHash = row[11]
        turn.systemPrompt = try opened(12)
        turn.parameters = row[14]
        turn.tools = row[15]
        turn.answer = try (row[28] as Int64?).map { answeredAt in
            var answer = TurnAnswer(
                server: try (row[17] as String?).map { try .stored($0, in: "served_by") } ?? .builtIn,
                outputMessages: try opened(19),
                answeredAt: Timestamp(rawValue: answeredAt)
            )
            answer.model = row[18]
            answer.facts = try opened(20)
            answer.finishReason = row[21]
            answer.inputTokens = row[22]
            answer.outputTokens = row[23]
            answer.costMicros = row[24]
            answer.firstChunk = (row[25] as Int64?).map { Milliseconds($0) }
            answer.duration = (row[26] as Int64?).map { Milliseconds($0) }
            answer.error = row[27]
            return answer
        }
        return KeptTurn(id: row[0], turn: turn, feedback: row[29], feedbackReason: row[30])
    }
}

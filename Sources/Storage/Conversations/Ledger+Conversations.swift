package import Domain
import Foundation
import GRDB

extension Ledger {
    /// - Returns: the turn's id.
    package func record(_ turn: ConversationTurn, session: SessionID?, recordedAt: Timestamp) throws -> Int64 {
        let answer = turn.answer
        try database.run(
            """
            INSERT INTO conversation_logs (user_id, session_id, conversation_id, parent_turn, candidate, language,
                request_model, prompt_name, prompt_hash, system_prompt, input_messages, output_messages, parameters,
                tools, finish_reason, input_tokens, output_tokens, first_chunk_ms, duration_ms, error, occurred_at,
                recorded_at, served_by, intent, intent_confidence, facts, cost_micros, chat_id, message_id, answered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                turn.user.rawValue, session?.rawValue, turn.conversation, turn.parent, turn.candidate,
                turn.language.rawValue, answer?.model, turn.promptName, turn.promptHash,
                try seal(turn.systemPrompt, of: turn.user), try seal(turn.inputMessages, of: turn.user),
                try seal(answer?.outputMessages, of: turn.user), turn.parameters, turn.tools, answer?.finishReason,
                answer?.inputTokens, answer?.outputTokens, answer?.firstChunk?.rawValue, answer?.duration?.rawValue,
                answer?.error, turn.occurredAt.rawValue, recordedAt.rawValue, answer?.server.rawValue, turn.intent,
                turn.intentConfidence, try seal(answer?.facts, of: turn.user), answer?.costMicros,
                turn.place?.chat.rawValue, turn.place?.message, answer?.answeredAt.rawValue,
            ]
        )
        return database.lastInsertedRowID
    }

    /// Keeps the answer of a turn that had none yet.
    /// - Returns: false where it is answered already, or gone.
    package func complete(_ turn: Int64, of user: UserID, with answer: TurnAnswer) throws -> Bool {
        try database.run(
            """
            UPDATE conversation_logs SET request_model = ?, output_messages = ?, finish_reason = ?, input_tokens = ?,
                output_tokens = ?, first_chunk_ms = ?, duration_ms = ?, error = ?, served_by = ?, facts = ?,
                cost_micros = ?, answered_at = ?
            WHERE id = ? AND user_id = ? AND answered_at IS NULL
            """,
            [
                answer.model, try seal(answer.outputMessages, of: user), answer.finishReason, answer.inputTokens,
                answer.outputTokens, answer.firstChunk?.rawValue, answer.duration?.rawValue, answer.error,
                answer.server.rawValue, try seal(answer.facts, of: user), answer.costMicros, answer.answeredAt.rawValue,
                turn, user.rawValue,
            ]
        )
        return database.changesCount == 1
    }

    /// Notes the message in which an answer is growing, so that a crash leaves no half of it behind.
    package func noteShown(_ message: Int64, of turn: Int64, user: UserID) throws {
        try database.run(
            "UPDATE conversation_logs SET shown_message_id = ? WHERE id = ? AND user_id = ? AND answered_at IS NULL",
            [message, turn, user.rawValue]
        )
    }

    /// - Parameters:
    ///   - feedback: −1 or 1.
    ///   - reason: a code; nil where none was given.
    /// - Returns: false for a turn that is not the user's, or says so already.
    package func rate(_ turn: Int64, of user: UserID, _ feedback: Int, reason: String?, at moment: Timestamp) throws
        -> Bool
    {
        try database.run(
            """
            UPDATE conversation_logs SET feedback = ?1, feedback_reason = ?2, feedback_at = ?3
            WHERE id = ?4 AND user_id = ?5 AND (feedback IS NOT ?1 OR feedback_reason IS NOT ?2)
            """,
            [feedback, reason, moment.rawValue, turn, user.rawValue]
        )
        return database.changesCount == 1
    }

    /// What is said from now on belongs to this conversation.
    package func beginConversation(_ conversation: String, of user: UserID, at moment: Timestamp) throws {
        try database.run(
            """
            INSERT INTO conversations (user_id, conversation_id, started_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (user_id) DO UPDATE SET conversation_id = ?2, started_at = ?3
            """,
            [user.rawValue, conversation, moment.rawValue]
        )
    }

    /// Counts what an answer of a model used, for its user and for everybody together.
    package func addModelUsage(_ usage: ModelUsage, of user: UserID, day: Int64) throws {
        for who in [user.rawValue, 0] {
            try database.run(
                """
                INSERT INTO model_usage (day, user_id, input_tokens, output_tokens, cost_micros) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (user_id, day) DO UPDATE SET input_tokens = input_tokens + excluded.input_tokens,
                    output_tokens = output_tokens + excluded.output_tokens,
                    cost_micros = cost_micros + excluded.cost_micros
                """,
                [day, who, usage.inputTokens, usage.outputTokens, usage.costMicros]
            )
        }
    }

    private func seal(_ text: [UInt8]?, of user: UserID) throws -> Data? {
        try text.map { try vault.seal($0, for: user, as: .conversation) }
    }
}

/// What answers of a model used in a day.
package struct ModelUsage: Sendable, Equatable {
    package var inputTokens: Int
    package var outputTokens: Int
    /// Millionths of a dollar.
    package var costMicros: Int64

    package var tokens: Int { inputTokens + outputTokens }

    package init(inputTokens: Int = 0, outputTokens: Int = 0, costMicros: Int64 = 0) {
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.costMicros = costMicros
    }
}

package import Domain
import Foundation
import GRDB

/// One turn with the coach: what was sent, what was shown, and how it went.
package struct ConversationTurn: Sendable {
    package var user: UserID
    package var conversation: String
    /// The turn that this one follows, or whose sibling it is.
    package var parent: Int64?
    /// 0 for the first answer; 1 and on for answers asked for again.
    package var candidate = 0
    package var language: Language
    package var model: String?
    package var promptName: String?
    package var promptHash: String?
    /// As rendered and sent; sealed in the table.
    package var systemPrompt: [UInt8]?
    /// JSON array of messages, as sent; sealed in the table.
    package var inputMessages: [UInt8]
    /// JSON array of messages, as shown; nil while the answer is being made. Sealed in the table.
    package var outputMessages: [UInt8]?
    /// JSON object, as sent: temperature, seed…
    package var parameters: String?
    /// JSON array of the tools offered.
    package var tools: String?
    package var finishReason: String?
    package var inputTokens: Int?
    package var outputTokens: Int?
    package var firstChunk: Milliseconds?
    package var duration: Milliseconds?
    /// A code.
    package var error: String?
    package var occurredAt: Timestamp

    package init(
        user: UserID,
        conversation: String,
        language: Language,
        inputMessages: [UInt8],
        occurredAt: Timestamp
    ) {
        self.user = user
        self.conversation = conversation
        self.language = language
        self.inputMessages = inputMessages
        self.occurredAt = occurredAt
    }
}

extension Ledger {
    package func record(_ turn: ConversationTurn, session: SessionID?, recordedAt: Timestamp) throws -> Int64 {
        func seal(_ text: [UInt8]?) throws -> Data? {
            try text.map { try vault.seal($0, for: turn.user, as: .conversation) }
        }
        try database.run(
            """
            INSERT INTO conversation_logs (user_id, session_id, conversation_id, parent_turn, candidate, language,
                request_model, prompt_name, prompt_hash, system_prompt, input_messages, output_messages, parameters,
                tools, finish_reason, input_tokens, output_tokens, first_chunk_ms, duration_ms, error, occurred_at,
                recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                turn.user.rawValue, session?.rawValue, turn.conversation, turn.parent, turn.candidate,
                turn.language.rawValue, turn.model, turn.promptName, turn.promptHash, try seal(turn.systemPrompt),
                try seal(turn.inputMessages), try seal(turn.outputMessages), turn.parameters, turn.tools,
                turn.finishReason, turn.inputTokens, turn.outputTokens, turn.firstChunk?.rawValue,
                turn.duration?.rawValue, turn.error, turn.occurredAt.rawValue, recordedAt.rawValue,
            ]
        )
        return database.lastInsertedRowID
    }
}

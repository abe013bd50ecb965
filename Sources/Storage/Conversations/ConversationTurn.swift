package import Domain

/// One turn with the coach: what was asked, what was sent to whoever answered, and the answer once it is there.
package struct ConversationTurn: Sendable {
    package var user: UserID
    package var conversation: String
    /// Of a first answer: the turn before it in the conversation. Of one that was asked for again: the first answer.
    package var parent: Int64?
    /// 0 for the first answer; 1 and on for answers asked for again.
    package var candidate = 0
    package var language: Language
    package var intent: String?
    /// 0 to 1.
    package var intentConfidence: Double?
    /// Where the answer goes.
    package var place: Place?
    /// The message of a group in which the answer was seen growing, by Telegram's number; nil where none is known of.
    package var shown: Int64?
    package var promptName: String?
    package var promptHash: String?
    /// As rendered and sent; sealed in the table.
    package var systemPrompt: [UInt8]?
    /// JSON array of messages, as sent; sealed in the table.
    package var inputMessages: [UInt8]
    /// JSON object, as sent: temperature, seed…
    package var parameters: String?
    /// JSON array of the tools offered.
    package var tools: String?
    package var occurredAt: Timestamp
    /// Nil while it is being made.
    package var answer: TurnAnswer?

    /// A chat, and the message in it that asked.
    package struct Place: Sendable, Equatable {
        /// The vault's number of a person or a group.
        package var chat: UserID
        package var message: Int64?

        package init(chat: UserID, message: Int64?) {
            self.chat = chat
            self.message = message
        }
    }

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

/// How a turn was answered.
package struct TurnAnswer: Sendable, Equatable {
    package enum Server: String, Sendable, CaseIterable {
        case builtIn = "built_in"
        case model
        /// The built-in coach in the place of a model that failed.
        case fallback
    }

    package var server: Server
    /// Of the model that answered.
    package var model: String?
    /// JSON array of messages, the last as shown; sealed in the table. Nil where nothing was shown.
    package var outputMessages: [UInt8]?
    /// JSON array of the fact sheets that it was given; sealed in the table.
    package var facts: [UInt8]?
    package var finishReason: String?
    package var inputTokens: Int?
    package var outputTokens: Int?
    package var costMicros: Int64?
    package var firstChunk: Milliseconds?
    package var duration: Milliseconds?
    /// A code.
    package var error: String?
    package var answeredAt: Timestamp

    package init(server: Server, outputMessages: [UInt8]?, answeredAt: Timestamp) {
        self.server = server
        self.outputMessages = outputMessages
        self.answeredAt = answeredAt
    }
}

/// A turn as it is on record, opened.
package struct KeptTurn: Sendable {
    package let id: Int64
    package let turn: ConversationTurn
    /// −1, 1, or nil where nobody said.
    package let feedback: Int?
    package let feedbackReason: String?
}

/// A call to the Bot API that is ready to be made, or a promise to make it ready.
package struct OutgoingCall: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        /// A JSON body, which already holds the chat's id.
        case json(method: String, body: [UInt8])
        /// A file with its fields, the chat's id among them.
        case multipart(method: String, fields: [Field], file: File)
        /// Made ready by the outbox's `prepare` just before it is sent: a chart to draw, an export to write.
        case deferred(name: String, argument: [UInt8])
    }

    package struct Field: Sendable, Hashable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package struct File: Sendable, Hashable {
        /// `photo` or `document`.
        package var field: String
        package var name: String
        package var contentType: String
        package var content: [UInt8]

        package init(field: String, name: String, contentType: String, content: [UInt8]) {
            self.field = field
            self.name = name
            self.contentType = contentType
            self.content = content
        }
    }

    /// Of several edits of one message only the latest matters.
    package struct CoalescingKey: Sendable, Hashable {
        package var chat: Int64
        package var message: Int64

        package init(chat: Int64, message: Int64) {
            self.chat = chat
            self.message = message
        }
    }

    package var content: Content
    package var coalescingKey: CoalescingKey?
    /// Worth sending only now: when it fails it is let go, because something newer follows.
    package var isFleeting = false

    package init(_ content: Content, coalescingKey: CoalescingKey? = nil) {
        self.content = content
        self.coalescingKey = coalescingKey
    }

    /// nil while it is still to be made ready.
    package var method: String? {
        switch content {
        case .json(let method, _), .multipart(let method, _, _): method
        case .deferred: nil
        }
    }

    /// Whether making the call twice leaves the chat as making it once does.
    package var isIdempotent: Bool {
        switch method {
        case "editMessageText", "editMessageReplyMarkup", "answerCallbackQuery", "deleteMessage", "setMyCommands",
            "sendChatAction", "sendMessageDraft":
            true
        default: false
        }
    }

    /// Whether Telegram's limits on messages apply: to what puts or changes a message before people's eyes.
    package var countsAsMessage: Bool {
        switch method {
        case "answerCallbackQuery", "deleteMessage", "setMyCommands", "sendChatAction", "sendMessageDraft", nil: false
        default: true
        }
    }
}

/// One thing that happened on Telegram's side.
package struct Update: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        case message(Message)
        case editedMessage(Message)
        case callbackQuery(CallbackQuery)
        case myChatMember(ChatMemberUpdated)
        /// Of a kind that this bot does not read, by Telegram's name for it if it has one.
        case other(kind: String?)
    }

    package var id: Int64
    package var content: Content

    package init(id: Int64, content: Content) {
        self.id = id
        self.content = content
    }

    /// The user who did it, where Telegram says so.
    package var sender: User? {
        switch content {
        case .message(let message), .editedMessage(let message): message.from
        case .callbackQuery(let query): query.from
        case .myChatMember(let change): change.from
        case .other: nil
        }
    }

    /// The chat that it happened in.
    package var chat: Chat? {
        switch content {
        case .message(let message), .editedMessage(let message): message.chat
        case .callbackQuery(let query): query.message?.chat
        case .myChatMember(let change): change.chat
        case .other: nil
        }
    }
}

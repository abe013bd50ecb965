package import Domain
package import Telegram

/// What one person asks, understood: the same from Telegram and from the terminal.
package struct Request: Sendable {
    package enum Input: Sendable, Equatable {
        /// `/bet bet365 …`: the name in lower case without the slash, and the rest of the line.
        case command(name: String, arguments: String)
        case text(String)
        case button(CallbackData)
        /// Telegram's id of the largest size, and what was written under it.
        case photo(fileID: String, caption: String)
        /// Anything else: a sticker, a voice message…
        case other
    }

    package var input: Input
    package var user: UserID
    package var chat: ChatReference
    /// The user's own private chat, for what is answered in private.
    package var privateChat: ChatReference
    /// The message that was written, or the one whose button was pressed.
    package var message: Int64?
    package var occurredAt: Timestamp
    /// Checked against `ADMIN_USER_IDS` for this very request.
    package var isAdmin: Bool

    package init(
        input: Input,
        user: UserID,
        chat: ChatReference,
        privateChat: ChatReference,
        message: Int64?,
        occurredAt: Timestamp,
        isAdmin: Bool
    ) {
        self.input = input
        self.user = user
        self.chat = chat
        self.privateChat = privateChat
        self.message = message
        self.occurredAt = occurredAt
        self.isAdmin = isAdmin
    }
}

/// A chat to write to.
package struct ChatReference: Sendable, Hashable {
    /// The vault's number.
    package let id: UserID
    package let telegramID: Int64
    package let isGroup: Bool

    package init(id: UserID, telegramID: Int64, isGroup: Bool) {
        self.id = id
        self.telegramID = telegramID
        self.isGroup = isGroup
    }
}

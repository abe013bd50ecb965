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
        /// Anything else: a sticker, a voice message, a document…; and what was written under it.
        case other(caption: String)
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
    /// What was read in its words before anything else was done with them; nil for most.
    package var alarm: Alarm?

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

extension Request {
    /// The command that is asked for: in a line of its own, or under a picture or any other file.
    package var command: (name: String, arguments: String)? {
        switch input {
        case .command(let name, let arguments): (name, arguments)
        case .photo(_, let caption), .other(let caption):
            CommandText(caption).map { ($0.name, $0.arguments) }
        case .text, .button: nil
        }
    }

    /// What was written, whatever it stands under; nil where nothing was.
    package var written: String? {
        let text: String
        switch input {
        case .command(let name, let arguments): text = "/\(name) \(arguments)"
        case .text(let written): text = written
        case .photo(_, let caption), .other(let caption): text = caption
        case .button: return nil
        }
        return text.contains { !$0.isWhitespace } ? text : nil
    }

    /// Whether it was written and not pressed.
    var isMessage: Bool { if case .button = input { false } else { true } }
}

/// The danger that was read in what somebody wrote, and the words in which it stands: they are what is answered.
package struct Alarm: Sendable, Equatable {
    package var danger: Danger
    package var text: String
}

/// What a message may tell of its writer, the gravest first.
package enum Danger: Int, Sendable, Equatable {
    /// A life is in danger, the writer's own or another's.
    case life
    /// It may be: the words and what was learnt of them do not agree.
    case doubt
    /// A word of that kind stands there, and nothing says whose life is meant.
    case topic
    /// Betting does harm.
    case harm
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

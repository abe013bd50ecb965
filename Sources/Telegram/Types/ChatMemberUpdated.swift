/// The bot's own standing in a chat changed: a user blocked or unblocked it, a group took it in or put it out.
package struct ChatMemberUpdated: Sendable, Equatable, Codable {
    /// One of Telegram's words; those not known yet pass.
    package struct Status: RawRepresentable, Sendable, Hashable, Codable {
        package var rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        package static let member = Status(rawValue: "member")
        package static let administrator = Status(rawValue: "administrator")
        /// In a private chat: the user blocked the bot.
        package static let kicked = Status(rawValue: "kicked")
        package static let left = Status(rawValue: "left")
    }

    package struct Member: Sendable, Equatable, Codable {
        package var status: Status

        package init(status: Status) {
            self.status = status
        }
    }

    package var chat: Chat
    package var from: User
    /// Seconds since 1970, UTC; 0 where it cannot be told.
    package var date: Int64
    package var new: Member

    package init(chat: Chat, from: User, date: Int64, new: Member) {
        self.chat = chat
        self.from = from
        self.date = date
        self.new = new
    }

    /// Whether the bot can no longer write to this chat.
    package var isShutOut: Bool { new.status == .kicked || new.status == .left }

    private enum CodingKeys: String, CodingKey {
        case chat, from, date
        case new = "new_chat_member"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        chat = try fields.decode(Chat.self, forKey: .chat)
        from = try fields.decode(User.self, forKey: .from)
        date = fields.side(Int64.self, .date) ?? 0
        new = try fields.decode(Member.self, forKey: .new)
    }
}

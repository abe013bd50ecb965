/// A press of a button under a message.
package struct CallbackQuery: Sendable, Equatable, Codable {
    /// Answers the press, within about 15 s.
    package var id: String
    package var from: User
    /// The message with the button; its date is 0 if it is too old for the bot to see.
    package var message: Message?
    /// What the button carries; see `CallbackData`. Any client can send any data: it proves nothing.
    package var data: String?

    package init(id: String, from: User, message: Message? = nil, data: String? = nil) {
        self.id = id
        self.from = from
        self.message = message
        self.data = data
    }

    private enum CodingKeys: String, CodingKey { case id, from, message, data }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        from = try fields.decode(User.self, forKey: .from)
        // Of the message under the button only its place counts.
        message =
            try fields.side(Message.self, .message)
            ?? fields.decodeIfPresent(Place.self, forKey: .message).map { Message(id: $0.id, chat: $0.chat, date: 0) }
        data = try fields.decodeIfPresent(String.self, forKey: .data)
    }

    private struct Place: Decodable {
        let id: Int64
        let chat: Chat

        enum CodingKeys: String, CodingKey {
            case id = "message_id"
            case chat
        }
    }
}

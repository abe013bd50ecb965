extension Update: Codable {
    private enum CodingKeys: String, CodingKey {
        case id = "update_id"
        case message
        case callbackQuery = "callback_query"
        case editedMessage = "edited_message"
        case myChatMember = "my_chat_member"
    }

    /// Any member at all: only an update of no known kind is looked at again, for the name of its kind.
    private struct AnyKey: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init?(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            return nil
        }
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(Int64.self, forKey: .id)
        if let message = try fields.decodeIfPresent(Message.self, forKey: .message) {
            content = .message(message)
        } else if let query = try fields.decodeIfPresent(CallbackQuery.self, forKey: .callbackQuery) {
            content = .callbackQuery(query)
        } else if let message = try fields.decodeIfPresent(Message.self, forKey: .editedMessage) {
            content = .editedMessage(message)
        } else if let change = try fields.decodeIfPresent(ChatMemberUpdated.self, forKey: .myChatMember) {
            content = .myChatMember(change)
        } else {
            let members = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
            content = .other(kind: members.filter { CodingKeys(rawValue: $0) == nil }.min())
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .id)
        switch content {
        case .message(let message): try fields.encode(message, forKey: .message)
        case .editedMessage(let message): try fields.encode(message, forKey: .editedMessage)
        case .callbackQuery(let query): try fields.encode(query, forKey: .callbackQuery)
        case .myChatMember(let change): try fields.encode(change, forKey: .myChatMember)
        case .other(let kind):
            guard let kind, let key = AnyKey(stringValue: kind) else { return }
            var others = encoder.container(keyedBy: AnyKey.self)
            _ = others.nestedContainer(keyedBy: AnyKey.self, forKey: key)
        }
    }
}

/// Reads the commonest update, a message of plain text, from its bytes.
///
/// Measured, Foundation's JSONDecoder takes about six times as long (35 against 6 µs on a busy machine), which at
/// thousands of updates a second is the dearest step of all. Whatever is not exactly as expected (another kind, a rarer
/// field, an escape in a string, a null)
/// throws and is left to the decoder: this decides nothing, it only saves time.
struct TextMessageReader {
    private typealias Failure = JSONScanner.Failure

    static func update(in raw: [UInt8]) -> Update? {
        var scanner = JSONScanner(raw)
        var id: Int64?
        var message: Message?
        do {
            try scanner.eachMember { scanner, key throws(JSONScanner.Failure) in
                if scanner.text(key, equals: "update_id") {
                    id = try scanner.integer()
                } else if scanner.text(key, equals: "message") {
                    message = try Self.message(&scanner)
                } else {
                    throw .unexpected(at: key.lowerBound)
                }
            }
        } catch {
            return nil
        }
        guard let id, let message else { return nil }
        return Update(id: id, content: .message(message))
    }

    /// What is read here; with `rarerFields` it is all that a message has.
    static let fields = ["message_id", "from", "chat", "date", "text", "entities"]

    static let rarerFields: [StaticString] = [
        "edit_date", "message_thread_id", "reply_to_message", "quote", "caption", "caption_entities", "photo",
        "document", "poll", "checklist", "migrate_to_chat_id",
        // Where else words stand; see `WritingPlace`.
        "rich_message", "contact", "venue", "animation", "audio", "video", "game", "invoice", "gift", "giveaway",
        "paid_media", "web_app_data", "new_chat_title", "forum_topic_created", "forum_topic_edited",
        "gift_upgrade_sent", "giveaway_winners", "poll_option_added", "checklist_tasks_added",
        "suggested_post_declined",
    ]

    private static func message(_ scanner: inout JSONScanner) throws(Failure) -> Message {
        let start = scanner.position
        var id: Int64?
        var chat: Chat?
        var date: Int64 = 0
        var from: User?
        var text: String?
        var entities: [MessageEntity]?
        try scanner.eachMember { scanner, key throws(JSONScanner.Failure) in
            if scanner.text(key, equals: "message_id") {
                id = try scanner.integer()
            } else if scanner.text(key, equals: "from") {
                from = try user(&scanner)
            } else if scanner.text(key, equals: "chat") {
                chat = try self.chat(&scanner)
            } else if scanner.text(key, equals: "date") {
                date = try scanner.integer()
            } else if scanner.text(key, equals: "text") {
                text = try scanner.plainString()
            } else if scanner.text(key, equals: "entities") {
                var list: [MessageEntity] = []
                try scanner.eachElement { scanner throws(JSONScanner.Failure) in list.append(try entity(&scanner)) }
                entities = list
            } else if rarerFields.contains(where: { scanner.text(key, equals: $0) }) {
                throw .unexpected(at: key.lowerBound)
            } else {
                _ = try scanner.skipValue()
            }
        }
        guard let id, let chat else { throw .unexpected(at: start) }
        return Message(id: id, from: from, chat: chat, date: date, text: text, entities: entities)
    }

    private static func user(_ scanner: inout JSONScanner) throws(Failure) -> User {
        let start = scanner.position
        var user = User(id: 0)
        var hasID = false
        try scanner.eachMember { scanner, key throws(JSONScanner.Failure) in
            if scanner.text(key, equals: "id") {
                user.id = try scanner.integer()
                hasID = true
            } else if scanner.text(key, equals: "is_bot") {
                user.isBot = try scanner.flag()
            } else if scanner.text(key, equals: "first_name") {
                user.firstName = try scanner.plainString()
            } else if scanner.text(key, equals: "last_name") {
                user.lastName = try scanner.plainString()
            } else if scanner.text(key, equals: "username") {
                user.username = try scanner.plainString()
            } else if scanner.text(key, equals: "language_code") {
                user.languageCode = try scanner.plainString()
            } else {
                _ = try scanner.skipValue()
            }
        }
        guard hasID else { throw .unexpected(at: start) }
        return user
    }

    private static func chat(_ scanner: inout JSONScanner) throws(Failure) -> Chat {
        let start = scanner.position
        var chat = Chat(id: 0, kind: nil)
        var hasID = false
        try scanner.eachMember { scanner, key throws(JSONScanner.Failure) in
            if scanner.text(key, equals: "id") {
                chat.id = try scanner.integer()
                hasID = true
            } else if scanner.text(key, equals: "type") {
                chat.kind = Chat.Kind(rawValue: try scanner.plainString())
            } else if scanner.text(key, equals: "title") {
                chat.title = try scanner.plainString()
            } else {
                _ = try scanner.skipValue()
            }
        }
        guard hasID else { throw .unexpected(at: start) }
        return chat
    }

    private static func entity(_ scanner: inout JSONScanner) throws(Failure) -> MessageEntity {
        let start = scanner.position
        var kind: String?
        var offset: Int64?
        var length: Int64?
        var url: String?
        var language: String?
        try scanner.eachMember { scanner, key throws(JSONScanner.Failure) in
            if scanner.text(key, equals: "type") {
                kind = try scanner.plainString()
            } else if scanner.text(key, equals: "offset") {
                offset = try scanner.integer()
            } else if scanner.text(key, equals: "length") {
                length = try scanner.integer()
            } else if scanner.text(key, equals: "url") {
                url = try scanner.plainString()
            } else if scanner.text(key, equals: "language") {
                language = try scanner.plainString()
            } else {
                _ = try scanner.skipValue()
            }
        }
        guard let kind, let offset, let length else { throw .unexpected(at: start) }
        return MessageEntity(
            kind: MessageEntity.Kind(rawValue: kind),
            offset: Int(offset),
            length: Int(length),
            url: url,
            language: language
        )
    }
}

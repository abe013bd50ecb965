/// A message, with the fields that this bot reads.
package struct Message: Sendable, Equatable, Codable {
    /// Only what tells which message was answered: a whole one could hold another, without end.
    package struct Answered: Sendable, Equatable, Codable {
        /// 0 where it cannot be told.
        package var id: Int64
        package var from: User?

        package init(id: Int64, from: User? = nil) {
            self.id = id
            self.from = from
        }

        enum CodingKeys: String, CodingKey {
            case id = "message_id"
            case from
        }
    }

    /// Unique within its chat only.
    package var id: Int64
    /// Absent in channels and for anonymous admins.
    package var from: User?
    package var chat: Chat
    /// When it was sent: seconds since 1970, UTC. 0 if Telegram no longer shows the message to the bot,
    /// or where it cannot be told.
    package var date: Int64
    package var editDate: Int64?
    /// The topic of a forum group.
    package var threadID: Int64?
    package var replyTo: Answered?
    /// What of it was picked out.
    package var quote: Quote?
    package var text: String?
    package var entities: [MessageEntity]?
    package var caption: String?
    package var captionEntities: [MessageEntity]?
    package var photo: [PhotoSize]?
    package var document: Document?
    package var poll: Poll?
    package var checklist: Checklist?
    /// The group became a supergroup with this id.
    package var migrateToChatID: Int64?
    /// What its writer said in it anywhere else, and how they called things, as it came; it is not written back.
    var otherWritings: [String] = []
    var otherNames: [String] = []

    package init(
        id: Int64,
        from: User? = nil,
        chat: Chat,
        date: Int64,
        text: String? = nil,
        entities: [MessageEntity]? = nil,
        replyTo: Answered? = nil,
        photo: [PhotoSize]? = nil,
        document: Document? = nil,
        caption: String? = nil
    ) {
        self.id = id
        self.from = from
        self.chat = chat
        self.date = date
        self.text = text
        self.entities = entities
        self.replyTo = replyTo
        self.photo = photo
        self.document = document
        self.caption = caption
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case id = "message_id"
        case from, chat, date
        case editDate = "edit_date"
        case threadID = "message_thread_id"
        case replyTo = "reply_to_message"
        case quote, text, entities, caption
        case captionEntities = "caption_entities"
        case photo, document, poll, checklist
        case migrateToChatID = "migrate_to_chat_id"
    }
}

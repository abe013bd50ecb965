/// A message is read for its words and its sender: only what identifies either is required.
extension Message {
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(Int64.self, forKey: .id)
        from = try fields.decodeIfPresent(User.self, forKey: .from)
        chat = try fields.decode(Chat.self, forKey: .chat)
        date = fields.side(Int64.self, .date) ?? 0
        text = try fields.decodeIfPresent(String.self, forKey: .text)
        // Beside a text there is none.
        caption =
            text == nil
            ? try fields.decodeIfPresent(String.self, forKey: .caption) : fields.side(String.self, .caption)
        editDate = fields.side(Int64.self, .editDate)
        threadID = fields.side(Int64.self, .threadID)
        replyTo = fields.side(Answered.self, .replyTo)
        quote = fields.side(Quote.self, .quote)
        entities = fields.sideList(MessageEntity.self, .entities)
        captionEntities = fields.sideList(MessageEntity.self, .captionEntities)
        photo = fields.sideList(PhotoSize.self, .photo)
        document = fields.side(Document.self, .document)
        poll = fields.side(Poll.self, .poll)
        checklist = fields.side(Checklist.self, .checklist)
        migrateToChatID = fields.side(Int64.self, .migrateToChatID)
        (otherWritings, otherNames) = try WritingPlace.writings(in: decoder)
    }
}

extension Message.Answered {
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = fields.side(Int64.self, .id) ?? 0
        from = fields.side(User.self, .from)
    }
}

extension Message.Poll {
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        question = fields.side(String.self, .question) ?? ""
        options = fields.sideList(Option.self, .options)
        description = fields.side(String.self, .description)
        explanation = fields.side(String.self, .explanation)
    }
}

extension Message.Checklist {
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        title = fields.side(String.self, .title) ?? ""
        tasks = fields.sideList(Item.self, .tasks)
    }
}

extension MessageEntity {
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        kind = try fields.decode(Kind.self, forKey: .kind)
        offset = try fields.decode(Int.self, forKey: .offset)
        length = try fields.decode(Int.self, forKey: .length)
        url = fields.side(String.self, .url)
        language = fields.side(String.self, .language)
    }
}

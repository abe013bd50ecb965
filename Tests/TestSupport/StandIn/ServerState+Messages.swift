import Foundation

extension ServerState {
    mutating func sendMessage(_ call: RecordedCall, at now: Duration, date: Int64) throws(Refusal) -> JSON {
        let formatted = try checked(call) { () throws(Refusal) in
            try MarkupLimits.check(call.structure("reply_markup"))
            return try FormattedText(of: call, in: .message)
        }
        return try deliver(call, formatted, attachment: nil, at: now, date: date)
    }

    mutating func sendFile(
        _ call: RecordedCall,
        _ kind: SentMessage.Attachment.Kind,
        at now: Duration,
        date: Int64
    ) throws(Refusal) -> JSON {
        let formatted = try checked(call) { () throws(Refusal) in
            try MarkupLimits.check(call.structure("reply_markup"))
            return try FormattedText(of: call, in: .caption)
        }
        let attachment = try attachment(of: call, kind)
        return try deliver(call, formatted, attachment: attachment, at: now, date: date)
    }

    /// The file of the call: uploaded in the field itself, uploaded as `attach://name`, or known by its identifier.
    private mutating func attachment(
        of call: RecordedCall,
        _ kind: SentMessage.Attachment.Kind
    ) throws(Refusal) -> SentMessage.Attachment {
        let reference = call.string(kind.rawValue) ?? ""
        let part = reference.hasPrefix("attach://") ? String(reference.dropFirst(9)) : kind.rawValue
        if let file = call.files[part] {
            let limit = kind == .photo ? 10_000_000 : 50_000_000
            guard !file.data.isEmpty else { throw .badRequest("file must be non-empty") }
            guard file.data.count <= limit else { throw Refusal(code: 413, description: "Request Entity Too Large") }
            let suffix = file.name.split(separator: ".").last.map(String.init) ?? "bin"
            let id = store(file.data, folder: "\(kind.rawValue)s", suffix: suffix)
            return SentMessage.Attachment(kind: kind, fileID: id, name: file.name, data: file.data)
        }
        guard let stored = files[reference] else {
            throw .badRequest("wrong remote file identifier specified: no \(kind.rawValue) was uploaded")
        }
        return SentMessage.Attachment(kind: kind, fileID: reference, name: stored.path, data: stored.data)
    }

    private mutating func deliver(
        _ call: RecordedCall,
        _ formatted: FormattedText,
        attachment: SentMessage.Attachment?,
        at now: Duration,
        date: Int64
    ) throws(Refusal) -> JSON {
        let chat = try reachableChat(call)
        if let seconds = meter.admit(chat: chat, at: now) { throw .tooManyRequests(retryAfter: seconds) }
        let markup = call.structure("reply_markup")
        let sent = SentMessage(
            chatID: chat,
            id: takeMessageID(in: chat),
            text: formatted.text,
            entities: formatted.entities,
            buttons: SentMessage.buttons(in: markup),
            keyboard: SentMessage.keyboard(in: markup),
            attachment: attachment,
            replyTo: call.structure("reply_parameters")?["message_id"]?.integer,
            isSilent: call.bool("disable_notification"),
            date: date
        )
        conversations[chat]?.append(sent)
        return object(of: sent)
    }

    mutating func editText(_ call: RecordedCall) throws(Refusal) -> JSON {
        let formatted = try checked(call) { () throws(Refusal) in
            try MarkupLimits.check(call.structure("reply_markup"))
            return try FormattedText(of: call, in: .message)
        }
        return try edit(call, formatted)
    }

    mutating func editCaption(_ call: RecordedCall) throws(Refusal) -> JSON {
        let formatted = try checked(call) { () throws(Refusal) in
            try MarkupLimits.check(call.structure("reply_markup"))
            return try FormattedText(of: call, in: .caption)
        }
        return try edit(call, formatted)
    }

    mutating func editMarkup(_ call: RecordedCall) throws(Refusal) -> JSON {
        try checked(call) { () throws(Refusal) in try MarkupLimits.check(call.structure("reply_markup")) }
        return try edit(call, nil)
    }

    /// Every edit sets the buttons too: one without `reply_markup` takes them away.
    private mutating func edit(_ call: RecordedCall, _ formatted: FormattedText?) throws(Refusal) -> JSON {
        let chat = try reachableChat(call)
        guard let id = call.integer("message_id"), var conversation = conversations[chat] else {
            throw .messageToEditNotFound
        }
        let buttons = SentMessage.buttons(in: call.structure("reply_markup"))
        let edited = try conversation.edit(id) { message in
            if let formatted {
                message.text = formatted.text
                message.entities = formatted.entities
            }
            message.buttons = buttons
        }
        conversations[chat] = conversation
        return object(of: edited)
    }

    mutating func deleteMessage(_ call: RecordedCall) throws(Refusal) -> JSON {
        let chat = try reachableChat(call)
        guard let id = call.integer("message_id"), var conversation = conversations[chat] else {
            throw .messageToDeleteNotFound
        }
        try conversation.delete(id)
        conversations[chat] = conversation
        return true
    }

    /// A draft is shown for some seconds and makes no message; only people in private chats see any.
    mutating func sendDraft(_ call: RecordedCall) throws(Refusal) -> JSON {
        if call.integer("draft_id") ?? 0 == 0 { violations.append("sendMessageDraft: draft_id must not be 0") }
        try checked(call) { () throws(Refusal) in _ = try FormattedText(of: call, in: .message) }
        let chat = try reachableChat(call)
        if chat < 0 { violations.append("sendMessageDraft: the chat is no private one") }
        return true
    }

    mutating func sendChatAction(_ call: RecordedCall) throws(Refusal) -> JSON {
        let chat = try reachableChat(call)
        conversations[chat]?.append(action: call.string("action") ?? "")
        return true
    }

    /// The `Message` object of a message of the bot.
    func object(of message: SentMessage) -> JSON {
        message.message(in: conversations[message.chatID]?.chat ?? .null, from: Self.bot)
    }
}

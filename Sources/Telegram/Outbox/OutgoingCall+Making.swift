extension OutgoingCall {
    package static func answerCallbackQuery(_ id: String, text: String? = nil, showAlert: Bool = false) -> OutgoingCall
    {
        var json = JSONWriter()
        json.object { json in
            json.member("callback_query_id", id)
            // Telegram takes 200 characters and refuses more.
            if let text { json.member("text", String(text.prefix(200))) }
            if showAlert { json.member("show_alert", true) }
        }
        return OutgoingCall(.json(method: "answerCallbackQuery", body: json.bytes))
    }

    package static func deleteMessage(_ message: Int64, chat: Int64) -> OutgoingCall {
        var json = JSONWriter()
        json.object { json in
            json.member("chat_id", chat)
            json.member("message_id", message)
        }
        return OutgoingCall(.json(method: "deleteMessage", body: json.bytes))
    }

    /// Shows for some seconds what the bot is doing: `typing`, `upload_photo`, `upload_document`.
    package static func sendChatAction(_ action: String, chat: Int64) -> OutgoingCall {
        var json = JSONWriter()
        json.object { json in
            json.member("chat_id", chat)
            json.member("action", action)
        }
        return OutgoingCall(.json(method: "sendChatAction", body: json.bytes))
    }

    /// Shows what there is of an answer so far; in a private chat only. The message itself is sent when it is whole.
    /// - Parameter number: not 0; drafts of one number take each other's place.
    package static func draft(_ text: RichText, number: Int64, chat: Int64) -> OutgoingCall {
        let part = text.split().first ?? text
        var json = JSONWriter(reserving: part.text.utf8.count + 96)
        json.object { json in
            json.member("chat_id", chat)
            json.member("draft_id", number)
            part.write(to: &json, as: "text", "entities")
        }
        // Numbers of messages are above 0, so that no edit has the key of a draft.
        return OutgoingCall(
            .json(method: "sendMessageDraft", body: json.bytes),
            coalescingKey: CoalescingKey(chat: chat, message: -number)
        )
    }

    /// Changes the buttons under a message; an empty keyboard takes them away.
    package static func editButtons(_ keyboard: InlineKeyboardMarkup, of message: Int64, chat: Int64) -> OutgoingCall {
        var json = JSONWriter()
        json.object { json in
            json.member("chat_id", chat)
            json.member("message_id", message)
            json.key("reply_markup")
            keyboard.write(to: &json)
        }
        return OutgoingCall(.json(method: "editMessageReplyMarkup", body: json.bytes))
    }

    /// The same call for another chat: a group that became a supergroup has a new id.
    func readdressed(to chat: Int64) -> OutgoingCall {
        var call = self
        switch content {
        case .json(let method, var body):
            var scanner = JSONScanner(body)
            guard let old = try? scanner.member("chat_id") else { return self }
            body.replaceSubrange(old, with: String(chat).utf8)
            call.content = .json(method: method, body: body)
        case .multipart(let method, var fields, let file):
            for index in fields.indices where fields[index].name == "chat_id" { fields[index].value = String(chat) }
            call.content = .multipart(method: method, fields: fields, file: file)
        case .deferred: break
        }
        if let key = coalescingKey { call.coalescingKey = CoalescingKey(chat: chat, message: key.message) }
        return call
    }
}

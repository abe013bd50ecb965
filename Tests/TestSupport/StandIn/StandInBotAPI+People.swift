package import Foundation

// What people do in their app, which reaches the bot as updates.

extension StandInBotAPI {
    /// A press on a button that is not there.
    package struct NoSuchButton: Error, CustomStringConvertible {
        package let description: String
    }

    /// Someone writes a text. Returns the number of the update.
    ///
    /// - Parameters:
    ///   - group: where; nil for the private chat.
    ///   - date: seconds since 1970; nil for now.
    @discardableResult
    package func sendText(
        _ text: String,
        from person: Person,
        in group: Group? = nil,
        replyTo message: SentMessage? = nil,
        date: Int64? = nil
    ) -> Int64 {
        var content: [String: JSON] = ["text": .string(text)]
        if text.hasPrefix("/") {
            let length = text.prefix { !$0.isWhitespace }.utf16.count
            content["entities"] = [["type": "bot_command", "offset": 0, "length": .integer(Int64(length))]]
        }
        if let message { content["reply_to_message"] = state.object(of: message) }
        return send(content, from: person, in: group, date: date)
    }

    /// Someone sends a picture, which the bot can fetch by `getFile`.
    @discardableResult
    package func sendPhoto(
        _ data: Data = Data([0xFF, 0xD8, 0xFF, 0xD9]),
        caption: String? = nil,
        from person: Person,
        in group: Group? = nil,
        date: Int64? = nil
    ) -> Int64 {
        let id = state.store(data, folder: "photos", suffix: "jpg")
        let sizes = [(90, 67), (800, 600)].map { width, height -> JSON in
            [
                "file_id": .string(id), "file_unique_id": .string("u\(id)"), "width": .integer(Int64(width)),
                "height": .integer(Int64(height)), "file_size": .integer(Int64(data.count)),
            ]
        }
        var content: [String: JSON] = ["photo": .array(sizes)]
        content["caption"] = caption.map(JSON.string)
        return send(content, from: person, in: group, date: date)
    }

    /// Someone shares a contact: their own, unless another person is given.
    @discardableResult
    package func sendContact(
        phone: String,
        of contact: Person? = nil,
        from person: Person,
        date: Int64? = nil
    ) -> Int64 {
        let shared = contact ?? person
        let content: JSON = [
            "phone_number": .string(phone), "first_name": .string(shared.firstName), "user_id": .integer(shared.id),
        ]
        return send(["contact": content], from: person, in: nil, date: date)
    }

    /// Someone sends a message with any content, such as `["sticker": …]`.
    @discardableResult
    package func send(
        _ content: [String: JSON],
        from person: Person,
        in group: Group? = nil,
        date: Int64? = nil
    ) -> Int64 {
        let chat = group?.chat ?? person.chat
        let chatID = group?.id ?? person.id
        state.meet(chat: chatID, chat)
        let message: [String: JSON] = [
            "message_id": .integer(state.takeMessageID(in: chatID)), "from": person.user, "chat": chat,
            "date": .integer(date ?? self.date),
        ]
        return send(update: "message", .object(message.merging(content) { $1 }))
    }

    /// Someone presses a button, given by its text or its data, on the message as it is now. Returns the identifier
    /// of the callback query, for ``answer(toQuery:within:)``.
    @discardableResult
    package func press(_ button: String, on message: SentMessage, by person: Person) throws -> String {
        let current = state.conversations[message.chatID]?.message(message.id) ?? message
        guard let data = current.button(button)?.data else {
            throw NoSuchButton(description: "no button \"\(button)\" that sends data on \(current)")
        }
        return press(data: data, on: current, by: person)
    }

    /// A press that sends any data, on any message, by anyone: what a forged client can do.
    @discardableResult
    package func press(data: String, on message: SentMessage, by person: Person) -> String {
        let id = "q\(state.queries.count + 1)"
        state.queries[id] = ServerState.Query(pressedAt: time.now())
        send(
            update: "callback_query",
            [
                "id": .string(id), "from": person.user, "message": state.object(of: message),
                "chat_instance": "1", "data": .string(data),
            ]
        )
        return id
    }

    /// An update of any kind with well-formed content.
    @discardableResult
    package func send(update kind: String, _ content: JSON) -> Int64 {
        let id = state.queue.takeID()
        let update: JSON = .object(["update_id": .integer(id), kind: content])
        enqueue(id: id, kind: kind, bytes: encoded(update))
        return id
    }

    /// Puts bytes in the queue as an update, well-formed or not. `ID` in them stands for the number of the update,
    /// which is returned.
    @discardableResult
    package func sendRaw(_ bytes: Data) -> Int64 {
        let id = state.queue.takeID()
        let text = String(decoding: bytes, as: UTF8.self)
        // Bytes that are no UTF-8 are part of the fault and go out as they came.
        let filled =
            text.utf8.elementsEqual(bytes)
            ? Data(text.replacingOccurrences(of: "ID", with: String(id)).utf8) : bytes
        enqueue(id: id, kind: nil, bytes: filled)
        return id
    }

    @discardableResult
    package func sendRaw(_ text: String) -> Int64 {
        sendRaw(Data(text.utf8))
    }

    /// The same update once more, under the same number, as after a confirmation that was lost.
    package func sendAgain(_ id: Int64) {
        guard state.queue.repeatUpdate(id) else {
            state.violations.append("a test repeats update \(id), which never was")
            return
        }
        wakePoll()
    }

    private func encoded(_ update: JSON) -> Data {
        do {
            return try update.encoded()
        } catch {
            state.violations.append("a fixture cannot be written as JSON: \(error)")
            return Data("null".utf8)
        }
    }
}

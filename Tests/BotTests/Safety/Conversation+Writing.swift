import Telegram

/// Ways to write to the bot besides a line of text.
extension Conversation {
    /// Changes a message that was sent before.
    @discardableResult
    func edit(_ text: String, from person: Int64 = 7, group: Int64? = nil) async throws -> [Said] {
        let written = update(message(text: text, from: person, group: group))
        guard case .message(let message) = written.content else { return [] }
        return try await deliver([Update(id: written.id, content: .editedMessage(message))])
    }

    /// Sends a file.
    @discardableResult
    func document(caption: String, from person: Int64 = 7) async throws -> [Said] {
        var message = message(text: nil, from: person)
        message.document = Document(fileID: "d1", fileName: "a.pdf")
        message.caption = caption
        return try await deliver([update(message)])
    }

    /// Sends what the bot reads nothing of but the words under it: a video, a voice message.
    @discardableResult
    func clip(caption: String?, from person: Int64 = 7) async throws -> [Said] {
        var message = message(text: nil, from: person)
        message.caption = caption
        return try await deliver([update(message)])
    }

    /// Sends whatever is made of an empty message.
    @discardableResult
    func write(
        _ text: String? = nil,
        from person: Int64 = 7,
        group: Int64? = nil,
        _ change: (inout Message) -> Void
    ) async throws -> [Said] {
        var message = message(text: text, from: person, group: group)
        change(&message)
        return try await deliver([update(message)])
    }

    /// Answers a message of the bot's in a group.
    @discardableResult
    func answerBot(_ text: String, from person: Int64 = 7, group: Int64) async throws -> [Said] {
        var message = message(text: text, from: person, group: group)
        message.replyTo = Message.Answered(id: 1, from: User(id: 99, isBot: true, username: "risk0_bot"))
        return try await deliver([update(message)])
    }

    /// Sends a picture in a group.
    @discardableResult
    func photo(caption: String, from person: Int64 = 7, group: Int64) async throws -> [Said] {
        var message = message(text: nil, from: person, group: group)
        message.photo = [PhotoSize(fileID: "p1", width: 100, height: 100)]
        message.caption = caption
        return try await deliver([update(message)])
    }
}

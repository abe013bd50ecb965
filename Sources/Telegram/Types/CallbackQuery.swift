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
}

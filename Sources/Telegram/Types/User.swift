/// A person or a bot, as Telegram names them.
package struct User: Sendable, Equatable {
    package var id: Int64
    package var isBot: Bool
    package var firstName: String
    package var lastName: String?
    /// Without the `@`.
    package var username: String?
    /// IETF tag of the language that the user's app speaks (`fr`, `pt-br`).
    package var languageCode: String?

    package init(
        id: Int64,
        isBot: Bool = false,
        firstName: String = "",
        lastName: String? = nil,
        username: String? = nil,
        languageCode: String? = nil
    ) {
        self.id = id
        self.isBot = isBot
        self.firstName = firstName
        self.lastName = lastName
        self.username = username
        self.languageCode = languageCode
    }
}

extension User: Codable {
    private enum CodingKeys: String, CodingKey {
        case id
        case isBot = "is_bot"
        case firstName = "first_name"
        case lastName = "last_name"
        case username
        case languageCode = "language_code"
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(Int64.self, forKey: .id)
        isBot = fields.side(Bool.self, .isBot) ?? false
        firstName = fields.side(String.self, .firstName) ?? ""
        lastName = fields.side(String.self, .lastName)
        username = fields.side(String.self, .username)
        languageCode = fields.side(String.self, .languageCode)
    }
}

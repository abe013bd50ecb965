/// Someone or some group that the bot can write to.
package protocol Addressable: Sendable {
    var chatID: Int64 { get }
}

/// A user of Telegram, as the tests play one; the private chat with the bot has the same identifier.
package struct Person: Addressable, Hashable {
    package var id: Int64
    package var firstName: String
    package var lastName: String?
    package var username: String?
    /// The IETF tag of the user's app, such as `fr` or `en-GB`; some apps send none.
    package var languageCode: String?

    package var chatID: Int64 { id }

    package init(
        id: Int64,
        firstName: String = "Ann",
        lastName: String? = nil,
        username: String? = nil,
        languageCode: String? = "en"
    ) {
        self.id = id
        self.firstName = firstName
        self.lastName = lastName
        self.username = username
        self.languageCode = languageCode
    }

    /// The `User` object of an update.
    var user: JSON {
        var members: [String: JSON] = ["id": .integer(id), "is_bot": false, "first_name": .string(firstName)]
        members["last_name"] = lastName.map(JSON.string)
        members["username"] = username.map(JSON.string)
        members["language_code"] = languageCode.map(JSON.string)
        return .object(members)
    }

    /// The `Chat` object of the private chat.
    var chat: JSON {
        var members: [String: JSON] = ["id": .integer(id), "type": "private", "first_name": .string(firstName)]
        members["last_name"] = lastName.map(JSON.string)
        members["username"] = username.map(JSON.string)
        return .object(members)
    }
}

/// A supergroup that the bot is a member of.
package struct Group: Addressable, Hashable {
    /// Negative, as Telegram's are.
    package var id: Int64
    package var title: String

    package var chatID: Int64 { id }

    package init(id: Int64 = -1_001_234_567_890, title: String = "Sunday bets") {
        self.id = id
        self.title = title
    }

    var chat: JSON { ["id": .integer(id), "type": "supergroup", "title": .string(title)] }
}

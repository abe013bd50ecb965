/// A command as the menu of Telegram's apps shows it.
package struct BotCommand: Sendable, Hashable, Codable {
    /// Without the slash: 1–32 of `a`–`z`, `0`–`9`, `_`.
    package let command: String
    /// 1–256 characters.
    package let description: String

    package init(_ command: String, _ description: String) throws(CommandMenuError) {
        let isName = { (byte: UInt8) in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
        }
        guard (1...32).contains(command.utf8.count), command.utf8.allSatisfy(isName) else {
            throw .invalidName(command)
        }
        guard (1...256).contains(description.utf16.count) else {
            throw .invalidDescription(command: command, length: description.utf16.count)
        }
        self.command = command
        self.description = description
    }
}

/// Who sees a menu. Telegram shows each user the narrowest that fits; a menu hides nothing from anyone who types.
package enum BotCommandScope: Sendable, Hashable {
    case `default`
    case allPrivateChats
    case allGroupChats
    /// One chat, by Telegram's id.
    case chat(Int64)

    func write(to json: inout JSONWriter) {
        json.object { json in
            switch self {
            case .default: json.member("type", "default")
            case .allPrivateChats: json.member("type", "all_private_chats")
            case .allGroupChats: json.member("type", "all_group_chats")
            case .chat(let id):
                json.member("type", "chat")
                json.member("chat_id", id)
            }
        }
    }
}

/// The secret that makes its holder the bot. It prints as `<redacted>`, whichever way it is printed.
package struct BotToken: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let secret: String

    /// The bot's own Telegram id, which every token begins with and which is no secret.
    package let botID: Int64

    /// Takes `DIGITS:CHARACTERS` with any white space around it, as people paste it.
    package init(_ text: String) throws(BotTokenError) {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty else { throw .empty }
        guard let colon = text.firstIndex(of: ":") else { throw .noColon(length: text.utf8.count) }
        guard let botID = Int64(text[..<colon]), botID > 0 else { throw .noNumber }
        let rest = text[text.index(after: colon)...]
        guard !rest.isEmpty, rest.utf8.allSatisfy(Self.isAllowed) else { throw .invalidSecret(length: rest.utf8.count) }
        secret = text
        self.botID = botID
    }

    package var description: String { "<redacted>" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }

    /// The text with every appearance of the secret taken out.
    func redacting(_ text: String) -> String {
        text.replacing(secret, with: description).replacing(key, with: description)
    }

    /// The part after the colon, where it is long enough not to be part of a word.
    private var key: Substring {
        let key = secret[secret.index(after: secret.firstIndex(of: ":") ?? secret.startIndex)...]
        return key.utf8.count < 8 ? secret[...] : key
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

/// What is wrong with a token, without a character of it.
package enum BotTokenError: Error, Equatable, CustomStringConvertible {
    case empty
    case noColon(length: Int)
    case noNumber
    case invalidSecret(length: Int)

    package var description: String {
        let expected = "; expected the form 123456789:AA…, as @BotFather gives it"
        return switch self {
        case .empty: "the bot token is empty" + expected
        case .noColon(let length): "the bot token (\(length) characters) has no colon" + expected
        case .noNumber: "the bot token does not begin with the bot's number" + expected
        case .invalidSecret(let length):
            "the part of the bot token after the colon (\(length) characters) is empty or holds other characters than "
                + "letters, digits, _ and -" + expected
        }
    }
}

/// A stretch of a text that means more than its characters: a command, a link, bold type.
package struct MessageEntity: Sendable, Hashable, Codable {
    /// One of Telegram's words; those not known yet pass.
    package struct Kind: RawRepresentable, Sendable, Hashable, Codable {
        package var rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        package static let bold = Kind(rawValue: "bold")
        package static let italic = Kind(rawValue: "italic")
        package static let underline = Kind(rawValue: "underline")
        package static let strikethrough = Kind(rawValue: "strikethrough")
        package static let spoiler = Kind(rawValue: "spoiler")
        package static let code = Kind(rawValue: "code")
        package static let pre = Kind(rawValue: "pre")
        package static let textLink = Kind(rawValue: "text_link")
        package static let botCommand = Kind(rawValue: "bot_command")
        package static let mention = Kind(rawValue: "mention")
        package static let url = Kind(rawValue: "url")
    }

    package var kind: Kind
    /// In UTF-16 units from the beginning of the text.
    package var offset: Int
    /// In UTF-16 units.
    package var length: Int
    /// Where a `text_link` leads.
    package var url: String?
    /// The programming language of a `pre`.
    package var language: String?

    package init(kind: Kind, offset: Int, length: Int, url: String? = nil, language: String? = nil) {
        self.kind = kind
        self.offset = offset
        self.length = length
        self.url = url
        self.language = language
    }

    enum CodingKeys: String, CodingKey {
        case kind = "type"
        case offset, length, url, language
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("type", kind.rawValue)
            json.member("offset", Int64(offset))
            json.member("length", Int64(length))
            if let url { json.member("url", url) }
            if let language { json.member("language", language) }
        }
    }
}

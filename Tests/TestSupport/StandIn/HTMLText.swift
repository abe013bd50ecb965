import Foundation

/// Text with entities, read from the API's HTML mode as the server reads it.
///
/// Tags: `b strong i em u ins s strike del code pre a blockquote tg-spoiler tg-emoji span`; character references:
/// `&lt; &gt; &amp; &quot;` and numeric ones. Anything else is refused, which is how a bot that forgot to escape is
/// found out.
struct HTMLText {
    private(set) var text = ""
    private(set) var entities: [JSON] = []

    private struct OpenTag {
        let name: String
        let start: Int
        let url: String?
    }

    private var open: [OpenTag] = []

    init(parsing html: String) throws(Refusal) {
        var rest = Substring(html)
        while let character = rest.first {
            switch character {
            case "<":
                guard let end = rest.firstIndex(of: ">") else {
                    throw Self.unparsable("unclosed start tag")
                }
                try handle(tag: rest[rest.index(after: rest.startIndex)..<end])
                rest = rest[rest.index(after: end)...]
            case "&":
                let (decoded, length) = Self.reference(rest)
                text += decoded
                rest = rest.dropFirst(length)
            default:
                text.append(character)
                rest = rest.dropFirst()
            }
        }
        if let last = open.last {
            throw Self.unparsable("can't find end tag corresponding to start tag \"\(last.name)\"")
        }
    }

    private static let kinds = [
        "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
        "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
        "a": "text_link", "blockquote": "blockquote", "tg-spoiler": "spoiler", "span": "spoiler",
        "tg-emoji": "custom_emoji",
    ]

    private mutating func handle(tag: Substring) throws(Refusal) {
        let isEnd = tag.hasPrefix("/")
        let body = isEnd ? tag.dropFirst() : tag
        let name = body.prefix { !$0.isWhitespace }.lowercased()
        guard let kind = Self.kinds[name] else {
            throw Self.unparsable("unsupported start tag \"\(name)\"")
        }
        if !isEnd {
            open.append(OpenTag(name: name, start: text.utf16.count, url: Self.attribute("href", in: body)))
            return
        }
        guard let started = open.popLast(), started.name == name else {
            throw Self.unparsable("unmatched end tag \"\(name)\"")
        }
        let length = text.utf16.count - started.start
        guard length > 0 else { return }
        var entity: [String: JSON] = [
            "type": .string(kind), "offset": .integer(Int64(started.start)), "length": .integer(Int64(length)),
        ]
        entity["url"] = started.url.map(JSON.string)
        entities.append(.object(entity))
    }

    private static func attribute(_ name: String, in tag: Substring) -> String? {
        guard let start = tag.range(of: "\(name)=\"")?.upperBound, let end = tag[start...].firstIndex(of: "\"")
        else { return nil }
        return String(tag[start..<end])
    }

    /// The character that a reference at the start of `rest` stands for, and the reference's length. An ampersand
    /// that begins no reference stands for itself.
    private static func reference(_ rest: Substring) -> (String, Int) {
        guard let end = rest.prefix(10).firstIndex(of: ";") else { return ("&", 1) }
        let name = rest[rest.index(after: rest.startIndex)..<end]
        let length = name.count + 2
        switch name {
        case "lt": return ("<", length)
        case "gt": return (">", length)
        case "amp": return ("&", length)
        case "quot": return ("\"", length)
        default:
            let digits = name.dropFirst()
            let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard name.first == "#", let code, let scalar = Unicode.Scalar(code) else { return ("&", 1) }
            return (String(Character(scalar)), length)
        }
    }

    private static func unparsable(_ reason: String) -> Refusal {
        .badRequest("can't parse entities: \(reason)")
    }
}

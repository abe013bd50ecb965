import Domain

/// One word of a line that a user wrote. Quotes hold several together; `key=value` is one.
package struct LineWord: Sendable, Equatable {
    /// What stands before the "="; nil for a plain word.
    package let key: Substring?
    package let value: Substring
    /// In quotes it is taken as it is: `"max"` is no mark.
    package let isQuoted: Bool

    /// A line longer than this is none of ours: the longest parlay fits several times.
    package static let longestLine = 3_000

    /// The text as it is read: white space made plain, without characters that draw nothing.
    package static func plain(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        return isPlain ? text : text.visibleLine(limit: longestLine)
    }

    /// The words of a plain text. A quote that is not closed holds up to the end.
    package static func words(of text: some StringProtocol) -> [LineWord] {
        var rest = Substring(text)
        var words: [LineWord] = []
        while true {
            rest = rest.drop { $0 == " " }
            guard !rest.isEmpty else { return words }
            words.append(take(from: &rest))
        }
    }

    private static func take(from rest: inout Substring) -> LineWord {
        if let quoted = takeQuoted(from: &rest) { return LineWord(key: nil, value: quoted, isQuoted: true) }
        let word = rest.prefix { $0 != " " }
        guard let equals = word.firstIndex(of: "="), equals != word.startIndex,
            word[..<equals].allSatisfy(\.isLetter)
        else {
            rest = rest[word.endIndex...]
            return LineWord(key: nil, value: word, isQuoted: false)
        }
        rest = rest[word.index(after: equals)...]
        if let quoted = takeQuoted(from: &rest) { return LineWord(key: word[..<equals], value: quoted, isQuoted: true) }
        rest = rest[word.endIndex...]
        return LineWord(key: word[..<equals], value: word[word.index(after: equals)...], isQuoted: false)
    }

    private static func takeQuoted(from rest: inout Substring) -> Substring? {
        guard let opening = rest.first, let closing = closingQuotes[opening] else { return nil }
        let inside = rest.dropFirst()
        let quoted = inside.prefix { !closing.contains($0) }
        rest = inside[quoted.endIndex...].dropFirst()
        return quoted.trimmingSpaces
    }

    /// Telephones turn straight quotes into typographic ones, and not always in pairs.
    private static let closingQuotes: [Character: Set<Character>] = [
        "\"": ["\"", "”"], "“": ["”", "\"", "“"], "„": ["“", "”", "\""], "«": ["»"], "”": ["”", "\""],
    ]
}

extension Substring {
    /// French quotes have a space inside.
    fileprivate var trimmingSpaces: Substring {
        var rest = drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}

/// A model's answer as it grows, of which only what was checked is let through: sentence by sentence, each with all that
/// stands before it.
///
/// Without it a guess would stand on the screen until the whole answer is checked, and in a group for good where the
/// program ends before that. A sentence ends with its mark and a space behind it, or with its line: a piece that cuts a
/// number or a word lets nothing through.
struct CheckedText {
    /// What was let through.
    private(set) var passed = ""
    private var pending = ""
    private var hasFailed = false

    /// - Parameter stands: whether a text, from the answer's beginning on, may be shown.
    /// - Returns: what may be shown beyond what was let through before. Empty from the first sentence that fails on.
    mutating func append(_ delta: String, stands: (String) -> Bool) -> String {
        guard !hasFailed else { return "" }
        pending += delta
        var fresh = ""
        while let end = Self.sentenceEnd(in: pending, line: passed) {
            let sentence = String(pending[..<end])
            guard stands(passed + sentence) else {
                hasFailed = true
                break
            }
            passed += sentence
            fresh += sentence
            pending = String(pending[end...])
        }
        return fresh
    }

    /// The answer begins anew.
    mutating func restart() { self = CheckedText() }

    /// Where the first sentence ends, with the white space behind it as far as it has come; nil where none does yet.
    private static func sentenceEnd(in text: String, line before: String) -> String.Index? {
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            if text[index].isNewline { return spaceEnd(in: text, from: next) }
            if marks.contains(text[index]) {
                let end = text[next...].firstIndex { !closers.contains($0) } ?? text.endIndex
                if end < text.endIndex, text[end].isWhitespace, !isListNumber(before + text[..<index]) {
                    return spaceEnd(in: text, from: end)
                }
            }
            index = next
        }
        return nil
    }

    private static func spaceEnd(in text: String, from start: String.Index) -> String.Index {
        text[start...].firstIndex { !$0.isWhitespace } ?? text.endIndex
    }

    /// «2.» at the beginning of a line.
    private static func isListNumber(_ text: some StringProtocol) -> Bool {
        let line = text[(text.lastIndex(where: \.isNewline).map(text.index(after:)) ?? text.startIndex)...]
        let word = line.drop { $0.isWhitespace || $0 == "*" }
        return !word.isEmpty && word.allSatisfy(\.isNumber)
    }

    private static let marks: Set<Character> = [".", "!", "?", "\u{2026}"]
    private static let closers: Set<Character> = [
        "*", "\"", "'", "\u{201D}", "\u{2019}", "\u{BB}", ")", "]", ".", "!", "?",
    ]
}

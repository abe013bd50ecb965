/// Finds the name that people give after "my name is" and its like: best effort, and no more.
enum NameMatcher {
    private static let phrases: [StaticString] = [
        "my name is ", "my name's ", "i'm called ", "i am called ", "call me ", "je m'appelle ", "je m\u{2019}appelle ",
        "moi c'est ", "moi c\u{2019}est ", "mon nom est ", "mon nom c'est ", "mon prénom est ", "appelle-moi ",
        "appelez-moi ",
    ]

    /// Words that follow these phrases and are no names.
    private static let others: Set<[UInt8]> = Set(
        [
            "not", "no", "on", "in", "the", "a", "an", "when", "if", "back", "later", "stupid", "crazy", "pas", "plus",
            "le", "la", "les", "un", "une", "quand", "si", "fou", "bête",
        ].map { Array($0.utf8) }
    )

    /// - Returns: the name after a phrase that begins at `start`.
    static func introduced(_ text: [UInt8], _ start: Int) -> PersonalMatch? {
        guard mayBegin(text[start] | 0x20, text.at(start + 1) | 0x20),
            let phrase = phrases.first(where: { text.has($0, at: start) })
        else { return nil }
        let first = start + phrase.utf8CodeUnitCount
        var end = text.end(of: first, limit: 40, where: isOfName)
        guard end - first >= 2, !others.contains(Array(text[first..<end]).lowercasedASCII) else { return nil }
        // A second word belongs to it when it is written like a name.
        if text.at(end) == 0x20, text.at(end + 1) &- 0x41 < 26 || text.at(end + 1) == 0xC3 {
            let second = text.end(of: end + 1, limit: 40, where: isOfName)
            if second - end > 2 { end = second }
        }
        return PersonalMatch(kind: .name, end: end, start: first)
    }

    /// By the first two letters, so that most words cost nothing.
    @inline(__always)
    private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "m"): second == UInt8(ascii: "y") || second == UInt8(ascii: "o")
        case UInt8(ascii: "i"): second == 0x20 || second == 0x27
        case UInt8(ascii: "c"): second == UInt8(ascii: "a")
        case UInt8(ascii: "j"): second == UInt8(ascii: "e")
        case UInt8(ascii: "a"): second == UInt8(ascii: "p")
        default: false
        }
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        ByteClass.isLetter(byte) || byte == 0x2D || byte >= 0x80
    }
}

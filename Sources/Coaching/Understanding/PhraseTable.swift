import Domain

/// Finds names of several words in a text, mistyped ones too.
struct PhraseTable<Value: Sendable>: Sendable {
    /// How far a name may be written from its own form.
    enum Rule: Sendable {
        case asWritten
        /// Only as one word: "no vig" is not the exchange Novig.
        case oneWord
        /// Only as several: "o/u" is not the French "ou".
        case apart
        /// An ordinary word or a short one: only beside a word that shows that a name is meant.
        case inContext
    }

    private struct Entry: Sendable {
        let value: Value
        let rule: Rule
        let isOneWord: Bool
    }

    private struct LongKey: Sendable {
        let bytes: [UInt8]
        /// One bit a letter: two words that differ in many letters need no exact comparison.
        let letters: UInt64
        let key: String
    }

    private var entries: [String: Entry] = [:]
    /// By the first letter, which a slip seldom hits.
    private var longKeys: [UInt8: [LongKey]] = [:]
    private var longestInBytes = 0

    /// Words of fewer letters are read only as they are written.
    private static var shortestMistyped: Int { 5 }
    private static var mostWords: Int { 5 }
    /// Beyond so many unknown words only exact names are found.
    static var mostMistyped: Int { 100 }

    /// The first that has a name keeps it.
    mutating func add(_ name: String, _ value: Value, rule: Rule = .asWritten, mistyped: Bool = true) {
        let key = name.folded
        guard !key.isEmpty, entries[key] == nil else { return }
        let parts = TextTokens(name).tokens.count { $0.kind != .sign }
        entries[key] = Entry(value: value, rule: rule, isOneWord: parts == 1)
        longestInBytes = max(longestInBytes, key.utf8.count)
        guard mistyped, rule != .inContext, rule != .apart, key.utf8.count >= Self.shortestMistyped else { return }
        let bytes = Array(key.utf8)
        longKeys[bytes[0], default: []].append(LongKey(bytes: bytes, letters: letterMask(bytes), key: key))
    }

    /// The longest name that begins at `start`, and the token after its last.
    func match(_ tokens: [TextToken], at start: Int) -> (value: Value, rule: Rule, end: Int)? {
        var key = ""
        var found: (Value, Rule, Int)?
        var words = 0
        for index in start..<tokens.count {
            let token = tokens[index]
            if token.kind == .sign {
                if index > start, token.text == "-" || token.text == "/" { continue }
                break
            }
            words += 1
            key += token.kind == .number ? token.text.filter(\.isNumber) : token.text
            guard words <= Self.mostWords, key.utf8.count <= longestInBytes else { break }
            if let entry = entries[key], mayStand(entry, key, tokens[start...index]) {
                found = (entry.value, entry.rule, index + 1)
            }
        }
        return found
    }

    private func mayStand(_ entry: Entry, _ key: String, _ written: ArraySlice<TextToken>) -> Bool {
        guard written.count > 1 else { return entry.rule != .apart }
        let isGlued = written.dropFirst().allSatisfy(\.isGlued)
        if isGlued { return true }
        guard entry.rule != .oneWord else { return false }
        // "10 bet" may be ten of them; "888 sport" is no count.
        if let first = written.first, first.kind == .number, first.text.utf8.count < 3 { return false }
        // Words that happen to join into a short name, "bet us", do not mean it.
        return !entry.isOneWord || key.utf8.count >= 6
    }

    /// The name nearest to a mistyped word: one slip in a short word, two in one of 8 letters or more.
    func nearest(to word: String) -> Value? {
        let sought = Array(word.utf8)
        guard (Self.shortestMistyped...40).contains(sought.count) else { return nil }
        let letters = letterMask(sought)
        var best: (distance: Int, key: String)?
        for known in longKeys[sought[0]] ?? [] {
            let slips = min(sought.count, known.bytes.count) >= 8 ? 2 : 1
            guard abs(known.bytes.count - sought.count) <= slips,
                (known.letters ^ letters).nonzeroBitCount <= 2 * slips,
                known.bytes.filter(isDigit) == sought.filter(isDigit)
            else { continue }
            let distance = FuzzyMatch.editDistance(sought, known.bytes)
            if distance <= slips, distance < best?.distance ?? .max { best = (distance, known.key) }
        }
        return best.flatMap { entries[$0.key]?.value }
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func letterMask(_ bytes: [UInt8]) -> UInt64 {
    var mask: UInt64 = 0
    for byte in bytes { mask |= 1 << UInt64(byte & 63) }
    return mask
}

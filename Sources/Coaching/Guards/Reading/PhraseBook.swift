import Domain

/// Phrases to be found in what people write, however they spell it.
///
/// One phrase a line, its words apart by spaces, folded (lower case, no accents, no apostrophes: `cant`, `j en`):
///
///     kill~ my|me self      a word, `a|b` one of several, `~` with one letter wrong, `stem*` whatever follows
///     want +2 die           `+2`: up to two other words between
///     want to? die          `?`: the word may be missing
///     my <kin>              one of a list that has a name
///     to live $             `$`: nothing follows in its clause
///
/// Words of a phrase stand in one sentence. Built once: finding is a look-up for each word of the text.
struct PhraseBook<Tag: Hashable & Sendable>: Sendable {
    struct Match: Sendable {
        let tag: Tag
        /// Positions of words.
        let range: Range<Int>
        /// Words within that are none of the phrase's own.
        let skipped: [Int]
    }

    private enum Step: Sendable {
        case word(Int)
        case gap(Int)
        case end
    }

    private struct Phrase: Sendable {
        let tag: Tag
        let steps: [Step]
    }

    private var phrases: [Phrase] = []
    /// Phrases by the element that they begin with.
    private var beginnings: [Int: [Int]] = [:]
    private var words = WordIndex()

    /// - Parameter names: the lists that `<name>` stands for, written `a|b|c`.
    init(_ lists: [(Tag, String)], names: [String: String] = [:]) {
        for (tag, list) in lists {
            for line in list.lines where !line.isEmpty {
                for variant in Self.variants(line.split(separator: " ").map(String.init)) {
                    add(variant, tag, names)
                }
            }
        }
    }

    /// The phrase with each optional word, and without it.
    private static func variants(_ parts: [String]) -> [[String]] {
        guard let optional = parts.firstIndex(where: { $0.hasSuffix("?") }) else { return [parts] }
        var with = parts
        with[optional].removeLast()
        var without = parts
        without.remove(at: optional)
        return variants(with) + variants(without)
    }

    private mutating func add(_ parts: [String], _ tag: Tag, _ names: [String: String]) {
        var steps: [Step] = []
        for part in parts {
            if part == "$" {
                steps.append(.end)
            } else if part.hasPrefix("+"), let most = Int(part.dropFirst()) {
                steps.append(.gap(most))
            } else {
                steps.append(.word(words.element(part, names)))
            }
        }
        guard case .word(let first)? = steps.first else {
            preconditionFailure("A phrase begins with a word: \(parts)")
        }
        beginnings[first, default: []].append(phrases.count)
        phrases.append(Phrase(tag: tag, steps: Array(steps.dropFirst())))
    }

    /// All places where a phrase stands, in the order in which they begin.
    func matches(in text: ReadText) -> [Match] {
        var known: [String: [Int]] = [:]
        let elements = text.tokens.map { token -> [Int] in
            if let found = known[token.word] { return found }
            let found = words.elements(of: token.word)
            known[token.word] = found
            return found
        }
        var matches: [Match] = []
        for start in elements.indices {
            for element in elements[start] {
                for index in beginnings[element] ?? [] {
                    let phrase = phrases[index]
                    var skipped: [Int] = []
                    if let end = Self.end(of: phrase.steps[...], from: start + 1, text, elements, &skipped) {
                        matches.append(Match(tag: phrase.tag, range: start..<end, skipped: skipped))
                    }
                }
            }
        }
        return matches
    }

    /// Where the rest of a phrase ends that goes on at `position`; nil where it does not go on.
    private static func end(
        of steps: ArraySlice<Step>,
        from position: Int,
        _ text: ReadText,
        _ elements: [[Int]],
        _ skipped: inout [Int]
    ) -> Int? {
        guard let step = steps.first else { return position }
        func fits(_ place: Int) -> Bool {
            place < elements.count && text.tokens[place].sentence == text.tokens[position - 1].sentence
        }
        switch step {
        case .word(let element):
            guard fits(position), elements[position].contains(element) else { return nil }
            return end(of: steps.dropFirst(), from: position + 1, text, elements, &skipped)
        case .gap(let most):
            for count in 0...most where count == 0 || fits(position + count - 1) {
                if let end = end(of: steps.dropFirst(), from: position + count, text, elements, &skipped) {
                    skipped += position..<(position + count)
                    return end
                }
            }
            return nil
        case .end:
            guard position < elements.count, text.tokens[position].clause == text.tokens[position - 1].clause else {
                return position
            }
            return text.tokens[position].word.contains { $0.isLetter || $0.isNumber } ? nil : position
        }
    }
}

/// Which elements of phrases a word can stand for.
struct WordIndex: Sendable {
    private var numbers: [String: Int] = [:]
    private var exact: [String: [Int]] = [:]
    /// By the hash of their letters.
    private var stems: [UInt64: [(stem: [UInt8], element: Int)]] = [:]
    /// By how many letters they have.
    private var near: [Int: [(word: [UInt8], element: Int)]] = [:]
    private var shortestStem = Int.max
    private var longestStem = 0

    /// The number of an element such as `kill~|end` or `<kin>`; the same for the same text.
    mutating func element(_ part: String, _ names: [String: String]) -> Int {
        if let known = numbers[part] { return known }
        let number = numbers.count
        numbers[part] = number
        for choice in part.split(separator: "|") { add(String(choice), number, names) }
        return number
    }

    private mutating func add(_ choice: String, _ number: Int, _ names: [String: String]) {
        if choice.hasPrefix("<"), choice.hasSuffix(">") {
            guard let list = names[String(choice.dropFirst().dropLast())] else {
                preconditionFailure("There is no list of words called \(choice)")
            }
            for word in list.split(separator: "|") { add(String(word), number, names) }
        } else if choice.hasSuffix("~") {
            let word = String(choice.dropLast())
            exact[word, default: []].append(number)
            near[word.utf8.count, default: []].append((Array(word.utf8), number))
        } else if choice.hasSuffix("*") {
            let stem = Array(choice.utf8.dropLast())
            var hash = FeatureHash()
            for byte in stem { hash.add(byte) }
            stems[hash.value, default: []].append((stem, number))
            shortestStem = min(shortestStem, stem.count)
            longestStem = max(longestStem, stem.count)
        } else {
            exact[choice, default: []].append(number)
        }
    }

    func elements(of word: String) -> [Int] {
        let known = exact[word]
        var found = known ?? []
        let bytes = Array(word.utf8)
        addStems(of: bytes, to: &found)
        // A word that is known for itself is no mistyped one.
        guard known == nil, bytes.count >= 4 else { return found }
        for length in (bytes.count - 1)...(bytes.count + 1) {
            for (sought, element) in near[length] ?? [] where Self.isOneEdit(bytes, sought) { found.append(element) }
        }
        return found
    }

    private func addStems(of bytes: [UInt8], to found: inout [Int]) {
        guard bytes.count >= shortestStem else { return }
        var hash = FeatureHash()
        for (index, byte) in bytes.prefix(longestStem).enumerated() {
            hash.add(byte)
            guard index + 1 >= shortestStem else { continue }
            for (stem, element) in stems[hash.value] ?? [] where bytes.starts(with: stem) { found.append(element) }
        }
    }

    /// Whether one letter too many, too few, wrong, or swapped with its neighbour parts them.
    static func isOneEdit(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard long.count - short.count <= 1 else { return false }
        // One edit leaves the first letter or the last as it is.
        guard short.first == long.first || short.last == long.last else { return false }
        var start = 0
        while start < short.count, short[start] == long[start] { start += 1 }
        var end = 0
        while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
        let rest = short.count - start - end
        if long.count > short.count { return rest == 0 }
        if rest <= 1 { return true }
        return rest == 2 && short[start] == long[start + 1] && short[start + 1] == long[start]
    }
}

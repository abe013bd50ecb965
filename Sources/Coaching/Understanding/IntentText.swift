import Domain

/// A question as the classifier reads it: names and numbers masked, abbreviations spelled out, words of one group
/// made one.
struct IntentText {
    /// As written, or the mask: `<casino>`, `<money>`.
    private(set) var words: [String] = []
    /// What a mask hides, for what it says besides: "tonight" is more than a period.
    private(set) var masked: [String] = []

    /// What follows says nothing new of what is wanted.
    private static let mostTokens = 200

    init(_ text: String, _ extractor: EntityExtractor, _ groups: WordGroups) {
        let tokens = Array(TextTokens(text).tokens.prefix(Self.mostTokens))
        var masks: [Int: (name: String, end: Int)] = [:]
        for mark in extractor.marks(in: tokens, withTerms: false) {
            guard let name = mark.meaning.mask else { continue }
            masks[mark.tokens.lowerBound] = (name, mark.tokens.upperBound)
        }
        var index = 0
        while index < tokens.count {
            if let mask = masks[index] {
                words.append(mask.name)
                if mask.name != "<casino>" {
                    for token in tokens[index..<mask.end] where token.kind == .word { masked.append(token.text) }
                }
                index = mask.end
                continue
            }
            let token = tokens[index]
            if token.kind == .word {
                if index > 0, tokens[index - 1].text == "@", token.isGlued {
                    words.append("<person>")
                } else {
                    let word = Self.squeezed(token.text)
                    words += groups.meaning(of: word) ?? [word]
                }
            }
            index += 1
        }
    }

    /// "heyyyy" is "hey": no word has a letter three times in a row.
    private static func squeezed(_ word: String) -> String {
        var run = 0
        var longest = 0
        var last: UInt8 = 0
        for byte in word.utf8 {
            run = byte == last ? run + 1 : 1
            longest = max(longest, run)
            last = byte
        }
        guard longest >= 3 else { return word }
        var result: [Character] = []
        for character in word where result.last != character { result.append(character) }
        return String(result)
    }

    /// Puts the nearest known word for each that is not known.
    mutating func correct(with speller: Speller) {
        for index in words.indices where !words[index].hasPrefix("<") {
            if let known = speller.correction(of: words[index]) { words[index] = known }
        }
    }
}

extension TextMark.Meaning {
    fileprivate var mask: String? {
        switch self {
        case .casino: "<casino>"
        case .sport: "<sport>"
        case .market: "<market>"
        case .period: "<period>"
        case .amount: "<money>"
        case .price: "<price>"
        case .probability, .share: "<percent>"
        case .count: "<count>"
        case .number: "<number>"
        case .term: nil
        }
    }
}

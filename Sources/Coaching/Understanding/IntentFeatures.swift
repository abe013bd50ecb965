/// What the classifier counts in a question, each thing as a hash with its weight.
///
/// Words; runs of up to three words, and pairs with one word between, where words of a group are one; which groups
/// stand anywhere together; and pieces of words, which see through endings and slips.
struct IntentFeatures {
    private(set) var hashes: [UInt64] = []
    private(set) var weights: [Float] = []

    private enum Kind: UInt8 {
        case word, masked, group, pair, gap, triple, together, piece, length
    }

    init(_ text: IntentText, _ groups: WordGroups) {
        let (sequence, found) = Self.grouped(text.words, groups)
        for word in text.words { add(.word, [word], 1) }
        for word in text.masked { add(.masked, [word], 0.6) }
        for group in found { add(.group, [group], 1) }
        let framed = ["^"] + sequence + ["$"]
        for index in framed.indices {
            if index + 1 < framed.count { add(.pair, [framed[index], framed[index + 1]], 0.8) }
            if index + 2 < framed.count {
                add(.gap, [framed[index], framed[index + 2]], 0.5)
                add(.triple, [framed[index], framed[index + 1], framed[index + 2]], 0.6)
            }
        }
        let kinds = Set(found).sorted().prefix(12)
        for (index, one) in kinds.enumerated() {
            for other in kinds.dropFirst(index + 1) { add(.together, [one, other], 0.7) }
        }
        for word in text.words where !word.hasPrefix("<") { addPieces(of: word) }
        add(.length, [String(min(sequence.count, 8))], 0.5)
    }

    /// The words with those of a group replaced, and the groups (masks too) in their order.
    private static func grouped(_ words: [String], _ groups: WordGroups) -> (sequence: [String], found: [String]) {
        var sequence: [String] = []
        var found: [String] = []
        var index = 0
        while index < words.count {
            if let known = groups.groups(words, at: index) {
                sequence.append("~" + known.names[0])
                found += known.names
                index = known.end
            } else {
                sequence.append(words[index])
                if words[index].hasPrefix("<") { found.append(words[index]) }
                index += 1
            }
        }
        return (sequence, found)
    }

    private mutating func add(_ kind: Kind, _ parts: [String], _ weight: Float) {
        var hash = FeatureHash()
        hash.add(kind.rawValue)
        for part in parts { hash.add(part) }
        hashes.append(hash.value)
        weights.append(weight)
    }

    /// Every run of 3 to 5 letters, with the word's ends.
    private mutating func addPieces(of word: String) {
        let bytes = [0x5E] + Array(word.utf8.prefix(24)) + [0x24]
        guard bytes.count >= 5 else { return }
        var length = 3
        while length <= 5 {
            var start = 0
            while start + length <= bytes.count {
                var hash = FeatureHash()
                hash.add(Kind.piece.rawValue)
                for index in start..<(start + length) { hash.add(bytes[index]) }
                hashes.append(hash.value)
                weights.append(0.35)
                start += 1
            }
            length += 1
        }
    }
}

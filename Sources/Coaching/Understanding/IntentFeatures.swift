/// What the classifier counts in a question, each thing as a hash with its weight.
///
/// Words and what they sound like; runs of up to three words, and pairs with one word between, where words of a group
/// are one; which groups stand anywhere together; and pieces of words, which see through endings and slips.
struct IntentFeatures {
    struct Feature {
        let hash: UInt64
        let weight: Float
        /// Worth learning even from one example; runs of three and pieces are too many for that.
        let isTelling: Bool
    }

    private(set) var all: [Feature] = []

    private enum Kind: UInt8 {
        case word, sound, sounds, masked, group, pair, gap, triple, together, piece, length
    }

    /// A word, a mask or a whole group, as the runs are made of.
    private struct Unit {
        let name: String
        let groups: [String]

        static let start = Unit(name: "^", groups: [])
        static let end = Unit(name: "$", groups: [])
    }

    /// What another reader counts.
    init(_ all: [Feature]) { self.all = all }

    init(_ text: IntentText, _ groups: WordGroups) {
        addWords(text)
        let units = Self.units(text.words, groups)
        let names = ([.start] + units + [.end]).map(\.name)
        for index in names.indices {
            if index + 1 < names.count { add(.pair, [names[index], names[index + 1]], 0.8) }
            if index + 2 < names.count {
                add(.gap, [names[index], names[index + 2]], 0.5)
                add(.triple, [names[index], names[index + 1], names[index + 2]], 0.6)
            }
        }
        addGroups(units)
        add(.length, [String(min(units.count, 8))], 0.5)
    }

    private mutating func addWords(_ text: IntentText) {
        var before = "^"
        for word in text.words {
            let isMask = word.hasPrefix("<")
            let sound = isMask ? word : WordSound.key(of: word)
            add(.word, [word], 1)
            add(.sound, [sound], 0.7)
            add(.sounds, [before, sound], 0.5)
            if !isMask { addPieces(of: word) }
            before = sound
        }
        add(.sounds, [before, "$"], 0.5)
        for word in text.masked { add(.masked, [word], 0.6) }
    }

    private mutating func addGroups(_ units: [Unit]) {
        var found: [String] = []
        for group in units.flatMap(\.groups) {
            add(.group, [group], 0.9)
            if !found.contains(group) { found.append(group) }
        }
        let kinds = found.prefix(12).sorted()
        for (index, one) in kinds.enumerated() {
            for other in kinds.dropFirst(index + 1) { add(.together, [one, other], 0.7) }
        }
    }

    /// The words with those of a group made one.
    private static func units(_ words: [String], _ groups: WordGroups) -> [Unit] {
        var units: [Unit] = []
        var index = 0
        while index < words.count {
            if let known = groups.groups(words, at: index) {
                units.append(Unit(name: "~" + known.names[0], groups: known.names))
                index = known.end
            } else {
                let word = words[index]
                units.append(Unit(name: word, groups: word.hasPrefix("<") ? [word] : []))
                index += 1
            }
        }
        return units
    }

    private mutating func add(_ kind: Kind, _ parts: [String], _ weight: Float) {
        var hash = FeatureHash()
        hash.add(kind.rawValue)
        for part in parts { hash.add(part) }
        let isTelling = kind != .gap && kind != .triple
        all.append(Feature(hash: hash.value, weight: weight, isTelling: isTelling))
    }

    /// Every run of 3 to 5 letters, with the word's ends.
    private mutating func addPieces(of word: String) {
        let bytes = [0x5E] + Array(word.utf8.prefix(24)) + [0x24]
        guard bytes.count >= 5 else { return }
        for length in 3...5 {
            var start = 0
            while start + length <= bytes.count {
                var hash = FeatureHash()
                hash.add(Kind.piece.rawValue)
                for index in start..<(start + length) { hash.add(bytes[index]) }
                all.append(Feature(hash: hash.value, weight: 0.35, isTelling: false))
                start += 1
            }
        }
    }
}

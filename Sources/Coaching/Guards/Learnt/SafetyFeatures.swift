/// What the learnt reading counts in a text: words, what they sound like, runs of them, pieces of them, and the kinds
/// that they are of, alone, in runs and together; which of them are denied, and which begin or end what is said.
struct SafetyFeatures {
    private var known = SeenHashes()
    private var found: [IntentFeatures.Feature] = []

    private enum Kind: UInt64 {
        case word = 1, sound, piece, pair, soundPair, gap, triple, length, question, kind, kindPair, kindGap, kindTriple
        case together, phrase, denied, first, last, sentence
    }

    /// A word, or a run of words of one kind.
    private struct Unit {
        let name: UInt64
        let isKind: Bool
    }

    private static let edge = SafetyHash.of("^")
    private static let mostKinds = 12
    /// In words.
    private static let reachOfNegation = 5

    static func of(_ text: SafetyText, _ words: SafetyWords) -> IntentFeatures {
        var features = SafetyFeatures()
        features.addWords(text.words)
        features.addKinds(text.words, words)
        features.addPlaces(of: text.words)
        features.add(.length, UInt64(min(text.words.count, 10)), 0.3)
        if text.isQuestion { features.add(.question, 0, 0.4) }
        return IntentFeatures(features.found)
    }

    private mutating func addWords(_ words: [SafetyText.Word]) {
        for word in words {
            add(.word, word.hash, 1, isTelling: true)
            add(.sound, word.sound, 0.7)
            if word.isLetters, word.bytes.count >= 3 { addPieces(of: word.bytes) }
        }
        let names = [Self.edge] + words.map(\.hash) + [Self.edge]
        let sounds = [Self.edge] + words.map(\.sound) + [Self.edge]
        for index in names.indices {
            guard index + 1 < names.count else { break }
            let pair = SafetyHash.joined(names[index], names[index + 1])
            add(.pair, pair, 0.8)
            add(.soundPair, SafetyHash.joined(sounds[index], sounds[index + 1]), 0.5)
            guard index + 2 < names.count else { continue }
            add(.gap, SafetyHash.joined(names[index], names[index + 2]), 0.5)
            add(.triple, SafetyHash.joined(pair, names[index + 2]), 0.5)
        }
    }

    /// Words that follow a negation within their clause, and those of the first and the last sentence: after a list of
    /// losses the last one says what is meant.
    private mutating func addPlaces(of words: [SafetyText.Word]) {
        guard let last = words.last else { return }
        var denied: (clause: Int, left: Int) = (-1, 0)
        for word in words {
            if word.clause == denied.clause, denied.left > 0 {
                add(.denied, word.hash, 0.6)
                denied.left -= 1
            }
            if SafetyText.negators.contains(word.hash) { denied = (word.clause, Self.reachOfNegation) }
            if last.sentence > 0, word.sentence == last.sentence { add(.last, word.hash, 0.5) }
            if last.sentence > 0, word.sentence == 0 { add(.first, word.hash, 0.5) }
        }
        add(.sentence, UInt64(min(last.sentence, 4)), 0.3)
    }

    private mutating func addPieces(of word: [UInt8]) {
        let bytes = [UInt8(ascii: "^")] + word.prefix(24) + [UInt8(ascii: "$")]
        for start in 0..<(bytes.count - 2) {
            var hash = FeatureHash()
            for end in start..<min(start + 5, bytes.count) {
                hash.add(bytes[end])
                if end - start >= 2 { add(.piece, hash.value, 0.2) }
            }
        }
    }

    private mutating func addKinds(_ words: [SafetyText.Word], _ known: SafetyWords) {
        var units = [Unit(name: Self.edge, isKind: false)]
        var kinds: [UInt64] = []
        var index = 0
        while index < words.count {
            guard let match = known.match(words, at: index) else {
                units.append(Unit(name: words[index].hash, isKind: false))
                index += 1
                continue
            }
            units.append(Unit(name: match.kinds[0], isKind: true))
            for kind in match.kinds {
                add(.kind, kind, 0.9, isTelling: true)
                if kinds.count < Self.mostKinds, !kinds.contains(kind) { kinds.append(kind) }
            }
            if match.end > index + 1 { add(.phrase, match.hash, 0.6) }
            index = match.end
        }
        units.append(Unit(name: Self.edge, isKind: false))
        addRuns(of: units)
        kinds.sort()
        for (index, one) in kinds.enumerated() {
            for other in kinds.dropFirst(index + 1) { add(.together, SafetyHash.joined(one, other), 0.6) }
        }
    }

    private mutating func addRuns(of units: [Unit]) {
        for index in units.indices {
            guard index + 1 < units.count else { break }
            let (one, two) = (units[index], units[index + 1])
            let pair = SafetyHash.joined(one.name, two.name)
            if one.isKind || two.isKind { add(.kindPair, pair, 0.7) }
            guard index + 2 < units.count else { continue }
            let three = units[index + 2]
            if one.isKind || three.isKind { add(.kindGap, SafetyHash.joined(one.name, three.name), 0.5) }
            if one.isKind || two.isKind || three.isKind { add(.kindTriple, SafetyHash.joined(pair, three.name), 0.5) }
        }
    }

    private mutating func add(_ kind: Kind, _ value: UInt64, _ weight: Float, isTelling: Bool = false) {
        let hash = SafetyHash.joined(kind.rawValue, value)
        guard known.insert(hash) else { return }
        found.append(IntentFeatures.Feature(hash: hash, weight: weight, isTelling: isTelling))
    }
}

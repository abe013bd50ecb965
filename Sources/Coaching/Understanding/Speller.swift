import Domain

/// Puts right what is one slip away from a known word: a letter too many, missing, wrong, or two swapped.
struct Speller: Sendable {
    private let words: ModelWords
    /// How often each word stands in the examples.
    private let counts: ModelNumbers<UInt32>
    /// Sorted: the words with one letter left out, as hashes; beside each the word that gives it, as a place in `words`.
    private let shortened: ModelNumbers<UInt32>
    private let places: ModelNumbers<UInt32>

    private static let shortest = 4
    private static let longest = 24

    init(_ reader: inout ModelReader) throws(ModelFileFault) {
        words = try ModelWords(&reader)
        counts = try reader.numbers(words.count, of: UInt32.self)
        shortened = try reader.numbers(try reader.count(), of: UInt32.self)
        places = try reader.numbers(shortened.count, of: UInt32.self)
    }

    /// - Parameter counts: how often each word stands in the examples; the more usual of two corrections wins.
    static func write(_ counts: [String: Int], to writer: inout ModelWriter) {
        let words = counts.keys.filter(isFit).sorted(by: isBefore)
        var shortened: [(hash: UInt32, place: UInt32)] = []
        for (place, word) in zip(UInt32(0)..., words) {
            let bytes = Array(word.utf8)
            shortened.append((hash(bytes, without: -1), place))
            for index in bytes.indices where index == 0 || bytes[index] != bytes[index - 1] {
                shortened.append((hash(bytes, without: index), place))
            }
        }
        shortened.sort { ($0.hash, $0.place) < ($1.hash, $1.place) }
        ModelWords.write(words, to: &writer)
        writer.add(words.map { UInt32(clamping: counts[$0] ?? 0) })
        writer.add(count: shortened.count)
        writer.add(shortened.map(\.hash))
        writer.add(shortened.map(\.place))
    }

    private static func isFit(_ word: String) -> Bool {
        (shortest...longest).contains(word.utf8.count) && !word.hasPrefix("<")
    }

    /// - Returns: nil for a word that is known, too short, or near none.
    func correction(of word: String) -> String? {
        guard Self.isFit(word), words.place(of: word) == nil else { return nil }
        let bytes = Array(word.utf8)
        var best: (count: UInt32, bytes: [UInt8])?
        for index in -1..<bytes.count {
            let sought = hash(bytes, without: index)
            guard var entry = shortened.place(of: sought) else { continue }
            while entry < shortened.count, shortened[entry] == sought {
                let place = Int(places[entry])
                entry += 1
                guard counts.indices.contains(place), counts[place] > best?.count ?? 0 else { continue }
                let candidate = words.bytes(at: place)
                guard candidate != best?.bytes, FuzzyMatch.editDistance(bytes, candidate) == 1 else { continue }
                best = (counts[place], candidate)
            }
        }
        return best.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}

/// Two words of one hash do no harm: what is offered is compared letter by letter.
private func hash(_ bytes: [UInt8], without left: Int) -> UInt32 {
    var hash = FeatureHash()
    var index = 0
    while index < bytes.count {
        if index != left { hash.add(bytes[index]) }
        index += 1
    }
    return UInt32(truncatingIfNeeded: hash.value)
}

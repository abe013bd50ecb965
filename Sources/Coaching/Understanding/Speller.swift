import Domain

/// Puts right what is one slip away from a known word: a letter too many, missing, wrong, or two swapped.
struct Speller: Sendable {
    private let known: Set<String>
    /// By the word with one letter left out: the words that give it, as places in `words`.
    private var shortened: [UInt64: [Int32]] = [:]
    private var words: [(word: String, count: Int)] = []

    private static let shortest = 4
    private static let longest = 24

    /// - Parameter counts: how often each word stands in the examples; the more usual of two corrections wins.
    init(_ counts: [String: Int]) {
        known = Set(counts.keys)
        for (word, count) in counts.sorted(by: { $0.key < $1.key }) where Self.isFit(word) {
            words.append((word, count))
            let place = Int32(words.count - 1)
            let bytes = Array(word.utf8)
            shortened[hash(bytes, without: -1), default: []].append(place)
            for index in bytes.indices where index == 0 || bytes[index] != bytes[index - 1] {
                shortened[hash(bytes, without: index), default: []].append(place)
            }
        }
    }

    private static func isFit(_ word: String) -> Bool {
        (shortest...longest).contains(word.utf8.count) && !word.hasPrefix("<")
    }

    /// - Returns: nil for a word that is known, too short, or near none.
    func correction(of word: String) -> String? {
        guard Self.isFit(word), !known.contains(word) else { return nil }
        let bytes = Array(word.utf8)
        var best: (count: Int, word: String)?
        for index in -1..<bytes.count {
            for place in shortened[hash(bytes, without: index)] ?? [] {
                let candidate = words[Int(place)]
                guard candidate.count > best?.count ?? 0, candidate.word != best?.word,
                    FuzzyMatch.editDistance(bytes, Array(candidate.word.utf8)) == 1
                else { continue }
                best = (candidate.count, candidate.word)
            }
        }
        return best?.word
    }
}

private func hash(_ bytes: [UInt8], without left: Int) -> UInt64 {
    var hash = FeatureHash()
    var index = 0
    while index < bytes.count {
        if index != left { hash.add(bytes[index]) }
        index += 1
    }
    return hash.value
}

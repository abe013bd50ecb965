package import Domain

/// What may stand behind the stake of a bet: marks, `key=value` pairs, and the selection.
package struct BetTail: Codable, Sendable, Equatable {
    package var marks: BetMarks = []
    /// What was accepted of the stake.
    package var accepted: Money?
    package var startsAt: Timestamp?
    package var match: String?
    package var selection: String?

    /// Characters of a selection or a match.
    package static let longestWords = 160
    /// The words before a "=".
    package static let keys = ["cut", "at", "match"]

    package init() {}

    /// - Parameter currency: what an amount without a currency is in.
    package init(
        _ words: ArraySlice<LineWord>,
        in currency: Currency,
        _ notation: Notation
    ) throws(BetLineFault) {
        var plain: [Substring] = []
        for (index, word) in zip(words.indices, words) {
            if let key = word.key {
                try set(key, to: word.value, in: currency, notation)
            } else if !word.isQuoted, let mark = Self.mark(word.value),
                !word.value.isCapitalised || !Self.isWord(words, index + 1)
            {
                marks.insert(mark)
            } else {
                plain.append(word.value)
            }
        }
        guard !plain.isEmpty else { return }
        selection = try Self.words(plain.joined(separator: " "))
    }

    private mutating func set(
        _ key: Substring,
        to value: Substring,
        in currency: Currency,
        _ notation: Notation
    ) throws(BetLineFault) {
        switch key.lowercased() {
        case "cut":
            do {
                accepted = try Money.parse(value, in: notation.amounts.in(currency))
            } catch {
                throw BetLineFault(error, at: value, notation.language) ?? .cut(error)
            }
        case "at":
            do { startsAt = try notation.zone.next(value, after: notation.moment) } catch { throw .time(error) }
        case "match":
            match = try Self.words(String(value))
        default:
            throw .unknownKey(found: key.visible(limit: 40))
        }
    }

    private static func words(_ text: String) throws(BetLineFault) -> String? {
        guard text.count <= longestWords else { throw .wordsTooLong(limit: longestWords) }
        return text.isEmpty ? nil : text
    }

    static func mark(_ word: Substring) -> BetMarks? {
        guard (3...5).contains(word.utf8.count) else { return nil }
        let lower = word.lowercased()
        return BetMarks.named.first { $0.word == lower }?.mark
    }

    /// "Max" before another word is the beginning of a name: Max Verstappen is no mark.
    private static func isWord(_ words: ArraySlice<LineWord>, _ index: Int) -> Bool {
        guard words.indices.contains(index), words[index].key == nil else { return false }
        return words[index].isQuoted || mark(words[index].value) == nil
    }
}

extension Substring {
    fileprivate var isCapitalised: Bool {
        first?.isUppercase == true && dropFirst().allSatisfy(\.isLowercase)
    }
}

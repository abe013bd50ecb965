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
        var index = words.startIndex
        while index < words.endIndex {
            let word = words[index]
            var used = 1
            if let key = word.key {
                used = try set(key, to: words[index...], in: currency, notation)
            } else if !word.isQuoted, let mark = Self.mark(word.value),
                !word.value.isCapitalised || !Self.isWord(words, index + 1)
            {
                marks.insert(mark)
            } else {
                plain.append(word.value)
            }
            index += used
        }
        guard !plain.isEmpty else { return }
        selection = try Self.words(plain.joined(separator: " "))
    }

    /// - Returns: how many of the words belong to the key.
    private mutating func set(
        _ key: Substring,
        to words: ArraySlice<LineWord>,
        in currency: Currency,
        _ notation: Notation
    ) throws(BetLineFault) -> Int {
        guard let value = words.first?.value else { return 1 }
        switch key.lowercased() {
        case "cut":
            let amount = try Self.cut(words, notation.in(currency))
            accepted = amount.stake
            return amount.used
        case "at":
            do { startsAt = try notation.zone.next(value, after: notation.moment) } catch { throw .time(error) }
        case "match":
            match = try Self.words(String(value))
        default:
            throw .unknownKey(found: key.visible(limit: 40))
        }
        return 1
    }

    private static func cut(_ words: ArraySlice<LineWord>, _ notation: Notation) throws(BetLineFault) -> StakeWords {
        do {
            return try StakeWords(words, notation, isKeyed: true)
        } catch {
            if case .stake(let fault) = error { throw .cut(fault) }
            throw error
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

import Domain

/// Amounts in a line: "100 5", "100 → 5", "from 1 000 € to 50 €".
///
/// Where connecting words part them, each part is one amount. Otherwise each word with a digit is one, together with the
/// currency beside it, unless several words are the groups of one number.
struct AmountWords {
    /// The ways to part the words into amounts, the one with the most amounts first.
    let ways: [[String]]

    private static let connectors: Set<String> = ["to", "from", "a", "à", "de", "->", "-->", "=>", "→", "/"]

    /// More words than two amounts have; the ways to join them would be many.
    private static let mostJoints = 4

    init(_ words: some Sequence<Substring>, near currency: Currency) {
        let spaced = words.joined(separator: " ").split(separator: "→").joined(separator: " → ")
            .replacing("->", with: " → ")
        let parts = spaced.split(separator: " ").split { Self.connectors.contains($0.lowercased()) }
        if parts.count > 1 {
            ways = [parts.map { $0.joined(separator: " ") }]
        } else {
            ways = Self.ways(of: Array(parts.first ?? [])[...], near: currency)
        }
    }

    private static func ways(of words: ArraySlice<Substring>, near currency: Currency) -> [[String]] {
        var numbers: [Substring] = []
        // Where a number may go on the one before it; where it must, as "000" is no amount of its own.
        var (joints, bound): ([Int], Set<Int>) = ([], [])
        var index = words.startIndex
        while index < words.endIndex {
            let group = GroupedWords(words[index...], near: currency)
            for offset in 0..<(group?.count ?? 1) {
                let word = words[index + offset]
                if offset > 0 {
                    if word.first?.wholeNumberValue == 0 {
                        bound.insert(numbers.count)
                    } else {
                        joints.append(numbers.count)
                    }
                }
                numbers.append(word)
            }
            index += group?.count ?? 1
        }
        joints = Array(joints.prefix(mostJoints))
        let choices = (0..<(1 << joints.count)).map { choice in
            Set(joints.indices.filter { choice & (1 << $0) != 0 }.map { joints[$0] })
        }
        return choices.sorted { $0.count < $1.count }.map { amounts(numbers, joined: bound.union($0)) }
    }

    private static func amounts(_ words: [Substring], joined: Set<Int>) -> [String] {
        var amounts: [String] = []
        var leading = ""
        for (index, word) in words.enumerated() {
            let isNumber = word.unicodeScalars.contains {
                $0.decimalDigit != nil || $0.properties.numericType != nil
            }
            if isNumber, !joined.contains(index) {
                amounts.append(leading + word)
                leading = ""
            } else if let last = amounts.indices.last {
                amounts[last] += " " + word
            } else {
                leading += word + " "
            }
        }
        if !leading.isEmpty { amounts.append(leading.visible(limit: 40)) }
        return amounts
    }
}

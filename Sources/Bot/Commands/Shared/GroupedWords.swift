import Domain

/// Words that may be the groups of one number: "1 000", "€12 345,50".
///
/// A number that is written with plain spaces looks like several words; whoever takes one word after another makes one
/// euro of a thousand.
struct GroupedWords {
    /// How many words the number has then: two at least.
    let count: Int
    /// The number without the spaces.
    let joined: String
    /// Whether the last of them ends in what no separate word would have: decimals or a currency.
    let isClosed: Bool

    private static let mostGroups = 4

    /// - Returns: nil where the first word is a number of its own.
    init?(_ words: some Sequence<Substring>, near currency: Currency) {
        var words = words.makeIterator()
        guard let first = words.next(), Self.mayLead(first, near: currency) else { return nil }
        var (count, joined, isClosed) = (1, String(first), false)
        while count < Self.mostGroups, !isClosed, let word = words.next() {
            let digits = word.prefix { $0.unicodeScalars.allSatisfy { $0.decimalDigit != nil } }
            guard digits.count == 3 else { break }
            let rest = word.dropFirst(3)
            guard rest.isEmpty || Self.mayEnd(rest, near: currency) else { break }
            joined += word
            count += 1
            isClosed = !rest.isEmpty
        }
        guard count > 1 else { return nil }
        (self.count, self.joined, self.isClosed) = (count, joined, isClosed)
    }

    /// One to three digits of which the first is not zero, perhaps behind a currency's sign.
    private static func mayLead(_ word: Substring, near currency: Currency) -> Bool {
        let lead = word.prefix { $0.unicodeScalars.allSatisfy { $0.decimalDigit == nil } }
        let digits = word.dropFirst(lead.count)
        guard (1...3).contains(digits.count), digits.first?.wholeNumberValue != 0,
            digits.allSatisfy({ $0.unicodeScalars.allSatisfy { $0.decimalDigit != nil } })
        else { return false }
        return lead.isEmpty || Currency.written(String(lead), near: currency) != nil
    }

    private static func mayEnd(_ rest: Substring, near currency: Currency) -> Bool {
        guard rest.first == "." || rest.first == "," else {
            return Currency.written(String(rest), near: currency) != nil
        }
        return rest.dropFirst().first?.isNumber == true && !rest.dropFirst().contains { $0 == "." || $0 == "," }
    }
}

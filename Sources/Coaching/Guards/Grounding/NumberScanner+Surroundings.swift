import Domain

/// What stands around a number.
extension NumberScanner {
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
            : scalar.properties.isAlphabetic
    }

    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    func skipSpaces(from place: Int) -> Int {
        var place = place
        while let next = scalar(place), next == " " || next == "\u{A0}" || next == "\u{202F}" { place += 1 }
        return place
    }

    /// The word behind a place, past spaces and a hyphen; empty where none is.
    func word(after place: Int) -> (word: String, end: Int) {
        var start = skipSpaces(from: place)
        if scalar(start) == "-" { start += 1 }
        var end = start
        while end < scalars.count, Self.isLetter(scalars[end]), end - start < 16 { end += 1 }
        return (text(start..<end).folded, end)
    }

    func word(before place: Int) -> String {
        var end = place
        while end > 0, [" ", "\u{A0}", "\u{202F}", "."].contains(scalars[end - 1]) { end -= 1 }
        var start = end
        while start > 0, Self.isLetter(scalars[start - 1]), end - start < 16 { start -= 1 }
        return text(start..<end).folded
    }

    func isKnownSuffix(at place: Int) -> Bool {
        let word = word(after: place).word
        return CountWords.spans[word] != nil || CountWords.ordinals.contains(word) || word == "k" || word == "m"
            || word == "x" || CountWords.currencies.contains(word) || word.hasPrefix("h") && word.count == 1
    }

    /// A sign before a number, past the sign of a currency; a hyphen between numbers or letters is none.
    func sign(before start: Int) -> (Int?, Int) {
        var place = start
        while place > 0, CountWords.currencySigns.contains(scalars[place - 1]) { place -= 1 }
        guard let sign = scalar(place - 1), ["+", "-", "\u{2212}"].contains(sign) else { return (nil, place) }
        if let before = scalar(place - 2), Self.isLetter(before) || before.decimalDigit != nil { return (nil, place) }
        return (sign == "+" ? 1 : -1, place - 1)
    }

    func unit(from start: Int, _ before: Int, _ digits: Digits) -> (StatedNumber.Unit, Int) {
        let next = skipSpaces(from: position)
        if scalar(next) == "%" { return (digits.whole == 100 ? .harmless : .percent, next + 1) }
        if let sign = scalar(next), CountWords.currencySigns.contains(sign) { return (.money, next + 1) }
        if (before..<start).contains(where: { CountWords.currencySigns.contains(scalars[$0]) }) {
            return (.money, position)
        }
        if scalar(position) == "+", digits.whole == 18 || digits.whole == 21 { return (.harmless, position + 1) }
        let (word, end) = word(after: position)
        if CountWords.percents.contains(word) { return (.percent, end) }
        // «pour cent», «per cent»
        if word == "pour" || word == "per", self.word(after: end).word == "cent" {
            return (.percent, self.word(after: end).end)
        }
        if CountWords.currencies.contains(word) { return (.money, end) }
        if CountWords.currencies.contains(self.word(before: before)) { return (.money, position) }
        if let span = CountWords.spans[word] {
            let isOurs = [24.0, 7, 30].contains(Double(digits.whole ?? -1)) && span >= 3_600_000
            return (isOurs ? .harmless : .duration(span), end)
        }
        if let whole = digits.whole {
            if CountWords.ordinals.contains(word), whole <= 12, scalar(position).map(Self.isLetter) == true {
                return (.harmless, end)
            }
            if isListNumber(start), whole <= 20 { return (.harmless, position) }
        }
        return (CountWords.counted.contains(word) ? .counted : .plain, position)
    }

    /// «1.» or «1)» at the beginning of a line.
    func isListNumber(_ start: Int) -> Bool {
        guard let mark = scalar(position), mark == "." || mark == ")" else { return false }
        var place = start - 1
        while let before = scalar(place), before == " " || before == "*" { place -= 1 }
        return place < 0 || scalars[place] == "\n"
    }
}

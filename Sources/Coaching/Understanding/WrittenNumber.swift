import Domain

/// A number as it stands in a text, over one or more tokens: "1.90", "1,500", "1 500 €", "2k".
struct WrittenNumber {
    let value: Double
    /// Digits behind the decimal separator.
    let decimals: Int
    /// 1,000 after "k", else 1.
    let multiplier: Double
    /// The digits of the whole part, and the number with a decimal point.
    let digits: String
    let text: String
    /// The token after the last.
    let end: Int

    /// No honest number has more digits.
    private static let mostDigits = 12

    /// - Returns: nil where the digits can be read in no way ("1.2.3").
    init?(_ tokens: [TextToken], at index: Int) {
        guard var (whole, fraction) = Self.split(tokens[index].text) else { return nil }
        var end = index + 1
        if fraction.isEmpty, Self.groups(tokens, from: index) > 1 {
            for _ in 1..<Self.groups(tokens, from: index) {
                if let (next, rest) = Self.split(tokens[end].text) {
                    whole += next
                    fraction = rest
                }
                end += 1
            }
        }
        // No sum of euros has three decimals: "1.500 €" is grouped as some countries do.
        if fraction.utf8.count == 3, whole.utf8.count <= 3, whole != "0", Self.isSum(tokens, index..<end) {
            (whole, fraction) = (whole + fraction, "")
        }
        guard whole.utf8.count + fraction.utf8.count <= Self.mostDigits else { return nil }
        var (multiplier, hundreds) = (1.0, 0.0)
        if end < tokens.count, tokens[end].text == "grand" || (tokens[end].isGlued && tokens[end].text == "k") {
            multiplier = 1_000
            end += 1
        } else if fraction.isEmpty, end < tokens.count, let digit = Self.hundreds(tokens[end]) {
            // "1k5" is 1,500.
            (multiplier, hundreds) = (1_000, digit * 100)
            end += 1
        }
        text = fraction.isEmpty ? whole : whole + "." + fraction
        guard let number = Double(text) else { return nil }
        digits = whole
        decimals = fraction.utf8.count
        value = number * multiplier + hundreds
        self.multiplier = multiplier
        self.end = end
    }

    /// The digit behind the "k" of "1k5".
    private static func hundreds(_ token: TextToken) -> Double? {
        guard token.isGlued, token.text.utf8.count == 2, token.text.first == "k" else { return nil }
        return Double(token.text.dropFirst())
    }

    /// How many tokens from `index` are one number grouped by spaces: those that cannot break or where it is a sum.
    private static func groups(_ tokens: [TextToken], from index: Int) -> Int {
        let first = tokens[index].text.utf8
        guard first.count <= 3, first.first != UInt8(ascii: "0"), first.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return 1 }
        var end = index + 1
        while end < tokens.count, end - index < 4, tokens[end].kind == .number, !tokens[end].isGlued,
            !tokens[end].opensClause, (split(tokens[end].text)?.whole.utf8.count ?? 0) == 3
        {
            end += 1
            if tokens[end - 1].text.utf8.count > 3 { break }
        }
        guard end > index + 1 else { return 1 }
        if tokens[(index + 1)..<end].allSatisfy(\.isTied) { return end - index }
        let isAlone = index == 0 || tokens[index - 1].kind != .number
        return isSum(tokens, index..<end) || (isAlone && isHeld(tokens, index..<end)) ? end - index : 1
    }

    /// Whether a currency stands beside it, of those that have at most two decimals.
    private static func isSum(_ tokens: [TextToken], _ range: Range<Int>) -> Bool {
        let unit =
            NumberWords.unit(after: range.upperBound, tokens)?.name
            ?? NumberWords.leadingSign(before: range.lowerBound, tokens)?.name
        return unit.map { !NumberWords.finelyDivided.contains($0) } ?? isLed(tokens, range.lowerBound)
    }

    /// "Bankroll of 1 500".
    private static func isLed(_ tokens: [TextToken], _ start: Int) -> Bool {
        var back = start - 1
        if back >= 0, tokens[back].text == "-" { back -= 1 }
        let last = back
        while back >= 0, back > last - 4, NumberWords.bankrollFillers.contains(tokens[back].text) { back -= 1 }
        return back >= 0 && NumberWords.bankrolls.contains(tokens[back].text)
    }

    /// Whether words make it a sum that somebody has: "j'ai 1 500", "1 500 de capital".
    private static func isHeld(_ tokens: [TextToken], _ range: Range<Int>) -> Bool {
        func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
        if NumberWords.holders.contains(word(range.lowerBound - 1)) { return true }
        let next = ["of", "de"].contains(word(range.upperBound)) ? range.upperBound + 1 : range.upperBound
        return NumberWords.bankrolls.contains(word(next))
    }

    /// The whole part and the decimals. A lone comma before three digits groups, a lone point never does.
    private static func split(_ text: String) -> (whole: String, fraction: String)? {
        if text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return (text, "") }
        guard let written = WrittenDigits(text.unicodeScalars) else { return nil }
        let number = written.lone == .comma ? written.grouped : written
        return (string(number.whole), string(number.decimals))
    }

    private static func string(_ digits: [UInt8]) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }
}

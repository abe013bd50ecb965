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
        guard whole.utf8.count + fraction.utf8.count <= Self.mostDigits else { return nil }
        var multiplier = 1.0
        if end < tokens.count, tokens[end].text == "k" || tokens[end].text == "grand",
            tokens[end].text != "k" || tokens[end].isGlued
        {
            multiplier = 1_000
            end += 1
        }
        text = fraction.isEmpty ? whole : whole + "." + fraction
        guard let number = Double(text) else { return nil }
        digits = whole
        decimals = fraction.utf8.count
        value = number * multiplier
        self.multiplier = multiplier
        self.end = end
    }

    /// How many tokens from `index` are one number grouped by spaces: only where a currency stands beside it.
    private static func groups(_ tokens: [TextToken], from index: Int) -> Int {
        guard tokens[index].text.utf8.count <= 3, tokens[index].text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return 1 }
        var end = index + 1
        while end < tokens.count, end - index < 4, tokens[end].kind == .number, !tokens[end].isGlued,
            (split(tokens[end].text)?.whole.utf8.count ?? 0) == 3
        {
            end += 1
            if tokens[end - 1].text.utf8.count > 3 { break }
        }
        guard end > index + 1 else { return 1 }
        let hasUnit =
            NumberWords.unit(after: end, tokens) != nil || NumberWords.leadingSign(before: index, tokens) != nil
        return hasUnit ? end - index : 1
    }

    /// The whole part and the decimals. A lone comma before three digits groups, a lone point never does.
    private static func split(_ text: String) -> (whole: String, fraction: String)? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count > 1 else { return (text, "") }
        let separators = text.filter { $0 == "." || $0 == "," }
        guard let last = separators.last else { return (text, "") }
        if separators.count == 1 {
            let groups = last == "," && parts[1].count == 3 && parts[0].count <= 3 && parts[0] != "0"
            return groups ? (parts.joined(), "") : (String(parts[0]), String(parts[1]))
        }
        let isDecimal = separators.count(where: { $0 == last }) == 1
        let grouped = isDecimal ? parts.dropLast() : parts[...]
        guard grouped.dropFirst().allSatisfy({ $0.count == 3 }),
            separators.dropLast().allSatisfy({ $0 != last }) || !isDecimal
        else { return nil }
        return (grouped.joined(), isDecimal ? String(parts[parts.count - 1]) : "")
    }
}

extension Money {
    /// The amount with its sign, exact to the last minor unit: "€1,234.50", "-€5.00"; in French "1 234,50 €" with a
    /// narrow no-break space between groups and a no-break space before the sign.
    package func formatted(_ language: Language) -> String {
        let amount = digits(language)
        let minus = isNegative ? "-" : ""
        let leads = language == .english && currency.signLeads
        return leads ? minus + currency.sign + amount : minus + amount + "\u{A0}" + currency.sign
    }

    /// The same with "+" before what is above zero.
    package func formattedSigned(_ language: Language) -> String {
        (minorUnits > 0 ? "+" : "") + formatted(language)
    }

    private func digits(_ language: Language) -> String {
        let ascii = Array(String(minorUnits.magnitude).utf8)
        let places = currency.minorDigits
        let padded = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, places + 1 - ascii.count)) + ascii
        let whole = padded.dropLast(places)
        var text = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { text += language == .english ? "," : "\u{202F}" }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        guard places > 0 else { return text }
        text += language == .english ? "." : ","
        for digit in padded.suffix(places) { text.unicodeScalars.append(Unicode.Scalar(digit)) }
        return text
    }
}

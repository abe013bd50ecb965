extension Price {
    /// The share of the time that the bet must win to break even: 1 / price.
    package var impliedProbability: Double { Double(denominator) / Double(numerator) }

    /// The price as a reader of `format` knows it. Exact wherever the format can say it in few digits.
    ///
    /// Decimal: 2 decimals at least, up to 6 where they make it exact, otherwise rounded to 3. American: rounded to a
    /// whole number, and below -1,000,000 a fraction. Fractional: in lowest terms, always exact.
    package func formatted(_ format: OddsFormat, _ language: Language) -> String {
        switch format {
        case .decimal: decimalText(language)
        case .american: americanText
        case .fractional: "\(numerator - denominator)/\(denominator)"
        }
    }

    private func decimalText(_ language: Language) -> String {
        let isExact = 1_000_000 % denominator == 0
        var places = isExact ? 6 : 3
        var scale: Int64 = isExact ? 1_000_000 : 1_000
        var scaled = rounded(numerator * scale, denominator)
        if scaled <= scale {
            // 1.00005 must not be shown as 1.000, which pays nothing.
            (places, scale) = (6, 1_000_000)
            scaled = rounded(numerator * scale, denominator)
        }
        while places > 2, scaled % 10 == 0 {
            scaled /= 10
            scale /= 10
            places -= 1
        }
        let decimals = String(scaled % scale)
        let point = language == .english ? "." : ","
        return "\(scaled / scale)\(point)\(String(repeating: "0", count: places - decimals.utf8.count))\(decimals)"
    }

    private var americanText: String {
        let above = numerator - denominator
        if above >= denominator { return "+\(rounded(above * 100, denominator))" }
        let points = rounded(denominator * 100, above)
        // What is so near par has no whole number that is a price again.
        return points <= 1_000_000 ? "-\(points)" : "\(above)/\(denominator)"
    }

    /// The quotient of two positive numbers, rounded half up.
    private func rounded(_ dividend: Int64, _ divisor: Int64) -> Int64 { (2 * dividend + divisor) / (2 * divisor) }
}

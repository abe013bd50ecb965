extension Price {
    /// The simplest ratio that is, to nine digits, a decimal number: 1.9090909090909 is 21/11, and so -110.
    ///
    /// - Returns: nil for what is no price.
    package init?(nearest decimal: Double) {
        guard decimal > 1, decimal <= Double(Self.highest) else { return nil }
        // Continued fractions: each step gives the best ratio with a denominator of its size.
        var (before, last) = ((0.0, 1.0), (1.0, 0.0))
        var rest = decimal
        for _ in 0..<40 {
            let whole = rest.rounded(.down)
            let next = (whole * last.0 + before.0, whole * last.1 + before.1)
            guard next.1 <= 100_000 else { break }
            (before, last) = (last, next)
            guard abs(last.0 / last.1 - decimal) > 1e-9 * decimal, rest > whole else { break }
            rest = 1 / (rest - whole)
        }
        guard let numerator = Int64(exactly: last.0), let denominator = Int64(exactly: last.1) else { return nil }
        self.init(numerator: numerator, denominator: denominator)
    }
}

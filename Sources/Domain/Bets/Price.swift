/// The price of a bet: what one unit staked returns, stake included, as an exact ratio above 1.
///
/// American -110 is 21/11 and no decimal; keeping the ratio makes every payout exact.
package struct Price: Hashable, Comparable, Codable, Sendable {
    /// In lowest terms, `numerator > denominator > 0`.
    package let numerator: Int64
    package let denominator: Int64

    /// The highest price that one leg may have.
    package static let highest: Int64 = 100_000

    /// - Returns: nil unless `1 < numerator / denominator <= 100,000` and the denominator is at most a million.
    package init?(numerator: Int64, denominator: Int64) {
        guard denominator > 0, numerator > denominator else { return nil }
        let divisor = greatestCommonDivisor(numerator, denominator)
        let (n, d) = (numerator / divisor, denominator / divisor)
        guard d <= 1_000_000, n / d <= Self.highest, n <= Self.highest * d else { return nil }
        self.numerator = n
        self.denominator = d
    }

    /// The nearest decimal number; for features and display, never for payouts.
    package var decimal: Double { Double(numerator) / Double(denominator) }

    package static func < (left: Price, right: Price) -> Bool {
        // Both products stay below 1e5 * 1e6 * 1e6 = 1e17.
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    package init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        let numerator = try container.decode(Int64.self)
        let denominator = try container.decode(Int64.self)
        guard let price = Price(numerator: numerator, denominator: denominator) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\(numerator)/\(denominator) is no price"
            )
        }
        self = price
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(numerator)
        try container.encode(denominator)
    }
}

/// Euclid's greatest common divisor of two positive numbers.
package func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (larger, smaller) = (a, b)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
}

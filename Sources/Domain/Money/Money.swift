/// An amount in whole minor units (cents) of one currency. Never a float.
package struct Money: Hashable, Codable, Sendable {
    /// Minor units; negative for a loss.
    package var minorUnits: Int64
    package var currency: Currency

    /// The largest amount that one bet, deposit or limit may carry: beyond it a typing error is the likelier story.
    /// Sums of ten million such amounts still fit.
    package static let largestMinorUnits: Int64 = 100_000_000_000

    package init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    package static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency: currency) }

    package var isNegative: Bool { minorUnits < 0 }
}

/// Why a text is not an amount of money or a price that RISK0 takes.
package enum NumberFault: Error, Equatable, Sendable {
    case missing
    /// Letters, two points, NaN, infinity…
    case notANumber(found: String)
    case negative(found: String)
    case zero
    /// Larger than any honest amount: the limit in the same unit.
    case tooLarge(found: String, limit: String)
    /// More digits behind the point than the currency has.
    case tooPrecise(found: String, digits: Int)
    /// A price of 1 or less pays nothing.
    case notAbovePar(found: String)
    case unknownCurrency(found: String)

    /// A stable word for the log.
    package var code: String {
        switch self {
        case .missing: "missing"
        case .notANumber: "not_a_number"
        case .negative: "negative"
        case .zero: "zero"
        case .tooLarge: "too_large"
        case .tooPrecise: "too_precise"
        case .notAbovePar: "not_above_par"
        case .unknownCurrency: "unknown_currency"
        }
    }
}

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
    /// A part of a coin or of a unit that is less than the smallest amount that is kept.
    case belowSmallest(found: String, smallest: String)
    /// An amount in units, of a user who has not said what theirs is.
    case unitUnknown(found: String)
    /// Neither language nor currency settle which of these it is: the user is asked.
    case severalReadings(found: String, [Money])

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
        case .belowSmallest: "below_smallest"
        case .unitUnknown: "unit_unknown"
        case .severalReadings: "several_readings"
        }
    }
}

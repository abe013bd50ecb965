package import Domain

/// How the values of a feature are written for people.
package enum FeatureValueWords: Hashable, Sendable {
    /// 0.6: "60%".
    case share
    /// A share less what anybody has of it, which is added again.
    case excess(Double)
    /// 0.021: "+2.1%".
    case edge
    case hours
    case days
    case euros
    /// With so many decimals.
    case number(Int)

    package func text(_ value: Double, in language: Language) -> String {
        switch self {
        case .share: Self.percent(value, places: 0, language)
        case .excess(let base): Self.percent(value + base, places: 0, language)
        case .edge: (value > 0 ? "+" : "") + Self.percent(value, places: 1, language)
        case .hours: Self.decimal(value, places: abs(value) < 10 ? 1 : 0, language) + "\u{A0}h"
        case .days:
            Self.decimal(value, places: abs(value) < 10 ? 1 : 0, language)
                + (language == .english ? " days" : "\u{A0}jours")
        case .euros:
            language == .english
                ? (value < 0 ? "-€" : "€") + Self.decimal(abs(value), places: 0, language)
                : Self.decimal(value, places: 0, language) + "\u{A0}€"
        case .number(let places): Self.decimal(value, places: places, language)
        }
    }

    private static func percent(_ share: Double, places: Int, _ language: Language) -> String {
        decimal(share * 100, places: places, language) + (language == .english ? "%" : "\u{A0}%")
    }

    /// Rounded half away from zero; what is not finite is a dash.
    static func decimal(_ value: Double, places: Int, _ language: Language) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        guard value.isFinite, abs(value) * scale < 1e15 else { return "–" }
        let scaled = Int64(clamping: (value * scale).rounded())
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let point = places == 0 ? "" : language == .english ? "." : ","
        return (scaled < 0 ? "-" : "") + padded.dropLast(places) + point + padded.suffix(places)
    }
}

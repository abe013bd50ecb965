import Domain
import Foundation

/// The amounts beside a chart: from the lowest to the highest with zero among them, at round steps.
struct MoneyAxis {
    /// Minor units.
    let lower: Int64
    let upper: Int64
    let ticks: [(value: Int64, label: String)]

    /// Beyond it nothing is honest, and sums of three still fit.
    private static let limit: Int64 = 1 << 60

    static func drawable(_ amount: Int64) -> Int64 { min(max(amount, -limit), limit) }

    /// - Parameter balances: drawable ones.
    init(_ balances: some Sequence<Int64>, currency: Currency, language: Language) {
        var (lowest, highest) = (Int64(0), Int64(0))
        for balance in balances { (lowest, highest) = (min(lowest, balance), max(highest, balance)) }
        if lowest == highest { (lowest, highest) = (-100, 100) }
        let span = highest - lowest
        let step = Self.step(for: span)
        // Room below for the words of the deepest fall.
        lower = lowest - max(span / 8, 1)
        upper = highest + max(span / 16, 1)
        var ticks: [(value: Int64, label: String)] = []
        var value = lower / step * step
        while value <= upper {
            if value >= lower {
                ticks.append((value, Self.label(value, step: step, currency: currency, language: language)))
            }
            value += step
        }
        self.ticks = ticks
    }

    /// The smallest of 1, 2, 5, 10, 20, 50 … that makes at most six steps.
    private static func step(for span: Int64) -> Int64 {
        var power: Int64 = 1
        while true {
            for step in [power, 2 * power, 5 * power] where span / step <= 6 { return step }
            power *= 10
        }
    }

    /// Without decimals where no step has any.
    private static func label(_ value: Int64, step: Int64, currency: Currency, language: Language) -> String {
        let label = Money(minorUnits: value, currency: currency).formatted(language)
        let unit = (0..<currency.minorDigits).reduce(Int64(1)) { product, _ in product * 10 }
        guard currency.minorDigits > 0, step.isMultiple(of: unit) else { return label }
        let decimals = (language == .english ? "." : ",") + String(repeating: "0", count: currency.minorDigits)
        guard let range = label.range(of: decimals) else { return label }
        return label.replacingCharacters(in: range, with: "")
    }
}

import Foundation

/// A gamma distribution by shape and rate: what is believed of a rate of events.
package struct GammaDistribution: Hashable, Sendable {
    /// Above zero.
    package let shape: Double
    /// Above zero; in the unit of time.
    package let rate: Double

    package init(shape: Double, rate: Double) {
        self.shape = shape
        self.rate = rate
    }

    package var mean: Double { shape / rate }
    package var variance: Double { shape / (rate * rate) }

    /// The probability of a value not above `value`.
    package func cumulative(_ value: Double) -> Double {
        value <= 0 ? 0 : Self.regularisedLower(shape, value * rate)
    }

    /// The value below which lies `probability`, by bisection between bounds that are doubled until they hold it.
    package func quantile(_ probability: Double) -> Double {
        guard probability > 0 else { return 0 }
        guard probability < 1 else { return .infinity }
        var (low, high) = (0.0, max(mean, 1e-300))
        while cumulative(high) < probability { (low, high) = (high, high * 2) }
        for _ in 0..<200 {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { break }
            if cumulative(middle) < probability { low = middle } else { high = middle }
        }
        return high
    }

    /// P(a, x), the regularised lower incomplete gamma function: its series below a + 1, its continued fraction (by
    /// Lentz's method) above.
    static func regularisedLower(_ shape: Double, _ bound: Double) -> Double {
        let scale = exp(shape * log(bound) - bound - logarithmOfGamma(shape))
        guard bound >= shape + 1 else {
            var (term, sum, divisor) = (1 / shape, 1 / shape, shape)
            for _ in 0..<10_000 where abs(term) > abs(sum) * 1e-16 {
                divisor += 1
                term *= bound / divisor
                sum += term
            }
            return min(1, sum * scale)
        }
        let tiny = 1e-300
        var b = bound + 1 - shape
        var (c, d) = (1 / tiny, 1 / b)
        var fraction = d
        for step in 1..<10_000 {
            let factor = -Double(step) * (Double(step) - shape)
            b += 2
            d = factor * d + b
            if abs(d) < tiny { d = tiny }
            c = b + factor / c
            if abs(c) < tiny { c = tiny }
            d = 1 / d
            fraction *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return max(0, 1 - scale * fraction)
    }

    /// ln Γ(x) for x above zero: Stirling's series, from 12 on; smaller numbers are raised to it by Γ(x + 1) = x Γ(x).
    static func logarithmOfGamma(_ number: Double) -> Double {
        var (x, product) = (number, 1.0)
        while x < 12 {
            product *= x
            x += 1
        }
        let inverse = 1 / x
        let square = inverse * inverse
        let series = inverse * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1_260.0 - square * (1 / 1_680.0))))
        return (x - 0.5) * log(x) - x + 0.5 * log(2 * Double.pi) + series - log(product)
    }
}

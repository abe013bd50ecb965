import Domain

/// What is believed of a share of which so many were one way and so many the other.
struct BetaDistribution: Hashable, Sendable {
    let a: Double
    let b: Double
    private let logBeta: Double

    /// - Precondition: both are above 0.
    init(_ a: Double, _ b: Double) {
        self.a = a
        self.b = b
        logBeta = Self.logGamma(a) + Self.logGamma(b) - Self.logGamma(a + b)
    }

    var mean: Double { a / (a + b) }

    /// The value below which the share lies with a probability between 0 and 1, to ten digits behind the point.
    func quantile(_ probability: Double) -> Double {
        var (low, high) = (0.0, 1.0)
        for _ in 0..<36 {
            let middle = (low + high) / 2
            if cumulative(middle) < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The probability that the share is not above `x`: the regularised incomplete beta function.
    func cumulative(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let ln = naturalLogarithm
        let front = exponential(a * ln(x) + b * ln(1 - x) - logBeta)
        // The fraction converges fast on this side of the mean alone.
        if x < (a + 1) / (a + b + 2) { return front * Self.fraction(a, b, x) / a }
        return 1 - front * Self.fraction(b, a, 1 - x) / b
    }

    /// The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated from its front by Lentz.
    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        func guarded(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
        var c = 1.0
        var d = 1 / guarded(1 - (a + b) * x / (a + 1))
        var result = d
        for step in 1..<300 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / guarded(1 + even * d)
            c = guarded(1 + even / c)
            result *= c * d
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / guarded(1 + odd * d)
            c = guarded(1 + odd / c)
            result *= c * d
            if abs(c * d - 1) < 1e-14 { break }
        }
        return result
    }

    /// ln Γ(x) of a positive number: Stirling's series from 10 on, and below by Γ(x) = Γ(x + 1) / x.
    static func logGamma(_ x: Double) -> Double {
        var (number, factor) = (x, 1.0)
        while number < 10 {
            factor *= number
            number += 1
        }
        let inverse = 1 / number
        let square = inverse * inverse
        let series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1_260 - square / 1_680)))
        let halfLogTwoPi = 0.918_938_533_204_672_7
        return (number - 0.5) * naturalLogarithm(number) - number + halfLogTwoPi + series - naturalLogarithm(factor)
    }
}

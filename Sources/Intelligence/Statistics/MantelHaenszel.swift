import Foundation

/// The common odds ratio of many two-by-two tables: Mantel and Haenszel's estimate (1959), with the interval of Robins,
/// Breslow and Greenland (1986), which holds for few large tables and for many small ones.
package struct MantelHaenszel: Sendable {
    private var r = 0.0
    private var s = 0.0
    private var pr = 0.0
    private var mixed = 0.0
    private var qs = 0.0

    package init() {}

    /// - Parameters:
    ///   - exposedCases: with the event and what is asked about; the others likewise.
    ///   - weight: how much the table counts; above 0.
    package mutating func add(
        exposedCases a: Double,
        exposedControls b: Double,
        otherCases c: Double,
        otherControls d: Double,
        weight: Double = 1
    ) {
        let total = a + b + c + d
        guard total > 0 else { return }
        let (tableR, tableS) = (weight * a * d / total, weight * b * c / total)
        let (p, q) = ((a + d) / total, (b + c) / total)
        r += tableR
        s += tableS
        pr += p * tableR
        mixed += p * tableS + q * tableR
        qs += q * tableS
    }

    /// The odds ratio and its 95 % interval; nil where one side is empty.
    package var estimate: (ratio: Double, low: Double, high: Double)? {
        guard r > 0, s > 0 else { return nil }
        let variance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s)
        let width = NormalDistribution.quantile975 * variance.squareRoot()
        let ratio = r / s
        return (ratio, ratio * exp(-width), ratio * exp(width))
    }
}

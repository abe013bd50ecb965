import Foundation

/// The standard normal distribution.
package enum NormalDistribution {
    /// The quantile behind a two-sided interval of 95 %.
    package static let quantile975 = 1.959_963_984_540_054

    /// The probability of a deviation at least as large, in either direction.
    package static func twoSidedTail(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }
}

import Foundation
import TestSupport
import Testing

@testable import Features

@Suite("The beta distribution")
struct BetaDistributionTests {
    @Test("has the moments and quantiles that can be written down")
    func closedForms() {
        // Uniform; x² and 1 - (1 - x)²; x(2 - x)... and a symmetric one.
        for x in stride(from: 0.05, to: 1, by: 0.05) {
            #expect(abs(BetaDistribution(1, 1).cumulative(x) - x) < 1e-12)
            #expect(abs(BetaDistribution(2, 1).cumulative(x) - x * x) < 1e-12)
            #expect(abs(BetaDistribution(1, 3).cumulative(x) - (1 - pow(1 - x, 3))) < 1e-12)
            #expect(abs(BetaDistribution(2, 2).cumulative(x) - x * x * (3 - 2 * x)) < 1e-12)
        }
        #expect(abs(BetaDistribution(7.5, 7.5).quantile(0.5) - 0.5) < 1e-10)
        #expect(abs(BetaDistribution(0.5, 0.5).quantile(0.25) - pow(sin(Double.pi / 8), 2)) < 1e-9)
    }

    @Test("agrees with the sum of binomial probabilities where its numbers are whole", arguments: 1...30)
    func binomial(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let (k, n) = (Int.random(in: 1...20, using: &random), 40)
        let x = Double.random(in: 0.01...0.99, using: &random)
        // P(Beta(k, n - k + 1) <= x) is the chance of k successes or more in n.
        let tail = (k...n).reduce(0.0) { sum, successes in
            let ways = lgamma(Double(n) + 1) - lgamma(Double(successes) + 1) - lgamma(Double(n - successes) + 1)
            return sum + exp(ways + Double(successes) * log(x) + Double(n - successes) * log(1 - x))
        }
        #expect(abs(BetaDistribution(Double(k), Double(n - k + 1)).cumulative(x) - tail) < 1e-10)
        #expect(abs(BetaDistribution.logGamma(Double(k) + x) - lgamma(Double(k) + x)) < 1e-11)
    }
}

import Foundation
import TestSupport
import Testing

@testable import Intelligence

/// Comparisons of groups, against values of R and SciPy, or against every outcome that there is.
@Suite struct ComparisonTests {
    @Test("one stratum is Wilcoxon's test with ties, several are van Elteren's")
    func ranks() {
        let first: [Double] = [3, 5, 5, 8]
        let second: [Double] = [1, 2, 5, 4, 7, 9]
        var test = StratifiedRankTest()
        test.add(first, against: second)
        #expect(abs(test.probability - 0.665_984_293_016_543_8) < 1e-12)
        #expect(abs(test.superiority - 0.583_333_333_333_333_3) < 1e-12)
        test.add([4], against: [1, 2, 3, 6])
        test.add([2, 2], against: [2, 1, 0])
        #expect(abs(test.z - 1.245_586_754_201_944_3) < 1e-12)
        #expect(abs(test.probability - 0.212_916_147_644_822) < 1e-12)
        #expect(test.strata == 3 && test.firsts == 7)
    }

    @Test("strata without anybody to compare with, and values that are all equal, say nothing")
    func silent() {
        var test = StratifiedRankTest()
        test.add([1], against: [])
        test.add([], against: [1, 2])
        test.add([2, 2], against: [2, 2])
        test.add([5], against: [1], weight: 0)
        #expect(test.z == 0 && test.probability == 1 && test.superiority == 0.5)
    }

    @Test("the variance of the test is that of all ways to choose one of a stratum")
    func enumeration() {
        // One of five, at each place in turn: the mean of z² over all outcomes must be 1.
        let values: [Double] = [1, 2, 2, 7, 9]
        var sum = 0.0
        for chosen in values.indices {
            var test = StratifiedRankTest()
            let others = values.indices.filter { $0 != chosen }.map { values[$0] }
            test.add([values[chosen]], against: others)
            sum += test.z * test.z
        }
        #expect(abs(sum / 5 - 1) < 1e-12)
    }

    @Test("Benjamini and Hochberg's shares are SciPy's, whatever the order")
    func discovery() {
        let probabilities = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]
        let expected = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.105_714_285_7, 0.216, 0.216, 0.216]
        let adjusted = FalseDiscovery.adjusted(probabilities)
        for (found, wanted) in zip(adjusted, expected) { #expect(abs(found - wanted) < 1e-9) }
        #expect(FalseDiscovery.adjusted(probabilities.reversed()) == adjusted.reversed())
        #expect(FalseDiscovery.adjusted([]).isEmpty)
    }

    @Test("Spearman's correlation is SciPy's with ties, and nothing where a side does not vary")
    func correlation() throws {
        let found = try #require(
            Ranks.correlation([1.2, 3.4, 2.2, 2.2, 5, 0.1, 7, 3.4], [2, 3, 1, 4, 4, 0, 9, 1])
        )
        #expect(abs(found - 0.713_414_634_146_341_4) < 1e-12)
        #expect(Ranks.correlation([1, 1, 1], [1, 2, 3]) == nil)
        #expect(Ranks.correlation([], []) == nil)
    }

    @Test("the common odds ratio and its interval are R's on the admissions to Berkeley")
    func admissions() throws {
        let departments: [(Double, Double, Double, Double)] = [
            (512, 313, 89, 19), (353, 207, 17, 8), (120, 205, 202, 391), (138, 279, 131, 244), (53, 138, 94, 299),
            (22, 351, 24, 317),
        ]
        var common = MantelHaenszel()
        for (a, b, c, d) in departments {
            common.add(exposedCases: a, exposedControls: b, otherCases: c, otherControls: d)
        }
        let estimate = try #require(common.estimate)
        #expect(abs(estimate.ratio - 0.904_696_8) < 1e-7)
        #expect(abs(estimate.low - 0.771_907_4) < 1e-7)
        #expect(abs(estimate.high - 1.060_329_8) < 1e-7)
        var empty = MantelHaenszel()
        empty.add(exposedCases: 1, exposedControls: 0, otherCases: 0, otherControls: 5)
        #expect(empty.estimate == nil)
    }

    @Test("the penalised model is the one that a general optimiser finds")
    func model() {
        let rows = 0..<60
        let columns = [
            rows.map { Double($0 * 7 % 13) / 3 }, rows.map { Double(($0 * 5 + 2) % 11) / 2 },
            rows.map { Double($0 * $0 % 17) / 4 }, rows.map { _ in 4.0 },
        ]
        let outcomes = rows.map {
            Double($0 * 7 % 13) / 3 - Double(($0 * 5 + 2) % 11) / 4 + Double($0 * 3 % 5) / 2 > 1.5
        }
        let model = RidgeLogistic(columns: columns, outcomes: outcomes, penalty: 2)
        #expect(abs(model.intercept - 0.282_105_82) < 1e-6)
        for (found, wanted) in zip(model.coefficients, [1.492_342_33, -1.104_653_06, 0.163_311_89, 0]) {
            #expect(abs(found - wanted) < 1e-6)
        }
        #expect(abs(model.shares.reduce(0, +) - 1) < 1e-12)
        #expect(model.shares[3] == 0 && model.shares[0] > model.shares[2])
    }

    @Test("a model of nothing, and one that could part yes from no without end, stay finite")
    func finiteModels() {
        let nothing = RidgeLogistic(columns: [[], []], outcomes: [], penalty: 1)
        #expect(nothing.coefficients == [0, 0] && nothing.shares == [0, 0])
        let parted = RidgeLogistic(
            columns: [(0..<40).map(Double.init)],
            outcomes: (0..<40).map { $0 >= 20 },
            penalty: 1
        )
        #expect(parted.coefficients[0].isFinite && parted.coefficients[0] > 1)
    }

    @Test("what tells all tells one bit of an even yes or no, and noise tells about nothing")
    func information() {
        let outcomes = (0..<4_000).map { $0 % 2 == 0 }
        let told = MutualInformation.bits(ranks: Ranks.middle(of: outcomes.map { $0 ? 1 : 0 }), outcomes)
        #expect(abs(told - 1) < 0.01)
        var random = SplitMix64(seed: 5)
        let noise = (0..<400).map { _ in
            let values = (0..<300).map { _ in Double.random(in: 0..<1, using: &random) }
            return MutualInformation.bits(ranks: Ranks.middle(of: values), Array(outcomes.prefix(300)))
        }
        // Uncorrected it would be 0.017 bits in the mean.
        #expect(noise.reduce(0, +) / 400 < 0.008)
        #expect(MutualInformation.bits(ranks: [2, 2, 2], [true, false, true]) == 0)
    }
}

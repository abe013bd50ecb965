import Domain
import Testing

@Suite("The bookmaker's margin")
struct MarginRemovalTests {
    @Test(
        "is removed as the reference solutions say",
        arguments: [
            (MarginRemoval.power, [0.359171, 0.423731, 0.217098]),
            (.shin, [0.359344, 0.423244, 0.217412]),
            (.oddsRatio, [0.358810, 0.422561, 0.218628]),
            (.multiplicative, [0.358738, 0.421127, 0.220135]),
            (.additive, [0.359562, 0.423974, 0.216464]),
        ]
    )
    func references(method: MarginRemoval, expected: [Double]) throws {
        let fair = try method.fairProbabilities(of: [2.7, 2.3, 4.4])
        for (found, known) in zip(fair, expected) { #expect(abs(found - known) < 6e-7, "\(method): \(fair)") }
    }

    @Test("of a two-way market is the same for Shin and for the additive method")
    func twoWays() throws {
        let shin = try MarginRemoval.shin.fairProbabilities(of: [1.5, 2.5])
        let additive = try MarginRemoval.additive.fairProbabilities(of: [1.5, 2.5])
        for (left, right) in zip(shin, additive) { #expect(abs(left - right) < 1e-9) }
    }

    /// Prices of a market with 2 to 12 outcomes, some of them extreme.
    private static func market(_ random: inout SplitMix64) -> [Double] {
        (0..<Int.random(in: 2...12, using: &random)).map { _ in
            Bool.random(using: &random)
                ? Double.random(in: 1.001...6, using: &random) : 1 + 1 / Double.random(in: 1e-4...1, using: &random)
        }
    }

    @Test("leaves probabilities that sum to 1 and keep the order of the prices", arguments: MarginRemoval.allCases)
    func properties(method: MarginRemoval) throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<2_000 {
            let prices = Self.market(&random)
            let fair = try method.fairProbabilities(of: prices)
            #expect(abs(fair.reduce(0, +) - 1) < 1e-9, "\(method) \(prices): \(fair)")
            #expect(fair.allSatisfy { (0...1).contains($0) }, "\(method) \(prices): \(fair)")
            let order = prices.indices.sorted { prices[$0] < prices[$1] }
            for (favourite, next) in zip(order, order.dropFirst()) {
                #expect(fair[favourite] >= fair[next] - 1e-12, "\(method) \(prices): \(fair)")
            }
        }
    }

    @Test("makes an outcome likelier when its price falls", arguments: MarginRemoval.allCases)
    func monotone(method: MarginRemoval) throws {
        var random = SplitMix64(seed: 11)
        for _ in 0..<500 {
            var prices = Self.market(&random)
            let before = try method.fairProbabilities(of: prices)
            prices[0] = 1 + (prices[0] - 1) * Double.random(in: 0.3...0.99, using: &random)
            let after = try method.fairProbabilities(of: prices)
            #expect(after[0] >= before[0] - 1e-9, "\(method) \(prices)")
        }
    }

    @Test("is none where the prices sum to 1 or less, and every method is the multiplicative one")
    func noMargin() throws {
        let prices = [2.2, 3.8, 4.5]
        let expected = try MarginRemoval.multiplicative.fairProbabilities(of: prices)
        for method in MarginRemoval.allCases { #expect(try method.fairProbabilities(of: prices) == expected) }
        #expect(try MarginRemoval.overround(of: prices) < 0)
        #expect(try MarginRemoval.overround(of: [2, 2]) == 0)
        let (found, known): (Double, Double) = (try MarginRemoval.overround(of: [1.9, 1.9]), 2 / 1.9 - 1)
        #expect(abs(found - known) < 1e-15)
    }

    @Test("needs two outcomes with possible prices, and leaves what faults as it was")
    func faults() throws {
        #expect(throws: MarketFault.tooFewOutcomes(0)) { try MarginRemoval.shin.fairProbabilities(of: []) }
        #expect(throws: MarketFault.tooFewOutcomes(1)) { try MarginRemoval.shin.fairProbabilities(of: [2]) }
        for price in [1, 0, -3, .infinity, 2e6] {
            #expect(throws: MarketFault.impossiblePrice(position: 1, price: price)) {
                try MarginRemoval.power.fairProbabilities(of: [2, price])
            }
        }
        #expect(throws: MarketFault.self) { try MarginRemoval.power.fairProbabilities(of: [.nan, 2]) }
        var values = [2.5, 1.0]
        var span = values.mutableSpan
        _ = try? MarginRemoval.shin.removeMargin(&span)
        #expect(values == [2.5, 1.0])
    }
}

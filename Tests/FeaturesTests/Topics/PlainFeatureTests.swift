import Domain
import Testing

@testable import Features

@Suite("Features over random logs")
struct PlainFeatureTests {
    private func check(_ seed: UInt64, steps: Int, tolerance: Double, _ read: (PlainFeatures) -> [Feature: Double?])
        throws
    {
        let log = RandomLog(seed: seed, steps: steps, casinos: 2)
        let fold = UserFold.folding(log.events, knownBy: log.end)
        for casino in log.casinos {
            let vector = try #require(fold.vector(of: casino, at: log.end))
            let plain = PlainFeatures(
                all: PlainBet.all(of: log.events, at: casino),
                others: log.casinos.filter { $0 != casino }.map { PlainBet.all(of: log.events, at: $0) },
                moment: log.end
            )
            #expect(plain.all.count > steps / 10)
            for (feature, expected) in read(plain) {
                switch (vector[feature], expected) {
                case (nil, nil): continue
                case (let found?, let expected?):
                    #expect(
                        found.isNear(expected, within: tolerance),
                        "\(feature) of \(casino): \(found), not \(expected)"
                    )
                case (let found, let expected):
                    Issue.record(
                        "\(feature) of \(casino): \(String(describing: found)), not \(String(describing: expected))"
                    )
                }
            }
        }
    }

    @Test("of prices are what their definitions say", arguments: 1...15)
    func price(seed: UInt64) throws {
        try check(seed, steps: 120 + Int(seed) * 40, tolerance: 1e-4) { $0.price() }
    }

    @Test("of prices off the market and of times are what their definitions say", arguments: 1...15)
    func offMarketAndTiming(seed: UInt64) throws {
        try check(seed, steps: 120 + Int(seed) * 40, tolerance: 2e-6) { $0.offMarketAndTiming() }
    }

    @Test("of markets, stakes and promotions are what their definitions say", arguments: 1...15)
    func marketAndStake(seed: UInt64) throws {
        try check(seed, steps: 120 + Int(seed) * 40, tolerance: 1e-3) { $0.marketAndStake() }
    }

    @Test("of results and life are what their definitions say, forgotten bets included", arguments: 1...15)
    func result(seed: UInt64) throws {
        try check(seed, steps: 120 + Int(seed) * 120, tolerance: 1e-2) { $0.result() }
    }
}

import Domain
import Testing

@Suite("Staking")
struct StakingTests {
    private static func value(_ price: Double, _ probability: Double) throws -> BetValue {
        try #require(BetValue(price: price, probability: probability))
    }

    @Test("a bet with an edge has Kelly's stake, one without has none")
    func kelly() throws {
        let good = try Self.value(2, 0.55)
        #expect(abs(good.edge - 0.1) < 1e-12)
        #expect(abs(good.kellyFraction - 0.1) < 1e-12)
        #expect(good.breakEvenProbability == 0.5)
        #expect(good.expectedProfit(of: Money(minorUnits: 2_000, currency: .euro)).minorUnits == 200)
        let bad = try Self.value(1.9, 0.5)
        #expect(bad.kellyFraction == 0)
        #expect(bad.expectedProfit(of: Money(minorUnits: 2_000, currency: .euro)).minorUnits == -100)
    }

    @Test("a value needs a price above 1 and a probability between 0 and 1")
    func impossible() {
        for (price, probability) in [(1, 0.5), (0.5, 0.5), (.infinity, 0.5), (2, 0), (2, 1), (2, .nan), (.nan, 0.5)] {
            #expect(BetValue(price: price, probability: probability) == nil)
        }
    }

    @Test("a part of Kelly's stake is staked, and never more than the cap")
    func rule() throws {
        let bankroll = Money(minorUnits: 100_000, currency: .euro)
        #expect(KellyRule.quarter.stake(for: try Self.value(2, 0.55), bankroll: bankroll).minorUnits == 2_500)
        #expect(KellyRule.quarter.stake(for: try Self.value(3, 0.9), bankroll: bankroll).minorUnits == 5_000)
        #expect(KellyRule.quarter.stake(for: try Self.value(2, 0.5), bankroll: bankroll).minorUnits == 0)
        let debt = Money(minorUnits: -500, currency: .euro)
        #expect(KellyRule.quarter.stake(for: try Self.value(2, 0.55), bankroll: debt).minorUnits == 0)
    }

    @Test("a stake follows the edge: more of it is never staked for less")
    func monotone() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<1_000 {
            let price = Double.random(in: 1.01...20, using: &random)
            let (low, high) = (
                Double.random(in: 0.01..<0.5, using: &random), Double.random(in: 0.5..<0.99, using: &random)
            )
            let rule = KellyRule(fraction: Double.random(in: 0...1, using: &random), cap: 0.1)
            #expect(rule.share(of: try Self.value(price, low)) <= rule.share(of: try Self.value(price, high)))
        }
    }

    /// Every path of wins and losses at once: the chance of each number of wins after each bet, less the ruined.
    private static func exactRuin(_ bankroll: Int64, _ stake: Int64, _ value: BetValue, bets: Int) -> Double {
        let gain = Int64((Double(stake) * (value.price - 1)).rounded())
        func balance(_ wins: Int, after bets: Int) -> Int64 {
            bankroll + Int64(wins) * gain - Int64(bets - wins) * stake
        }
        var chances = [1.0] + [Double](repeating: 0, count: bets)
        var ruined = 0.0
        for bet in 0...bets {
            for wins in 0...bet where balance(wins, after: bet) < stake {
                ruined += chances[wins]
                chances[wins] = 0
            }
            guard bet < bets else { break }
            for wins in stride(from: bet + 1, through: 0, by: -1) {
                chances[wins] =
                    chances[wins] * (1 - value.probability) + (wins > 0 ? chances[wins - 1] * value.probability : 0)
            }
        }
        return ruined
    }

    @Test(
        "ruin by simulation agrees with the exact chance",
        arguments: [
            (10_000, 1_000, 2.0, 0.5, 100), (10_000, 500, 1.9, 0.5, 500), (10_000, 2_000, 3.1, 0.35, 200),
            (5_000, 1_000, 2.1, 0.5, 50), (100_000, 1_000, 2.0, 0.52, 500),
        ] as [(Int64, Int64, Double, Double, Int)]
    )
    func ruin(bankroll: Int64, stake: Int64, price: Double, probability: Double, bets: Int) throws {
        let value = try Self.value(price, probability)
        let simulation = try #require(
            RuinSimulation(bankroll: bankroll, staking: .flat(stake), value: value, bets: bets)
        )
        let outcome = simulation.run()
        let exact = Self.exactRuin(bankroll, stake, value, bets: bets)
        let error = (exact * (1 - exact) / 2_000).squareRoot()
        #expect(abs(outcome.ruinProbability - exact) <= 3.5 * error + 1e-9, "\(outcome) \(exact)")
        #expect(outcome.worstTenth <= outcome.medianEnd)
        #expect(outcome == simulation.run())
    }

    @Test("ruin is sure where one stake cannot be paid, and impossible where all bets may lose")
    func certain() throws {
        let value = try Self.value(2, 0.5)
        let poor = try #require(RuinSimulation(bankroll: 999, staking: .flat(1_000), value: value))
        let end = poor.run()
        #expect(end.ruinProbability == 1 && end.standardError == 0 && end.medianEnd == 999 && end.worstTenth == 999)
        let rich = try #require(RuinSimulation(bankroll: 501_000, staking: .flat(1_000), value: value, bets: 500))
        #expect(rich.run().ruinProbability == 0)
    }

    @Test("a share of what is left falls low less often than the same money staked flat")
    func share() throws {
        let value = try Self.value(2, 0.5)
        let flat = try #require(RuinSimulation(bankroll: 10_000, staking: .flat(1_000), value: value, bets: 200))
        let share = try #require(
            RuinSimulation(bankroll: 10_000, staking: .share(0.1, floor: 0.1), value: value, bets: 200)
        )
        #expect(share.run().ruinProbability < flat.run().ruinProbability)
        #expect(share.run().medianEnd < 10_000)
    }

    @Test("a simulation of what cannot be staked is refused")
    func refused() throws {
        let value = try Self.value(2, 0.5)
        #expect(RuinSimulation(bankroll: 0, staking: .flat(1), value: value) == nil)
        #expect(RuinSimulation(bankroll: 100, staking: .flat(0), value: value) == nil)
        #expect(RuinSimulation(bankroll: 100, staking: .share(1, floor: 0.1), value: value) == nil)
        #expect(RuinSimulation(bankroll: 100, staking: .flat(1), value: value, bets: 0) == nil)
        #expect(RuinSimulation(bankroll: 100, staking: .flat(1), value: value, bets: 10_001) == nil)
        #expect(RuinSimulation(bankroll: 100, staking: .flat(1), value: value, paths: 0) == nil)
        #expect(RuinSimulation(bankroll: 100, staking: .flat(1), value: try Self.value(2_000, 0.5)) == nil)
    }

    @Test("a decimal number finds the ratio that it stands for")
    func nearest() throws {
        let ratios: [(Int64, Int64)] = [
            (21, 11), (5, 2), (7, 2), (39, 20), (4, 3), (1_001, 1_000), (100_000, 1), (17, 7),
        ]
        for (numerator, denominator) in ratios {
            let price = try #require(Price(numerator: numerator, denominator: denominator))
            #expect(Price(nearest: price.decimal) == price)
        }
        for bad in [1, 0, -2, .nan, .infinity, 100_001] { #expect(Price(nearest: bad) == nil) }
    }
}

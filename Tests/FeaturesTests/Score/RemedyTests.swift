import Domain
import TestSupport
import Testing

@testable import Features

@Suite("What would change a score")
struct RemedyTests {
    private func vector(_ values: [Feature: Double]) -> FeatureVector {
        var vector = FeatureVector()
        vector[.bets] = 40
        vector.evidence = ScoreEvidence(settled: 40, settledWithClose: 40)
        for (feature, value) in values { vector[feature] = value }
        return vector
    }

    private func remedy(_ pillar: Pillar, _ values: [Feature: Double]) throws -> Remedy {
        let score = try #require(HealthScore.of(vector(values), standing: .unknown))
        return try #require(score.pillars.first { $0.pillar == pillar }?.remedy)
    }

    @Test("names the input, where it halves and where it costs nothing, and the points won")
    func steps() throws {
        let stakes = try remedy(.stakes, [.nonRoundStakeShare: 0.8])
        #expect(stakes.kind == .habit)
        #expect(stakes.input == .nonRoundStakeShare)
        #expect(stakes.present == 0.8)
        #expect(try #require(stakes.half).value.isNear(0.5))
        #expect(try #require(stakes.half).won.isNear(5))
        #expect(stakes.gone.value.isNear(0.2))
        #expect(stakes.gone.won.isNear(10))
    }

    @Test("promises of a maximum only what the next input leaves")
    func nextInput() throws {
        let stakes = try remedy(.stakes, [.nonRoundStakeShare: 0.8, .maxBetShare: 0.16])
        #expect(stakes.half == nil)
        #expect(stakes.gone.won.isNear(2))
    }

    @Test("never recommends worse prices, losses or parlays")
    func noLosingBets() throws {
        for input in [ScoreInput.shrunkenClv, .positiveClvExcess, .winZScore, .parlayShare] {
            #expect(input.remedy == .edge)
        }
        #expect(try remedy(.closingLine, [.shrunkenClv: 0.03, .positiveClvExcess: 0.3]).kind == .edge)
        #expect(try remedy(.profit, [.winZScore: 3]).kind == .edge)
        // No parlay costs a third of the pillar; early bets cost less, and are what is named.
        let market = try remedy(.marketAndTiming, [.parlayShare: 0, .dayBeforeShare: 0.5])
        #expect(market.input == .earlyShare)
        #expect(market.kind == .habit)
        #expect(try remedy(.marketAndTiming, [.parlayShare: 0]).kind == .edge)
    }

    @Test("says what time does and what has happened for good")
    func timeAndPast() throws {
        #expect(try remedy(.lifeCycle, [.accountAge: 10]).kind == .time)
        #expect(try remedy(.restrictions, [.limitsElsewhere: 1]).kind == .time)
        #expect(try remedy(.restrictions, [.limitsElsewhere: 1, .sisterLimits: 1]).kind == .past)
    }

    @Test("points won are those that the score itself gains, under caps and multipliers too", arguments: 1...200)
    func honest(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var values: [Feature: Double] = [:]
        for input in ScoreInput.allCases where input.features.count == 1 && Bool.random(using: &random) {
            let ramp = try #require(Pillar.allCases.flatMap(\.terms).first { $0.input == input }).ramp
            values[input.features[0]] = ramp.value(at: Double.random(in: -0.2...1.2, using: &random))
        }
        if Bool.random(using: &random) { (values[.promotionBanned], values[.daysSinceCut]) = (1, 100) }
        let standing = CasinoStanding(observedLimits: Double.random(in: 0...30, using: &random), expectedLimits: 5)
        let before = try #require(HealthScore.of(vector(values), standing: standing))
        for reading in before.pillars {
            guard let remedy = reading.remedy, let feature = remedy.feature, remedy.input.features.count == 1 else {
                continue
            }
            for step in [remedy.half, remedy.gone].compactMap(\.self) {
                var changed = values
                changed[feature] = step.value
                let after = try #require(HealthScore.of(vector(changed), standing: standing))
                #expect(abs(after.value - before.value - step.won) < 1e-6)
                #expect(step.won >= -1e-9)
            }
            if let half = remedy.half {
                var changed = values
                changed[feature] = half.value
                let after = try #require(HealthScore.of(vector(changed), standing: standing))
                let left = try #require(after.pillars.first { $0.pillar == reading.pillar }).points
                #expect(left <= reading.points / 2 + 1e-6)
            }
        }
    }
}

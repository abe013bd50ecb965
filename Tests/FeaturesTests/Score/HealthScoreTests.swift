import Domain
import TestSupport
import Testing

@testable import Features

@Suite("The health score")
struct HealthScoreTests {
    /// A vector with enough evidence for a number, of which nothing else is known.
    private func vector(
        _ values: [Feature: Double],
        evidence: ScoreEvidence = ScoreEvidence(settled: 40, settledWithClose: 40, positive: 10, priced: 40)
    ) -> FeatureVector {
        var vector = FeatureVector()
        vector[.bets] = 40
        for (feature, value) in values { vector[feature] = value }
        vector.evidence = evidence
        return vector
    }

    private func score(_ values: [Feature: Double], standing: CasinoStanding = .unknown) throws -> HealthScore {
        try #require(HealthScore.of(vector(values), standing: standing))
    }

    /// A value of a feature, and what its pillar makes of it.
    struct Case: Sendable {
        let feature: Feature
        let value: Double
        let pillar: Pillar
        let s: Double

        init(_ feature: Feature, _ value: Double, _ pillar: Pillar, _ s: Double) {
            (self.feature, self.value, self.pillar, self.s) = (feature, value, pillar, s)
        }
    }

    static let cases: [Case] = [
        Case(.shrunkenClv, -0.03, .closingLine, 0),
        Case(.shrunkenClv, 0, .closingLine, 0.35),
        Case(.shrunkenClv, 0.03, .closingLine, 0.7),
        Case(.shrunkenClv, 0.5, .closingLine, 0.7),
        Case(.positiveClvExcess, 0.175, .closingLine, 0.15),
        Case(.positiveClvExcess, 0.4, .closingLine, 0.3),
        Case(.offMarketShare, 0.05, .offMarket, 0),
        Case(.offMarketShare, 0.225, .offMarket, 0.5),
        Case(.palpableErrorShare, 0.025, .offMarket, 0.5),
        Case(.arbitrageShare, 0.2, .offMarket, 1),
        Case(.bonusStakeShare, 0.45, .promotions, 0.5),
        Case(.boostShare, 0.7, .promotions, 1),
        Case(.playerPropShare, 0.425, .marketAndTiming, 1.0 / 6),
        Case(.derivativeShare, 0.7, .marketAndTiming, 1.0 / 3),
        Case(.topLeagueShare, 0.3, .marketAndTiming, 1.0 / 3),
        Case(.openingShare, 0.5, .marketAndTiming, 1.0 / 6),
        Case(.dayBeforeShare, 0.8, .marketAndTiming, 1.0 / 3),
        Case(.parlayShare, 0, .marketAndTiming, 1.0 / 3),
        Case(.parlayShare, 0.15, .marketAndTiming, 1.0 / 6),
        Case(.parlayShare, 0.3, .marketAndTiming, 0),
        Case(.maxBetShare, 0.1, .stakes, 0.5),
        Case(.nonRoundStakeShare, 0.5, .stakes, 0.5),
        Case(.stakeClvCorrelation, 0.35, .stakes, 0.5),
        Case(.winZScore, 1.5, .profit, 0.5),
        Case(.winZScore, -2, .profit, 0),
        Case(.accountAge, 0, .lifeCycle, 1.0 / 3),
        Case(.accountAge, 15, .lifeCycle, 1.0 / 6),
        Case(.accountAge, 400, .lifeCycle, 0),
        Case(.lowTurnoverWithdrawals, 0.5, .lifeCycle, 1.0 / 6),
        Case(.eWallet, 1, .lifeCycle, 1.0 / 3),
        Case(.sisterLimits, 2, .restrictions, 1),
        Case(.limitsElsewhere, 3, .restrictions, 0.5),
    ]

    @Test("ramps as the formula says, pillar by pillar", arguments: cases)
    func ramps(_ ramp: Case) throws {
        let (pillar, expected) = (ramp.pillar, ramp.s)
        let found = try score([ramp.feature: ramp.value])
        let reading = try #require(found.pillars.first { $0.pillar == pillar })
        #expect(abs(try #require(reading.s) - expected) < 1e-12)
        #expect(abs(found.value - (100 - reading.weight * expected)) < 1e-9)
        for other in found.pillars where other.pillar != pillar { #expect(other.points == 0) }
    }

    @Test("reads how often a bonus was turned over")
    func turnover() throws {
        for (turnover, s) in [(12.0, 0.0), (6, 0.5), (1, 1)] {
            let evidence = ScoreEvidence(settled: 40, settledWithClose: 40, turnoverPerBonus: turnover)
            let found = try #require(HealthScore.of(vector([:], evidence: evidence), standing: .unknown))
            #expect(found.value == 100 - 12 * s)
        }
    }

    @Test("has weights that sum to 100, and an account that meets all of them has no health")
    func weights() throws {
        #expect(Pillar.allCases.reduce(0) { $0 + $1.weight } == 100)
        let all: [Feature: Double] = [
            .shrunkenClv: 0.1, .positiveClvExcess: 0.7, .arbitrageShare: 1, .bonusStakeShare: 1, .playerPropShare: 1,
            .openingShare: 1, .parlayShare: 0, .maxBetShare: 1, .winZScore: 5, .accountAge: 0,
            .lowTurnoverWithdrawals: 1, .eWallet: 1, .sisterLimits: 1,
        ]
        let found = try score(all)
        #expect(found.value.isNear(0, within: 1e-9))
        #expect(found.band == .critical)
    }

    @Test("grows and falls with the casino, within its bounds")
    func multiplier() throws {
        func of(_ observed: Double, _ expected: Double) -> Double {
            HealthScore.multiplier(CasinoStanding(observedLimits: observed, expectedLimits: expected))
        }
        #expect(of(0, 0) == 1)
        #expect(of(13, 3).isNear(1.5))
        #expect(of(4, 1).isNear((9.0 / 6).squareRoot()))
        #expect(of(1_000, 1) == 1.5)
        #expect(of(0, 1_000) == 0.6)
        #expect(of(.nan, -3) == 1)
        let harsh = try score([.shrunkenClv: 0.03], standing: CasinoStanding(observedLimits: 100))
        #expect(harsh.value == 100 - 1.5 * 21)
    }

    @Test(
        "is capped by what was met, and the cap relaxes by 20 points in 180 days",
        arguments: [
            ([.promotionBanned: 1], ScoreCap.Reason.promotionBan, 70.0), ([.marketBanned: 1], .marketBan, 60),
            ([.cuts: 1, .stakeFactor: 0.25], .stakeCut, 35), ([.cuts: 1], .stakeCut, 50),
            ([.cuts: 1, .stakeFactor: 0], .closed, 0),
            ([.cuts: 1, .stakeFactor: 0.9, .promotionBanned: 1], .promotionBan, 70),
        ] as [([Feature: Double], ScoreCap.Reason, Double)]
    )
    func caps(values: [Feature: Double], reason: ScoreCap.Reason, cap: Double) throws {
        var values = values
        values[.daysSinceCut] = 0
        let now = try score(values)
        #expect(now.cap?.reason == reason)
        #expect(now.value == cap)
        values[.daysSinceCut] = 90
        #expect(try score(values).value == (reason == .closed ? 0 : cap + 10))
        values[.daysSinceCut] = 3_000
        #expect(try score(values).value == (reason == .closed ? 0 : 100))
    }

    @Test("a cut that was lifted caps nothing")
    func lifted() throws {
        #expect(try score([.cuts: 2, .stakeFactor: 1, .daysSinceCut: 3]).cap == nil)
    }

    @Test("has bands that agree with the whole number that is shown")
    func bands() {
        let expected: [(Double, HealthScore.Band)] = [
            (100, .green), (74.5, .green), (74.4, .amber), (49.5, .amber), (49.4, .red), (24.5, .red),
            (24.4, .critical), (0, .critical),
        ]
        for (value, band) in expected { #expect(HealthScore.Band(of: value) == band) }
    }

    @Test("of an empty account is no score, whatever else is known of it")
    func noData() {
        var story = Story()
        story.cash(.deposit, 100_00)
        story.limit(.stakeCut, before: 100, after: 1)
        #expect(story.score() == nil)
        #expect(HealthScore.of(FeatureVector(), standing: .unknown) == nil)
        story.add(.undone(story.bet()))
        #expect(story.score() == nil)
    }

    @Test("under ten settled bets with a close is a range, never a bare number")
    func range() throws {
        var story = Story()
        story.bet()
        let first = try #require(story.score())
        #expect(first.isBand)
        #expect(first.confidence == .low)
        #expect(first.range.upperBound == first.value)
        #expect(first.range.upperBound - first.range.lowerBound > 15)
        var width = 100.0
        for number in 2...12 {
            story.bet(result: .lost, clv: number % 4 == 0 ? 0.02 : -0.02)
            let score = try #require(story.score())
            #expect(score.range.contains(score.value))
            #expect(score.isBand == (number <= 10))
            #expect(score.betsWithClose == number - 1)
            if number == 11 { #expect(score.range == score.value...score.value) }
            if number <= 10 {
                #expect(score.range.upperBound > score.range.lowerBound)
                width = min(width, score.range.upperBound - score.range.lowerBound)
            }
        }
        #expect(width < 10)
    }

    @Test("a cap lies over the range too")
    func cappedRange() throws {
        var story = Story()
        story.bet(result: .lost, clv: 0.05)
        story.limit(.closed)
        let score = try #require(story.score())
        #expect(score.range == 0...0)
        #expect(score.band == .critical)
    }

    @Test("gives three reasons at most, the heaviest first, each with what would change it")
    func reasons() throws {
        let found = try score([
            .shrunkenClv: 0.02, .nonRoundStakeShare: 0.8, .playerPropShare: 0.7, .parlayShare: 0.1, .winZScore: 1.5,
        ])
        #expect(found.reasons.map(\.pillar) == [.closingLine, .stakes, .marketAndTiming])
        #expect(found.reasons.allSatisfy { $0.remedy != nil })
        #expect(try score([.shrunkenClv: -0.2]).reasons.isEmpty)
    }
}

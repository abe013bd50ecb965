import Foundation
import Testing

@testable import Intelligence

/// Lives and rates, against values of R and SciPy.
@Suite struct SurvivalTests {
    /// The maintained arm of the leukaemia trial that R's `survival` package ships as `aml`.
    private static let trial: [(Double, Bool)] = [
        (9, true), (13, true), (13, false), (18, true), (23, true), (28, false), (31, true), (34, true), (45, false),
        (48, true), (161, false),
    ]

    @Test("Kaplan and Meier's estimate and its log-log interval are R's on its leukaemia trial")
    func trial() throws {
        let curve = KaplanMeier(Self.trial.map { Life(days: $0, ended: $1) })
        let expected: [(Double, Double, Double, Double, Int)] = [
            (9, 0.909_090_909_1, 0.508_080_205_8, 0.986_673_822_7, 11),
            (13, 0.818_181_818_2, 0.447_428_614_7, 0.951_162_228_6, 10),
            (18, 0.715_909_090_9, 0.350_190_385_9, 0.899_023_974_2, 8),
            (23, 0.613_636_363_6, 0.265_752_040_0, 0.835_299_243_3, 7),
            (31, 0.490_909_090_9, 0.167_330_909_8, 0.753_399_790_4, 5),
            (34, 0.368_181_818_2, 0.092_829_574_9, 0.657_040_832_4, 4),
            (48, 0.184_090_909_1, 0.011_738_480_1, 0.525_014_842_7, 2),
        ]
        #expect(curve.steps.count == expected.count)
        for (step, (day, survival, low, high, atRisk)) in zip(curve.steps, expected) {
            #expect(step.day == day && step.atRisk == atRisk)
            #expect(abs(step.survival - survival) < 1e-9)
            #expect(abs(step.low - low) < 1e-9)
            #expect(abs(step.high - high) < 1e-9)
        }
        #expect(curve.median == 31)
        #expect(curve.reading(at: 8.9).survival == 1)
        #expect(curve.reading(at: 20).survival == curve.steps[2].survival)
        #expect(curve.reading(at: 45).atRisk == 3)
        #expect(curve.lastDay(withAtRisk: 5) == 31)
        #expect(curve.lastDay(withAtRisk: 12) == nil)
    }

    @Test("lives that count less move the curve less, and widen its interval")
    func weighted() throws {
        let weights = [0.5, 1, 1, 0.8, 1, 0.3, 1, 1, 0.6, 1, 1]
        let lives = zip(Self.trial, weights).map { Life(days: $0.0, ended: $0.1, weight: $1) }
        let step = try #require(KaplanMeier(lives.shuffled()).steps.last)
        #expect(abs(step.survival - 0.172_985_497_841_6) < 1e-9)
        #expect(abs(step.low - 0.010_593_783_445_4) < 1e-9)
        #expect(abs(step.high - 0.508_162_852_496_2) < 1e-9)
    }

    @Test("nobody, nobody limited, and everybody at once are curves too")
    func extremes() {
        #expect(KaplanMeier([]).steps.isEmpty && KaplanMeier([]).median == nil)
        let unharmed = KaplanMeier([Life(days: 3, ended: false), Life(days: 8, ended: false)])
        #expect(unharmed.steps.isEmpty && unharmed.reading(at: 5).survival == 1)
        let all = KaplanMeier([Life(days: 2, ended: true), Life(days: 2, ended: true)])
        #expect(all.steps.map(\.survival) == [0] && all.steps[0].low == 0 && all.steps[0].high == 0)
        #expect(all.median == 2)
        #expect(KaplanMeier([Life(days: .nan, ended: true), Life(days: -1, ended: true)]).steps.isEmpty)
    }

    @Test("the gamma distribution is SciPy's")
    func gamma() {
        let cases: [(Double, Double, Double)] = [
            (2.5, 1.3, 0.238_634_732_154_99), (0.3, 4, 0.997_977_489_354_389), (120, 100, 0.028_230_393_964_866),
        ]
        for (shape, bound, expected) in cases {
            #expect(abs(GammaDistribution.regularisedLower(shape, bound) - expected) < 1e-10)
        }
        #expect(abs(GammaDistribution.logarithmOfGamma(0.37) - 0.876_946_819_484_879_2) < 1e-12)
        #expect(abs(GammaDistribution.logarithmOfGamma(45.2) - 126.076_821_942_612_58) < 1e-11)
        let rate = GammaDistribution(shape: 7.3, rate: 2.1)
        for (probability, expected) in [(0.025, 1.430_297_71), (0.5, 3.318_813_87), (0.975, 6.414_806_38)] {
            #expect(abs(rate.quantile(probability) - expected) < 1e-7)
        }
        let steep = GammaDistribution(shape: 0.4, rate: 10)
        #expect(abs(steep.quantile(0.975) - 0.222_471_615) < 1e-8)
        #expect(abs(steep.quantile(0.025) / 7.328_324_36e-6 - 1) < 1e-6)
    }

    @Test("a rate lies between its own and that of all, the nearer to its own the longer it was watched")
    func shrinkage() {
        let start = GammaDistribution(shape: 3, rate: 10)
        let places = [(2.0, 40.0), (30, 60), (5, 20), (18, 90), (1, 15), (44, 80)].map {
            GammaPoisson.Tally(events: $0, exposure: $1)
        }
        let fitted = GammaPoisson(fittedTo: places, start: start)
        #expect((0.25...0.40).contains(fitted.prior.mean))
        var last = fitted.prior.mean
        for exposure in [1.0, 10, 100, 10_000] {
            let estimate = fitted.posterior(.init(events: exposure, exposure: exposure)).mean
            #expect(estimate > last && estimate < 1)
            last = estimate
        }
        #expect(last > 0.99)
        #expect(fitted.posterior(.init(events: 0, exposure: 0)).mean == fitted.prior.mean)
        #expect(GammaPoisson(fittedTo: [], start: start).prior.mean == start.mean)
        // Places that differ no more than chance has it say less for themselves than places that differ.
        let alike = GammaPoisson(
            fittedTo: (0..<30).map { _ in .init(events: 12, exposure: 40) },
            start: start
        )
        #expect(alike.ownShare(.init(events: 1, exposure: 10)) < fitted.ownShare(.init(events: 1, exposure: 10)))
    }
}

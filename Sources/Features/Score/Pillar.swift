/// A part of the health score: one way in which an account looks worth limiting.
package enum Pillar: String, CaseIterable, Sendable {
    case closingLine = "closing_line"
    case offMarket = "off_market"
    case promotions
    case marketAndTiming = "market_and_timing"
    case stakes
    case profit
    case lifeCycle = "life_cycle"
    case restrictions

    /// Points of 100 that it costs at most, before the casino's multiplier. Judged from what operators are known to
    /// look at, and so a starting value: docs/score.md argues each.
    package var weight: Double {
        switch self {
        case .closingLine: 30
        case .offMarket: 15
        case .promotions, .marketAndTiming: 12
        case .stakes: 10
        case .profit: 8
        case .lifeCycle: 7
        case .restrictions: 6
        }
    }

    /// How its terms become one number.
    enum Combination: Sendable { case largest, sum }

    var combination: Combination {
        switch self {
        case .closingLine, .marketAndTiming, .profit, .lifeCycle: .sum
        case .offMarket, .promotions, .stakes, .restrictions: .largest
        }
    }

    /// An input, where it begins to weigh and where it weighs most, and how much.
    struct Term: Sendable {
        let input: ScoreInput
        let ramp: Ramp
        var share = 1.0

        /// 0 to `share`.
        func risk(_ value: Double) -> Double { share * ramp(value) }
    }

    var terms: [Term] { Self.terms[self] ?? [] }

    private static let terms: [Pillar: [Term]] = [
        .closingLine: [
            Term(input: .shrunkenClv, ramp: Ramp(-0.03, 0.03), share: 0.7),
            Term(input: .positiveClvExcess, ramp: Ramp(0, 0.35), share: 0.3),
        ],
        .offMarket: [
            Term(input: .offMarketShare, ramp: Ramp(0.05, 0.40)),
            Term(input: .palpableErrorShare, ramp: Ramp(0, 0.05)),
            Term(input: .arbitrageShare, ramp: Ramp(0, 0.20)),
        ],
        .promotions: [
            Term(input: .promotionalStakeShare, ramp: Ramp(0.20, 0.70)),
            Term(input: .turnoverPerBonus, ramp: Ramp(10, 2)),
        ],
        .marketAndTiming: [
            Term(input: .unusualMarketShare, ramp: Ramp(0.15, 0.70), share: 1.0 / 3),
            Term(input: .earlyShare, ramp: Ramp(0.20, 0.80), share: 1.0 / 3),
            Term(input: .parlayShare, ramp: Ramp(0.30, 0), share: 1.0 / 3),
        ],
        .stakes: [
            Term(input: .maxBetShare, ramp: Ramp(0, 0.20)),
            Term(input: .nonRoundStakeShare, ramp: Ramp(0.20, 0.80)),
            Term(input: .stakeClvCorrelation, ramp: Ramp(0.1, 0.6)),
        ],
        .profit: [Term(input: .winZScore, ramp: Ramp(0, 3))],
        .lifeCycle: [
            Term(input: .accountAge, ramp: Ramp(30, 0), share: 1.0 / 3),
            Term(input: .lowTurnoverWithdrawals, ramp: Ramp(0, 1), share: 1.0 / 3),
            Term(input: .eWallet, ramp: Ramp(0, 1), share: 1.0 / 3),
        ],
        .restrictions: [
            Term(input: .sisterLimits, ramp: Ramp(0, 1)),
            Term(input: .limitsElsewhere, ramp: Ramp(0, 1), share: 0.5),
        ],
    ]

    /// 0 to 1, from what each of its terms costs; nil where no input is known. An unknown one costs nothing.
    func combined(_ risks: [Double?]) -> Double? {
        let known = risks.compactMap(\.self)
        guard !known.isEmpty else { return nil }
        switch combination {
        case .largest: return known.max()
        case .sum: return min(1, known.reduce(0, +))
        }
    }
}

package import Domain

/// How safe an account is from being limited, 0 to 100: what of its pattern costs how many points, by a formula that is
/// open, deterministic and explained in docs/score.md.
package struct HealthScore: Hashable, Sendable {
    package enum Band: String, CaseIterable, Sendable {
        case green, amber, red, critical

        /// By the whole number that is shown: from 75, from 50, from 25, below.
        package init(of value: Double) {
            self =
                switch value.rounded() {
                case 75...: .green
                case 50..<75: .amber
                case 25..<50: .red
                default: .critical
                }
        }
    }

    package enum Confidence: String, CaseIterable, Comparable, Sendable {
        case low, medium, high

        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .low: 0
            case .medium: 1
            case .high: 2
            }
        }
    }

    /// 0 to 100.
    package let value: Double
    package let band: Band
    /// Fewer than ten settled bets have a close: `range` is to be shown, never the value alone.
    package let isBand: Bool
    package let confidence: Confidence
    /// The share of the weights whose inputs are known, 0 to 1.
    package let completeness: Double
    /// Of the last ninety bets: settled ones, and those of them whose close is known.
    package let bets: Int
    package let betsWithClose: Int
    /// How much more than others, or less, the casino limits: 0.6 to 1.5.
    package let multiplier: Double
    package let cap: ScoreCap?
    /// All eight, in the order of ``Pillar/allCases``.
    package let pillars: [PillarReading]
    private let evidence: ScoreEvidence

    package static let betsForNumber = 10
    package static let betsForHigh = 30

    /// The pillars that cost most, three at most, the heaviest first.
    package var reasons: [PillarReading] {
        let costly = pillars.filter { $0.points > 0 }
        return Array(
            costly.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
                .prefix(3).map(\.element)
        )
    }

    /// Where the value lies, from the 90 % interval of the share of bets at a price above the fair one; the value alone
    /// where `isBand` is false.
    package var range: ClosedRange<Double> {
        guard isBand, let line = pillars.first else { return value...value }
        let rest = line.sum.risk - line.points
        let ends = Self.closingLine(line, evidence).map { line.sum.health(risk: rest + line.weight * $0) }
        return min(value, ends[0], ends[1])...max(value, ends[0], ends[1])
    }

    /// Nil where no bet was logged: an empty account is not a healthy one.
    package static func of(_ vector: FeatureVector, standing: CasinoStanding) -> HealthScore? {
        guard let bets = vector[.bets], bets > 0 else { return nil }
        return HealthScore(vector, standing)
    }

    private init(_ vector: FeatureVector, _ standing: CasinoStanding) {
        var readings = Pillar.allCases.map { PillarReading($0, of: vector) }
        evidence = vector.evidence ?? ScoreEvidence()
        let multiplier = Self.multiplier(standing)
        let cap = ScoreCap(vector)
        let risk = readings.reduce(0) { $0 + $1.points }
        let sum = ScoreSum(risk: risk, multiplier: multiplier, most: cap?.value ?? 100)
        for place in readings.indices { readings[place].sum = sum }
        let value = sum.health(risk: risk)
        pillars = readings
        self.multiplier = multiplier
        self.cap = cap
        self.value = value
        band = Band(of: value)
        bets = evidence.settled
        betsWithClose = evidence.settledWithClose
        isBand = evidence.settledWithClose < Self.betsForNumber
        completeness = readings.reduce(0) { $0 + $1.weight * $1.known } / 100
        confidence = Self.confidence(evidence.settledWithClose, completeness)
    }

    /// The root of what was observed over what was to be expected, each with five more, within 0.6 and 1.5.
    static func multiplier(_ standing: CasinoStanding) -> Double {
        let observed = max(0, standing.observedLimits.isFinite ? standing.observedLimits : 0)
        let expected = max(0, standing.expectedLimits.isFinite ? standing.expectedLimits : 0)
        return min(1.5, max(0.6, ((observed + 5) / (expected + 5)).squareRoot()))
    }

    private static func confidence(_ bets: Int, _ completeness: Double) -> Confidence {
        switch (bets, completeness >= 0.6) {
        case (betsForHigh..., true): .high
        case (betsForHigh..., false), (betsForNumber..., true): .medium
        default: .low
        }
    }

    /// What the closing-line pillar would be at both ends of the interval of the share of bets at a price above the fair
    /// one. Where no close is known, what the share says stands for the value of the prices too.
    private static func closingLine(_ reading: PillarReading, _ evidence: ScoreEvidence) -> [Double] {
        let share = BetaDistribution(
            PriceFeatures.positiveBaseline * PriceFeatures.priorBets + Double(evidence.positive),
            (1 - PriceFeatures.positiveBaseline) * PriceFeatures.priorBets
                + Double(max(0, evidence.priced - evidence.positive))
        )
        let terms = reading.pillar.terms
        return [0.05, 0.95].map { probability in
            let excess = share.quantile(probability) - PriceFeatures.positiveBaseline
            let beats = terms[1].ramp(excess)
            return terms[1].share * beats + (reading.inputs[0].s ?? terms[0].share * beats)
        }
    }
}

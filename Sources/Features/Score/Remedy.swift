/// What would lessen a pillar's cost: the input that weighs most, and by how much the score would grow.
///
/// It says what the formula does, and is no advice: see ``Kind-swift.enum``.
package struct Remedy: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// A way to bet that can be changed without taking worse prices.
        case habit
        /// It passes by itself.
        case time
        /// It happened, and stays.
        case past
        /// It is made of good prices or good results. What would lessen it costs money, so nothing is recommended.
        case edge
    }

    /// A value of the input, and the points of health that the account would have more with it.
    package struct Step: Hashable, Sendable {
        package let value: Double
        package let won: Double
    }

    package let kind: Kind
    package let input: ScoreInput
    package let present: Double
    /// Where the pillar costs half; nil where this input alone cannot do that.
    package let half: Step?
    /// Where this input costs nothing more.
    package let gone: Step

    /// The feature that it is about; nil of what a bonus was turned over.
    package var feature: Feature? { input.features.first }
}

extension Remedy {
    /// - Parameter health: the score if the pillar were of that size.
    init?(for reading: PillarReading, health: (Double) -> Double) {
        let terms = reading.pillar.terms
        guard let s = reading.s, s > 0, let place = Self.heaviest(of: reading) else { return nil }
        let inputs = reading.inputs
        let (term, own) = (terms[place], inputs[place].s ?? 0)
        guard let present = inputs[place].value else { return nil }
        let risks = inputs.map(\.s)
        func pillar(with risk: Double) -> Double {
            var changed = risks
            changed[place] = risk
            return reading.pillar.combined(changed) ?? 0
        }
        func step(to risk: Double) -> Step {
            Step(value: term.ramp.value(at: risk / term.share), won: health(pillar(with: risk)) - health(s))
        }
        // What of it has to go for half the pillar: from a sum, half of the sum; from a maximum, half of itself.
        let target = reading.pillar.combination == .sum ? own - s / 2 : s / 2
        let reachesHalf = target >= 0 && pillar(with: max(0, target)) <= s / 2 + 1e-9
        kind = term.input.remedy
        input = term.input
        self.present = present
        half = reachesHalf ? step(to: target) : nil
        gone = step(to: 0)
    }

    /// The input that costs most; of a sum, one that a habit can change before one that it cannot.
    private static func heaviest(of reading: PillarReading) -> Int? {
        let costly = reading.inputs.indices.filter { (reading.inputs[$0].s ?? 0) > 0 }
        let habits = costly.filter { reading.inputs[$0].input.remedy == .habit }
        let candidates = reading.pillar.combination == .sum && !habits.isEmpty ? habits : costly
        return candidates.max { (reading.inputs[$0].s ?? 0, -$0) < (reading.inputs[$1].s ?? 0, -$1) }
    }
}

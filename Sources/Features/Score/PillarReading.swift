/// What a pillar costs an account, and by what.
package struct PillarReading: Hashable, Sendable {
    package let pillar: Pillar
    /// In the order in which the pillar names them.
    package let inputs: [InputReading]
    /// 0 to 1; nil where none of its inputs is known.
    package let s: Double?
    /// The sum of the score that it is a part of.
    var sum = ScoreSum()

    package var weight: Double { pillar.weight }
    /// Weight · s: points of health, before the casino's multiplier.
    package var points: Double { weight * (s ?? 0) }

    /// What would lessen it; nil where it costs nothing.
    package var remedy: Remedy? {
        Remedy(for: self) { s in sum.health(risk: sum.risk - points + weight * s) }
    }

    /// Whose features were read, and their values where they are known.
    package var features: [Feature] { inputs.flatMap { $0.input.features } }

    init(_ pillar: Pillar, of vector: FeatureVector) {
        self.pillar = pillar
        inputs = pillar.terms.map { term in
            let value = term.input.value(in: vector)
            return InputReading(input: term.input, value: value, s: value.map(term.risk))
        }
        s = pillar.combined(inputs.map(\.s))
    }

    /// The share of its inputs that are known.
    var known: Double { Double(inputs.count { $0.value != nil }) / Double(inputs.count) }
}

/// An input of the score, and what it adds to its pillar.
package struct InputReading: Hashable, Sendable {
    package let input: ScoreInput
    /// Nil where it is not known.
    package let value: Double?
    /// What it alone would make of the pillar, 0 to 1.
    package let s: Double?
}

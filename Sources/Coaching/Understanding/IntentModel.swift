import Domain
import Foundation

/// A multinomial logistic regression over hashed features, learned by gradient steps in a fixed order, then kept as
/// bytes and read where they stand: a section of a ``ModelFile``.
///
/// At each step most of an example's features are hidden, so that the model leans on all of them and not on the few
/// that happen to settle the examples: questions will lack those.
struct IntentModel: Sendable {
    /// What an example shows, and its class.
    struct Example {
        let features: IntentFeatures
        let label: Int
        /// How much it counts beside the others, 0 to 1.
        var weight: Float = 1
    }

    /// Found by cross-validation over the examples.
    struct Options {
        /// How often each example is seen.
        var epochs = 24
        /// The first step's size, and what is left of it after each epoch.
        var rate: Float = 3
        var decay: Float = 0.97
        /// The weights of this epoch and of those after it are averaged.
        var averagedFrom = 8
        /// The share of an example's features that a step does not see.
        var hidden: Float = 0.6
        /// In how many examples a feature stands at least, unless it is telling.
        var leastCount = 2
    }

    let labels: Int
    /// Sorted: the features that the model knows, each a row; beside each how much it says: rarer ones say more.
    private let features: ModelNumbers<UInt64>
    private let rarity: ModelNumbers<UInt32>
    /// One row a feature, one column a class, in steps of `step`.
    private let weights: ModelNumbers<Int8>
    private let step: Float
    private let bias: [Float]

    /// Reads a model where it stands; nothing of it is copied.
    init(_ reader: inout ModelReader) throws(ModelFileFault) {
        labels = try reader.count()
        step = try reader.float()
        bias = try reader.numbers(labels, of: UInt32.self).map(Float.init(bitPattern:))
        features = try reader.numbers(try reader.count(), of: UInt64.self)
        rarity = try reader.numbers(features.count, of: UInt32.self)
        let (weightCount, isTooMany) = features.count.multipliedReportingOverflow(by: labels)
        guard labels > 0, !isTooMany else { throw .cut }
        weights = try reader.numbers(weightCount, of: Int8.self)
    }

    /// Learns; the same from the same examples in every run.
    static func write(
        _ examples: [Example],
        labels: Int,
        options: Options = Options(),
        to writer: inout ModelWriter
    ) {
        var counts: [UInt64: Int] = [:]
        var telling: Set<UInt64> = []
        for example in examples {
            for hash in Set(example.features.all.map(\.hash)) { counts[hash, default: 0] += 1 }
            for feature in example.features.all where feature.isTelling { telling.insert(feature.hash) }
        }
        let known = counts.filter { $0.value >= options.leastCount || telling.contains($0.key) }
        let features = known.keys.sorted()
        let rows = Dictionary(uniqueKeysWithValues: zip(features, Int32(0)...))
        let rarity = features.map { 1 + log(Float(examples.count) / Float(known[$0] ?? 1)) / 4 }
        let inputs = examples.map { example in
            (
                known: Known(example.features, row: { rows[$0] }, rarity: { rarity[$0] }), label: example.label,
                weight: example.weight
            )
        }
        var learning = IntentLearning(labels: labels, rows: features.count)
        learning.run(inputs, options)
        let (weights, step) = quantized(learning.weights)
        writer.add(count: labels)
        writer.add(step)
        writer.add(learning.bias.map(\.bitPattern))
        writer.add(count: features.count)
        writer.add(features)
        writer.add(rarity.map(\.bitPattern))
        writer.add(weights)
    }

    /// A question's features that the model knows, each row once.
    struct Known {
        var rows: [Int32] = []
        /// Together of length 1.
        var values: [Float] = []

        init() {}

        init(_ features: IntentFeatures, row: (UInt64) -> Int32?, rarity: (Int) -> Float) {
            var seen = SeenHashes()
            var square: Float = 0
            for feature in features.all {
                guard let row = row(feature.hash), seen.insert(feature.hash) else { continue }
                let value = feature.weight * rarity(Int(row))
                rows.append(row)
                values.append(value)
                square += value * value
            }
            guard square > 0 else { return }
            let scale = 1 / square.squareRoot()
            for index in values.indices { values[index] *= scale }
        }
    }

    /// To a byte a weight: a quarter of the memory, and nothing that an answer would show.
    private static func quantized(_ matrix: [Float]) -> (weights: [Int8], step: Float) {
        var largest: Float = 0.001
        for weight in matrix where abs(weight) > largest { largest = abs(weight) }
        let step = largest / 127
        return (matrix.map { Int8(clamping: Double(($0 / step).rounded())) }, step)
    }

    /// How likely each class is, 0 to 1; nil when nothing of the question is known.
    func probabilities(_ features: IntentFeatures) -> [Float]? {
        let known = Known(
            features,
            row: { self.features.place(of: $0).map(Int32.init) },
            rarity: { Float(bitPattern: rarity[$0]) }
        )
        guard !known.rows.isEmpty else { return nil }
        var scores = bias
        for index in known.rows.indices {
            let start = Int(known.rows[index]) * labels
            let value = known.values[index] * step
            for label in 0..<labels { scores[label] += value * Float(weights[start + label]) }
        }
        scores.withUnsafeMutableBufferPointer { makeProbabilities($0) }
        return scores
    }
}

/// Turns scores into likelihoods that add up to 1.
func makeProbabilities(_ scores: UnsafeMutableBufferPointer<Float>) {
    var highest = -Float.infinity
    for score in scores where score > highest { highest = score }
    var total: Float = 0
    for index in scores.indices {
        scores[index] = exp(scores[index] - highest)
        total += scores[index]
    }
    for index in scores.indices { scores[index] /= total }
}

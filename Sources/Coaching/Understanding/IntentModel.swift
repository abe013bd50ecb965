import Domain
import Foundation

/// A multinomial logistic regression over hashed features, learned by gradient steps in a fixed order.
///
/// At each step most of an example's features are hidden, so that the model leans on all of them and not on the few
/// that happen to settle the examples: questions will lack those.
struct IntentModel: Sendable {
    /// What an example shows, and its class.
    struct Example {
        let features: IntentFeatures
        let label: Int
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
    /// The row of each feature, and how much it says: rarer ones say more.
    private var rows: [UInt64: Int32] = [:]
    private var rarity: [Float] = []
    /// One row a feature, one column a class, in steps of `step`.
    private var weights: [Int8] = []
    private var step: Float = 1
    private var bias: [Float]

    init(_ examples: [Example], labels: Int, options: Options = Options()) {
        self.labels = labels
        bias = [Float](repeating: 0, count: labels)
        var counts: [UInt64: Int] = [:]
        for example in examples {
            for hash in Set(example.features.all.map(\.hash)) { counts[hash, default: 0] += 1 }
        }
        // In the order of the examples, so that the rows are the same in every run.
        for example in examples {
            for feature in example.features.all where rows[feature.hash] == nil {
                guard let count = counts[feature.hash], feature.isTelling || count >= options.leastCount else {
                    continue
                }
                rows[feature.hash] = Int32(rows.count)
                rarity.append(1 + log(Float(examples.count) / Float(count)) / 4)
            }
        }
        let inputs = examples.map { (known: known($0.features), label: $0.label) }
        var learning = IntentLearning(labels: labels, rows: rows.count)
        learning.run(inputs, options)
        bias = learning.bias
        quantize(learning.weights)
    }

    /// A question's features that the model knows, each row once.
    struct Known {
        var rows: [Int32] = []
        /// Together of length 1.
        var values: [Float] = []
    }

    private func known(_ features: IntentFeatures) -> Known {
        var known = Known()
        var seen: Set<Int32> = []
        var square: Float = 0
        for feature in features.all {
            guard let row = rows[feature.hash], seen.insert(row).inserted else { continue }
            let value = feature.weight * rarity[Int(row)]
            known.rows.append(row)
            known.values.append(value)
            square += value * value
        }
        guard square > 0 else { return known }
        let scale = 1 / square.squareRoot()
        for index in known.values.indices { known.values[index] *= scale }
        return known
    }

    /// To a byte a weight: a quarter of the memory, and nothing that an answer would show.
    private mutating func quantize(_ matrix: [Float]) {
        var largest: Float = 0.001
        for weight in matrix where abs(weight) > largest { largest = abs(weight) }
        step = largest / 127
        weights = matrix.map { Int8(clamping: Double(($0 / step).rounded())) }
    }

    /// How likely each class is, 0 to 1; nil when nothing of the question is known.
    func probabilities(_ features: IntentFeatures) -> [Float]? {
        let known = known(features)
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

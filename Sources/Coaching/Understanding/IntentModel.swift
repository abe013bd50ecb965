import Foundation

/// A multinomial logistic regression over hashed features, learned by gradient steps in a fixed order.
struct IntentModel: Sendable {
    /// What an example shows, and its class.
    struct Example {
        let features: IntentFeatures
        let label: Int
    }

    let labels: Int
    /// The row of each feature, and how much it says: rarer ones say more.
    private var rows: [UInt64: Int32] = [:]
    private var rarity: [Float] = []
    /// One row a feature, one column a class, in steps of `step`.
    private var weights: [Int8] = []
    private var step: Float = 1
    private var bias: [Float]

    struct Options {
        var epochs = 14
        var rate: Float = 4
        var decay: Float = 0.85
        var leastCount = 2
        var smoothing: Float = 0.0
    }

    init(_ examples: [Example], labels: Int, options: Options = Options()) {
        self.labels = labels
        bias = [Float](repeating: 0, count: labels)
        var counts: [UInt64: Int32] = [:]
        for example in examples {
            for hash in Set(example.features.hashes) { counts[hash, default: 0] += 1 }
        }
        // In the order of the examples, so that the rows are the same in every run.
        for example in examples {
            for hash in example.features.hashes where rows[hash] == nil {
                guard let count = counts[hash], count >= options.leastCount else { continue }
                rows[hash] = Int32(rows.count)
                rarity.append(1 + log(Float(examples.count) / Float(count)) / 4)
            }
        }
        learn(examples, options)
    }

    /// A question's features that the model knows, each row once, scaled to length 1.
    private struct Known {
        var rows: [Int32] = []
        var values: [Float] = []
    }

    private func known(_ features: IntentFeatures) -> Known {
        var known = Known()
        var seen: Set<Int32> = []
        var square: Float = 0
        for (hash, weight) in zip(features.hashes, features.weights) {
            guard let row = rows[hash], seen.insert(row).inserted else { continue }
            let value = weight * rarity[Int(row)]
            known.rows.append(row)
            known.values.append(value)
            square += value * value
        }
        guard square > 0 else { return known }
        let scale = 1 / square.squareRoot()
        for index in known.values.indices { known.values[index] *= scale }
        return known
    }

    private mutating func learn(_ examples: [Example], _ options: Options) {
        let inputs = examples.map { (known: known($0.features), label: $0.label) }
        var matrix = [Float](repeating: 0, count: rows.count * labels)
        var scores = [Float](repeating: 0, count: labels)
        var order = Array(inputs.indices)
        let labels = labels
        var random = SplitMix(state: 1)
        var rate = options.rate
        let least: Float = 0.0005
        matrix.withUnsafeMutableBufferPointer { matrix in
            scores.withUnsafeMutableBufferPointer { scores in
                bias.withUnsafeMutableBufferPointer { bias in
                    // Whoever stops the program does not wait for what it would not use.
                    for _ in 0..<options.epochs where !Task.isCancelled {
                        for index in stride(from: order.count - 1, to: 0, by: -1) {
                            order.swapAt(index, Int(random.next() % UInt64(index + 1)))
                        }
                        for place in order {
                            let input = inputs[place]
                            Self.score(input.known, matrix, bias, scores)
                            Self.makeProbabilities(scores)
                            var label = 0
                            while label < labels {
                                let error = (label == input.label ? 1 : 0) - scores[label]
                                if abs(error) > least {
                                    let change = rate * error
                                    bias[label] += change * 0.02
                                    var index = 0
                                    while index < input.known.rows.count {
                                        matrix[Int(input.known.rows[index]) &* labels &+ label] +=
                                            change * input.known.values[index]
                                        index &+= 1
                                    }
                                }
                                label &+= 1
                            }
                        }
                        rate *= options.decay
                    }
                }
            }
        }
        quantize(matrix)
    }

    /// To a byte a weight: a quarter of the memory, and nothing that an answer would show.
    private mutating func quantize(_ matrix: [Float]) {
        var largest: Float = 0.001
        for weight in matrix where abs(weight) > largest { largest = abs(weight) }
        step = largest / 127
        weights = matrix.map { Int8(($0 / step).rounded()) }
    }

    private static func score(
        _ known: Known,
        _ matrix: UnsafeMutableBufferPointer<Float>,
        _ bias: UnsafeMutableBufferPointer<Float>,
        _ scores: UnsafeMutableBufferPointer<Float>
    ) {
        let labels = scores.count
        var label = 0
        while label < labels {
            scores[label] = bias[label]
            label &+= 1
        }
        var index = 0
        while index < known.rows.count {
            let start = Int(known.rows[index]) &* labels
            let value = known.values[index]
            label = 0
            while label < labels {
                scores[label] += value * matrix[start &+ label]
                label &+= 1
            }
            index &+= 1
        }
    }

    private static func makeProbabilities(_ scores: UnsafeMutableBufferPointer<Float>) {
        var highest = -Float.infinity
        for score in scores where score > highest { highest = score }
        var total: Float = 0
        for index in scores.indices {
            scores[index] = exp(scores[index] - highest)
            total += scores[index]
        }
        for index in scores.indices { scores[index] /= total }
    }

    /// How likely each class is, 0 to 1; nil when nothing of the question is known.
    func probabilities(_ features: IntentFeatures) -> [Float]? {
        let known = known(features)
        guard !known.rows.isEmpty else { return nil }
        var scores = bias
        scores.withUnsafeMutableBufferPointer { scores in
            weights.withUnsafeBufferPointer { weights in
                for index in known.rows.indices {
                    let start = Int(known.rows[index]) * labels
                    let value = known.values[index] * step
                    for label in 0..<labels { scores[label] += value * Float(weights[start + label]) }
                }
            }
            Self.makeProbabilities(scores)
        }
        return scores
    }

    var rowCount: Int { rows.count }
}

/// A small generator of numbers that look random, the same in every run.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

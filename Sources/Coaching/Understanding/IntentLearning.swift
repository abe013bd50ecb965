import Domain

/// The weights while they are learned.
///
/// The loops run over raw buffers: they are the whole cost of a start, also in a build without optimisation.
struct IntentLearning {
    private(set) var weights: [Float]
    private(set) var bias: [Float]
    private let labels: Int
    private var sums: [Float] = []
    private var random = SplitMix(state: 1)

    /// An error below it moves nothing that one would notice.
    private static var leastError: Float { 0.0005 }
    /// The bias learns slower than the weights: how usual an intent is among the examples says little.
    private static var biasShare: Float { 0.02 }

    init(labels: Int, rows: Int) {
        self.labels = labels
        weights = [Float](repeating: 0, count: rows * labels)
        bias = [Float](repeating: 0, count: labels)
    }

    mutating func run(
        _ inputs: [(known: IntentModel.Known, label: Int, weight: Float)],
        _ options: IntentModel.Options
    ) {
        var order = Array(inputs.indices)
        var rate = options.rate
        var shown = IntentModel.Known()
        for epoch in 0..<options.epochs {
            for index in stride(from: order.count - 1, to: 0, by: -1) {
                order.swapAt(index, Int(random.next() % UInt64(index + 1)))
            }
            for place in order {
                hide(inputs[place].known, options.hidden, into: &shown)
                step(shown, inputs[place].label, rate * inputs[place].weight)
            }
            rate *= options.decay
            if epoch >= options.averagedFrom { addToAverage() }
        }
        for index in sums.indices { weights[index] = sums[index] / Float(options.epochs - options.averagedFrom) }
    }

    private mutating func addToAverage() {
        if sums.isEmpty { sums = [Float](repeating: 0, count: weights.count) }
        sums.withUnsafeMutableBufferPointer { sums in
            weights.withUnsafeBufferPointer { weights in
                var index = 0
                while index < weights.count {
                    sums[index] += weights[index]
                    index &+= 1
                }
            }
        }
    }

    private mutating func hide(_ known: IntentModel.Known, _ share: Float, into shown: inout IntentModel.Known) {
        shown.rows.removeAll(keepingCapacity: true)
        shown.values.removeAll(keepingCapacity: true)
        let limit = UInt64(clamping: Double(share) * 65_536)
        let scale = 1 / (1 - share)
        for index in known.rows.indices where random.next() & 0xFFFF >= limit {
            shown.rows.append(known.rows[index])
            shown.values.append(known.values[index] * scale)
        }
    }

    private mutating func step(_ known: IntentModel.Known, _ wanted: Int, _ rate: Float) {
        let labels = labels
        var scores = bias
        weights.withUnsafeMutableBufferPointer { weights in
            scores.withUnsafeMutableBufferPointer { scores in
                known.rows.withUnsafeBufferPointer { rows in
                    known.values.withUnsafeBufferPointer { values in
                        Self.add(rows, values, weights, to: scores)
                        makeProbabilities(scores)
                        var label = 0
                        while label < labels {
                            let error = (label == wanted ? 1 : 0) - scores[label]
                            scores[label] = abs(error) > Self.leastError ? rate * error : 0
                            label &+= 1
                        }
                        Self.move(weights, by: scores, rows, values)
                    }
                }
            }
        }
        for label in 0..<labels { bias[label] += scores[label] * Self.biasShare }
    }

    private static func add(
        _ rows: UnsafeBufferPointer<Int32>,
        _ values: UnsafeBufferPointer<Float>,
        _ weights: UnsafeMutableBufferPointer<Float>,
        to scores: UnsafeMutableBufferPointer<Float>
    ) {
        let labels = scores.count
        var index = 0
        while index < rows.count {
            let start = Int(rows[index]) &* labels
            let value = values[index]
            var label = 0
            while label < labels {
                scores[label] += value * weights[start &+ label]
                label &+= 1
            }
            index &+= 1
        }
    }

    private static func move(
        _ weights: UnsafeMutableBufferPointer<Float>,
        by changes: UnsafeMutableBufferPointer<Float>,
        _ rows: UnsafeBufferPointer<Int32>,
        _ values: UnsafeBufferPointer<Float>
    ) {
        let labels = changes.count
        for label in 0..<labels where changes[label] != 0 {
            let change = changes[label]
            var index = 0
            while index < rows.count {
                weights[Int(rows[index]) &* labels &+ label] += change * values[index]
                index &+= 1
            }
        }
    }
}

/// A small generator of numbers that look random, the same in every run.
struct SplitMix {
    private var state: UInt64

    init(state: UInt64) { self.state = state }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

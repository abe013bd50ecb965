import Foundation

/// What knowing a number tells of a yes or no, in bits.
package enum MutualInformation {
    /// Over bins that hold as many numbers each; what the bins alone would seem to tell is taken away (Miller and Madow
    /// 1955). Never below 0.
    /// - Parameter bins: at most; equal numbers are never parted.
    package static func bits(_ values: [Double], _ outcomes: [Bool], bins: Int = 8) -> Double {
        guard values.count == outcomes.count, values.count > bins else { return 0 }
        let order = values.indices.sorted { values[$0] < values[$1] }
        var counts: [(yes: Double, no: Double)] = [(0, 0)]
        var held = 0
        for (place, index) in order.enumerated() {
            let isNew = place > 0 && values[index] != values[order[place - 1]]
            if isNew, held * bins >= values.count {
                counts.append((0, 0))
                held = 0
            }
            if outcomes[index] { counts[counts.count - 1].yes += 1 } else { counts[counts.count - 1].no += 1 }
            held += 1
        }
        let total = Double(values.count)
        let yes = Double(outcomes.count { $0 })
        guard yes > 0, yes < total else { return 0 }
        var information = 0.0
        var cells = 0.0
        for bin in counts {
            for (count, margin) in [(bin.yes, yes), (bin.no, total - yes)] where count > 0 {
                information += count / total * log2(count * total / (margin * (bin.yes + bin.no)))
                cells += 1
            }
        }
        let bias = (cells - Double(counts.count) - 2 + 1) / (2 * total * log(2))
        return max(0, information - max(0, bias))
    }
}

import Domain
import Foundation

/// What knowing a number tells of a yes or no, in bits.
package enum MutualInformation {
    /// Over bins that hold as many numbers each; what the bins alone would seem to tell is taken away (Miller and Madow
    /// 1955). Never below 0.
    /// - Parameters:
    ///   - ranks: of the numbers, as ``Ranks/middle(of:)`` gives them: equal numbers are never parted.
    ///   - bins: at most.
    package static func bits(ranks: [Double], _ outcomes: [Bool], bins: Int = 8) -> Double {
        guard ranks.count == outcomes.count, ranks.count > bins else { return 0 }
        let total = Double(ranks.count)
        var counts = Array(repeating: (yes: 0.0, no: 0.0), count: bins)
        for (rank, outcome) in zip(ranks, outcomes) {
            let bin = min(bins - 1, Int(clamping: (rank - 0.5) / total * Double(bins)))
            if outcome { counts[bin].yes += 1 } else { counts[bin].no += 1 }
        }
        let yes = counts.reduce(0) { $0 + $1.yes }
        guard yes > 0, yes < total else { return 0 }
        let filled = counts.filter { $0.yes + $0.no > 0 }
        var (information, cells) = (0.0, 0.0)
        for bin in filled {
            for (count, margin) in [(bin.yes, yes), (bin.no, total - yes)] where count > 0 {
                information += count / total * log2(count * total / (margin * (bin.yes + bin.no)))
                cells += 1
            }
        }
        let bias = (cells - Double(filled.count) - 1) / (2 * total * log(2))
        return max(0, information - max(0, bias))
    }
}

/// Ranks of numbers, ties sharing the mean of theirs.
package enum Ranks {
    /// 1 for the smallest. The order of the result is that of `values`.
    package static func middle(of values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = Array(repeating: 0.0, count: values.count)
        var first = 0
        while first < order.count {
            var next = first + 1
            while next < order.count, values[order[next]] == values[order[first]] { next += 1 }
            let rank = Double(first + 1 + next) / 2
            for place in order[first..<next] { ranks[place] = rank }
            first = next
        }
        return ranks
    }

    /// Spearman's rank correlation: Pearson's over the ranks. Nil where either side does not vary.
    package static func correlation(_ left: [Double], _ right: [Double]) -> Double? {
        guard left.count == right.count, left.count > 1 else { return nil }
        return pearson(middle(of: left), middle(of: right))
    }

    /// Pearson's correlation; nil where either side does not vary.
    static func pearson(_ left: [Double], _ right: [Double]) -> Double? {
        let count = Double(left.count)
        let (leftMean, rightMean) = (left.reduce(0, +) / count, right.reduce(0, +) / count)
        var (product, leftSquares, rightSquares) = (0.0, 0.0, 0.0)
        for (x, y) in zip(left, right) {
            let (dx, dy) = (x - leftMean, y - rightMean)
            product += dx * dy
            leftSquares += dx * dx
            rightSquares += dy * dy
        }
        guard leftSquares > 0, rightSquares > 0 else { return nil }
        return max(-1, min(1, product / (leftSquares * rightSquares).squareRoot()))
    }
}

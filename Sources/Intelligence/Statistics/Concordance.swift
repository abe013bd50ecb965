/// How well one number ranks another: the share of pairs that differ in `truth` which `score` puts in the same order,
/// ties in `score` counting half (Harrell's C).
package enum Concordance {
    /// - Returns: nil where no pair differs.
    package static func of(_ score: [Double], _ truth: [Double]) -> Double? {
        let order = truth.indices.sorted { truth[$0] < truth[$1] }
        let ranks = Array(Set(score)).sorted()
        let place = Dictionary(uniqueKeysWithValues: ranks.enumerated().map { ($1, $0) })
        // A Fenwick tree of how many with a smaller truth have each score.
        var tree = Array(repeating: 0, count: ranks.count + 1)
        func below(_ position: Int) -> Int {
            var (index, sum) = (position, 0)
            while index > 0 {
                sum += tree[index]
                index -= index & -index
            }
            return sum
        }
        var (agreeing, pairs, seen) = (0.0, 0.0, 0)
        var first = 0
        while first < order.count {
            var next = first
            while next < order.count, truth[order[next]] == truth[order[first]] { next += 1 }
            for index in order[first..<next] {
                let position = place[score[index], default: 0]
                let (less, upTo) = (below(position), below(position + 1))
                agreeing += Double(less) + Double(upTo - less) / 2
                pairs += Double(seen)
            }
            for index in order[first..<next] {
                var position = place[score[index], default: 0] + 1
                while position <= ranks.count {
                    tree[position] += 1
                    position += position & -position
                }
            }
            seen += next - first
            first = next
        }
        return pairs > 0 ? agreeing / pairs : nil
    }
}

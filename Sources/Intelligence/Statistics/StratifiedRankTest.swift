/// Whether a value is higher in one group than in another, compared only within strata: van Elteren's test (1960), which
/// adds Wilcoxon's over the strata, each divided by its size plus one.
package struct StratifiedRankTest: Sendable {
    /// Strata that told something, and members of the first group in them.
    package private(set) var strata = 0
    package private(set) var firsts = 0

    private var deviation = 0.0
    private var variance = 0.0
    private var wins = 0.0
    private var pairs = 0.0

    package init() {}

    /// How far the sum lies from what chance gives, in its standard deviations; above zero where the first is higher.
    package var z: Double { variance > 0 ? deviation / variance.squareRoot() : 0 }
    /// The probability that one of the first group is higher than one of the second in its stratum, ties counting half.
    package var superiority: Double { pairs > 0 ? wins / pairs : 0.5 }
    /// The probability of a result at least as far from chance.
    package var probability: Double { NormalDistribution.twoSidedTail(z) }

    /// - Parameter weight: how much the stratum counts; above 0.
    package mutating func add(_ first: [Double], against second: [Double], weight: Double = 1) {
        guard !first.isEmpty, !second.isEmpty, weight > 0 else { return }
        let ranks = Ranks.middle(of: first + second)
        let mean = Double(ranks.count + 1) / 2
        let squares = ranks.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        add(ranks.prefix(first.count).reduce(0, +), first.count, second.count, squares: squares, weight)
    }

    /// The same for a stratum with one of the first group, whose rank is counted without sorting.
    package mutating func add(one: Double, against others: [Double], weight: Double = 1) {
        guard !others.isEmpty, weight > 0 else { return }
        let size = Double(others.count + 1)
        var (rank, equals) = (1.0, 0.0)
        for (place, other) in others.enumerated() {
            if other < one { rank += 1 } else if other == one { rank += 0.5 }
            // Each member of a group of t equal values adds t² - 1 to the group's t³ - t.
            equals += Self.surplus(of: other, one, others[...])
            if place == 0 { equals += Self.surplus(of: one, one, others[...]) }
        }
        add(rank, 1, others.count, squares: (size * size * size - size - equals) / 12, weight)
    }

    /// t² - 1 for the number t of values equal to `value` among all.
    private static func surplus(of value: Double, _ one: Double, _ others: ArraySlice<Double>) -> Double {
        var count = value == one ? 1.0 : 0
        for other in others where other == value { count += 1 }
        return count * count - 1
    }

    /// - Parameters:
    ///   - sum: of the ranks of the first group.
    ///   - squares: of all ranks' distances from their mean; ties make it smaller.
    private mutating func add(_ sum: Double, _ first: Int, _ second: Int, squares: Double, _ weight: Double) {
        let (m, n) = (Double(first), Double(second))
        let size = m + n
        let share = weight / (size + 1)
        deviation += share * (sum - m * (size + 1) / 2)
        // The variance of a sum of ranks that are drawn without replacement.
        variance += share * share * m * n / (size * (size - 1)) * squares
        wins += weight * (sum - m * (m + 1) / 2) / n
        pairs += weight * m
        strata += 1
        firsts += first
    }
}

/// Whether a value is higher in one group than in another, compared only within strata: van Elteren's test (1960), which
/// adds Wilcoxon's over the strata, each divided by its size plus one.
package struct StratifiedRankTest: Sendable {
    /// How far the sum lies from what chance gives, in its standard deviations; above zero where the first is higher.
    package private(set) var z = 0.0
    /// The probability that one of the first group is higher than one of the second in its stratum, ties counting half.
    package private(set) var superiority = 0.5
    /// Strata that told something, and members of the first group in them.
    package private(set) var strata = 0
    package private(set) var firsts = 0

    private var deviation = 0.0
    private var variance = 0.0
    private var wins = 0.0
    private var pairs = 0.0

    package init() {}

    /// The probability of a result at least as far from chance.
    package var probability: Double { NormalDistribution.twoSidedTail(z) }

    /// - Parameter weight: how much the stratum counts; above 0.
    package mutating func add(_ first: [Double], against second: [Double], weight: Double = 1) {
        let (m, n) = (Double(first.count), Double(second.count))
        guard m > 0, n > 0, weight > 0 else { return }
        let size = m + n
        let values = first + second
        let ranks = Ranks.middle(of: values)
        let sum = ranks.prefix(first.count).reduce(0, +)
        let share = weight / (size + 1)
        deviation += share * (sum - m * (size + 1) / 2)
        // The variance of a sum of ranks drawn without replacement; ties are in the ranks' own.
        let mean = (size + 1) / 2
        let squares = ranks.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        variance += share * share * m * n / (size * (size - 1)) * squares
        wins += weight * (sum - m * (m + 1) / 2) / n
        pairs += weight * m
        strata += 1
        firsts += first.count
        z = variance > 0 ? deviation / variance.squareRoot() : 0
        superiority = wins / pairs
    }
}

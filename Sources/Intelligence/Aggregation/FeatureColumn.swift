import Domain
package import Features

/// One feature over all matched sets of a casino.
package struct FeatureColumn: Sendable {
    package struct Part: Sendable {
        /// Nil where unknown.
        var limited: Double?
        /// Those that are known.
        var unlimited: [Double]
    }

    package let feature: Feature
    /// A part for each matched set.
    let strata: [Part]
    /// Of all sets in which there is somebody to compare with.
    let limited: [Double]
    let unlimited: [Double]
    /// Ranks of all known values as shares of their number, NaN where unknown: a row for each account, set after set,
    /// the restricted one first.
    let percentiles: [Double]
    /// The first row of each set.
    private let starts: [Int]
    /// Whether the account of a row was restricted.
    let outcomes: [Bool]

    init(_ feature: Feature, _ sets: [MatchedSet]) {
        self.feature = feature
        let place = feature.rawValue
        func known(_ values: [Double]) -> Double? {
            place < values.count && values[place].isFinite ? values[place] : nil
        }
        var (rows, outcomes, starts): ([Double], [Bool], [Int]) = ([], [], [])
        strata = sets.map { set in
            starts.append(rows.count)
            let limited = known(set.limited)
            rows.append(limited ?? .nan)
            outcomes.append(true)
            for values in set.unlimited {
                rows.append(known(values) ?? .nan)
                outcomes.append(false)
            }
            return Part(limited: limited, unlimited: set.unlimited.compactMap(known))
        }
        self.starts = starts
        self.outcomes = outcomes
        let compared = strata.filter { $0.limited != nil && !$0.unlimited.isEmpty }
        limited = compared.compactMap(\.limited)
        unlimited = compared.flatMap(\.unlimited)
        let places = rows.indices.filter { !rows[$0].isNaN }
        let ranks = Ranks.middle(of: places.map { rows[$0] })
        var percentiles = Array(repeating: Double.nan, count: rows.count)
        for (row, rank) in zip(places, ranks) { percentiles[row] = (rank - 0.5) / Double(places.count) }
        self.percentiles = percentiles
    }

    /// Whether it has more than one value.
    var varies: Bool {
        guard let first = limited.first ?? unlimited.first else { return false }
        return limited.contains { $0 != first } || unlimited.contains { $0 != first }
    }

    /// Percentiles of the members of a set without the mean of those that are known; 0 where unknown.
    func centred(in set: Int) -> [Double] {
        let end = set + 1 < starts.count ? starts[set + 1] : percentiles.count
        let members = percentiles[starts[set]..<end]
        let known = members.filter { !$0.isNaN }
        let mean = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
        return members.map { $0.isNaN ? 0 : $0 - mean }
    }

    /// Rank correlation over the accounts of which both are known.
    func correlation(with other: FeatureColumn) -> Double {
        var (left, right): ([Double], [Double]) = ([], [])
        for (x, y) in zip(percentiles, other.percentiles) where !x.isNaN && !y.isNaN {
            left.append(x)
            right.append(y)
        }
        guard left.count >= FactorSearch.fewestAccounts else { return 0 }
        return Ranks.pearson(left, right) ?? 0
    }
}

extension [Double] {
    /// The middle one, or the mean of the two in the middle; nil for none.
    package var median: Double? { quantile(0.5) }

    /// By linear interpolation between neighbours; nil for none.
    package func quantile(_ share: Double) -> Double? {
        guard !isEmpty else { return nil }
        let ordered = sorted()
        let place = share * Double(count - 1)
        let low = Int(clamping: place)
        guard low + 1 < count else { return ordered[count - 1] }
        return ordered[low] + (place - Double(low)) * (ordered[low + 1] - ordered[low])
    }
}

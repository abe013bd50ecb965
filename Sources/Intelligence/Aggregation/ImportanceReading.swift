import Features
package import Storage

/// How much each feature tells of restrictions: alone, by rank correlation and mutual information, and beside the
/// others, in a penalised model.
package enum ImportanceReading {
    /// Features in the model: those that tell most alone.
    package static let mostInModel = 20
    /// Known for so many of the restricted accounts at least.
    private static let leastKnown = 0.5

    /// - Returns: what the model finds most in first.
    package static func of(_ tests: [FactorSearch.Test], sets: [MatchedSet]) -> [FactorImportance] {
        let sets = sets.filter { !$0.unlimited.isEmpty }
        let inModel = tests.filter { Double($0.column.limited.count) >= leastKnown * Double(sets.count) }
            .sorted { abs($0.z) > abs($1.z) }.prefix(mostInModel)
        var shares: [Feature: Double] = [:]
        if let first = inModel.first, first.column.limited.count >= FactorSearch.fewestAccounts {
            let model = RidgeLogistic(
                columns: inModel.map { test in sets.indices.flatMap { test.column.centred(in: $0) } },
                outcomes: first.column.outcomes,
                weights: sets.flatMap { set in Array(repeating: set.weight, count: set.unlimited.count + 1) },
                penalty: Double(inModel.count)
            )
            for (test, share) in zip(inModel, model.shares) { shares[test.column.feature] = share }
        }
        let readings = tests.map { test in
            let known = test.column.percentiles.indices.filter { !test.column.percentiles[$0].isNaN }
            let ranks = known.map { test.column.percentiles[$0] }
            let outcomes = known.map { test.column.outcomes[$0] }
            return FactorImportance(
                feature: test.column.feature.name,
                model: shares[test.column.feature],
                correlation: Ranks.pearson(ranks, outcomes.map { $0 ? 1 : 0 }),
                mutualInformation: MutualInformation.bits(
                    ranks: ranks.map { $0 * Double(known.count) + 0.5 },
                    outcomes
                ),
                accounts: known.count
            )
        }
        return readings.sorted {
            ($0.model ?? -1, abs($0.correlation ?? 0), $1.feature) > (
                $1.model ?? -1, abs($1.correlation ?? 0), $0.feature
            )
        }
    }
}

import Domain
import Features
package import Storage

/// Finds the features by which restricted accounts differ from comparable ones.
///
/// Each candidate is tested within the matched sets; of all tests together at most a share of 2 % may be false. A
/// difference must also be large enough to mean something. Of features that go together the one that tells most stands
/// for all; a second and a third are claimed only if they tell something beside the ones before.
package struct FactorSearch: Sendable {
    /// The share of false ones among those claimed.
    package static let largestQ = 0.02
    /// The least distance of the probability of superiority from one half.
    package static let smallestEffect = 0.1
    /// Restricted accounts that must be known for a feature to be tested.
    package static let fewestAccounts = 20
    /// Features whose ranks correlate so much are one factor.
    package static let sameFactor = 0.5
    /// What a further factor must tell beside the ones before: standard normal deviations.
    package static let furtherScore = 3.3
    package static let most = 3

    /// What was found of one feature.
    package struct Test: Sendable {
        package var column: FeatureColumn
        package var superiority: Double
        package var z: Double
        package var q: Double
        package var isClaimable: Bool
    }

    /// All features that could be tested.
    package let tests: [Test]
    /// The factors, the one that tells most first.
    package let factors: [CommonFactor]

    package init(_ sets: [MatchedSet]) {
        let sets = sets.filter { !$0.unlimited.isEmpty }
        let columns = FactorCandidates.all.compactMap { feature -> (FeatureColumn, StratifiedRankTest)? in
            let column = FeatureColumn(feature, sets)
            guard column.limited.count >= Self.fewestAccounts, column.varies else { return nil }
            var test = StratifiedRankTest()
            for (set, stratum) in zip(sets, column.strata) where stratum.limited != nil {
                test.add(one: stratum.limited ?? 0, against: stratum.unlimited, weight: set.weight)
            }
            return test.firsts >= Self.fewestAccounts ? (column, test) : nil
        }
        let q = FalseDiscovery.adjusted(columns.map(\.1.probability))
        tests = zip(columns, q).map { column, q in
            Test(
                column: column.0,
                superiority: column.1.superiority,
                z: column.1.z,
                q: q,
                isClaimable: q <= Self.largestQ && abs(column.1.superiority - 0.5) >= Self.smallestEffect
            )
        }
        factors = Self.choose(tests.filter(\.isClaimable), sets)
    }

    /// Takes the factor that tells most, then what tells most beside it, then once more.
    private static func choose(_ claimable: [Test], _ sets: [MatchedSet]) -> [CommonFactor] {
        guard var leader = claimable.max(by: { abs($0.z) < abs($1.z) }) else { return [] }
        let strata = sets.indices.map { place in
            Stratum(values: claimable.map { $0.column.centred(in: place) }, weight: sets[place].weight)
        }
        var left = Array(claimable.indices)
        var chosen: [Int] = []
        var factors: [CommonFactor] = []
        while true {
            let companions = left.filter {
                claimable[$0].column.feature != leader.column.feature
                    && abs(claimable[$0].column.correlation(with: leader.column)) >= Self.sameFactor
            }
            factors.append(factor(leader, with: companions.map { claimable[$0] }))
            chosen += left.filter { claimable[$0].column.feature == leader.column.feature }
            left.removeAll { companions.contains($0) || chosen.contains($0) }
            guard factors.count < Self.most, !left.isEmpty else { return factors }
            let model = ConditionalLogistic(strata, columns: chosen, penalty: 0.1)
            let scores = left.map { (place: $0, score: model.score(of: $0, in: strata)) }
            guard let best = scores.max(by: { abs($0.score) < abs($1.score) }), abs(best.score) >= Self.furtherScore,
                // What turns its sign beside the others is not what it seemed to be.
                best.score * claimable[best.place].z > 0
            else { return factors }
            leader = claimable[best.place]
        }
    }

    private static func factor(_ test: Test, with companions: [Test]) -> CommonFactor {
        CommonFactor(
            feature: test.column.feature.name,
            superiority: test.superiority,
            q: test.q,
            limitedMedian: test.column.limited.median ?? 0,
            unlimitedMedian: test.column.unlimited.median ?? 0,
            accounts: test.column.limited.count,
            companions: companions.sorted { abs($0.z) > abs($1.z) }.map(\.column.feature.name)
        )
    }
}

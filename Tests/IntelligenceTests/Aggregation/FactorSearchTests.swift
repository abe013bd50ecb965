import Domain
import Features
import Storage
import Testing

@testable import Intelligence

/// Whether the search finds what casinos look at, and nothing where they look at nothing.
@Suite struct FactorSearchTests {
    @Test("the true factor is among the first three for nine casinos of ten with a hundred limits")
    func truth() throws {
        var (asked, found, wrong) = (0, 0, [String]())
        for policy in SyntheticCasino.Policy.allCases {
            guard let truth = policy.truth?.map(\.name) else { continue }
            for seed in 1...6 as ClosedRange<UInt64> {
                let sets = try SyntheticCasino(policy, seed: seed, accounts: 1_200).sets()
                guard sets.count >= 100 else { continue }
                asked += 1
                let factors = FactorSearch(sets).factors
                let named = factors.flatMap { [$0.feature] + $0.companions }
                if named.contains(where: truth.contains) {
                    found += 1
                } else {
                    wrong.append("\(policy) \(seed) (\(sets.count)): \(factors.map(\.feature))")
                }
            }
        }
        #expect(asked >= 36, "only \(asked) casinos had a hundred limits")
        #expect(Double(found) >= 0.9 * Double(asked), "\(found) of \(asked); not found: \(wrong)")
    }

    @Test("of casinos that limit anybody alike at most one in twenty is said to look at something")
    func random() throws {
        var (asked, claimed) = (0, [String]())
        for policy in [SyntheticCasino.Policy.randomByDay, .randomByBet] {
            for seed in 1...30 as ClosedRange<UInt64> {
                let sets = try SyntheticCasino(policy, seed: seed, accounts: 300).sets()
                asked += 1
                let factors = FactorSearch(sets).factors
                if !factors.isEmpty { claimed.append("\(policy) \(seed) (\(sets.count)): \(factors.map(\.feature))") }
            }
        }
        #expect(claimed.count * 20 <= asked, "\(claimed.count) of \(asked): \(claimed)")
    }

    @Test("a rule that is found holds for the accounts that had no part in its choice, and there is none for chance")
    func rule() throws {
        var rules = 0
        for seed in 1...4 as ClosedRange<UInt64> {
            let sets = try SyntheticCasino(.promotions, seed: seed, accounts: 900).sets()
            guard let rule = RuleSearch.hypothesis(sets, factors: FactorSearch(sets)) else { continue }
            rules += 1
            #expect(["bonus_stake_share", "boost_share"].contains(rule.feature))
            #expect(rule.isAtLeast && rule.low > 1 && rule.ratio > 2 && rule.ratio < 60)
            #expect((0.1...0.6).contains(rule.threshold))
            #expect(rule.accounts >= PublicationRule.fewestUsers)
        }
        #expect(rules >= 3)
        for seed in 1...10 as ClosedRange<UInt64> {
            let sets = try SyntheticCasino(.randomByDay, seed: seed, accounts: 250).sets()
            #expect(RuleSearch.hypothesis(sets, factors: FactorSearch(sets)) == nil)
        }
    }

    @Test("features that are known of nobody, or alike for all, are not tested; nor are too few accounts")
    func unusable() throws {
        let sets = try SyntheticCasino(.closingLine, seed: 9).sets()
        let tested = Set(FactorSearch(sets).tests.map(\.column.feature))
        #expect(tested.isSubset(of: SyntheticCasino.habits))
        #expect(!tested.contains(.voidShare) && !tested.contains(.bets) && tested.contains(.meanClv))
        let few = FactorSearch(Array(sets.prefix(FactorSearch.fewestAccounts - 1)))
        #expect(few.tests.isEmpty && few.factors.isEmpty)
        let alone = sets.map { set in
            var set = set
            set.unlimited = []
            return set
        }
        #expect(FactorSearch(alone).factors.isEmpty && FactorSearch([]).factors.isEmpty)
        #expect(ImportanceReading.of([], sets: alone).isEmpty)
        let blank = sets.map { set in
            var set = set
            set.limited = FeatureVector().values
            return set
        }
        #expect(FactorSearch(blank).tests.isEmpty)
    }

    @Test("the same data give the same answer, in whatever order they come")
    func order() throws {
        let sets = try SyntheticCasino(.offMarket, seed: 3).sets()
        let (first, second) = (FactorSearch(sets), FactorSearch(sets.reversed()))
        #expect(first.factors.map(\.feature) == second.factors.map(\.feature))
        let importance = ImportanceReading.of(first.tests, sets: sets)
        #expect(abs(importance.compactMap(\.model).reduce(0, +) - 1) < 1e-9)
        #expect(importance.allSatisfy { ($0.mutualInformation ?? -1) >= 0 && abs($0.correlation ?? 2) <= 1 })
    }
}

import Domain
import Features
import Foundation
package import Storage

/// Looks for a short rule by which a casino may decide: one feature, one threshold.
///
/// The feature is one of the factors or goes with one. The threshold is chosen on one half of the restricted accounts,
/// as the one whose interval lies farthest from 1, and measured on the other half, which had no part in the choice. The
/// odds ratio within risk sets is the ratio of rates of restriction.
package enum RuleSearch {
    /// Restricted accounts that meet the rule, in the half on which it is measured.
    package static let fewestAccounts = PublicationRule.fewestUsers

    /// - Returns: nil where no rule holds on the other half.
    package static func hypothesis(_ sets: [MatchedSet], factors: FactorSearch) -> AlgorithmHypothesis? {
        let names = factors.factors.flatMap { [$0.feature] + $0.companions.prefix(4) }
        let tests = names.compactMap { name in factors.tests.first { $0.column.feature.name == name } }
        let choosing = sets.filter { $0.isForChoosing && !$0.unlimited.isEmpty }
        let measuring = sets.filter { !$0.isForChoosing && !$0.unlimited.isEmpty }
        var best: (rule: Rule, low: Double)?
        for test in tests {
            let values = test.column.limited + test.column.unlimited
            var tried: Set<Double> = []
            for share in stride(from: 0.2, through: 0.95, by: 0.05) {
                guard let value = values.quantile(test.z > 0 ? share : 1 - share) else { continue }
                let rule = Rule(feature: test.column.feature, isAtLeast: test.z > 0, threshold: value.twoDigits)
                guard tried.insert(rule.threshold).inserted, let found = rule.measure(choosing),
                    found.accounts >= 5, found.low > best?.low ?? 1
                else { continue }
                best = (rule, found.low)
            }
        }
        guard let rule = best?.rule, let found = rule.measure(measuring), found.low > 1,
            found.accounts >= fewestAccounts
        else { return nil }
        let met = sets.filter { rule.isMet($0.limited) == true }
        let types = Dictionary(grouping: met, by: \.type).mapValues { $0.reduce(0) { $0 + $1.weight } }
        guard let type = types.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })?.key else {
            return nil
        }
        return AlgorithmHypothesis(
            feature: rule.feature.name,
            isAtLeast: rule.isAtLeast,
            threshold: rule.threshold,
            afterBets: met.map { Double($0.bets) }.quantile(0.25).map { Int(clamping: $0.twoDigits) },
            type: type,
            ratio: found.ratio,
            low: found.low,
            high: found.high,
            accounts: found.accounts
        )
    }
}

/// A feature at or beyond a threshold.
private struct Rule {
    var feature: Feature
    var isAtLeast: Bool
    var threshold: Double

    /// Nil where the feature is unknown.
    func isMet(_ values: [Double]) -> Bool? {
        guard feature.rawValue < values.count else { return nil }
        let value = values[feature.rawValue]
        return value.isNaN ? nil : isAtLeast ? value >= threshold : value <= threshold
    }

    /// How many times as often those who meet it are restricted; and how many restricted ones met it.
    func measure(_ sets: [MatchedSet]) -> (ratio: Double, low: Double, high: Double, accounts: Int)? {
        var common = MantelHaenszel()
        var accounts = 0
        for set in sets {
            guard let isMet = isMet(set.limited) else { continue }
            let others = set.unlimited.compactMap { self.isMet($0) }
            guard !others.isEmpty else { continue }
            let meeting = Double(others.count { $0 })
            common.add(
                exposedCases: isMet ? 1 : 0,
                exposedControls: meeting,
                otherCases: isMet ? 0 : 1,
                otherControls: Double(others.count) - meeting,
                weight: set.weight
            )
            if isMet { accounts += 1 }
        }
        return common.estimate.map { ($0.ratio, $0.low, $0.high, accounts) }
    }
}

extension Double {
    /// Rounded to two significant digits: a threshold that can be said.
    var twoDigits: Double {
        guard self != 0, isFinite else { return self }
        let scale = pow(10, 1 - floor(log10(abs(self))))
        return (self * scale).rounded() / scale
    }
}

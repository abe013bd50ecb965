import Domain
package import Storage

/// How much of a simulated world the aggregator found. It says whether the machinery works; it is never the product's
/// accuracy.
package struct TruthScore: Codable, Sendable, Equatable {
    /// One casino: what it looked at, and what was found.
    package struct Line: Codable, Sendable, Equatable {
        package var casino: String
        package var policy: String
        package var random: Bool
        /// Users who were restricted, as far as they may be told.
        package var limits: Int?
        package var truth: String?
        /// What was found, the first three; those that go with each behind it.
        package var factors: [String]
        package var companions: [[String]]
        /// Whether the truth is among them; for a casino without one, whether none was claimed.
        package var isFound: Bool
        package var hypothesis: String?
        /// The concordance of the health score with the true hazard at this casino.
        package var concordance: Double?
    }

    /// Fewer limits are not asked about.
    package static let fewestLimits = 100

    package var lines: [Line]
    /// Accounts with a score and a known hazard.
    package var accounts: Int
    /// Over all casinos together, a low score standing for a high hazard.
    package var concordance: Double?
    /// Casinos with a truth and enough limits, and those of them for which it was found.
    package var asked: Int
    package var found: Int
    /// Casinos that limit anybody alike, and those of them of which something was claimed.
    package var random: Int
    package var falselyClaimed: Int

    /// Compares what is kept in a store with the truth.
    package init(of truth: WorldTruthFile, in book: Book) throws {
        var casinos: [String: Casino] = [:]
        for casino in try book.catalogueCasinos() { casinos[casino.name] = casino }
        var scores: [String: [(score: Double, hazard: Double)]] = [:]
        for account in truth.accounts {
            guard let casino = casinos[account.casino],
                let score = try book.scoreToCompare(of: UserID(account.user), at: casino.id)
            else { continue }
            scores[account.casino, default: []].append((score, account.hazard))
        }
        lines = try truth.casinos.map { casino in
            let known = try casinos[casino.name].flatMap { try book.intelligence(of: $0.id) }
            return Line(casino, known, concordance: Self.concordance(scores[casino.name, default: []]))
        }
        let all = scores.values.flatMap(\.self)
        accounts = all.count
        concordance = Self.concordance(all)
        let judged = lines.filter { !$0.random && $0.limits ?? 0 >= Self.fewestLimits }
        asked = judged.count
        found = judged.count(where: \.isFound)
        let alike = lines.filter(\.random)
        random = alike.count
        falselyClaimed = alike.count { !$0.isFound }
    }

    private static func concordance(_ accounts: [(score: Double, hazard: Double)]) -> Double? {
        Concordance.of(accounts.map { -$0.score }, accounts.map(\.hazard))
    }
}

extension TruthScore.Line {
    fileprivate init(_ truth: WorldTruthFile.Casino, _ known: CasinoIntelligence?, concordance: Double?) {
        let factors = known?.factors ?? []
        let sought = Set([truth.factor].compactMap(\.self) + (truth.proxies ?? []))
        let named = factors.flatMap { [$0.feature] + $0.companions }
        self.init(
            casino: truth.name,
            policy: truth.policy,
            random: truth.random,
            limits: known?.reporters,
            truth: truth.factor,
            factors: factors.map(\.feature),
            companions: factors.map(\.companions),
            isFound: truth.random ? factors.isEmpty : named.contains(where: sought.contains),
            hypothesis: known?.hypothesis.flatMap { HypothesisWords($0)?.text(in: .english) },
            concordance: concordance
        )
    }
}

extension TruthScore: CustomStringConvertible {
    /// A table for the terminal.
    package var description: String {
        func padded(_ text: String, _ width: Int) -> String {
            text.count >= width ? String(text.prefix(width)) : text + String(repeating: " ", count: width - text.count)
        }
        func share(_ value: Double?) -> String {
            value.map { FeatureValueWords.decimal($0, places: 3, .english) } ?? "–"
        }
        var rows = ["SIMULATED world: this is a test of the machinery, not the accuracy of the product.", ""]
        rows.append(
            padded("casino", 20) + padded("policy", 14) + padded("limits", 8) + padded("C", 7) + padded("truth", 26)
                + padded("found", 7) + "factors"
        )
        for line in lines {
            rows.append(
                padded(line.casino, 19) + " " + padded(line.policy, 13) + " "
                    + padded(line.limits.map(String.init) ?? "few", 8) + padded(share(line.concordance), 7)
                    + padded(line.truth ?? "–", 25) + " " + padded(line.isFound ? "yes" : "no", 7)
                    + (line.factors.isEmpty ? "none" : line.factors.joined(separator: ", "))
            )
        }
        rows += [
            "",
            "concordance of the health score with the true hazard, \(accounts) accounts: \(share(concordance))",
            "true factor among the first three, casinos with \(Self.fewestLimits) limits or more: \(found) of \(asked)",
            "casinos that limit anybody alike of which a factor was claimed: \(falselyClaimed) of \(random)",
        ]
        return rows.joined(separator: "\n")
    }
}

package import Domain

extension UserFold {
    /// The features of an account; nil where nothing has happened at that casino.
    /// - Parameters:
    ///   - moment: not before the last event that was applied.
    ///   - groups: of the user's casinos, for what sister brands did.
    package func vector(
        of casino: CasinoID,
        at moment: Timestamp,
        standing: CasinoStanding = .unknown,
        groups: [CasinoID: String] = [:]
    ) -> FeatureVector? {
        guard let account = account(at: casino) else { return nil }
        let view = AccountView(
            account: account,
            others: accounts.count > 1 ? accounts.filter { $0.casino != casino } : [],
            visits: visits,
            moment: moment,
            standing: standing,
            groups: groups
        )
        var vector = FeatureVector()
        FeatureGroups.read(view, into: &vector)
        vector.evidence = ScoreEvidence(view)
        return vector
    }

    /// When bets were first and last placed at an account, and how many; nil where nothing has happened there.
    package func life(of casino: CasinoID) -> AccountLife? {
        guard let account = account(at: casino) else { return nil }
        return AccountLife(
            firstBetAt: account.forgotten.firstPlacedAt ?? account.bets.first?.placedAt,
            lastBetAt: account.bets.last?.placedAt ?? account.forgotten.lastPlacedAt,
            bets: Int(account.forgotten.bets) + account.bets.count
        )
    }
}

/// How long an account has been bet with.
package struct AccountLife: Hashable, Sendable {
    package let firstBetAt: Timestamp?
    package let lastBetAt: Timestamp?
    /// Logged and not undone.
    package let bets: Int
}

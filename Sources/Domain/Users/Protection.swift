/// The limits that users put on themselves.
package struct Protection: Hashable, Codable, Sendable {
    /// Until when the user rests (24 h, 7 d, 30 d).
    package var coolOffUntil: Timestamp?
    /// Until when the user has shut themselves out: 6 months at least, irrevocable while it runs.
    package var excludedUntil: Timestamp?
    package var budgets: [Budget]

    package init(coolOffUntil: Timestamp? = nil, excludedUntil: Timestamp? = nil, budgets: [Budget] = []) {
        self.coolOffUntil = coolOffUntil
        self.excludedUntil = excludedUntil
        self.budgets = budgets
    }

    package static let none = Protection()

    package func isExcluded(at moment: Timestamp) -> Bool { excludedUntil.map { moment < $0 } ?? false }
    package func isCoolingOff(at moment: Timestamp) -> Bool { coolOffUntil.map { moment < $0 } ?? false }
    /// In either: no picks, no reminders, no broadcast.
    package func isResting(at moment: Timestamp) -> Bool { isExcluded(at: moment) || isCoolingOff(at: moment) }
}

/// The most that a user wants to lose or to stake in a period.
package struct Budget: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable { case loss, stake }
    package enum Period: String, Codable, CaseIterable, Sendable { case day, week, month }

    package var kind: Kind
    package var period: Period
    /// What holds now.
    package var limit: Money
    /// A looser limit (nil inside: none at all) that waits for its day of reflection.
    package var pending: PendingBudget?

    package init(kind: Kind, period: Period, limit: Money, pending: PendingBudget? = nil) {
        self.kind = kind
        self.period = period
        self.limit = limit
        self.pending = pending
    }
}

/// A loosening that has been asked for and not yet taken effect.
package struct PendingBudget: Hashable, Codable, Sendable {
    /// Nil: the budget will be removed.
    package var limit: Money?
    package var effectiveAt: Timestamp

    package init(limit: Money?, effectiveAt: Timestamp) {
        self.limit = limit
        self.effectiveAt = effectiveAt
    }
}

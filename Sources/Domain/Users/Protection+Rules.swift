/// Why a protection cannot be changed as asked.
package enum ProtectionFault: Error, Equatable, Sendable {
    /// What runs ends later than what was asked for, and is never shortened.
    case wouldShorten(until: Timestamp)
    /// The limit is not above zero, or larger than RISK0 keeps.
    case badLimit
    /// There is no such budget to remove.
    case noSuchBudget
}

/// What a change of a budget came to.
package enum BudgetChange: Hashable, Sendable {
    /// Holds now: a first budget, or a tighter one.
    case effective
    /// Looser, or none at all: holds from then on.
    case pending(from: Timestamp)
    case unchanged
}

/// The rules of protection: tighter at once, looser after a day of reflection, and nothing that runs is shortened.
extension Protection {
    package static let reflection = Milliseconds.hours(24)

    /// Begins or lengthens a rest or a self-exclusion.
    /// - Returns: its end.
    package mutating func start(_ length: PauseLength, at now: Timestamp) throws(ProtectionFault) -> Timestamp {
        let end = length.end(from: now)
        switch length {
        case .coolOff:
            if let running = coolOffUntil, now < running, end < running { throw .wouldShorten(until: running) }
            coolOffUntil = end
        case .exclusion:
            if let running = excludedUntil, now < running, end < running { throw .wouldShorten(until: running) }
            excludedUntil = end
        }
        return end
    }

    /// Takes over the rests of `other` that end after `now` and later than its own.
    package mutating func lengthen(by other: Protection, at now: Timestamp) {
        if let end = other.coolOffUntil, now < end { coolOffUntil = max(coolOffUntil ?? end, end) }
        if let end = other.excludedUntil, now < end { excludedUntil = max(excludedUntil ?? end, end) }
    }

    /// Until when the user rests, by whichever lasts longer; nil when neither runs.
    package func restsUntil(at now: Timestamp) -> Timestamp? {
        [coolOffUntil, excludedUntil].compactMap(\.self).filter { now < $0 }.max()
    }

    /// Sets a budget, or asks for its removal with nil.
    ///
    /// A limit in another currency cannot be compared with the one that holds, so it counts as looser.
    package mutating func setBudget(
        _ kind: Budget.Kind,
        per period: Budget.Period,
        to limit: Money?,
        at now: Timestamp
    ) throws(ProtectionFault) -> BudgetChange {
        if let limit {
            guard limit.minorUnits > 0, limit.minorUnits <= Money.largestMinorUnits else { throw .badLimit }
        }
        self = effective(at: now)
        guard let position = budgets.firstIndex(where: { $0.kind == kind && $0.period == period }) else {
            guard let limit else { throw .noSuchBudget }
            budgets.append(Budget(kind: kind, period: period, limit: limit))
            return .effective
        }
        return budgets[position].change(to: limit, at: now)
    }

    /// The protection with every loosening applied that is due.
    package func effective(at moment: Timestamp) -> Protection {
        var result = self
        result.budgets = budgets.compactMap { $0.effective(at: moment) }
        return result
    }

    /// The budgets that the totals of their own periods have passed.
    ///
    /// - Parameter total: the loss or stake of a budget's running period, so far; nil where it is not known. A total in
    ///   another currency than the budget's is passed over.
    package func exceeded(at moment: Timestamp, by total: (Budget.Kind, Budget.Period) -> Money?) -> [Budget] {
        budgets.compactMap { $0.effective(at: moment) }.filter { budget in
            total(budget.kind, budget.period).map(budget.isExceeded(by:)) ?? false
        }
    }
}

extension Budget {
    /// The budget that holds at `moment`; nil once its removal is due.
    package func effective(at moment: Timestamp) -> Budget? {
        guard let pending, pending.effectiveAt <= moment else { return self }
        return pending.limit.map { Budget(kind: kind, period: period, limit: $0) }
    }

    /// Whether a total is above the limit; false for another currency.
    package func isExceeded(by total: Money) -> Bool {
        total.currency == limit.currency && total.minorUnits > limit.minorUnits
    }

    fileprivate mutating func change(to new: Money?, at now: Timestamp) -> BudgetChange {
        if let new, new.currency == limit.currency, new.minorUnits <= limit.minorUnits {
            guard new != limit || pending != nil else { return .unchanged }
            limit = new
            pending = nil
            return .effective
        }
        // The same wish again does not start its day anew.
        if let pending, pending.limit == new { return .pending(from: pending.effectiveAt) }
        let start = now + Protection.reflection
        pending = PendingBudget(limit: new, effectiveAt: start)
        return .pending(from: start)
    }
}

/// Why a slip cannot be kept.
package enum SlipFault: Error, Equatable, Sendable {
    case noLegs
    case tooManyLegs(found: Int, limit: Int)
    case stakeNotPositive
    case stakeTooLarge(limit: Money)
    /// `cut=` must name more than what was accepted.
    case requestedNotAboveStake(requested: Money, stake: Money)
    case requestedTooLarge(limit: Money)
    case requestedOtherCurrency(requested: Currency, stake: Currency)
    /// All legs together would pay more than RISK0 keeps.
    case payoutTooLarge
}

extension BetSlip {
    /// Checks everything that must hold before a slip is stored.
    /// - Returns: the slip itself.
    @discardableResult
    package func validated() throws(SlipFault) -> BetSlip {
        guard !legs.isEmpty else { throw .noLegs }
        guard legs.count <= Self.mostLegs else { throw .tooManyLegs(found: legs.count, limit: Self.mostLegs) }
        let limit = Money(minorUnits: Money.largestMinorUnits, currency: stake.currency)
        guard stake.minorUnits > 0 else { throw .stakeNotPositive }
        guard stake.minorUnits <= limit.minorUnits else { throw .stakeTooLarge(limit: limit) }
        if let requestedStake {
            guard requestedStake.currency == stake.currency else {
                throw .requestedOtherCurrency(requested: requestedStake.currency, stake: stake.currency)
            }
            guard requestedStake.minorUnits > stake.minorUnits else {
                throw .requestedNotAboveStake(requested: requestedStake, stake: stake)
            }
            guard requestedStake.minorUnits <= limit.minorUnits else { throw .requestedTooLarge(limit: limit) }
        }
        do { _ = try potentialPayout() } catch { throw .payoutTooLarge }
        return self
    }
}

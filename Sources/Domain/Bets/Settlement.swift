/// How a bet ended and what it returned.
package struct Settlement: Hashable, Codable, Sendable {
    package var result: BetResult
    /// What came back, stake included where the stake comes back; 0 for a lost bet.
    package var payout: Money
    /// Payout less the money at risk: a bonus stake is not the user's, so losing it costs nothing.
    package var profit: Money
    package var settledAt: Timestamp

    package init(result: BetResult, payout: Money, profit: Money, settledAt: Timestamp) {
        self.result = result
        self.payout = payout
        self.profit = profit
        self.settledAt = settledAt
    }
}

/// Why a bet cannot be settled.
package enum SettlementFault: Error, Equatable, Sendable {
    /// Legs (by position, from 0) that have no result yet.
    case openLegs([Int])
    /// The payout is larger than RISK0 keeps.
    case tooLarge
    case negativePayout
    case otherCurrency
}

extension BetSlip {
    /// Settles by the results of the legs: each leg multiplies the stake by its factor, exactly, and the whole is
    /// rounded once, half up, to the minor unit.
    ///
    /// | leg | factor |
    /// |---|---|
    /// | won | price |
    /// | void | 1 |
    /// | half won | (price + 1) / 2 |
    /// | half lost | 1 / 2 |
    /// | lost | 0 |
    ///
    /// A bonus stake (`free`) does not come back: the payout is what is above the stake, and a void returns the
    /// bonus, not money.
    package func settled(_ results: [LegResult], at moment: Timestamp) throws(SettlementFault) -> Settlement {
        let open = legs.indices.filter { $0 >= results.count }
        guard open.isEmpty else { throw .openLegs(Array(open)) }
        let gross = try payout(for: results)
        let result = Self.result(of: Array(results.prefix(legs.count)))
        return settlement(result: result, gross: gross, at: moment)
    }

    /// Settles by what the casino paid to close the bet early.
    package func cashedOut(for payout: Money, at moment: Timestamp) throws(SettlementFault) -> Settlement {
        guard payout.currency == stake.currency else { throw .otherCurrency }
        guard payout.minorUnits >= 0 else { throw .negativePayout }
        guard payout.minorUnits <= Money.largestMinorUnits * 1_000 else { throw .tooLarge }
        let risked = marks.contains(.free) ? 0 : stake.minorUnits
        let profit = Money(minorUnits: payout.minorUnits - risked, currency: stake.currency)
        return Settlement(result: .cashedOut, payout: payout, profit: profit, settledAt: moment)
    }

    /// What the bet returns if all its legs win.
    package func potentialPayout() throws(SettlementFault) -> Money {
        let gross = try payout(for: legs.map { _ in .won })
        let bonus = marks.contains(.free) ? stake.minorUnits : 0
        return Money(minorUnits: gross - bonus, currency: stake.currency)
    }

    private func settlement(result: BetResult, gross: Int64, at moment: Timestamp) -> Settlement {
        let isFree = marks.contains(.free)
        let payout = isFree ? max(0, gross - stake.minorUnits) : gross
        let profit = isFree ? payout : gross - stake.minorUnits
        return Settlement(
            result: result,
            payout: Money(minorUnits: payout, currency: stake.currency),
            profit: Money(minorUnits: profit, currency: stake.currency),
            settledAt: moment
        )
    }

    /// Stake times the legs' factors. Computed on twice the stake, so that rounding half up is rounding down of
    /// (twice the value + 1) / 2.
    private func payout(for results: [LegResult]) throws(SettlementFault) -> Int64 {
        guard !results.prefix(legs.count).contains(.lost) else { return 0 }
        var product = ExactProduct(stake.minorUnits.magnitude)
        product.multiply(by: 2)
        for (leg, result) in zip(legs, results) { product.multiply(by: leg.factor(result).numerator) }
        for (leg, result) in zip(legs, results) { product.divide(by: leg.factor(result).denominator) }
        guard let doubled = product.int64, doubled / 2 <= Money.largestMinorUnits * 1_000 else { throw .tooLarge }
        return (doubled + 1) / 2
    }

    /// The one word for a bet whose legs ended so. Void legs do not count; a parlay of a won and a half-lost leg is won,
    /// whatever it paid.
    private static func result(of results: [LegResult]) -> BetResult {
        if results.contains(.lost) { return .lost }
        let decided = results.filter { $0 != .void }
        guard let first = decided.first else { return .void }
        if decided.count == 1 { return first.betResult }
        return decided.allSatisfy { $0 == .halfLost } ? .halfLost : .won
    }
}

extension Leg {
    fileprivate func factor(_ result: LegResult) -> (numerator: UInt64, denominator: UInt64) {
        switch result {
        case .won: (price.numerator.magnitude, price.denominator.magnitude)
        case .void: (1, 1)
        case .halfWon: ((price.numerator + price.denominator).magnitude, (2 * price.denominator).magnitude)
        case .halfLost: (1, 2)
        case .lost: (0, 1)
        }
    }
}

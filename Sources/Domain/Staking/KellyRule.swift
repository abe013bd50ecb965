/// A part of Kelly's stake, and never more than a cap: the full stake is right only for a probability that is known
/// exactly, and no bettor's is.
package struct KellyRule: Hashable, Sendable {
    /// The part of Kelly's stake that is staked, above 0 and at most 1.
    package let fraction: Double
    /// The most of a bankroll that one bet may take.
    package let cap: Double

    /// A quarter of Kelly's stake, at most 5 % of the bankroll.
    package static let quarter = KellyRule(fraction: 0.25, cap: 0.05)

    package init(fraction: Double, cap: Double) {
        self.fraction = min(1, max(0, fraction))
        self.cap = min(1, max(0, cap))
    }

    /// The share of the bankroll to stake; 0 where there is no edge.
    package func share(of value: BetValue) -> Double { min(cap, fraction * value.kellyFraction) }

    /// The same of an amount, rounded down to the minor unit; zero of an empty bankroll.
    package func stake(for value: BetValue, bankroll: Money) -> Money {
        let stake = share(of: value) * Double(max(0, bankroll.minorUnits))
        // Binary fractions lie a hair beside the decimals that they stand for: a twentieth of €500 is €25.
        let whole = stake.rounded()
        let isWhole = abs(stake - whole) <= 1e-9 * max(1, whole)
        let minorUnits = isWhole ? whole : stake.rounded(.down)
        return Money(minorUnits: Int64(exactly: minorUnits) ?? 0, currency: bankroll.currency)
    }
}

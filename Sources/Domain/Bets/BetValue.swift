/// What a bet is worth to somebody who believes in a probability of it.
package struct BetValue: Hashable, Sendable {
    /// Decimal, above 1.
    package let price: Double
    /// Between 0 and 1.
    package let probability: Double

    /// - Returns: nil unless the price is a finite number above 1 and the probability lies between 0 and 1.
    package init?(price: Double, probability: Double) {
        guard price > 1, price.isFinite, probability > 0, probability < 1 else { return nil }
        self.price = price
        self.probability = probability
    }

    /// How often the bet must win to cost nothing: 1 / price.
    package var breakEvenProbability: Double { 1 / price }

    /// What one unit staked gains on average: probability · price - 1.
    package var edge: Double {
        let edge = probability * price - 1
        // What binary fractions leave of a decimal break-even is no edge.
        return abs(edge) < 1e-12 ? 0 : edge
    }

    /// The share of a bankroll that makes it grow fastest in the long run (Kelly 1956): (p o - 1) / (o - 1), and 0
    /// where there is no edge.
    package var kellyFraction: Double { max(0, edge / (price - 1)) }

    /// What a stake gains on average, rounded to the minor unit.
    package func expectedProfit(of stake: Money) -> Money {
        let expected = (Double(stake.minorUnits) * edge).rounded()
        return Money(minorUnits: Int64(exactly: expected) ?? 0, currency: stake.currency)
    }
}

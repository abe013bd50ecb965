import Domain

/// How a casino makes its prices: its margin, its own mistakes, and how far it lags behind the market.
package struct CasinoBook: Sendable {
    /// How the store finds it: its name's key.
    package let key: String
    /// Its number in the policies.
    let number: Int
    /// The share of insiders that its margin is made for (``Pricing``).
    let insiders: Double
    /// Standard deviation of its mistakes in the logarithm of the odds.
    let noise: Double
    /// Hours by which it lags.
    let lag: Double
    let seed: UInt64

    /// Its prices of a market, to two decimals. The same question always has the same answer.
    package func prices(of fixture: Fixture, isTotal: Bool, hoursBefore hours: Double) -> [Double] {
        var dice = Dice(seed: seed, 3, number, fixture.number, isTotal ? 1 : 0)
        // Mistakes fade towards the start: half of them is left at the close.
        let error = noise * (0.5 + 0.5 * min(1, hours / 24))
        var chances = fixture.fair(hoursBefore: hours > 0 ? hours + lag : 0).market(isTotal: isTotal)
        for place in chances.indices { chances[place] *= exponential(error * dice.normal()) }
        let sum = chances.reduce(0, +)
        for place in chances.indices { chances[place] /= sum }
        // Two outcomes carry half the margin that three do, for the same share.
        return Pricing.prices(of: chances, insiders: isTotal ? 2 * insiders : insiders).map(Pricing.shown)
    }

    func price(_ side: Side, of fixture: Fixture, hoursBefore hours: Double) -> Double {
        prices(of: fixture, isTotal: side.isTotal, hoursBefore: hours)[side.place]
    }
}

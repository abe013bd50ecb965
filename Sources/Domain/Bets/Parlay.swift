/// What is particular to bets of several legs.
package enum Parlay {
    /// The price of all legs together, void legs at 1; for display and features, never for payouts.
    package static func combinedPrice(of legs: some Sequence<Leg>) -> Double {
        legs.reduce(1) { $1.result == .void ? $0 : $0 * $1.price.decimal }
    }

    /// The mean overround of Bet365's match-result prices, measured on 25,921 football matches of 2012 to 2025
    /// (football-data.co.uk).
    package static let measuredOverround = 0.0535

    /// What the bookmaker's margin costs over a whole parlay: (1 + v)^k - 1.
    ///
    /// Four legs at 5.35 % cost 23.2 %: the margin of each leg is paid on the winnings of those before it.
    ///
    /// - Parameter overroundPerLeg: the sum of the implied probabilities of one market, less 1.
    package static func overroundCost(legs: Int, overroundPerLeg: Double = measuredOverround) -> Double {
        (0..<max(0, legs)).reduce(1) { cost, _ in cost * (1 + overroundPerLeg) } - 1
    }
}

import Domain

/// What somebody is like as a bettor: shares of bets, 0 to 1. Kinds differ in all of them, people of a kind do too.
package struct Traits: Sendable, Equatable {
    /// How much of the way to the close they see.
    package var skill = 0.0
    /// How often they look for the casino whose price is best.
    package var shopping = 0.0
    package var promotions = 0.0
    package var minorLeagues = 0.0
    package var props = 0.0
    /// More than a day before the start.
    package var earliness = 0.0
    package var live = 0.0
    package var parlays = 0.0
    package var oddStakes = 0.0
    package var maxStakes = 0.0
    /// How much of the stake follows the edge they see.
    package var proportional = 0.0
    package var otherSports = 0.0
    /// How often a loss is followed by a larger bet at once.
    package var chasing = 0.0
    /// How often they bet at night.
    package var nights = 0.0
    /// How often money that was won is taken out.
    package var withdrawals = 0.0

    private static let fields: [(path: any WritableKeyPath<Traits, Double> & Sendable, means: [Double])] = [
        // Means of a recreational bettor, a sharp, an arbitrageur, a bonus hunter and a chaser.
        (\.skill, [0.05, 0.55, 0.22, 0.12, 0.04]),
        (\.shopping, [0.08, 0.40, 0.85, 0.35, 0.05]),
        (\.promotions, [0.08, 0.06, 0.14, 0.55, 0.10]),
        (\.minorLeagues, [0.15, 0.40, 0.35, 0.18, 0.18]),
        (\.props, [0.07, 0.16, 0.08, 0.07, 0.10]),
        (\.earliness, [0.08, 0.45, 0.25, 0.15, 0.04]),
        (\.live, [0.10, 0.02, 0.02, 0.03, 0.40]),
        (\.parlays, [0.25, 0.02, 0.01, 0.05, 0.28]),
        (\.oddStakes, [0.08, 0.35, 0.75, 0.35, 0.10]),
        (\.maxStakes, [0.02, 0.12, 0.40, 0.08, 0.05]),
        (\.proportional, [0.03, 0.60, 0.40, 0.10, 0.02]),
        (\.otherSports, [0.25, 0.08, 0.12, 0.12, 0.20]),
        (\.chasing, [0.05, 0.01, 0.01, 0.03, 0.50]),
        (\.nights, [0.06, 0.05, 0.05, 0.05, 0.30]),
        (\.withdrawals, [0.20, 0.35, 0.70, 0.60, 0.08]),
    ]

    /// How far people of a kind lie apart, in the logarithm of the odds.
    private static let spread = 1.0

    init() {}

    init(of kind: BettorKind, _ dice: inout Dice) {
        let column = BettorKind.allCases.firstIndex(of: kind) ?? 0
        for (path, means) in Self.fields {
            self[keyPath: path] = logistic(logit(means[column]) + Self.spread * dice.normal())
        }
    }
}

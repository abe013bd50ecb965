package import Domain

/// Somebody in a simulated world.
package struct Bettor: Sendable {
    /// 1 for the first, who is the person of the terminal chat; also their number at Telegram.
    package let number: Int
    package let kind: BettorKind
    package let traits: Traits
    /// Whole units of their currency.
    let stake: Double
    /// Bets on a day on which they bet.
    let bets: Double
    /// How likely they bet on a day.
    let days: Double
    /// Whether they tell RISK0 of limits.
    let reports: Bool
    package let country: String
    package let zone: String
    package let currency: Currency
    package let isFrench: Bool
    /// Whether their data may enter published aggregates.
    package let publishes: Bool
    /// On which day of the world they come to each casino; by the casino's place.
    let openings: [(casino: Int, day: Int)]

    private static let homes: [(country: String, zone: String, currency: Currency, isFrench: Bool)] = [
        ("FR", "Europe/Paris", .euro, true), ("GB", "Europe/London", Currency(code: "GBP") ?? .euro, false),
        ("IE", "Europe/Dublin", .euro, false), ("DE", "Europe/Berlin", .euro, false),
        ("CA-QC", "America/Toronto", Currency(code: "CAD") ?? .euro, true),
    ]

    /// - Parameters:
    ///   - casinos: how many there are.
    ///   - days: how long the world lasts; everybody has come to their casinos in the first 70 % of it.
    init(number: Int, casinos: Int, days: Int, seed: UInt64) {
        self.number = number
        var dice = Dice(seed: seed, 4, number)
        let isFirst = number == 1
        kind = isFirst ? .sharp : BettorKind.allCases[dice.pick([0.50, 0.17, 0.09, 0.13, 0.11])]
        var traits = Traits(of: kind, &dice)
        if isFirst {
            (traits.skill, traits.shopping, traits.earliness, traits.oddStakes) = (0.6, 0.5, 0.5, 0.4)
        }
        self.traits = traits
        let place = Self.kinds[kind] ?? (stake: 10, days: 0.2, accounts: 2)
        stake = dice.lognormal(median: place.stake, deviation: 0.7)
        bets = isFirst ? 3 : min(12, dice.lognormal(median: 1.6, deviation: 0.55))
        self.days = isFirst ? 0.8 : min(0.95, dice.lognormal(median: place.days, deviation: 0.6))
        reports = isFirst || dice.chance(0.92)
        let home = isFirst ? Self.homes[2] : Self.homes[dice.pick([0.3, 0.3, 0.15, 0.15, 0.1])]
        (country, zone, currency, isFrench) = home
        publishes = isFirst || dice.chance(0.93)
        let accounts = min(casinos, isFirst ? 7 : 1 + dice.count(mean: place.accounts))
        openings = (0..<casinos).shuffled(using: &dice).prefix(accounts).enumerated().map { order, casino in
            let span = Double(days) * 0.7
            let day = order == 0 || isFirst ? dice.share() * span * 0.3 : dice.share() * span
            return (casino, Int(clamping: day))
        }
    }

    private static let kinds: [BettorKind: (stake: Double, days: Double, accounts: Double)] = [
        .recreational: (10, 0.30, 2.4), .sharp: (40, 0.52, 4.6), .arbitrageur: (80, 0.58, 6.0),
        .bonusHunter: (20, 0.48, 5.0), .chaser: (18, 0.55, 2.4),
    ]
}

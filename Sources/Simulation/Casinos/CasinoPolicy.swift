/// A casino of a simulated world, as the policies file declares it.
package struct CasinoPolicy: Codable, Sendable, Equatable {
    /// A name that no casino of the built-in catalogue has.
    package var name: String
    /// The company whose brands share a risk engine.
    package var group: String
    /// What it stands for in the truth file: `closing_line`, `off_market`, `promotions`, `market`, `stakes`, `timing`,
    /// `profit`, `random`.
    package var policy: String
    /// Mean margin over three outcomes, 0.02 to 0.12.
    package var margin: Double
    /// Standard deviation of its pricing mistakes, in the logarithm of the odds.
    package var noise: Double
    /// Hours by which its prices lag behind the market.
    package var lag: Double
    /// The most that it takes on a bet, in whole units of the account's currency.
    package var limit: Int
    /// How often it makes an offer: the share of bets for which a boosted price or a free bet is there.
    package var offers: Double
    /// Restrictions per account and week that meet anybody.
    package var base: Double
    /// What makes it likelier. The first rule is the main one, which the truth file names.
    package var rules: [Rule]
    /// Multiplies the rate where the bettor was restricted at a brand of the same group; nil: it does not matter.
    package var sister: Double?
    /// What it does, each as often as its weight says.
    package var actions: [Action]

    /// Multiplies the rate of restrictions while a reading is over a threshold.
    package struct Rule: Codable, Sendable, Equatable {
        package var reading: CasinoReading
        package var over: Double
        /// Bets before which it does not look.
        package var after: Int
        package var times: Double
    }

    package struct Action: Codable, Sendable, Equatable {
        package enum Kind: String, Codable, CaseIterable, Sendable {
            case stakeCut = "stake_cut"
            case promotionBan = "promotion_ban"
            case marketBan = "market_ban"
            case closed
        }

        package var kind: Kind
        package var weight: Double
        /// What is left of the stake after a cut.
        package var factor: Double?
    }

    /// Whether it limits anybody alike.
    package var isRandom: Bool { rules.isEmpty }

    /// Restrictions per week at which an account stands.
    /// - Parameter tally: what the casino has seen of it.
    package func hazard(of tally: AccountTally) -> Double {
        var rate = base
        for rule in rules {
            guard let value = tally.value(of: rule.reading, after: rule.after), value > rule.over else { continue }
            rate *= rule.times
        }
        return rate
    }
}

/// The casinos of a world.
package struct PolicyBook: Codable, Sendable, Equatable {
    package var casinos: [CasinoPolicy]

    package static let mostCasinos = 200

    /// Checks what a person may have written.
    package func validated() throws(PolicyFault) -> PolicyBook {
        guard !casinos.isEmpty, casinos.count <= Self.mostCasinos else { throw .count(casinos.count) }
        var names: Set<String> = []
        for casino in casinos {
            guard casino.name.count <= 40, casino.name.contains(where: \.isLetter) else { throw .name(casino.name) }
            guard names.insert(casino.name.lowercased()).inserted else { throw .twice(casino.name) }
            try casino.check("margin", casino.margin, 0.005...0.2)
            try casino.check("noise", casino.noise, 0...0.5)
            try casino.check("lag", casino.lag, 0...72)
            try casino.check("limit", Double(casino.limit), 1...1_000_000)
            try casino.check("offers", casino.offers, 0...1)
            try casino.check("base", casino.base, 0...1)
            try casino.check("sister", casino.sister ?? 1, 0...1_000)
            try casino.check("actions", Double(casino.actions.count), 1...20)
            for rule in casino.rules {
                try casino.check("rules.times", rule.times, 0...1_000)
                try casino.check("rules.after", Double(rule.after), 0...100_000)
                try casino.check("rules.over", rule.over, -100...100)
            }
            for action in casino.actions {
                try casino.check("actions.weight", action.weight, 0...1_000)
                if action.kind == .stakeCut { try casino.check("actions.factor", action.factor ?? -1, 0...0.99) }
            }
            guard casino.actions.contains(where: { $0.weight > 0 }) else {
                throw .value(casino.name, "actions.weight", 0, "above 0 for one of them")
            }
        }
        return self
    }
}

extension CasinoPolicy {
    fileprivate func check(_ field: String, _ value: Double, _ range: ClosedRange<Double>) throws(PolicyFault) {
        guard range.contains(value) else {
            throw .value(name, field, value, "\(range.lowerBound) to \(range.upperBound)")
        }
    }
}

/// Why policies cannot be played.
package enum PolicyFault: Error, Equatable, Sendable, CustomStringConvertible {
    case count(Int)
    case name(String)
    case twice(String)
    case value(String, String, Double, String)

    package var description: String {
        switch self {
        case .count(let count):
            "The policies name \(count) casinos; expected 1 to \(PolicyBook.mostCasinos). Add or remove some."
        case .name(let name):
            "The policies hold the name «\(name.prefix(40))»; expected 1 to 40 characters with a letter. Change it."
        case .twice(let name): "The policies name «\(name.prefix(40))» twice; expected once. Rename one of them."
        case .value(let name, let field, let value, let expected):
            "The policies of «\(name.prefix(40))» have \(field) = \(value); expected \(expected). Change it."
        }
    }
}

package import Domain

/// What a question names, each in the order in which it stands there and once.
package struct Entities: Sendable, Equatable {
    package var casinos: [KnownCasino] = []
    package var sports: [Sport] = []
    package var markets: [Market] = []
    /// The nearest of the periods that statistics are kept for: "last week" is the last 7 days, "since January" this
    /// year. Nil where none is named.
    package var period: StatisticsPeriod?
    /// Sums that are no bankroll: stakes, mostly.
    package var amounts: [Amount] = []
    package var bankroll: Amount?
    /// A stake as a share of the bankroll, between 0 and 1.
    package var stakeShare: Double?
    package var prices: [Price] = []
    /// Of winning, between 0 and 1.
    package var probability: Double?
    /// What a bet is worth on average, as a share of its stake.
    package var edge: Double?
    /// The part of Kelly's stake that is asked for: 0.5 for "half Kelly". Above 0 and at most 1.
    package var kellyPart: Double?
    /// What a bet is to win beside its stake: "to win 50".
    package var target: Amount?
    /// The overround of one market, 0.05 for 5 %.
    package var margin: Double?
    /// Of bets or legs: "my last 5 bets", "a 4-leg parlay".
    package var count: Int?
    package var term: GlossaryTerm?
    /// Numbers that cannot be what their words make them.
    package var unusable: [UnusableNumber] = []

    package init() {}
}

/// A number that cannot be what it is called: a chance of 150 %, a bankroll of -1000.
package struct UnusableNumber: Sendable, Hashable {
    package enum Kind: Sendable {
        case chance
        case bankroll
        case price
        case stake
    }

    package let kind: Kind
    /// Digits, a separator, a minus; without its unit.
    package let text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

/// A casino that a user may name: one of the catalogue or one of their own.
package struct KnownCasino: Sendable, Hashable {
    package let id: CasinoID
    package let name: String
    /// Other spellings; case, accents, spaces and punctuation do not count.
    package let aliases: [String]

    package init(id: CasinoID, name: String, aliases: [String] = []) {
        self.id = id
        self.name = name
        self.aliases = aliases
    }
}

/// A sum of money as it was written.
package struct Amount: Sendable, Hashable {
    /// In whole units of the currency, above 0.
    package let value: Double
    /// The sign or the word beside it, in lower case without accents: "€", "$", "balles". Nil where none stood there.
    package let unit: String?

    package init(value: Double, unit: String? = nil) {
        self.value = value
        self.unit = unit
    }

    /// The amount in the currency that the unit names, or else in the user's own: "20 balles" are what they count in.
    ///
    /// - Parameter own: also decides which dollar "$" is.
    /// - Returns: nil for less than the smallest coin or for more than one bet may carry.
    package func money(in own: Currency) -> Money? {
        let small = unit.flatMap { SmallUnit.named($0, near: own) }
        let currency = small?.currency ?? unit.flatMap { Currency.written($0, near: own) } ?? own
        let exponent = currency.minorDigits + (small?.exponent ?? 0)
        var minorUnits = value
        for _ in 0..<abs(exponent) { minorUnits = exponent > 0 ? minorUnits * 10 : minorUnits / 10 }
        minorUnits.round()
        guard minorUnits >= 1, minorUnits <= Double(Money.largestMinorUnits) else { return nil }
        return Money(minorUnits: Int64(clamping: minorUnits), currency: currency)
    }
}

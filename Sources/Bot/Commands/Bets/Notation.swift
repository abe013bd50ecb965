package import Domain

/// How a user writes prices, money and times.
package struct Notation: Sendable {
    package let odds: OddsFormat
    package var amounts: AmountNotation
    package let zone: ZoneClock
    /// What "at 19:45" is counted from.
    package let moment: Timestamp

    /// What an amount without a currency is in.
    var currency: Currency { amounts.currency }
    var language: Language { amounts.language }

    package init(
        odds: OddsFormat,
        currency: Currency,
        language: Language = .english,
        unit: Money? = nil,
        zone: ZoneClock,
        moment: Timestamp
    ) {
        self.odds = odds
        amounts = AmountNotation(currency, language: language, unit: unit)
        self.zone = zone
        self.moment = moment
    }

    /// The same for amounts without a currency that are in another one.
    func `in`(_ currency: Currency) -> Notation {
        var notation = self
        notation.amounts = amounts.in(currency)
        return notation
    }

    init(_ turn: Turn) {
        self.init(
            odds: turn.profile.oddsFormat,
            currency: turn.profile.currency,
            language: turn.profile.language,
            unit: turn.profile.unit,
            zone: turn.zone,
            moment: turn.occurredAt
        )
    }
}

package import Domain

/// How a user writes prices, money and times.
package struct Notation: Sendable {
    package let odds: OddsFormat
    /// What an amount without a currency is in.
    package let currency: Currency
    package let zone: ZoneClock
    /// What "at 19:45" is counted from.
    package let moment: Timestamp

    package init(odds: OddsFormat, currency: Currency, zone: ZoneClock, moment: Timestamp) {
        self.odds = odds
        self.currency = currency
        self.zone = zone
        self.moment = moment
    }

    init(_ turn: Turn) {
        self.init(
            odds: turn.profile.oddsFormat,
            currency: turn.profile.currency,
            zone: turn.zone,
            moment: turn.occurredAt
        )
    }
}

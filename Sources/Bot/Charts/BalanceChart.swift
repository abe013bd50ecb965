package import Domain

/// A picture of how a user's bets went: their cumulated profit over time, with its deepest fall.
package struct BalanceChart: Chart {
    /// Pixels.
    static let width = 900
    static let height = 500

    let points: [BalanceCurve.Point]
    let drawdown: Drawdown
    let bets: Int
    let currency: Currency
    package let language: Language
    package let zone: ZoneClock
    package let subject: String?

    /// - Parameters:
    ///   - statistics: settled bets of one currency.
    ///   - zone: where the user lives; the days of the axis are theirs.
    ///   - subject: what the bets have in common, for the title: a casino, a period. What cannot be drawn safely of it
    ///     is left out.
    package init(
        _ statistics: BetStatistics,
        currency: Currency,
        language: Language,
        zone: ZoneClock,
        subject: String? = nil
    ) {
        points = statistics.curve.points
        drawdown = statistics.drawdown
        bets = statistics.total.bets
        self.currency = currency
        self.language = language
        self.zone = zone
        self.subject = subject
    }
}

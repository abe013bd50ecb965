/// Where a user stood at the moment of a decision, before it.
package struct DecisionContext: Hashable, Sendable {
    /// Money at all casinos together, open stakes not counted in; in the bet's currency.
    package var bankroll: Money
    /// Stakes of the bets that are open.
    package var openExposure: Money
    package var openBets: Int
    /// Wins in a row (positive) or losses in a row (negative) up to now.
    package var streak: Int
    /// The last ten settled bets, newest first.
    package var recent: [BetResult]

    package init(bankroll: Money, openExposure: Money, openBets: Int, streak: Int, recent: [BetResult]) {
        self.bankroll = bankroll
        self.openExposure = openExposure
        self.openBets = openBets
        self.streak = streak
        self.recent = recent
    }
}

/// Why something is missing, or less sure than it looks.
enum FactGap {
    static let noBets = "no_bets"
    /// Fewer than thirty settled bets: luck alone makes such numbers.
    static let fewBets = "few_bets"
    /// Bets in other currencies are not in the numbers.
    static let otherCurrencies = "other_currencies"
    static let noBankroll = "no_bankroll"
    static let noPrice = "no_price"
    static let noProbability = "no_probability"
    static let resting = "resting"
    /// No account has bets, so none has a score.
    static let noScore = "no_score"

    static let enough = 30

    static func forBets(_ count: Int, others: Bool) -> [String] {
        var gaps: [String] = []
        if count == 0 { gaps.append(noBets) } else if count < enough { gaps.append(fewBets) }
        if others { gaps.append(otherCurrencies) }
        return gaps
    }
}

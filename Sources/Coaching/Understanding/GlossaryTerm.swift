/// A term of the field that RISK0 explains. The raw value names its answer's prompt and never changes.
package enum GlossaryTerm: String, CaseIterable, Sendable {
    // What one has won
    case yield, roi, variance, drawdown, streak, expectedValue = "expected_value"
    case sampleSize = "sample_size"

    // Prices
    case clv, overround, value, edge, steam, arbitrage, boost, margin
    case closingLine = "closing_line"
    case impliedProbability = "implied_probability"
    case fairPrice = "fair_price"
    case houseEdge = "house_edge"
    case decimalOdds = "decimal_odds"
    case americanOdds = "american_odds"
    case fractionalOdds = "fractional_odds"

    // Bets
    case handicap, parlay, void, prop, future, hedge
    case asianHandicap = "asian_handicap"
    case overUnder = "over_under"
    case moneyline
    case liveBet = "live_bet"
    case cashOut = "cash_out"
    case eachWay = "each_way"
    case exchange

    // Staking
    case kelly, bankroll, unit, martingale, ruin
    case flatStake = "flat_stake"
    case chasing, tilt

    // Casinos
    case rollover, sharp, soft
    case stakeFactor = "stake_factor"
    case freeBet = "free_bet"
    case matchedBetting = "matched_betting"
    case gubbed
    case kyc
    case selfExclusion = "self_exclusion"
    case healthScore = "health_score"
}

/// What a casino measures of an account, by its own tally: what its rules ask for.
package enum CasinoReading: String, Codable, CaseIterable, Sendable {
    /// Mean of price × fair closing probability - 1.
    case meanClv = "mean_clv"
    /// Share of bets above the sharp book's closing price.
    case beatCloseShare = "beat_close_share"
    /// Share of bets more than 3 % above the market's mean at that moment.
    case offMarketShare = "off_market_share"
    /// Share of bets with a bonus stake or a boosted price.
    case promotionShare = "promotion_share"
    /// Share of bets on props and on leagues below the first.
    case sideMarketShare = "side_market_share"
    /// Share of bets at the most that is accepted.
    case maxStakeShare = "max_stake_share"
    /// Share of stakes that are no multiple of five.
    case oddStakeShare = "odd_stake_share"
    /// Share of bets placed more than 24 hours before the start.
    case earlyShare = "early_share"
    /// Profit of settled bets in units of the mean stake, by the root of their number.
    case profitScore = "profit_score"

    /// The feature of an account that says the same, by its name in the registry.
    package var feature: String {
        switch self {
        case .meanClv: "mean_clv"
        case .beatCloseShare: "beat_sharp_close_excess"
        case .offMarketShare: "off_market_share"
        case .promotionShare: "boost_share"
        case .sideMarketShare: "mean_league_tier"
        case .maxStakeShare: "max_bet_share"
        case .oddStakeShare: "non_round_stake_share"
        case .earlyShare: "day_before_share"
        case .profitScore: "win_z_score"
        }
    }

    /// Other features that measure the same thing in another way: an analyst who names one of them is right as well.
    package var proxies: [String] {
        let prices = [
            "mean_clv", "median_clv", "shrunken_clv", "positive_clv_excess", "beat_sharp_close_excess",
            "beat_book_close_excess", "clv_t_statistic", "first_ten_clv", "recent_clv", "stake_weighted_clv",
            "best_clv", "high_clv_share",
        ]
        let all =
            switch self {
            case .meanClv, .beatCloseShare: prices
            case .offMarketShare:
                ["off_market_share", "consensus_edge", "palpable_error_share", "best_price_share", "arbitrage_share"]
            case .promotionShare:
                [
                    "boost_share", "bonus_stake_share", "promotion_profit_share", "promotion_only_days",
                    "free_bet_price", "qualifying_price_share",
                ]
            case .sideMarketShare:
                [
                    "mean_league_tier", "top_league_share", "player_prop_share", "unders_prop_share",
                    "derivative_share", "market_entropy", "low_liquidity_share",
                ]
            case .maxStakeShare: ["max_bet_share", "cut_bet_share", "stake_variation", "large_stake_share"]
            case .oddStakeShare: ["non_round_stake_share", "cents_stake_share"]
            case .earlyShare:
                ["day_before_share", "median_hours_before_start", "last_half_hour_share", "opening_share"]
            case .profitScore:
                [
                    "win_z_score", "yield", "profit", "profit_to_deposits", "biggest_win", "recent_profit",
                    "highest_balance",
                ]
            }
        return all.filter { $0 != feature }
    }
}

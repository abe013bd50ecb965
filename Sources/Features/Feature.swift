/// The features of an account at a casino, in the order of the registry: a stored vector lists its values in it.
///
/// The raw value is the feature's place in a vector, and never changes. What each means, and how it is folded, stands in
/// its ``FeatureDefinition``.
package enum Feature: Int, CaseIterable, Sendable {
    // Prices against the close.
    case meanClv = 0
    case medianClv
    case shrunkenClv
    case positiveClvExcess
    case beatSharpCloseExcess
    case beatBookCloseExcess
    case clvTStatistic
    case firstTenClv
    case recentClv
    case stakeWeightedClv
    case bestClv
    case highClvShare
    case clvSlope
    case closeCoverage
    // Off-market prices and arbitrage.
    case consensusEdge
    case offMarketShare
    case palpableErrorShare
    case bestPriceShare
    case arbitrageShare
    case hedgedShare
    case voidShare
    case stalePriceShare
    // Timing.
    case medianHoursBeforeStart
    case openingShare
    case dayBeforeShare
    case lastHalfHourShare
    case inPlayShare
    case courtSideShare
    case alertGap
    case nightShare
    case weekendShare
    // Markets.
    case topLeagueShare
    case meanLeagueTier
    case playerPropShare
    case undersPropShare
    case derivativeShare
    case futuresShare
    case parlayShare
    case sameGameParlayShare
    case meanLegs
    case marketEntropy
    case lowLiquidityShare
    // Stakes.
    case nonRoundStakeShare
    case centsStakeShare
    case stakeVariation
    case toWinStaking
    case stakeClvCorrelation
    case maxBetShare
    case cutBetShare
    case stakeToMarketLimit
    case stakeGrowth
    case largeStakeShare
    case payoutCappedShare
    // Promotions.
    case bonusStakeShare
    case boostShare
    case promotionProfitShare
    case promotionOnlyDays
    case freeBetPrice
    case qualifyingPriceShare
    case bonusToWithdrawal
    // Results.
    case profit
    case yield
    case winZScore
    case profitToDeposits
    case biggestWin
    case recentProfit
    case highestBalance
    // Cash and life of the account.
    case accountAge
    case bets
    case betsPerActiveDay
    case deposits
    case depositVariation
    case withdrawnShare
    case lowTurnoverWithdrawals
    case daysToWithdrawal
    case eWallet
    case dormantReturn
    // Behaviour.
    case desktopShare
    case sessionsPerDay
    case idleSessionShare
    case casinoPlayShare
    case identityRechecks
    // Limits and the casino.
    case stakeFactor
    case daysSinceCut
    case cuts
    case promotionBanned
    case marketBanned
    case sisterLimits
    case limitsElsewhere
    case casinoLimitRate
    case casinoGroup
    case casinoMedianLife

    /// Its name in the store and in exports, which never changes.
    package var name: String { Self.names[rawValue] }
    /// 1 to 92, as `docs/features.md` numbers them.
    package var number: Int { rawValue + 1 }

    package init?(name: String) {
        guard let place = Self.names.firstIndex(of: name) else { return nil }
        self.init(rawValue: place)
    }

    private static let names = [
        "mean_clv", "median_clv", "shrunken_clv", "positive_clv_excess", "beat_sharp_close_excess",
        "beat_book_close_excess", "clv_t_statistic", "first_ten_clv", "recent_clv", "stake_weighted_clv", "best_clv",
        "high_clv_share", "clv_slope", "close_coverage", "consensus_edge", "off_market_share", "palpable_error_share",
        "best_price_share", "arbitrage_share", "hedged_share", "void_share", "stale_price_share",
        "median_hours_before_start", "opening_share", "day_before_share", "last_half_hour_share", "in_play_share",
        "court_side_share", "alert_gap", "night_share", "weekend_share", "top_league_share", "mean_league_tier",
        "player_prop_share", "unders_prop_share", "derivative_share", "futures_share", "parlay_share",
        "same_game_parlay_share", "mean_legs", "market_entropy", "low_liquidity_share", "non_round_stake_share",
        "cents_stake_share", "stake_variation", "to_win_staking", "stake_clv_correlation", "max_bet_share",
        "cut_bet_share", "stake_to_market_limit", "stake_growth", "large_stake_share", "payout_capped_share",
        "bonus_stake_share", "boost_share", "promotion_profit_share", "promotion_only_days", "free_bet_price",
        "qualifying_price_share", "bonus_to_withdrawal", "profit", "yield", "win_z_score", "profit_to_deposits",
        "biggest_win", "recent_profit", "highest_balance", "account_age", "bets", "bets_per_active_day", "deposits",
        "deposit_variation", "withdrawn_share", "low_turnover_withdrawals", "days_to_withdrawal", "e_wallet",
        "dormant_return", "desktop_share", "sessions_per_day", "idle_session_share", "casino_play_share",
        "identity_rechecks", "stake_factor", "days_since_cut", "cuts", "promotion_banned", "market_banned",
        "sister_limits", "limits_elsewhere", "casino_limit_rate", "casino_group", "casino_median_life",
    ]
}

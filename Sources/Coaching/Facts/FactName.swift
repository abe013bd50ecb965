/// The names of facts, the same in every tool that tells of the same thing. Prompts are written with them.
package enum FactName: String, CaseIterable, Sendable {
    case bets
    case won
    case lost
    case void
    case cashedOut = "cashed_out"
    case winRate = "win_rate"
    case staked
    case profit
    case bonusProfit = "bonus_profit"
    case yield
    case yieldLow = "yield_low"
    case yieldHigh = "yield_high"
    case averagePrice = "average_price"
    case averageStake = "average_stake"
    case biggestWin = "biggest_win"
    case biggestLoss = "biggest_loss"
    case since
    case period
    case name
    case groups
    case bestName = "best_name"
    case bestProfit = "best_profit"
    case worstName = "worst_name"
    case worstProfit = "worst_profit"
    case betsBefore = "bets_before"
    case profitBefore = "profit_before"
    case stakedBefore = "staked_before"
    case yieldBefore = "yield_before"
    case profitChange = "profit_change"
    case shown
    case casino
    case selection
    case price
    case stake
    case result
    case isOpen = "open"
    case placedAt = "placed_at"
    case openBets = "open_bets"
    case openStake = "open_stake"
    case possibleReturn = "possible_return"
    case shareOfBankroll = "share_of_bankroll"
    case balance
    case withdrawalPending = "withdrawal_pending"
    case casinos
    case deposits
    case deposited
    case withdrawals
    case withdrawn
    case bonuses
    case bonus
    case netDeposited = "net_deposited"
    case budgets
    case restingUntil = "resting_until"
    case kind
    case limit
    case used
    case left
    case exceeded
    case currentStreak = "current_streak"
    case longestWinning = "longest_winning"
    case longestLosing = "longest_losing"
    case expectedLongestLosing = "expected_longest_losing"
    case drawdown
    case deepestDrawdown = "deepest_drawdown"
    case wins
    case expectedWins = "expected_wins"
    case z
    case betsNeeded = "bets_needed"
    case reports
    case casinosLimited = "casinos_limited"
    case daysSinceLast = "days_since_last"
    case type
    case before
    case after
    case factor
    case reportedAt = "reported_at"
    case accounts
    case score
    case scoreLow = "score_low"
    case scoreHigh = "score_high"
    case band
    case confidence
    case mainReason = "main_reason"
    case mainReasonPoints = "main_reason_points"
    case secondReason = "second_reason"
    case scoreCap = "score_cap"
    case limits
    case sisterLimits = "sister_limits"
    case daysSinceLastLimit = "days_since_last_limit"
    case decisions
    case skips
    case saves
    case skipRate = "skip_rate"
    case medianSeconds = "median_seconds"
    case betsPerActiveDay = "bets_per_active_day"
    case liveShare = "live_share"
    case nightShare = "night_share"
    case weekendShare = "weekend_share"
    case parlayShare = "parlay_share"
    case afterLosses = "after_losses"
    case afterWins = "after_wins"
    case stakeAfterLoss = "stake_after_loss"
    case stakeAfterWin = "stake_after_win"
    case ratio
    case ratioLow = "ratio_low"
    case ratioHigh = "ratio_high"
    case stepRatio = "step_ratio"
    case gapAfterLoss = "gap_after_loss"
    case gapAfterWin = "gap_after_win"
    case betsWithClose = "bets_with_close"
    case meanCloses = "mean_closes"
    case coverage
    case meanClv = "mean_clv"
    case meanClvLow = "mean_clv_low"
    case meanClvHigh = "mean_clv_high"
    case beatShare = "beat_share"
    case bankroll
    case probability
    case breakEvenProbability = "break_even_probability"
    case edge
    case expectedValue = "expected_value"
    case kellyFraction = "kelly_fraction"
    case quarterKellyFraction = "quarter_kelly_fraction"
    case quarterKellyStake = "quarter_kelly_stake"
    case kellyPart = "kelly_part"
    case askedKellyFraction = "asked_kelly_fraction"
    case askedKellyStake = "asked_kelly_stake"
    case target
    case targetStake = "target_stake"
    case stakeShare = "stake_share"
    case ruinProbability = "ruin_probability"
    case ruinError = "ruin_error"
    case paths
    case medianEnd = "median_end"
    case worstTenth = "worst_tenth"
    case decimal
    case american
    case fractional
    case impliedProbability = "implied_probability"
    case outcomes
    case overround
    case implied
    case fairShin = "fair_shin"
    case fairPower = "fair_power"
    case fairPrice = "fair_price"
    case legs
    case combinedPrice = "combined_price"
    case cost
    case singleCost = "single_cost"
}

extension Fact {
    init(_ name: FactName, _ value: FactValue) { self.init(name.rawValue, value, name.label) }
}

extension [Fact] {
    /// A fact that is not known is left out.
    mutating func add(_ name: FactName, _ value: FactValue?) {
        if let value { append(Fact(name, value)) }
    }
}

extension FactToolDefinition {
    init(
        _ name: String,
        _ purpose: String,
        _ parameters: [FactParameter] = [],
        facts: [FactName],
        rows: [FactName] = []
    ) {
        self.init(name, purpose, parameters, facts: facts.map(\.rawValue), rowFacts: rows.map(\.rawValue))
    }
}

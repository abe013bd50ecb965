/// What a user wants from the coach. The raw value names it in the log, in the examples that the classifier learns from
/// and in the answers' prompts, and never changes.
package enum Intent: String, CaseIterable, Codable, Sendable {
    // Results
    /// How they do: profit, yield, record, over all or over a period.
    case results
    /// How they do at one casino, or at each of them.
    case resultsByCasino = "results_by_casino"
    /// How they do at one sport, or at each.
    case resultsBySport = "results_by_sport"
    /// How they do on one kind of market (totals, handicaps, props), or on each.
    case resultsByMarket = "results_by_market"
    /// This period against the one before it.
    case comparePeriods = "compare_periods"
    /// The biggest win, the worst loss.
    case extremes
    /// Wins or losses in a row, the deepest fall.
    case streaks
    /// Whether it is luck or skill; how much the sample says.
    case luckOrSkill = "luck_or_skill"
    /// What is open, and how much of the bankroll it is.
    case openBets = "open_bets"
    /// The last bets.
    case recentBets = "recent_bets"

    // Casinos and their limits
    /// Which limits they have met.
    case limitHistory = "limit_history"
    /// Whether or when an account will be limited; how safe it is.
    case limitRisk = "limit_risk"
    /// Why casinos limit accounts.
    case whyLimits = "why_limits"
    /// How to stay unlimited, honestly.
    case avoidLimits = "avoid_limits"
    /// What to do once limited: report, complain, withdraw.
    case afterLimit = "after_limit"

    // Staking and money
    /// How much to stake on a bet.
    case stakeAdvice = "stake_advice"
    /// How likely it is to lose everything.
    case ruinRisk = "ruin_risk"
    /// What stands where: balances, total bankroll.
    case bankroll
    /// How to manage a bankroll.
    case bankrollAdvice = "bankroll_advice"
    /// Deposits, withdrawals and bonuses so far.
    case cashFlow = "cash_flow"

    // Prices
    /// From one odds format into another.
    case convertPrice = "convert_price"
    /// The margin in prices, and the fair probabilities without it.
    case fairPrice = "fair_price"
    /// Whether a price is worth it for a probability.
    case valueOfPrice = "value_of_price"
    /// What a parlay costs in margin, and whether parlays are worth it.
    case parlayCost = "parlay_cost"
    /// Their own closing-line value.
    case closingLine = "closing_line"
    /// What a term means: yield, Kelly, CLV, overround…
    case explainTerm = "explain_term"

    // Discipline
    /// How much of a budget is left.
    case budgetStatus = "budget_status"
    /// How they decide: time taken, skips, bets a day, live share.
    case decisionHabits = "decision_habits"
    /// Betting more after losses, on tilt, to win it back.
    case chasing
    /// They want a pause or to shut themselves out.
    case takeBreak = "take_break"
    /// Whether they have a problem; help wanted.
    case problemCheck = "problem_check"
    /// A life may be in danger.
    case crisis

    // RISK0 itself
    /// What RISK0 does and how.
    case howItWorks = "how_it_works"
    /// How to log or settle a bet.
    case howToLog = "how_to_log"
    /// How to change currency, language, odds format, zone, notifications.
    case settingsHelp = "settings_help"
    /// What is kept of them and who sees it.
    case privacy
    /// How to get or erase their data.
    case dataRights = "data_rights"
    /// What training on conversations means, and how to stop it.
    case trainingConsent = "training_consent"

    // What RISK0 does not do
    /// A tip, a pick, a winner of tonight's match.
    case pickRequest = "pick_request"
    /// To lose on purpose, to bet in another's name, to pass a self-exclusion.
    case evasion
    /// Somebody else's data.
    case otherUser = "other_user"

    // Talk
    case greeting
    case thanks
    case goodbye
    /// Who or what they are talking to.
    case identity
    /// Displeased with RISK0 or an answer.
    case complaint
    /// None of these.
    case unknown
}

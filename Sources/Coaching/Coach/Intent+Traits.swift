extension Intent {
    /// Whether its answer tells of the user's own bets, money or limits: nobody else's business.
    package var isPersonal: Bool {
        switch self {
        case .results, .resultsByCasino, .resultsBySport, .resultsByMarket, .comparePeriods, .extremes, .streaks,
            .luckOrSkill, .openBets, .recentBets, .limitHistory, .limitRisk, .stakeAdvice, .ruinRisk, .bankroll,
            .cashFlow, .closingLine, .budgetStatus, .decisionHabits, .chasing, .takeBreak, .problemCheck, .crisis:
            true
        case .whyLimits, .avoidLimits, .afterLimit, .bankrollAdvice, .convertPrice, .fairPrice, .valueOfPrice,
            .parlayCost, .explainTerm, .howItWorks, .howToLog, .settingsHelp, .privacy, .dataRights, .trainingConsent,
            .pickRequest, .evasion, .otherUser, .greeting, .thanks, .goodbye, .identity, .complaint, .unknown:
            false
        }
    }

    /// What the guards answer, once they have learnt what it looks like.
    static let guarded: Set<Intent> = [.crisis, .problemCheck, .evasion]

    /// Whether its answer is worked out from numbers that may come one after the other.
    var takesNumbers: Bool {
        switch self {
        case .stakeAdvice, .ruinRisk, .valueOfPrice, .parlayCost: true
        default: false
        }
    }

    /// Whether it can be asked of another casino, sport, market or period by naming just that: "and at Winamax?"
    var takesSubject: Bool {
        switch self {
        case .results, .resultsByCasino, .resultsBySport, .resultsByMarket, .comparePeriods, .extremes, .streaks,
            .luckOrSkill, .limitHistory, .limitRisk, .cashFlow, .closingLine, .decisionHabits, .stakeAdvice, .ruinRisk,
            .convertPrice, .fairPrice, .valueOfPrice, .parlayCost, .explainTerm, .recentBets:
            true
        default: false
        }
    }
}

extension FactToolDefinition {
    /// Whether it tells of the user; what is left answers anybody alike.
    var isPersonal: Bool { !["convert_price", "fair_prices", "parlay_cost"].contains(name) }
}

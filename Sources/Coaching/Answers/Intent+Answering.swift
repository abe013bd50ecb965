extension Intent {
    /// How many wordings its answer has at least: more where people ask often.
    var leastWordings: Int {
        switch self {
        case .results, .resultsByCasino, .openBets, .recentBets, .limitRisk, .limitHistory, .stakeAdvice, .bankroll,
            .budgetStatus, .chasing, .pickRequest, .greeting, .thanks, .unknown:
            3
        default: 2
        }
    }

    /// What people who rest have put aside: stakes, prices, picks, and how to keep an account open for them.
    var isPutAsideAtRest: Bool {
        switch self {
        case .stakeAdvice, .ruinRisk, .bankrollAdvice, .convertPrice, .fairPrice, .valueOfPrice, .parlayCost,
            .pickRequest, .avoidLimits:
            true
        default: false
        }
    }

    /// Help is offered even where it is not certain that it was asked for, and what is not done stays refused.
    var isAnsweredInDoubt: Bool { [.crisis, .problemCheck, .evasion].contains(self) }

    /// What is offered to somebody whom the coach did not understand.
    static let offered: [Intent] = [.results, .limitHistory, .budgetStatus, .howItWorks]
}

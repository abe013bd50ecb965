/// What the health score reads of an account: a feature, or a figure made of a few.
package enum ScoreInput: String, CaseIterable, Sendable {
    case shrunkenClv = "shrunken_clv"
    case positiveClvExcess = "positive_clv_excess"
    case offMarketShare = "off_market_share"
    case palpableErrorShare = "palpable_error_share"
    case arbitrageShare = "arbitrage_share"
    /// Stakes of free and of boosted bets, of all stakes.
    case promotionalStakeShare = "promotional_stake_share"
    /// Staked for each unit of bonus that was credited.
    case turnoverPerBonus = "turnover_per_bonus"
    /// Props, periods, and leagues below the first: the sum of their shares, 1 at most.
    case unusualMarketShare = "unusual_market_share"
    /// Placed within two hours of the opening, or more than a day before the start: the larger share.
    case earlyShare = "early_share"
    case parlayShare = "parlay_share"
    case maxBetShare = "max_bet_share"
    case nonRoundStakeShare = "non_round_stake_share"
    case stakeClvCorrelation = "stake_clv_correlation"
    case winZScore = "win_z_score"
    case accountAge = "account_age"
    case lowTurnoverWithdrawals = "low_turnover_withdrawals"
    case eWallet = "e_wallet"
    case sisterLimits = "sister_limits"
    case limitsElsewhere = "limits_elsewhere"

    /// The features that it is made of.
    package var features: [Feature] {
        switch self {
        case .shrunkenClv: [.shrunkenClv]
        case .positiveClvExcess: [.positiveClvExcess]
        case .offMarketShare: [.offMarketShare]
        case .palpableErrorShare: [.palpableErrorShare]
        case .arbitrageShare: [.arbitrageShare]
        case .promotionalStakeShare: [.bonusStakeShare, .boostShare]
        case .turnoverPerBonus: []
        case .unusualMarketShare: [.playerPropShare, .derivativeShare, .topLeagueShare]
        case .earlyShare: [.openingShare, .dayBeforeShare]
        case .parlayShare: [.parlayShare]
        case .maxBetShare: [.maxBetShare]
        case .nonRoundStakeShare: [.nonRoundStakeShare]
        case .stakeClvCorrelation: [.stakeClvCorrelation]
        case .winZScore: [.winZScore]
        case .accountAge: [.accountAge]
        case .lowTurnoverWithdrawals: [.lowTurnoverWithdrawals]
        case .eWallet: [.eWallet]
        case .sisterLimits: [.sisterLimits]
        case .limitsElsewhere: [.limitsElsewhere]
        }
    }

    /// Its value in a vector; nil where none of what it is made of is known.
    func value(in vector: FeatureVector) -> Double? {
        switch self {
        case .turnoverPerBonus: vector.evidence?.turnoverPerBonus
        case .promotionalStakeShare: Self.sum([vector[.bonusStakeShare], vector[.boostShare]])
        case .unusualMarketShare:
            Self.sum([vector[.playerPropShare], vector[.derivativeShare], vector[.topLeagueShare].map { 1 - $0 }])
        case .earlyShare: [vector[.openingShare], vector[.dayBeforeShare]].compactMap(\.self).max()
        default: features.first.flatMap { vector[$0] }
        }
    }

    private static func sum(_ parts: [Double?]) -> Double? {
        let known = parts.compactMap(\.self)
        return known.isEmpty ? nil : min(1, known.reduce(0, +))
    }

    /// Whether a user could change it, and at what cost.
    package var remedy: Remedy.Kind {
        switch self {
        // Worse prices and parlays cost money: nobody is told to take them.
        case .shrunkenClv, .positiveClvExcess, .winZScore, .parlayShare: .edge
        case .accountAge, .limitsElsewhere: .time
        case .sisterLimits: .past
        default: .habit
        }
    }
}

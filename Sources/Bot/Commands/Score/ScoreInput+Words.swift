import Domain
import Features

extension ScoreInput {
    /// What it is, with its value: "12% of bets more than 3% above the market".
    func words(_ value: Double, in language: Language) -> String {
        let amount = amount(value, in: language)
        switch language {
        case .english: return english(amount)
        case .french: return french(amount)
        }
    }

    /// Its value alone, in its unit.
    func amount(_ value: Double, in language: Language) -> String {
        switch self {
        case .shrunkenClv: DecimalText.signedPercent(value, language)
        case .positiveClvExcess:
            // Of all bets, as users count; the formula takes off what any bettor has.
            DecimalText.percent(value + Self.anybody, places: 0, language)
        case .turnoverPerBonus, .stakeClvCorrelation, .winZScore: DecimalText.fixed(value, places: 1, language)
        case .accountAge, .sisterLimits, .limitsElsewhere, .eWallet:
            DecimalText.fixed(value, places: 0, language)
        case .palpableErrorShare: DecimalText.percent(value, places: 1, language)
        default: DecimalText.percent(value, places: 0, language)
        }
    }

    /// The share of a random bet's prices that are above the fair close.
    private static let anybody = 0.22

    private func english(_ amount: String) -> String {
        switch self {
        case .shrunkenClv: "your prices are worth \(amount) against the fair close on average"
        case .positiveClvExcess: "\(amount) of bets above the fair close (22% is usual)"
        case .offMarketShare: "\(amount) of bets more than 3% above the market"
        case .palpableErrorShare: "\(amount) of bets more than 8% above the market"
        case .arbitrageShare: "\(amount) of bets at prices that allowed arbitrage"
        case .promotionalStakeShare: "\(amount) of stakes on bonuses and boosts"
        case .turnoverPerBonus: "bonuses turned over \(amount) times"
        case .unusualMarketShare: "\(amount) of bets on props, periods or lower leagues"
        case .earlyShare: "\(amount) of bets placed early"
        case .parlayShare: "\(amount) of bets are parlays"
        case .maxBetShare: "\(amount) of bets at the most allowed"
        case .nonRoundStakeShare: "\(amount) of stakes not round"
        case .stakeClvCorrelation: "stakes follow value (correlation \(amount))"
        case .winZScore: "wins \(amount) standard deviations above what closing prices expect"
        case .accountAge: "the account is \(amount) days old"
        case .lowTurnoverWithdrawals: "\(amount) of withdrawals after little play"
        case .eWallet: "paid by e-wallet or crypto"
        case .sisterLimits: "limited at a casino of the same group"
        case .limitsElsewhere: "limited elsewhere in the last 90 days"
        }
    }

    private func french(_ amount: String) -> String {
        switch self {
        case .shrunkenClv: "vos cotes valent \(amount) en moyenne face à la clôture juste"
        case .positiveClvExcess: "\(amount) des paris au-dessus de la clôture juste (22\u{A0}% est habituel)"
        case .offMarketShare: "\(amount) des paris plus de 3\u{A0}% au-dessus du marché"
        case .palpableErrorShare: "\(amount) des paris plus de 8\u{A0}% au-dessus du marché"
        case .arbitrageShare: "\(amount) des paris à des cotes qui permettaient un arbitrage"
        case .promotionalStakeShare: "\(amount) des mises en bonus et cotes boostées"
        case .turnoverPerBonus: "bonus rejoués \(amount) fois"
        case .unusualMarketShare: "\(amount) des paris sur des props, des périodes ou de petites ligues"
        case .earlyShare: "\(amount) des paris placés tôt"
        case .parlayShare: "\(amount) des paris sont des combinés"
        case .maxBetShare: "\(amount) des paris à la mise maximale"
        case .nonRoundStakeShare: "\(amount) des mises non rondes"
        case .stakeClvCorrelation: "les mises suivent la valeur (corrélation \(amount))"
        case .winZScore: "gains à \(amount) écarts-types au-dessus de ce qu'attendent les clôtures"
        case .accountAge: "le compte a \(amount) jours"
        case .lowTurnoverWithdrawals: "\(amount) des retraits après peu de jeu"
        case .eWallet: "payé par portefeuille électronique ou crypto"
        case .sisterLimits: "limité dans un casino du même groupe"
        case .limitsElsewhere: "limité ailleurs dans les 90 derniers jours"
        }
    }
}

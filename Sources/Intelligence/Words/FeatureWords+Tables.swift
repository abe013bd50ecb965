import Domain
import Features

extension FeatureWords {
    static let placeTable: [Feature: FeatureWords] = [
        .topLeagueShare: .init(
            .share,
            "the share of bets on top leagues",
            "la part des paris sur les grands championnats"
        ),
        .meanLeagueTier: .init(.number(1), "the mean level of the leagues", "le niveau moyen des championnats"),
        .playerPropShare: .init(.share, "the share of player props", "la part des paris sur les joueurs"),
        .undersPropShare: .init(.share, "the share of unders on props", "la part des « moins de » sur les joueurs"),
        .derivativeShare: .init(
            .share,
            "the share of derivative markets",
            "la part des marchés dérivés"
        ),
        .futuresShare: .init(.share, "the share of long-dated bets", "la part des paris à long terme"),
        .parlayShare: .init(.share, "the share of parlays", "la part des combinés"),
        .sameGameParlayShare: .init(
            .share,
            "the share of same-game parlays",
            "la part des combinés sur un même match"
        ),
        .meanLegs: .init(.number(1), "the mean number of legs", "le nombre moyen de sélections"),
        .marketEntropy: .init(.number(1), "the variety of markets", "la variété des marchés"),
        .lowLiquidityShare: .init(
            .share,
            "the share of bets on small markets",
            "la part des paris sur les petits marchés"
        ),
    ]

    static let moneyTable: [Feature: FeatureWords] = [
        .nonRoundStakeShare: .init(.share, "the share of odd stakes", "la part des mises non rondes"),
        .centsStakeShare: .init(.share, "the share of stakes with cents", "la part des mises avec centimes"),
        .stakeVariation: .init(.number(2), "how much stakes vary", "la variation des mises"),
        .toWinStaking: .init(
            .number(2),
            "how far stakes follow the odds",
            "le lien entre mises et cotes"
        ),
        .stakeClvCorrelation: .init(
            .number(2),
            "how far stakes follow the edge",
            "le lien entre mises et valeur"
        ),
        .maxBetShare: .init(.share, "the share of maximum bets", "la part des mises maximales"),
        .stakeToMarketLimit: .init(.share, "stakes beside the market's limit", "les mises face au plafond du marché"),
        .stakeGrowth: .init(.number(2), "the growth of stakes", "la croissance des mises"),
        .largeStakeShare: .init(.share, "the share of stakes above €100", "la part des mises de plus de 100\u{A0}€"),
        .payoutCappedShare: .init(
            .share,
            "the share of bets at the payout limit",
            "la part des paris au plafond de gain"
        ),
        .bonusStakeShare: .init(.share, "the share of bonus stakes", "la part des mises bonus"),
        .boostShare: .init(.share, "the share of boosted prices", "la part des cotes boostées"),
        .promotionProfitShare: .init(
            .share,
            "the share of profit from promotions",
            "la part du profit venant des promotions"
        ),
        .promotionOnlyDays: .init(
            .share,
            "the share of days with promotions only",
            "la part des jours à promotions seules"
        ),
        .freeBetPrice: .init(.number(2), "the price of free bets", "la cote des paris gratuits"),
        .qualifyingPriceShare: .init(
            .share,
            "the share of bets at the least price that qualifies",
            "la part des paris à la cote minimale requise"
        ),
        .bonusToWithdrawal: .init(.days, "the time from a bonus to a withdrawal", "le délai entre bonus et retrait"),
        .profit: .init(.euros, "the profit", "le profit"),
        .yield: .init(.edge, "the yield", "le rendement"),
        .winZScore: .init(
            .number(1),
            "wins beyond what the market expected (z)",
            "les gains au-delà de l'attente du marché (z)"
        ),
        .profitToDeposits: .init(.number(2), "profit beside deposits", "le profit face aux dépôts"),
        .biggestWin: .init(.number(1), "the biggest win in stakes", "le plus gros gain, en mises"),
        .recentProfit: .init(.euros, "the profit of the last 30 days", "le profit des 30 derniers jours"),
        .highestBalance: .init(.euros, "the highest balance", "le solde le plus haut"),
        .depositVariation: .init(.number(2), "how much deposits vary", "la variation des dépôts"),
        .withdrawnShare: .init(.share, "withdrawals beside deposits", "les retraits face aux dépôts"),
        .lowTurnoverWithdrawals: .init(
            .number(2),
            "withdrawals with little turnover",
            "les retraits après peu de mises"
        ),
        .daysToWithdrawal: .init(.days, "the days to the first withdrawal", "le délai jusqu'au premier retrait"),
        .eWallet: .init(.number(0), "paying by e-wallet", "le paiement par portefeuille électronique"),
        .dormantReturn: .init(.number(0), "returning after a long pause", "le retour après une longue pause"),
        .desktopShare: .init(.share, "the share of visits by computer", "la part des visites sur ordinateur"),
        .casinoPlayShare: .init(.share, "the share of casino games", "la part des jeux de casino"),
    ]
}

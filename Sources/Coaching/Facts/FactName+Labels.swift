package import Domain

extension FactName {
    /// For people, as the reasons under an answer show it.
    package var label: Words {
        switch self {
        case .bets: Words(en: "Bets", fr: "Paris")
        case .won: Words(en: "Won", fr: "Gagnés")
        case .lost: Words(en: "Lost", fr: "Perdus")
        case .void: Words(en: "Void", fr: "Annulés")
        case .cashedOut: Words(en: "Cashed out", fr: "Encaissés")
        case .winRate: Words(en: "Won of won and lost", fr: "Gagnés parmi gagnés et perdus")
        case .staked: Words(en: "Staked", fr: "Misé")
        case .profit: Words(en: "Profit", fr: "Profit")
        case .bonusProfit: Words(en: "Profit of bonus stakes", fr: "Profit des mises bonus")
        case .yield: Words(en: "Yield", fr: "Rendement")
        case .yieldLow: Words(en: "Yield, 95% interval from", fr: "Rendement, intervalle à 95\u{A0}% de")
        case .yieldHigh: Words(en: "Yield, 95% interval to", fr: "Rendement, intervalle à 95\u{A0}% jusqu'à")
        case .averagePrice: Words(en: "Average price", fr: "Cote moyenne")
        case .averageStake: Words(en: "Average stake", fr: "Mise moyenne")
        case .biggestWin: Words(en: "Biggest win", fr: "Plus gros gain")
        case .biggestLoss: Words(en: "Biggest loss", fr: "Plus grosse perte")
        case .since: Words(en: "Since", fr: "Depuis")
        case .period: Words(en: "Period", fr: "Période")
        case .name: Words(en: "Name", fr: "Nom")
        case .groups: Words(en: "Groups", fr: "Groupes")
        case .bestName: Words(en: "Best", fr: "Meilleur")
        case .bestProfit: Words(en: "Profit of the best", fr: "Profit du meilleur")
        case .worstName: Words(en: "Worst", fr: "Pire")
        case .worstProfit: Words(en: "Profit of the worst", fr: "Profit du pire")
        case .betsBefore: Words(en: "Bets in the period before", fr: "Paris de la période d'avant")
        case .profitBefore: Words(en: "Profit in the period before", fr: "Profit de la période d'avant")
        case .stakedBefore: Words(en: "Staked in the period before", fr: "Misé la période d'avant")
        case .yieldBefore: Words(en: "Yield in the period before", fr: "Rendement de la période d'avant")
        case .profitChange: Words(en: "Change of the profit", fr: "Évolution du profit")
        case .shown: Words(en: "Bets shown", fr: "Paris montrés")
        case .casino: Words(en: "Casino", fr: "Casino")
        case .selection: Words(en: "Selection", fr: "Sélection")
        case .price: Words(en: "Price", fr: "Cote")
        case .stake: Words(en: "Stake", fr: "Mise")
        case .result: Words(en: "Result", fr: "Résultat")
        case .isOpen: Words(en: "Still open", fr: "Encore ouvert")
        case .placedAt: Words(en: "Placed", fr: "Placé")
        case .openBets: Words(en: "Open bets", fr: "Paris en cours")
        case .openStake: Words(en: "At risk in open bets", fr: "En jeu dans les paris en cours")
        case .possibleReturn: Words(en: "Return if all open bets win", fr: "Retour si tous les paris en cours passent")
        case .shareOfBankroll: Words(en: "At risk, of the bankroll", fr: "En jeu, part de la bankroll")
        case .balance: Words(en: "Balance", fr: "Solde")
        case .withdrawalPending: Words(en: "Withdrawals not yet paid", fr: "Retraits non encore payés")
        case .casinos: Words(en: "Casinos", fr: "Casinos")
        case .deposits: Words(en: "Deposits", fr: "Dépôts")
        case .deposited: Words(en: "Deposited", fr: "Déposé")
        case .withdrawals: Words(en: "Withdrawals", fr: "Retraits")
        case .withdrawn: Words(en: "Withdrawn", fr: "Retiré")
        case .bonuses: Words(en: "Bonuses", fr: "Bonus")
        case .bonus: Words(en: "Bonuses, amount", fr: "Montant des bonus")
        case .netDeposited: Words(en: "Deposited less withdrawn", fr: "Déposé moins retiré")
        case .budgets: Words(en: "Budgets", fr: "Budgets")
        case .restingUntil: Words(en: "Break until", fr: "Pause jusqu'au")
        case .kind: Words(en: "Budget", fr: "Budget")
        case .limit: Words(en: "Limit", fr: "Limite")
        case .used: Words(en: "Used", fr: "Utilisé")
        case .left: Words(en: "Left", fr: "Reste")
        case .exceeded: Words(en: "Passed", fr: "Dépassé")
        case .currentStreak:
            Words(
                en: "Current streak (wins, or losses below zero)",
                fr: "Série en cours (gagnés, ou perdus sous zéro)"
            )
        case .longestWinning: Words(en: "Longest winning streak", fr: "Plus longue série gagnante")
        case .longestLosing: Words(en: "Longest losing streak", fr: "Plus longue série perdante")
        case .expectedLongestLosing:
            Words(
                en: "Longest losing streak that chance gives",
                fr: "Plus longue série perdante due au hasard"
            )
        case .drawdown: Words(en: "Below the peak now", fr: "Sous le sommet actuellement")
        case .deepestDrawdown: Words(en: "Deepest fall from a peak", fr: "Plus forte baisse depuis un sommet")
        case .wins: Words(en: "Won", fr: "Gagnés")
        case .expectedWins: Words(en: "Wins that break even", fr: "Victoires pour l'équilibre")
        case .z:
            Words(
                en: "Wins beyond break-even, in standard deviations",
                fr: "Victoires au-delà de l'équilibre, en écarts-types"
            )
        case .betsNeeded:
            Words(
                en: "Bets at which such a yield would show",
                fr: "Paris pour qu'un tel rendement soit établi"
            )
        case .reports: Words(en: "Limits reported", fr: "Limites signalées")
        case .casinosLimited: Words(en: "Casinos with a limit", fr: "Casinos avec une limite")
        case .daysSinceLast: Words(en: "Days since the last limit", fr: "Jours depuis la dernière limite")
        case .type: Words(en: "Limit", fr: "Limite")
        case .before: Words(en: "Most accepted before", fr: "Maximum accepté avant")
        case .after: Words(en: "Most accepted now", fr: "Maximum accepté maintenant")
        case .factor: Words(en: "Left of the stake", fr: "Part de la mise restante")
        case .reportedAt: Words(en: "Reported", fr: "Signalé")
        case .accounts: Words(en: "Accounts", fr: "Comptes")
        case .score: Words(en: "Health score, of 100", fr: "Score de santé, sur 100")
        case .scoreLow: Words(en: "Health score at least, of 100", fr: "Score de santé au moins, sur 100")
        case .scoreHigh: Words(en: "Health score at most, of 100", fr: "Score de santé au plus, sur 100")
        case .band: Words(en: "Band", fr: "Bande")
        case .confidence: Words(en: "Confidence", fr: "Confiance")
        case .mainReason: Words(en: "Costs most", fr: "Coûte le plus")
        case .mainReasonPoints: Words(en: "Points that it costs", fr: "Points que cela coûte")
        case .secondReason: Words(en: "Costs next", fr: "Coûte ensuite")
        case .scoreCap: Words(en: "Most that limits leave", fr: "Maximum laissé par les limitations")
        case .limits: Words(en: "Limits at this casino", fr: "Limites chez ce casino")
        case .sisterLimits: Words(en: "Limits at its sister casinos", fr: "Limites chez ses casinos frères")
        case .daysSinceLastLimit: Words(en: "Days since its last limit", fr: "Jours depuis sa dernière limite")
        case .decisions: Words(en: "Decisions", fr: "Décisions")
        case .skips: Words(en: "Skipped", fr: "Passés")
        case .saves: Words(en: "Saved for later", fr: "Gardés pour plus tard")
        case .skipRate: Words(en: "Skipped, of all decisions", fr: "Passés, part des décisions")
        case .medianSeconds: Words(en: "Median time to decide, in seconds", fr: "Temps médian de décision, en secondes")
        case .betsPerActiveDay: Words(en: "Bets on a day with bets", fr: "Paris par jour avec paris")
        case .liveShare: Words(en: "Live bets", fr: "Paris en direct")
        case .nightShare: Words(en: "Bets between midnight and 5:00", fr: "Paris entre minuit et 5 h")
        case .weekendShare: Words(en: "Bets at the weekend", fr: "Paris le week-end")
        case .parlayShare: Words(en: "Parlays", fr: "Combinés")
        case .afterLosses:
            Words(
                en: "Bets after a loss in one session",
                fr: "Paris après une perte dans la même session"
            )
        case .afterWins: Words(en: "Bets after a win in one session", fr: "Paris après un gain dans la même session")
        case .stakeAfterLoss: Words(en: "Typical stake after a loss", fr: "Mise typique après une perte")
        case .stakeAfterWin: Words(en: "Typical stake after a win", fr: "Mise typique après un gain")
        case .ratio:
            Words(
                en: "Stake after a loss, against after a win",
                fr: "Mise après une perte, par rapport à après un gain"
            )
        case .ratioLow: Words(en: "The same, 95% interval from", fr: "Idem, intervalle à 95\u{A0}% de")
        case .ratioHigh: Words(en: "The same, 95% interval to", fr: "Idem, intervalle à 95\u{A0}% jusqu'à")
        case .stepRatio:
            Words(
                en: "Step from the stake before: after a loss, against after a win",
                fr: "Pas depuis la mise d'avant\u{A0}: après une perte, par rapport à après un gain"
            )
        case .gapAfterLoss:
            Words(
                en: "Median time to the next bet after a loss",
                fr: "Temps médian avant le pari suivant après une perte"
            )
        case .gapAfterWin:
            Words(
                en: "Median time to the next bet after a win",
                fr: "Temps médian avant le pari suivant après un gain"
            )
        case .betsWithClose: Words(en: "Bets with a closing price", fr: "Paris avec une cote de clôture")
        case .meanCloses:
            Words(en: "Of those, at the market's mean price", fr: "Dont à la cote moyenne du marché")
        case .coverage: Words(en: "Of all settled bets", fr: "Part des paris réglés")
        case .meanClv: Words(en: "Mean closing-line value", fr: "Valeur moyenne face à la clôture")
        case .meanClvLow: Words(en: "The same, 95% interval from", fr: "Idem, intervalle à 95\u{A0}% de")
        case .meanClvHigh: Words(en: "The same, 95% interval to", fr: "Idem, intervalle à 95\u{A0}% jusqu'à")
        case .beatShare: Words(en: "Bets above the closing price", fr: "Paris au-dessus de la cote de clôture")
        case .bankroll: Words(en: "Bankroll", fr: "Bankroll")
        case .probability: Words(en: "Probability assumed", fr: "Probabilité supposée")
        case .breakEvenProbability: Words(en: "Probability that breaks even", fr: "Probabilité d'équilibre")
        case .edge: Words(en: "Edge", fr: "Avantage")
        case .expectedValue: Words(en: "Expected value of the stake", fr: "Espérance de gain de la mise")
        case .kellyFraction:
            Words(
                en: "Kelly's full stake, of the bankroll",
                fr: "Mise de Kelly entière, part de la bankroll"
            )
        case .quarterKellyFraction:
            Words(
                en: "A quarter of it, at most 5%",
                fr: "Un quart de celle-ci, 5\u{A0}% au plus"
            )
        case .quarterKellyStake: Words(en: "Such a stake", fr: "Une telle mise")
        case .kellyPart: Words(en: "Part of Kelly's stake that was asked for", fr: "Part de Kelly demandée")
        case .askedKellyFraction: Words(en: "That part, of the bankroll", fr: "Cette part, en part de la bankroll")
        case .askedKellyStake: Words(en: "That part, as a stake", fr: "Cette part, en mise")
        case .target: Words(en: "To be won", fr: "À gagner")
        case .targetStake: Words(en: "Stake that wins it", fr: "Mise qui le gagne")
        case .stakeShare: Words(en: "Stake, of the bankroll", fr: "Mise, part de la bankroll")
        case .ruinProbability: Words(en: "Chance to lose the bankroll", fr: "Risque de perdre la bankroll")
        case .ruinError: Words(en: "Its standard error", fr: "Son erreur type")
        case .paths: Words(en: "Simulated paths", fr: "Parcours simulés")
        case .medianEnd: Words(en: "Left in the middle path", fr: "Reste dans le parcours médian")
        case .worstTenth: Words(en: "Left in the worst tenth, at most", fr: "Reste dans le pire dixième, au plus")
        case .decimal: Words(en: "Decimal", fr: "Décimale")
        case .american: Words(en: "American", fr: "Américaine")
        case .fractional: Words(en: "Fractional", fr: "Fractionnaire")
        case .impliedProbability: Words(en: "Implied probability", fr: "Probabilité implicite")
        case .outcomes: Words(en: "Outcomes", fr: "Issues")
        case .overround: Words(en: "Overround", fr: "Surmarge du bookmaker")
        case .implied: Words(en: "Implied probability", fr: "Probabilité implicite")
        case .fairShin: Words(en: "Fair probability (Shin)", fr: "Probabilité juste (Shin)")
        case .fairPower: Words(en: "Fair probability (power)", fr: "Probabilité juste (puissance)")
        case .fairPrice: Words(en: "Fair price (Shin)", fr: "Cote juste (Shin)")
        case .legs: Words(en: "Legs", fr: "Sélections")
        case .combinedPrice: Words(en: "Price of all legs", fr: "Cote de toutes les sélections")
        case .cost: Words(en: "What the margin costs", fr: "Ce que coûte la marge")
        case .singleCost: Words(en: "What it costs a single", fr: "Ce qu'elle coûte à un pari simple")
        }
    }
}

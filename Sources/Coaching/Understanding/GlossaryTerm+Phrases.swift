import Domain

extension GlossaryTerm {
    /// The term that a text names, by its English or French name or its abbreviation.
    static let phrases: PhraseTable<GlossaryTerm> = {
        var table = PhraseTable<GlossaryTerm>()
        for (term, names) in spoken {
            for name in names {
                table.add(name, term, rule: name.contains("/") ? .apart : .asWritten, mistyped: name.utf8.count >= 6)
            }
        }
        for term in allCases {
            table.add(term.rawValue.replacing("_", with: " "), term, mistyped: term.rawValue.utf8.count >= 6)
        }
        return table
    }()

    private static let spoken: [(GlossaryTerm, [String])] = [
        (.yield, ["yield", "rendement"]),
        (.roi, ["roi", "return on investment", "retour sur investissement"]),
        (.variance, ["variance", "swings"]),
        (.drawdown, ["drawdown", "drawdowns", "downswing", "draw down"]),
        (.streak, ["streak", "streaks", "losing streak", "winning streak", "série perdante", "série gagnante"]),
        (
            .expectedValue,
            [
                "expected value", "ev", "+ev", "ev+", "espérance", "espérance de gain", "valeur attendue",
                "esperance mathematique",
            ]
        ),
        (.sampleSize, ["sample size", "sample", "taille d'échantillon", "échantillon"]),
        (.clv, ["clv", "closing line value", "valeur de clôture", "valeur à la clôture"]),
        (
            .closingLine,
            [
                "closing line", "closing price", "closing odds", "closing", "cote de clôture", "cote de fermeture",
                "ligne de fermeture", "ligne de clôture",
            ]
        ),
        (
            .overround,
            [
                "overround", "over round", "surcote", "vig", "vigorish", "juice", "the juice", "jus", "trj",
                "taux de retour joueur", "payout rate",
            ]
        ),
        (.margin, ["margin", "bookmaker margin", "bookmaker's margin", "marge", "marge du bookmaker", "hold"]),
        (.value, ["value bet", "value bets", "value betting", "value", "valuebet", "pari de valeur"]),
        (.edge, ["edge", "an edge", "avantage"]),
        (.steam, ["steam", "steam move", "steam moves", "steamer"]),
        (
            .arbitrage,
            ["arbitrage", "arb", "arbs", "arbing", "surebet", "surebets", "sure bet", "sure bets", "pari sûr"]
        ),
        (.boost, ["boost", "boosts", "odds boost", "price boost", "cote boostée", "cotes boostées"]),
        (
            .impliedProbability,
            [
                "implied probability", "implied probabilities", "implied prob", "probabilité implicite",
                "proba implicite", "probabilités implicites",
            ]
        ),
        (
            .fairPrice,
            [
                "fair price", "fair odds", "fair value", "no vig", "no vig odds", "cote juste", "juste prix",
                "cotes justes", "cote sans marge", "true odds", "devig", "devigging",
            ]
        ),
        (.houseEdge, ["house edge", "avantage de la maison", "avantage du casino"]),
        (.decimalOdds, ["decimal odds", "european odds", "cotes décimales", "cote décimale", "cote européenne"]),
        (.americanOdds, ["american odds", "us odds", "cotes américaines", "cote américaine", "moneyline odds"]),
        (
            .fractionalOdds,
            ["fractional odds", "uk odds", "cote fractionnaire", "cotes fractionnaires", "cote anglaise"]
        ),
        (.handicap, ["handicap", "handicaps", "spread", "point spread", "spreads", "european handicap"]),
        (
            .asianHandicap,
            ["asian handicap", "asian handicaps", "handicap asiatique", "quarter line", "asian line"]
        ),
        (
            .parlay,
            [
                "parlay", "parlays", "acca", "accas", "accumulator", "combiné", "combinés", "combi", "combo",
                "multiple", "sgp", "same game parlay", "bet builder", "mymatch", "treble", "pari système",
            ]
        ),
        (.void, ["void", "push", "voided", "remboursé", "annulé", "pari remboursé", "pari annulé", "nul remboursé"]),
        (.prop, ["prop", "props", "prop bet", "prop bets", "player prop", "player props"]),
        (.future, ["futures bet", "futures", "outright", "outrights", "ante post", "pari long terme", "long terme"]),
        (.hedge, ["hedge", "hedging", "hedge bet", "couverture", "se couvrir", "couvrir un pari"]),
        (.overUnder, ["over/under", "over under", "o/u", "totals", "plus/moins", "plus moins", "totaux"]),
        (.moneyline, ["moneyline", "money line", "ml", "1n2", "1x2"]),
        (
            .liveBet,
            [
                "live bet", "live bets", "live betting", "in play", "in-play", "inplay", "pari en direct",
                "paris en direct", "pari live", "paris live",
            ]
        ),
        (.cashOut, ["cash out", "cashout", "cash-out", "encaissement anticipé"]),
        (.eachWay, ["each way", "e/w", "each-way", "gagnant placé", "ew"]),
        (
            .exchange,
            [
                "betting exchange", "exchange", "lay", "lay bet", "back and lay", "laying", "bourse de paris",
                "bourse d'échange",
            ]
        ),
        (
            .kelly,
            [
                "kelly", "kelly criterion", "kelly stake", "critère de kelly", "half kelly", "quarter kelly",
                "fractional kelly", "quart de kelly", "demi kelly",
            ]
        ),
        (.bankroll, ["bankroll", "bank roll", "bk", "roll", "cagnotte"]),
        (.unit, ["unit", "units", "unité", "unités"]),
        (.martingale, ["martingale", "martingales"]),
        (.ruin, ["risk of ruin", "ruin", "risque de ruine", "ruine", "ror"]),
        (
            .flatStake,
            [
                "flat stake", "flat stakes", "flat betting", "level stakes", "mise fixe", "mise plate", "mises plates",
                "flat bet",
            ]
        ),
        (.chasing, ["chasing", "chasing losses", "chase losses", "courir après ses pertes", "se refaire"]),
        (.tilt, ["tilt", "tilting", "on tilt", "en tilt"]),
        (
            .rollover,
            [
                "rollover", "roll over", "wagering requirement", "wagering requirements", "turnover requirement",
                "conditions de mise", "playthrough", "wagering",
            ]
        ),
        (.sharp, ["sharp", "sharps", "sharp bettor", "sharp book"]),
        (.soft, ["soft book", "soft", "soft books", "soft bookmaker", "book soft", "recreational book", "square"]),
        (
            .stakeFactor,
            ["stake factor", "stake factoring", "stake factored", "factored", "facteur de mise", "stake restriction"]
        ),
        (.freeBet, ["free bet", "free bets", "freebet", "freebets", "pari gratuit", "paris gratuits", "bonus bet"]),
        (.matchedBetting, ["matched betting", "match betting", "matched bet", "matched bets"]),
        (.gubbed, ["gubbed", "gubbing", "gub", "gubbings"]),
        (.kyc, ["kyc", "know your customer", "identity check", "vérification d'identité"]),
        (
            .selfExclusion,
            ["self exclusion", "self-exclusion", "auto-exclusion", "autoexclusion", "interdiction volontaire de jeux"]
        ),
        (.healthScore, ["health score", "score de santé", "account health"]),
    ]
}

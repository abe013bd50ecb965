import Domain

extension Market {
    /// The markets' names as they stand in free text, where "over", "win" or "ou" mean other things too.
    static let phrases: PhraseTable<Market> = {
        var table = PhraseTable<Market>()
        for (market, names) in spoken {
            for name in names {
                table.add(name, market, rule: name.contains("/") ? .apart : .asWritten, mistyped: name.utf8.count >= 6)
            }
        }
        return table
    }()

    private static let spoken: [(Market, [String])] = [
        (
            .winner,
            [
                "moneyline", "moneylines", "money line", "ml", "1x2", "1n2", "match result", "match winner",
                "match winners", "double chance", "h2h", "vainqueur", "vainqueurs", "draw no bet", "dnb",
                "résultat du match", "victoire sèche", "head to head",
            ]
        ),
        (
            .total,
            [
                "totals", "over/under", "over under", "overs", "unders", "o/u", "totaux", "plus/moins", "plus moins",
                "over unders", "total goals", "total points", "over 2.5", "under 2.5", "over 1.5", "under 1.5",
                "over 3.5", "under 3.5", "nombre de buts", "total de buts", "plus de 2,5", "moins de 2,5", "les over",
                "les under", "en over", "en under", "overs and unders",
            ]
        ),
        (
            .handicap,
            [
                "handicap", "handicaps", "spread", "spreads", "asian handicap", "asian handicaps", "handicap asiatique",
                "handicaps asiatiques", "puck line", "run line", "écart", "écarts", "point spread", "asian lines",
                "handicap européen",
            ]
        ),
        (
            .bothTeamsToScore,
            [
                "both teams to score", "btts", "both teams score", "both to score", "les deux équipes marquent",
                "deux équipes marquent", "ldem", "les 2 équipes marquent", "2 équipes marquent",
            ]
        ),
        (.correctScore, ["correct score", "correct scores", "exact score", "score exact", "scores exacts"]),
        (
            .period,
            [
                "half time", "halftime", "half-time", "first half", "1st half", "second half", "2nd half", "mi-temps",
                "quart-temps", "first quarter", "première période", "première mi-temps", "first set", "1h", "1q",
                "first period",
            ]
        ),
        (
            .prop,
            [
                "props", "prop", "player prop", "player props", "prop bets", "buteur", "buteurs", "goalscorer",
                "goalscorers", "goal scorer", "anytime scorer", "anytime scorers", "corners", "cartons",
                "yellow cards", "cards", "props joueurs", "paris joueurs", "performance joueur",
            ]
        ),
        (
            .future,
            [
                "futures", "outright", "outrights", "ante post", "antepost", "long terme", "à long terme",
                "long-term bets",
                "futures bets", "vainqueur final",
            ]
        ),
    ]
}

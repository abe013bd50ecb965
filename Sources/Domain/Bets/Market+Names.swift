extension Market {
    /// The market that a word means in English or French; nil for an unknown word.
    package static func named(_ text: some StringProtocol) -> Market? {
        table.value(named: text) ?? Market(rawValue: text.lowercased())
    }

    package func name(in language: Language) -> String { Self.table.name(of: self, in: language) }

    static let table = NameTable<Market>([
        .init(
            .winner,
            "Winner",
            "Vainqueur",
            [
                "win", "moneyline", "ml", "1x2", "1n2", "match result", "résultat", "gagnant", "victoire",
                "double chance", "h2h",
            ]
        ),
        .init(
            .total,
            "Total",
            "Total",
            ["over", "under", "over/under", "o/u", "ou", "totals", "totaux", "plus de", "moins de", "plus/moins"]
        ),
        .init(
            .handicap,
            "Handicap",
            "Handicap",
            ["spread", "ah", "asian handicap", "eh", "écart", "puck line", "run line"]
        ),
        .init(
            .bothTeamsToScore,
            "Both teams to score",
            "Les deux équipes marquent",
            ["btts", "gg", "both_teams_to_score", "ldem", "deux équipes marquent"]
        ),
        .init(.correctScore, "Correct score", "Score exact", ["cs", "exact score", "correct_score"]),
        .init(
            .period,
            "Period",
            "Période",
            [
                "half", "half time", "mi-temps", "quarter", "quart-temps", "1st half", "set", "inning", "first half",
                "1h", "1q",
            ]
        ),
        .init(
            .prop,
            "Prop",
            "Prop",
            [
                "props", "player prop", "buteur", "goalscorer", "anytime scorer", "corners", "cards", "cartons", "stat",
                "stats",
            ]
        ),
        .init(
            .future,
            "Future",
            "Long terme",
            ["futures", "outright", "ante post", "antepost", "season", "saison", "champion", "à long terme"]
        ),
        .init(.other, "Other", "Autre", ["autres", "others", "special", "spécial"]),
    ])
}

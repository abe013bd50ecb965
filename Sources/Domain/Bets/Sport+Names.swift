extension Sport {
    /// The sport that a word means in English or French; nil for an unknown word.
    ///
    /// "football" is the game of the round ball in both languages; the American one has "nfl" and its full name.
    package static func named(_ text: some StringProtocol) -> Sport? {
        table.value(named: text) ?? Sport(rawValue: text.lowercased())
    }

    package func name(in language: Language) -> String { Self.table.name(of: self, in: language) }

    /// Every name that `named` understands.
    package static var names: [String] { table.names }

    static let table = NameTable<Sport>([
        .init(
            .football,
            "Football",
            "Football",
            [
                "foot", "soccer", "footy", "epl", "premier league", "ligue 1", "l1", "ucl", "mls", "liga", "serie a",
                "bundesliga",
            ]
        ),
        .init(.tennis, "Tennis", "Tennis", ["atp", "wta", "itf", "ten"]),
        .init(
            .basketball,
            "Basketball",
            "Basketball",
            ["basket", "nba", "wnba", "ncaab", "euroleague", "bball", "hoops"]
        ),
        .init(
            .americanFootball,
            "American football",
            "Football américain",
            ["nfl", "ncaaf", "cfb", "cfl", "lcf", "foot us", "foot américain", "gridiron", "american_football"]
        ),
        .init(
            .iceHockey,
            "Ice hockey",
            "Hockey sur glace",
            ["hockey", "nhl", "lnh", "khl", "ahl", "shl", "hockey glace", "ice_hockey"]
        ),
        .init(.baseball, "Baseball", "Baseball", ["mlb", "npb", "kbo", "base ball"]),
        .init(
            .rugby,
            "Rugby",
            "Rugby",
            ["top 14", "rugby union", "rugby league", "nrl", "rugby à 15", "rugby à 13", "six nations", "super rugby"]
        ),
        .init(.cricket, "Cricket", "Cricket", ["ipl", "t20", "odi", "test match", "bbl"]),
        .init(.golf, "Golf", "Golf", ["pga", "liv", "dp world tour", "lpga"]),
        .init(.boxing, "Boxing", "Boxe", ["box", "boxe anglaise"]),
        .init(.mma, "MMA", "MMA", ["ufc", "pfl", "bellator", "mixed martial arts", "arts martiaux mixtes", "cage"]),
        .init(
            .horseRacing,
            "Horse racing",
            "Courses hippiques",
            [
                "horses", "horse", "racing", "hippique", "hippisme", "turf", "courses", "chevaux", "trot", "galop",
                "quinté", "horse_racing",
            ]
        ),
        .init(.greyhounds, "Greyhounds", "Lévriers", ["greyhound", "greyhound racing", "dogs", "courses de lévriers"]),
        .init(.darts, "Darts", "Fléchettes", ["dart", "pdc"]),
        .init(.snooker, "Snooker", "Snooker", ["billard", "billiards", "pool"]),
        .init(.volleyball, "Volleyball", "Volleyball", ["volley", "beach volley", "beach volleyball", "volley-ball"]),
        .init(.handball, "Handball", "Handball", ["hand", "lnh handball", "starligue"]),
        .init(.tableTennis, "Table tennis", "Tennis de table", ["ping pong", "ping", "tt", "table_tennis"]),
        .init(.cycling, "Cycling", "Cyclisme", ["vélo", "bike", "tour de france", "giro", "vuelta", "uci"]),
        .init(
            .motorsport,
            "Motorsport",
            "Sports mécaniques",
            [
                "f1", "formula 1", "formule 1", "motogp", "nascar", "indycar", "rallye", "rally", "wrc", "sport auto",
                "moto",
            ]
        ),
        .init(
            .esports,
            "Esports",
            "Esport",
            ["e-sports", "e-sport", "lol", "league of legends", "cs", "cs2", "csgo", "dota", "dota2", "valorant"]
        ),
        .init(.politics, "Politics", "Politique", ["election", "elections", "élection", "pol"]),
        .init(.other, "Other", "Autre", ["autres", "others", "misc", "divers", "special", "specials"]),
    ])
}

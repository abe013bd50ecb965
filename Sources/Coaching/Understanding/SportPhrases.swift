import Domain

extension Sport {
    /// The sports' names as they stand in free text: those that are ordinary words there are left out.
    static let phrases: PhraseTable<Sport> = {
        var table = PhraseTable<Sport>()
        for sport in allCases where sport != .other {
            for language in Language.allCases { table.add(sport.name(in: language), sport) }
        }
        for (name, sport) in spoken { table.add(name, sport) }
        for name in names {
            guard let sport = named(name), sport != .other, !ordinary.contains(name.folded) else { continue }
            table.add(name, sport, mistyped: name.utf8.count >= 6)
        }
        return table
    }()

    private static let ordinary: Set = [
        "ten", "pool", "cage", "box", "lol", "pol", "hand", "bike", "ping", "dogs", "dog", "racing", "cs", "courses",
        "dart", "tt", "l1", "odi", "liv", "election", "elections", "moto", "trot", "galop", "horse", "stat", "liga",
    ]

    private static let spoken: [(String, Sport)] = [
        ("footie", .football), ("futbol", .football), ("foutbol", .football), ("la liga", .football),
        ("le foot", .football),
        ("champions league", .football), ("ligue des champions", .football), ("europa league", .football),
        ("ligue 2", .football), ("world cup football", .football), ("roland garros", .tennis), ("wimbledon", .tennis),
        ("la nba", .basketball), ("college football", .americanFootball), ("super bowl", .americanFootball),
        ("superbowl", .americanFootball), ("puck", .iceHockey), ("stanley cup", .iceHockey),
        ("counter strike", .esports), ("esport", .esports), ("e sport", .esports), ("the horses", .horseRacing),
        ("horse races", .horseRacing), ("le turf", .horseRacing), ("les courses", .horseRacing),
        ("les chevaux", .horseRacing), ("ponies", .horseRacing), ("gee gees", .horseRacing),
        ("pmu courses", .horseRacing),
        ("the dogs", .greyhounds), ("le hand", .handball), ("au hand", .handball), ("du hand", .handball),
        ("le vélo", .cycling), ("moto gp", .motorsport), ("formule un", .motorsport), ("ping-pong", .tableTennis),
        ("tabletennis", .tableTennis), ("la boxe", .boxing), ("futebol", .football),
    ]
}

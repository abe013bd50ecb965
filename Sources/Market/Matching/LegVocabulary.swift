/// The words beside a team's name that say what is bet on, in English, French and German; folded.
enum LegVocabulary {
    enum Meaning {
        case draw, home, away, over, under
        /// "v": what stands before is at home.
        case versus
        /// "to beat": what stands before is picked.
        case beats
        /// Says nothing that is not known already.
        case filler
        /// Goals are counted: "+2,5 buts" is a total.
        case goals
        /// Quarter and half goals are given or taken: "Arsenal -1 AH".
        case asian
        /// Another team of the same club: the men's first team is not meant.
        case otherTeam
    }

    static func meaning(of word: String) -> Meaning? { meanings[word] }

    private static let meanings: [String: Meaning] = {
        var meanings: [String: Meaning] = [:]
        for (meaning, words) in words {
            for word in words { meanings[word] = meaning }
        }
        return meanings
    }()

    private static let words: [(Meaning, [String])] = [
        (.draw, ["draw", "tie", "nul", "n", "x", "egalite", "unentschieden", "remis"]),
        (.home, ["home", "domicile", "dom", "heim", "heimsieg"]),
        (.away, ["away", "exterieur", "ext", "auswarts", "auswaerts", "auswartssieg"]),
        (.over, ["over", "o", "plus", "uber", "ueber", "mehr", "sup"]),
        (.under, ["under", "u", "moins", "unter", "weniger", "inf"]),
        (.versus, ["v", "vs", "versus", "contre", "gegen", "at", "chez"]),
        (.beats, ["beat", "beats", "bat", "battre", "schlagt", "schlaegt"]),
        (.goals, ["goals", "goal", "buts", "but", "tore", "tor"]),
        (.asian, ["ah", "asian", "asiatique", "asiatisches", "handicap", "hcap"]),
        (
            .filler,
            [
                "to", "win", "wins", "winner", "ml", "moneyline", "match", "result", "resultat", "ergebnis", "ft",
                "full",
                "time", "victory", "victoire", "vainqueur", "gagne", "gagnant", "sieg", "siegt", "gewinnt", "total",
                "totals", "totaux", "de", "des", "du", "les", "the", "le", "la", "than", "que", "als", "spiel",
                "partie",
                "fixture", "game", "odds", "cote", "fc", "afc", "cf",
            ]
        ),
        (
            .otherTeam,
            [
                "women", "womens", "ladies", "w", "wfc", "lfcw", "feminin", "feminines", "feminine", "femmes", "dames",
                "frauen", "youth", "reserves", "reserve", "academy", "legends", "esports", "esoccer", "srl", "cyber",
                "virtual", "juniors", "amateure", "ii", "jeunes", "primavera",
            ]
        ),
    ]
}

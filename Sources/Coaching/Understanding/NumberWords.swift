import Domain

/// The words that say what a number beside them is. Folded.
enum NumberWords {
    static let signs: Set = ["€", "$", "£", "¥", "₹", "₺", "₿"]

    /// The unit that stands after an amount and how many tokens it takes.
    static func unit(after index: Int, _ tokens: [TextToken]) -> (name: String, tokens: Int)? {
        guard tokens.indices.contains(index) else { return nil }
        let token = tokens[index]
        if signs.contains(token.text) || units.contains(token.text) { return (token.text, 1) }
        // "2e mi-temps" is no sum.
        if token.isGlued, token.text == "e" || token.text == "eu",
            !tokens.indices.contains(index + 1) || !ordered.contains(tokens[index + 1].text)
        {
            return ("€", 1)
        }
        return nil
    }

    /// What is counted off: "la 2e période".
    private static let ordered: Set = [
        "mi", "mitemps", "temps", "periode", "quart", "set", "sets", "tour", "journee", "minute", "place", "match",
        "but", "buteur", "round", "manche", "jambe", "tiers", "division", "ligue", "fois", "pari", "combine", "ticket",
        "semaine", "mois", "jour", "jeu", "carton", "penalty", "corner",
    ]

    /// Currencies with more than two decimals.
    static let finelyDivided: Set = ["btc", "eth", "usdt", "₿", "tnd", "dinars", "mbtc", "ubtc"]

    /// What somebody bets from.
    static let bankrolls: Set = [
        "bankroll", "bankrolls", "roll", "bank", "bk", "br", "capital", "banque", "cagnotte", "solde", "balance",
        "budget", "fonds", "funds",
    ]
    /// What may stand between a bankroll and its sum.
    static let bankrollFillers: Set = [
        "of", "de", "d", "is", "est", "was", "about", "environ", "around", "=", "just", "juste", "only", "seulement",
        "total", "totale", "now", "maintenant", "currently", "actuellement", "size", "worth", "ce", "c",
    ]
    /// Before a sum that is grouped by spaces.
    static let holders: Set = ["have", "got", "ai", "possede", "own", "of", "de"]

    /// The sign or code that stands before an amount.
    static func leadingSign(before index: Int, _ tokens: [TextToken]) -> (name: String, tokens: Int)? {
        guard index > 0, tokens.indices.contains(index) else { return nil }
        let before = tokens[index - 1].text
        guard signs.contains(before) || codes.contains(before) else { return nil }
        // "CA$ 50" names its dollar.
        if before == "$", index > 1, tokens[index - 1].isGlued,
            ["ca", "us", "a", "nz", "c"].contains(tokens[index - 2].text)
        {
            return (tokens[index - 2].text + "$", 2)
        }
        return (before, 1)
    }

    static let codes: Set = ["eur", "usd", "cad", "gbp", "aud", "nzd", "chf", "usdt", "btc", "eth"]
    static let units: Set = codes.union([
        "euro", "euros", "dollar", "dollars", "dolar", "dolars", "buck", "bucks", "quid", "pound", "pounds", "livre",
        "livres", "balle", "balles", "boules", "piasse", "piasses", "piastre", "piastres", "francs", "franc", "cfa",
        "fcfa", "yen", "yens", "kr", "zl", "lei", "sek", "nok", "dkk", "pln", "czk", "mad", "xof", "tnd", "dh",
        "dirhams", "smackers", "dinars", "squid", "eurs", "sat", "sats", "satoshi", "satoshis", "mbtc", "ubtc", "gwei",
    ])

    static let percents: Set = ["%", "percent", "pct", "pourcent", "pourcents", "pc"]
    static let probabilities = ["chance", "prob", "likel", "probab", "winning", "shot", "sure", "odds"]
    /// A percentage near one of these is no probability.
    static let otherShares: Set = [
        "yield", "roi", "margin", "marge", "overround", "clv", "rendement", "vig", "juice", "edge", "boost", "bonus",
        "avantage", "budget", "surcote", "commission", "trj",
    ]
    static let wholes: Set = [
        "bankroll", "roll", "bank", "bk", "stakes", "mises", "banque", "budget", "capital", "each", "per", "par", "bet",
        "pari",
    ]

    static let evens: [String: Price] = {
        guard let evens = Price(numerator: 2, denominator: 1) else { return [:] }
        return ["evens": evens, "even": evens, "evs": evens]
    }()
    static let spokenSigns = ["minus": "-", "plus": "+", "moins": "-"]
    static let firmLeads: Set = ["@", "odds", "price", "cote", "cotes", "prix", "priced"]
    static let priceLeads: Set = firmLeads.union([
        "at", "a", "offer", "offers", "offrent", "offre", "pays", "paie", "take",
    ])
    /// A number after one of these is a line: "over 2.5".
    static let lineLeads: Set = ["over", "under", "de", "handicap", "spread", "ah", "total", "o", "u"]
    static let noFractions: Set = ["24/7", "1/1", "7/7"]

    static let lastWords: Set = [
        "last", "latest", "recent", "past", "previous", "dernier", "derniers", "derniere", "dernieres", "recents",
        "precedents", "passes", "prior",
    ]
    static let bets: Set = [
        "bets", "bet", "paris", "pari", "tickets", "wagers", "plays", "picks", "leg", "legs", "legged", "fold",
        "selections", "selection", "matchs", "parlay", "combine", "gageures", "mises",
    ]
    static let parlays: Set = ["combine", "combines", "parlay", "acca", "multiple"]
    /// What is counted without being bets or money.
    static let counted: Set = [
        "times", "time", "fois", "units", "unit", "unites", "unite", "u", "x", "day", "days", "jours", "jour",
        "week", "weeks", "semaines", "semaine", "month", "months", "mois", "year", "years", "ans", "an", "hours",
        "heures", "h", "minutes", "min", "am", "pm", "goals", "buts", "points", "losses", "wins", "pertes",
        "defaites", "victoires", "straight", "suite", "daffilee", "d",
    ]
    static let days: [String: Double] = [
        "d": 1, "j": 1, "day": 1, "days": 1, "jour": 1, "jours": 1, "w": 7, "week": 7, "weeks": 7, "wks": 7,
        "semaine": 7, "semaines": 7, "month": 30, "months": 30, "mths": 30, "mois": 30, "m": 30, "y": 365, "year": 365,
        "years": 365, "an": 365, "ans": 365, "annees": 365, "h": 0.04, "hours": 0.04, "heures": 0.04, "hrs": 0.04,
    ]

    static let amountLeads: Set = [
        "stake", "staking", "bet", "betting", "put", "wager", "mise", "miser", "mises", "mets", "mettre", "parie",
        "parier", "joue", "jouer", "placer", "place", "gage", "gager", "deposit", "deposited", "withdraw", "withdrew",
        "risk", "risking", "risque", "risquer", "depose", "deposer", "retire", "retirer", "drop", "lost", "won",
        "perdu", "gagne", "putting", "lay", "pari", "budget", "bankroll", "bk", "bets",
    ]
    static let fillers: Set = [
        "about", "another", "like", "only", "environ", "encore", "juste", "just", "around", "max", "of", "de",
    ]
    static let measured: Set = [
        "stake", "stakes", "bankroll", "roll", "bank", "bk", "budget", "mise", "mises", "limit", "limite", "perte",
        "loss", "deposit", "depot", "units", "solde", "balance",
    ]
    static let amountTails: Set = ["bankroll", "bk", "on", "sur", "dessus", "la", "each", "chacun", "apiece", "par"]

    static let ones: Set = ["one", "un", "une", "a"]

    static let spoken: [String: Int] = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50, "hundred": 100, "deux": 2, "trois": 3,
        "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "douze": 12, "quinze": 15, "vingt": 20,
        "trente": 30, "cinquante": 50, "cent": 100,
    ]
}

/// A number as it stands in a text, with what its surroundings make of it.
struct StatedNumber: Sendable {
    /// «1,234» is a thousand or one and a bit: every reading that makes sense, each with half of its last digit.
    struct Reading: Sendable {
        let value: Double
        let tolerance: Double
    }

    enum Unit: Sendable, Equatable {
        case plain
        case percent
        case money
        /// So many milliseconds long is one of them.
        case duration(Double)
        /// Of things that are counted: bets, wins, casinos.
        case counted
        case fraction(Double, Double)
        /// On a wall clock; `long` holds it as a span, too: «2 h 30».
        case time(hour: Int, minute: Int)
        /// As it is written; nil where a part is not.
        case date(day: Int, month: Int?, year: Int?)
        /// 24/7, 18+, list numbers, places in an order: nothing that stands for a fact.
        case harmless
    }

    let text: String
    let readings: [Reading]
    /// −1 or 1 where a sign is written.
    let sign: Int?
    let unit: Unit

    var whole: Int? { readings.count == 1 && readings[0].tolerance == 0.5 ? Int(exactly: readings[0].value) : nil }
}

/// Words beside numbers, folded.
enum CountWords {
    static let currencies: Set<String> = [
        "eur", "euro", "euros", "usd", "cad", "gbp", "aud", "nzd", "chf", "dollar", "dollars", "pound", "pounds",
        "livre",
        "livres", "franc", "francs", "balles", "piasse", "piasses", "bucks", "quid", "sek", "nok", "dkk", "kr", "pln",
        "zl",
        "czk", "brl", "mxn", "zar", "inr", "jpy", "yen", "xof", "cfa", "mad", "tnd", "usdt", "btc", "eth", "ca", "us",
        "huf",
        "ron", "bgn", "try",
    ]
    static let currencySigns: Set<Unicode.Scalar> = ["€", "$", "£", "¥", "₹", "₺", "₿", "Ξ", "¢"]

    /// Milliseconds of each.
    static let spans: [String: Double] = {
        var spans: [String: Double] = [:]
        let named: [(Double, String)] = [
            (1_000, "s sec secs second seconds seconde secondes"),
            (60_000, "min mins mn minute minutes"),
            (3_600_000, "h hr hrs hour hours heure heures"),
            (86_400_000, "d day days j jour jours"),
            (604_800_000, "week weeks semaine semaines sem"),
        ]
        for (length, words) in named { for word in words.split(separator: " ") { spans[String(word)] = length } }
        return spans
    }()

    static let percents: Set<String> = ["percent", "pct", "pourcent", "percentage", "pp"]

    static let counted: Set<String> = [
        "bet", "bets", "pari", "paris", "win", "wins", "victoire", "victoires", "loss", "losses", "defaite", "defaites",
        "casino", "casinos", "bookmaker", "bookmakers", "account", "accounts", "compte", "comptes", "limit", "limits",
        "limitation", "limitations", "deposit", "deposits", "depot", "depots", "withdrawal", "withdrawals", "retrait",
        "retraits", "parlay", "parlays", "combine", "combines", "skips", "decisions", "singles", "gagnes", "perdus",
        "gagnants", "perdants", "open", "settled", "won", "lost", "void",
    ]

    static let small: [String: Int] = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11,
        "twelve": 12, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
        "onze": 11, "douze": 12, "dozen": 12, "douzaine": 12,
    ]

    static let months: [String: Int] = {
        var months: [String: Int] = [:]
        let names = [
            "january jan janvier janv", "february feb fevrier fevr fev", "march mar mars", "april apr avril avr",
            "may mai", "june jun juin", "july jul juillet juil", "august aug aout", "september sep sept septembre",
            "october oct octobre", "november nov novembre", "december dec decembre",
        ]
        for (index, words) in names.enumerated() {
            for word in words.split(separator: " ") { months[String(word)] = index + 1 }
        }
        return months
    }()

    static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "ere", "e", "eme", "ieme", "re"]
}

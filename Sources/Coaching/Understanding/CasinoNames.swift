import Domain

extension PhraseTable where Value == KnownCasino {
    /// The names and spellings of casinos, the most specific rule for each.
    init(_ casinos: [KnownCasino]) {
        self.init()
        for casino in casinos {
            for name in [casino.name] + casino.aliases { add(name, casino, rule: CasinoNames.rule(for: name)) }
        }
    }
}

/// Which casinos' names are ordinary words too, and how one knows that the casino is meant.
enum CasinoNames {
    static func rule<Value>(for name: String) -> PhraseTable<Value>.Rule {
        let key = name.folded
        if ordinary.contains(key) { return .inContext }
        if key.utf8.count <= 3, !wellKnown.contains(key) { return .inContext }
        return oneWord.contains(key) ? .oneWord : .asWritten
    }

    /// A word before or after which says that the ordinary word is a casino: "at Stake", "my Sky account".
    static func isShown(by tokens: [TextToken], around range: Range<Int>, isStake: Bool) -> Bool {
        let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1].text : ""
        let after = range.upperBound < tokens.count ? tokens[range.upperBound].text : ""
        if places.contains(before) {
            // "How much is at stake" is no casino's name.
            guard isStake, before == "at" else { return true }
            return range.lowerBound > 1
                && ["am", "doing", "limited", "account", "profit"].contains(tokens[range.lowerBound - 2].text)
        }
        return accounts.contains(after)
    }

    /// An ordinary word that is one slip away from a casino's name.
    static func isOrdinary(_ word: String) -> Bool { nearNames.contains(word) }

    private static let places: Set = ["at", "on", "with", "from", "chez", "sur", "avec", "via", "in"]
    private static let accounts: Set = ["account", "accounts", "acct", "com", "bet", "stats", "limited", "limits"]

    private static let wellKnown: Set = ["dk", "fd", "mgm", "fdj", "pmu", "olg", "moj", "sbo"]

    private static let oneWord: Set = [
        "novig", "toto", "betr", "betus", "comeon", "playnow", "powerplay", "superbet", "sportsbet", "premierbet",
        "bet99", "betway", "topbet", "betsafe", "betcity", "bestbet", "mybookie", "supersport",
    ]

    private static let ordinary: Set = [
        "tenbet", "stake", "underdog", "circus", "uni", "sky", "fred", "poly", "tony", "rivers", "hills", "marathon",
        "crown",
        "orbit", "prophet", "coral", "nordic", "boyle", "espn", "station", "circa", "heritage", "rivalry", "bookmaker",
        "sportsbetting", "everest", "fortuna", "neds", "paddy", "lads", "laddies", "leo", "admiral", "jacks",
        "napoleon",
        "victorchandler", "chancecz", "crowns", "matchbook", "toto", "betcha", "sporty", "superbook", "westgate",
        "fanatics", "caliente", "borgata", "barstool", "bally", "ballys", "powerplay", "playnow", "comeon", "northstar",
        "dazn", "tab", "tombola", "totos", "geny", "mgmt", "bet", "bets", "kindred", "hardrock", "southpoint",
        "goldenpalace",
    ]

    private static let nearNames: Set = [
        "better", "betting", "bettor", "bettors", "unite", "unites", "united", "fortune", "fortunes", "winner",
        "winners", "pointer", "points", "tennis", "casino", "casinos", "bookmakers", "bookmaker", "betted", "parties",
        "partie", "paries", "parions", "sports", "superb", "status", "statut", "coral", "corals", "corail", "rivals",
        "rival", "calient", "stations", "marathons", "matches", "prophets", "cesar", "circle", "circles",
    ]
}

import Domain

/// A book of the source: how its columns begin, and under which code its prices are kept.
struct SourceBook {
    let code: String
    /// The spellings of its columns. Of several in one file the first counts.
    let prefixes: [String]
    /// As the catalogue of casinos calls it; nil for what is no casino of its own.
    let casino: String?

    init(_ code: String, _ prefixes: [String], casino: String?) {
        (self.code, self.prefixes, self.casino) = (code, prefixes, casino)
    }

    /// All books that the source has had since 2000. BetVictor was VC Bet once, and its prices stand under that code.
    static let all: [SourceBook] = [
        SourceBook("B365", ["B365"], casino: "Bet365"),
        SourceBook(MatchPrices.sharp, ["PS", "P"], casino: "Pinnacle"),
        SourceBook("BW", ["BW"], casino: "Bwin"),
        SourceBook("WH", ["WH"], casino: "William Hill"),
        SourceBook("IW", ["IW"], casino: "Interwetten"),
        SourceBook("VC", ["BV", "VC"], casino: "BetVictor"),
        SourceBook("LB", ["LB"], casino: "Ladbrokes"),
        SourceBook("BF", ["BF"], casino: "Betfair Sportsbook"),
        SourceBook("1XB", ["1XB"], casino: "1xBet"),
        SourceBook("BFD", ["BFD"], casino: "Betfred"),
        SourceBook("BMGM", ["BMGM"], casino: "BetMGM"),
        SourceBook("CL", ["CL"], casino: "Coral"),
        SourceBook("BS", ["BS"], casino: "Blue Square"),
        SourceBook("GB", ["GB"], casino: "Gamebookers"),
        SourceBook("SB", ["SB"], casino: "Sportingbet"),
        SourceBook("SJ", ["SJ"], casino: "Stan James"),
        SourceBook("SO", ["SO"], casino: "Sporting Odds"),
        SourceBook("SY", ["SY"], casino: "Stanleybet"),
        SourceBook(MatchPrices.exchange, ["BFE"], casino: "Betfair Exchange"),
        SourceBook(MatchPrices.mean, ["Avg", "BbAv"], casino: nil),
        SourceBook(MatchPrices.best, ["Max", "BbMx"], casino: nil),
    ]
}

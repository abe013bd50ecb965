import Domain

/// Where in a file's lines each thing stands, by its header.
struct MatchColumns {
    let width: Int
    let league: Int
    let date: Int
    let time: Int?
    let home: Int
    let away: Int
    let homeGoals: Int?
    let awayGoals: Int?
    let result: Int?
    let markets: [MarketColumns]

    /// - Throws: the names that are missing.
    init(_ names: [String], path: String) throws(OddsFileFault) {
        var places: [String: Int] = [:]
        for (place, name) in names.enumerated() where places[name] == nil { places[name] = place }
        func place(_ spellings: String...) -> Int? { spellings.lazy.compactMap { places[$0] }.first }
        let markets = MarketColumns.all(in: places)
        guard let league = place("Div"), let date = place("Date"), let home = place("HomeTeam", "HT"),
            let away = place("AwayTeam", "AT"), !markets.isEmpty
        else {
            var missing = ["Div", "Date", "HomeTeam", "AwayTeam"].filter { places[$0] == nil }
            if markets.isEmpty { missing.append("prices (B365H, B365D, B365A or others)") }
            throw .header(path: path, missing: missing, found: names.prefix(8).map { $0.visible(limit: 24) })
        }
        width = names.count
        (self.league, self.date, self.home, self.away) = (league, date, home, away)
        time = place("Time")
        homeGoals = place("FTHG", "HG")
        awayGoals = place("FTAG", "AG")
        result = place("FTR", "Res")
        self.markets = markets
    }
}

/// Where the prices of one market at one book stand.
struct MarketColumns {
    enum Line {
        case fixed(Double)
        case column(Int)
    }

    let market: Market
    let moment: MatchPrices.Moment
    let book: String
    let line: Line
    let home: Int
    let draw: Int?
    let away: Int

    /// The source's prefixes of the books whose prices are kept. Those of exchanges are left: they are before commission.
    private static let books = [
        ("B365", "B365"), ("PS", MatchPrices.sharp), ("P", MatchPrices.sharp), ("BW", "BW"), ("WH", "WH"),
        ("IW", "IW"), ("VC", "VC"), ("LB", "LB"), ("BF", "BF"), ("1XB", "1XB"), ("Avg", MatchPrices.mean),
        ("BbAv", MatchPrices.mean), ("Max", MatchPrices.best), ("BbMx", MatchPrices.best),
    ]

    /// How the outcomes of over and under 2.5 goals are spelt: by the source, and by programs that take no signs.
    private static let goals = [(">2.5", "<2.5"), ("_2_5", "_2_5_1"), (".2.5", ".2.5.1")]

    static func all(in places: [String: Int]) -> [MarketColumns] {
        var found: [MarketColumns] = []
        for (prefix, book) in books {
            for (moment, mark) in [(MatchPrices.Moment.before, ""), (.close, "C")] {
                let head = prefix + mark
                func add(_ market: Market, _ line: Line, _ home: String, _ draw: String?, _ away: String) {
                    guard let homePlace = places[head + home], let awayPlace = places[head + away],
                        !found.contains(where: { $0.market == market && $0.moment == moment && $0.book == book })
                    else { return }
                    let drawPlace = draw.flatMap { places[head + $0] }
                    guard draw == nil || drawPlace != nil else { return }
                    found.append(
                        MarketColumns(
                            market: market,
                            moment: moment,
                            book: book,
                            line: line,
                            home: homePlace,
                            draw: drawPlace,
                            away: awayPlace
                        )
                    )
                }
                add(.winner, .fixed(0), "H", "D", "A")
                for (over, under) in goals { add(.total, .fixed(2.5), over, nil, under) }
                // Old files give a line for each book, later ones one for all, and another at the close.
                let lines = moment == .before ? [prefix + "AH", "AHh", "BbAHh"] : ["AHCh"]
                if let line = lines.lazy.compactMap({ places[$0] }).first {
                    add(.handicap, .column(line), "AHH", nil, "AHA")
                }
            }
        }
        return found
    }
}

import Domain

/// Where in a file's lines each thing stands, by its header.
///
/// The source has two layouts: a file for each season of a main league, with its code (`Div`), and a file for all seasons
/// of one league of another country (`Country`).
struct MatchColumns {
    enum LeagueColumn {
        /// The source's code, "E0".
        case code(Int)
        /// The country's name, "Sweden": the source has one league of each.
        case country(Int)
    }

    let width: Int
    /// As it stands first in the header, by which the same header is known further down.
    let firstName: String
    let league: LeagueColumn
    let date: Int
    let time: Int?
    let home: Int
    let away: Int
    let homeGoals: Int?
    let awayGoals: Int?
    let result: Int?
    let markets: [MarketColumns]
    /// Prices without a mark are those at the close where the match is over: files of other countries had no others
    /// before they marked them.
    let plainIsClose: Bool
    let unread: UnreadColumns

    /// - Throws: the names that are missing.
    init(_ names: [String], path: String) throws(OddsFileFault) {
        var places: [String: Int] = [:]
        for (place, name) in names.enumerated() where places[name] == nil { places[name] = place }
        func place(_ spellings: [String]) -> Int? { spellings.lazy.compactMap { places[$0] }.first }
        let markets = MarketColumns.all(in: places)
        let isOther = places["Div"] == nil && places["Country"] != nil
        let needed =
            isOther
            ? [["Country"], ["Date"], ["Home", "HomeTeam"], ["Away", "AwayTeam"]]
            : [["Div"], ["Date"], ["HomeTeam", "HT"], ["AwayTeam", "AT"]]
        let found = needed.compactMap(place)
        guard found.count == needed.count, !markets.isEmpty else {
            var missing = needed.filter { place($0) == nil }.compactMap(\.first)
            if markets.isEmpty { missing.append("prices (B365H, B365D, B365A or others)") }
            throw .header(path: path, missing: missing, found: names.prefix(8).map { $0.visible(limit: 24) })
        }
        width = names.count
        firstName = names.first ?? ""
        league = isOther ? .country(found[0]) : .code(found[0])
        (date, home, away) = (found[1], found[2], found[3])
        time = places["Time"]
        homeGoals = place(["FTHG", "HG"])
        awayGoals = place(["FTAG", "AG"])
        result = place(["FTR", "Res"])
        self.markets = markets
        plainIsClose = isOther && !markets.contains { $0.moment == .close }
        let identity = found + [time, homeGoals, awayGoals, result].compactMap(\.self)
        unread = UnreadColumns(names, read: Set(identity + markets.flatMap(\.places)))
    }
}

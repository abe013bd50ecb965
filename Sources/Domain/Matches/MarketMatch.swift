/// A match between two teams, as a source of odds and results tells it.
package struct MarketMatch: Hashable, Sendable {
    package var sport: Sport
    /// The source's code, "E0".
    package var league: String
    /// 1 for a country's first division.
    package var tier: Int
    /// As the source writes them.
    package var home: String
    package var away: String
    /// Of the start, where it is played; days since 1970-01-01.
    package var day: Int64
    /// The end of that day where the hour is not known: nothing of the match may be known before.
    package var startsAt: Timestamp
    package var knowsHour: Bool
    /// After the whole match; nil before it, and where the source does not say.
    package var homeGoals: Int?
    package var awayGoals: Int?
    package var prices: [MatchPrices]

    package init(
        sport: Sport = .football,
        league: String,
        tier: Int,
        home: String,
        away: String,
        day: Int64,
        startsAt: Timestamp,
        knowsHour: Bool,
        homeGoals: Int? = nil,
        awayGoals: Int? = nil,
        prices: [MatchPrices] = []
    ) {
        self.sport = sport
        self.league = league
        self.tier = tier
        self.home = home
        self.away = away
        self.day = day
        self.startsAt = startsAt
        self.knowsHour = knowsHour
        self.homeGoals = homeGoals
        self.awayGoals = awayGoals
        self.prices = prices
    }
}

/// A row of `matches`.
package struct MatchID: Identifier {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A row of `teams`.
package struct TeamID: Identifier {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

package import Domain

/// A match of a simulated world: what the market thought of it from its opening to its start, and how it ended.
package struct Fixture: Sendable {
    /// Its place in the calendar.
    package let number: Int
    /// A code, as the odds files have them.
    package let league: String
    /// 1 for a country's first division.
    package let tier: Int
    package let home: String
    package let away: String
    package let startsAt: Timestamp
    /// Fair probabilities at ``knots``.
    let path: [OutcomeProbabilities]
    package let homeGoals: Int
    package let awayGoals: Int

    /// Hours before the start at which the path stands; between them it is straight.
    static let knots: [Double] = [96, 48, 24, 6, 1, 0]
    /// Hours before the start at which prices are put on record: where the path bends, and just before the start.
    static let recordedHours: [Double] = [96, 48, 24, 6, 1, 0.1]
    /// From the start until the result is known.
    package static let length = Milliseconds.minutes(115)

    /// - Parameter path: one entry for each of the knots.
    init(
        number: Int,
        league: String,
        tier: Int,
        home: String,
        away: String,
        startsAt: Timestamp,
        path: [OutcomeProbabilities],
        goals: (home: Int, away: Int)
    ) {
        self.number = number
        self.league = league
        self.tier = tier
        self.home = home
        self.away = away
        self.startsAt = startsAt
        self.path = path
        (homeGoals, awayGoals) = goals
    }

    /// A match of which only two moments are known, such as a file tells them.
    package init(
        number: Int,
        league: String,
        tier: Int,
        home: String,
        away: String,
        startsAt: Timestamp,
        before: OutcomeProbabilities,
        close: OutcomeProbabilities,
        goals: (home: Int, away: Int)
    ) {
        let path = [0.0, 0, 0, 0.5, 0.85, 1].map { before.mixed(with: close, $0) }
        self.init(
            number: number,
            league: league,
            tier: tier,
            home: home,
            away: away,
            startsAt: startsAt,
            path: path,
            goals: goals
        )
    }

    /// Fair probabilities so many hours before the start; those of the close from the start on.
    package func fair(hoursBefore hours: Double) -> OutcomeProbabilities {
        guard hours > 0 else { return path[path.count - 1] }
        for (later, knot) in Self.knots.enumerated().dropFirst() where hours >= knot {
            let earlier = Self.knots[later - 1]
            guard hours < earlier else { return path[later - 1] }
            return path[later - 1].mixed(with: path[later], (earlier - hours) / (earlier - knot))
        }
        return path[path.count - 1]
    }

    package var close: OutcomeProbabilities { path[path.count - 1] }

    /// Whether a side won.
    package func isWon(_ side: Side) -> Bool {
        switch side {
        case .home: homeGoals > awayGoals
        case .draw: homeGoals == awayGoals
        case .away: homeGoals < awayGoals
        case .over: homeGoals + awayGoals > 2
        case .under: homeGoals + awayGoals < 3
        }
    }

    /// As a bettor writes it: "Redford", "draw", "over 2.5".
    package func selection(_ side: Side) -> String {
        switch side {
        case .home: home
        case .draw: "draw"
        case .away: away
        case .over: "over 2.5"
        case .under: "under 2.5"
        }
    }
}

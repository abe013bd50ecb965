import Domain

/// All matches of a world, by the day on which they start.
package struct FixtureCalendar: Sendable {
    package let fixtures: [Fixture]
    private let byDay: [Int64: [Int]]

    package init(_ fixtures: [Fixture]) {
        self.fixtures = fixtures
        byDay = Dictionary(grouping: fixtures.indices) { fixtures[$0].startsAt.daysSince1970 }
    }

    /// The places of the matches that start on a day (UTC, days since 1970).
    package func fixtures(on day: Int64) -> [Int] { byDay[day] ?? [] }
}

/// Makes matches up: leagues of three ranks, strengths of teams, and markets that learn until the start.
struct FixtureMaker {
    private let seed: UInt64
    private let leagues: [(code: String, tier: Int, teams: [Team])]

    private struct Team {
        let name: String
        /// Logarithm of the factor on the goals that it scores, and that it concedes.
        let attack: Double
        let defence: Double
    }

    private static let tiers = [1, 1, 1, 1, 2, 2, 2, 3, 3]
    private static let teamsInLeague = 20

    init(seed: UInt64) {
        self.seed = seed
        var dice = Dice(seed: seed, 1)
        var names = TeamNames()
        leagues = Self.tiers.enumerated().map { index, tier in
            let teams = (0..<Self.teamsInLeague).map { _ in
                Team(name: names.next(&dice), attack: 0.22 * dice.normal(), defence: 0.18 * dice.normal())
            }
            return (code: "SIM\(index + 1)", tier: tier, teams: teams)
        }
    }

    /// Every team plays once from Friday to Monday and once from Tuesday to Thursday.
    func fixtures(on days: ClosedRange<Int64>) -> [Fixture] {
        var fixtures: [Fixture] = []
        // Weeks begin on Friday: 1970-01-02 was one.
        for week in (days.lowerBound - 1) / 7...(days.upperBound - 1) / 7 {
            for (index, league) in leagues.enumerated() {
                for round in 0..<2 {
                    var dice = Dice(seed: seed, 2, Int(week), index, round)
                    let order = league.teams.shuffled(using: &dice)
                    for pair in stride(from: 0, to: order.count - 1, by: 2) {
                        let offset = round == 0 ? dice.pick([0.12, 0.5, 0.28, 0.1]) : 4 + dice.pick([0.4, 0.4, 0.2])
                        let day = week * 7 + 1 + Int64(offset)
                        let teams = (home: order[pair], away: order[pair + 1])
                        let fixture = fixture(fixtures.count, league.code, league.tier, teams, day, &dice)
                        if days.contains(day) { fixtures.append(fixture) }
                    }
                }
            }
        }
        return fixtures
    }

    private func fixture(
        _ number: Int,
        _ league: String,
        _ tier: Int,
        _ teams: (home: Team, away: Team),
        _ day: Int64,
        _ dice: inout Dice
    ) -> Fixture {
        let (home, away) = teams
        // The market begins with an error, larger in minor leagues, and learns until the start; the close is efficient.
        let learning = 0.10 + 0.03 * Double(tier)
        let steps = [1.0, 0.6, 0.7, 0.8, 0.5, 0.35]
        var (ours, theirs) = (0.36 + home.attack + away.defence, 0.10 + away.attack + home.defence)
        var path: [OutcomeProbabilities] = []
        var model = GoalModel(home: 1, away: 1)
        for step in steps {
            ours += learning * step * dice.normal() * 0.6
            theirs += learning * step * dice.normal() * 0.6
            model = GoalModel(home: exponential(ours), away: exponential(theirs))
            path.append(model.probabilities)
        }
        let quarter = 46 + dice.index(below: 36)
        return Fixture(
            number: number,
            league: league,
            tier: tier,
            home: home.name,
            away: away.name,
            startsAt: Timestamp(rawValue: day * 86_400_000) + .minutes(Int64(quarter) * 15),
            path: path,
            goals: model.result(&dice)
        )
    }
}

/// Names of towns that there are not.
private struct TeamNames {
    private var used: Set<String> = []

    private static let heads = [
        "Al", "Bar", "Cal", "Dor", "El", "Fen", "Gar", "Hol", "Is", "Kel", "Lor", "Mar", "Nor", "Or", "Pel", "Quin",
        "Ros", "Sel", "Tor", "Ul", "Ver", "Wes", "Yar", "Zel", "Bren", "Crom", "Dras", "Glen", "Thorn", "Stav",
    ]
    private static let tails = [
        "bury", "chester", "dale", "field", "ford", "gate", "haven", "holm", "mere", "minster", "mouth", "port", "rath",
        "stad", "ton", "vale", "wick", "worth", "berg", "heim", "hausen",
    ]

    mutating func next(_ dice: inout Dice) -> String {
        while true {
            let middle = dice.chance(0.35) ? dice.element(of: ["a", "e", "in", "ing"]) : nil
            let name = [dice.element(of: Self.heads), middle, dice.element(of: Self.tails)].compactMap(\.self).joined()
            if used.insert(name).inserted { return name }
        }
    }
}

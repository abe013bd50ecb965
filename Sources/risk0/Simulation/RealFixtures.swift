import Domain
import Foundation
import Market
import Simulation

/// Real matches and prices for a world, from a folder of odds files.
struct RealFixtures {
    let calendar: FixtureCalendar
    /// As the files tell them, moved to the world's days; by the numbers of the fixtures.
    let matches: [Int: MarketMatch]

    /// - Throws: ``WorldFault/noOdds(_:)`` where the folder has no match with the sharp book's prices.
    init(folder: String, plan: WorldPlan) throws {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter { $0.lowercased().hasSuffix(".csv") }.sorted()
        let read = try files.flatMap { try MatchFile(path: folder + "/" + $0).matches }
        guard let last = read.map(\.day).max() else { throw WorldFault.noOdds(folder) }
        // By whole weeks, so that the days of the week stay.
        let shift = Self.flooredWeeks(plan.lastDay + World.horizon - last) * 7
        var fixtures: [Fixture] = []
        var matches: [Int: MarketMatch] = [:]
        let days = plan.firstDay...plan.lastDay + World.horizon
        for match in read.sorted(by: { ($0.startsAt, $0.home) < ($1.startsAt, $1.home) })
        where days.contains(match.day + shift) {
            let moved = match.moved(by: shift)
            guard let fixture = Fixture(moved, number: fixtures.count), !fixtures.contains(twin: fixture) else {
                continue
            }
            matches[fixtures.count] = moved
            fixtures.append(fixture)
        }
        guard !fixtures.isEmpty else { throw WorldFault.noOdds(folder) }
        calendar = FixtureCalendar(fixtures)
        self.matches = matches
    }

    private static func flooredWeeks(_ days: Int64) -> Int64 { days >= 0 ? days / 7 : -((6 - days) / 7) }
}

extension [Fixture] {
    /// Whether the match is there already, from another file; they are in the order of their starts.
    fileprivate func contains(twin fixture: Fixture) -> Bool {
        suffix(60).contains {
            $0.home == fixture.home && $0.away == fixture.away && $0.startsAt == fixture.startsAt
        }
    }
}

extension MarketMatch {
    /// The same so many days later. Files without hours get one in the afternoon: a world needs it.
    fileprivate func moved(by days: Int64) -> MarketMatch {
        var moved = self
        moved.day += days
        moved.startsAt = knowsHour ? startsAt + .days(days) : Timestamp(rawValue: moved.day * 86_400_000) + .hours(15)
        moved.knowsHour = true
        return moved
    }

    /// The fair probabilities of a market by the sharpest book that has prices of it.
    fileprivate func fair(_ market: Market, _ moment: MatchPrices.Moment) -> [Double]? {
        let offered = prices.filter {
            $0.market == market && $0.moment == moment && (market == .winner || $0.line == 2.5)
        }
        let sharpest = MatchPrices.yardsticks.lazy
            .compactMap { book in offered.first { $0.book == book && $0.isYardstick } }.first
        return sharpest.flatMap { try? MarginRemoval.shin.fairProbabilities(of: $0.prices) }
    }
}

extension Fixture {
    /// Nil where the file lacks the result or the winner's prices.
    fileprivate init?(_ match: MarketMatch, number: Int) {
        guard let home = match.homeGoals, let away = match.awayGoals, let close = match.fair(.winner, .close),
            close.count == 3
        else { return nil }
        let before = match.fair(.winner, .before) ?? close
        // Files without totals: about half of all matches have three goals or more.
        let over = match.fair(.total, .close) ?? match.fair(.total, .before) ?? [0.5, 0.5]
        let overBefore = match.fair(.total, .before) ?? over
        self.init(
            number: number,
            league: match.league,
            tier: match.tier,
            home: match.home,
            away: match.away,
            startsAt: match.startsAt,
            before: OutcomeProbabilities(home: before[0], draw: before[1], away: before[2], over: overBefore[0]),
            close: OutcomeProbabilities(home: close[0], draw: close[1], away: close[2], over: over[0]),
            goals: (home, away)
        )
    }
}

import Domain
import Simulation
import Storage

/// Puts a world's matches on record as time comes: with the prices before them when bets on them begin, with the close
/// and the result when they are played.
struct MatchRecord {
    private let calendar: FixtureCalendar
    private let books: [CasinoBook]
    private let plan: WorldPlan
    /// The store's numbers of matches that are announced, by their place in the calendar.
    private let ids: MatchIDs

    init(_ world: borrowing World) {
        calendar = world.calendar
        books = world.books
        plan = world.plan
        ids = MatchIDs()
    }

    /// What is written of some matches.
    struct Entries: Sendable {
        fileprivate let fixtures: [Fixture]
        fileprivate let isEnd: Bool
        fileprivate let books: [CasinoBook]
        fileprivate let ids: MatchIDs

        var count: Int { fixtures.count }

        func write(to ledger: Ledger) throws {
            for fixture in fixtures {
                let quotes = fixture.quotes(isClose: isEnd, books: books).map(WorldPrice.init)
                if isEnd {
                    guard let id = ids[fixture.number] else { continue }
                    try ledger.addWorldPrices(quotes, of: id)
                    try ledger.endWorldMatch(id, homeGoals: fixture.homeGoals, awayGoals: fixture.awayGoals)
                } else {
                    let id = try ledger.addWorldMatch(WorldMatch(fixture))
                    try ledger.addWorldPrices(quotes, of: id)
                    ids[fixture.number] = id
                }
            }
        }
    }

    /// Matches on which bets may be placed from this day on.
    func announced(on day: Int) -> Entries {
        let last = plan.firstDay + Int64(day) + World.horizon
        return entries(on: day == 0 ? plan.firstDay...last : last...last, isEnd: false)
    }

    /// Matches that were played on this day.
    func ended(on day: Int) -> Entries {
        let today = plan.firstDay + Int64(day)
        return entries(on: today...today, isEnd: true)
    }

    private func entries(on days: ClosedRange<Int64>, isEnd: Bool) -> Entries {
        let fixtures = days.flatMap { calendar.fixtures(on: $0) }.map { calendar.fixtures[$0] }
        return Entries(fixtures: fixtures, isEnd: isEnd, books: books, ids: ids)
    }
}

extension WorldMatch {
    fileprivate init(_ fixture: Fixture) {
        self.init(
            league: fixture.league,
            tier: fixture.tier,
            home: fixture.home,
            away: fixture.away,
            startsAt: fixture.startsAt
        )
    }
}

extension WorldPrice {
    fileprivate init(_ quote: Quote) {
        self.init(
            market: quote.isTotal ? .total : .winner,
            line: quote.isTotal ? 2.5 : 0,
            isClose: quote.isClose,
            book: quote.book,
            prices: quote.prices
        )
    }
}

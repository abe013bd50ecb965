import Domain
import Market
import Simulation
import Storage
import Tracking

/// Puts a world's matches on record as time comes: with the market of that moment when bets on them begin; with what it
/// was until the start, the close and the result when they are played.
struct MatchRecord {
    private let calendar: FixtureCalendar
    private let books: [CasinoBook]
    private let plan: WorldPlan
    /// Matches of odds files, by the numbers of their fixtures; empty in a made-up world.
    private let real: [Int: MarketMatch]

    init(_ world: borrowing World, real: [Int: MarketMatch]) {
        calendar = world.calendar
        books = world.books
        plan = world.plan
        self.real = real
    }

    /// Puts the matches on record on which bets may be placed from this day on.
    /// - Returns: how many.
    func announce(on day: Int, _ tracker: MLEventTracker) async throws -> Int {
        let last = plan.firstDay + Int64(day) + World.horizon
        let now = plan.start(of: day)
        let announced = (day == 0 ? plan.firstDay...last : last...last).flatMap { matches(on: $0, upTo: now) }
        try await keep(announced, tracker)
        return announced.count
    }

    /// Closes the matches that were played on this day, finds those of the day's bets, and tells what the market said.
    func end(_ day: Int, _ tracker: MLEventTracker) async throws {
        try await keep(matches(on: plan.firstDay + Int64(day), upTo: nil), tracker)
        while try await tracker.record({ ledger, now in try ClosingDesk().pass(ledger, now: now, limit: 8_192) }) > 0 {}
    }

    private func keep(_ matches: [MarketMatch], _ tracker: MLEventTracker) async throws {
        try await tracker.perform { ledger, _ in
            var keeper = MatchKeeper(ledger: ledger, aliases: TeamSpellings.of)
            for match in matches { _ = try keeper.keep(match) }
        }
    }

    private func matches(on day: Int64, upTo moment: Timestamp?) -> [MarketMatch] {
        calendar.fixtures(on: day).map { match(calendar.fixtures[$0], upTo: moment) }
    }

    /// - Parameter moment: nil once it has been played.
    private func match(_ fixture: Fixture, upTo moment: Timestamp?) -> MarketMatch {
        let isOver = moment == nil
        let readings = fixture.readings(upTo: moment ?? fixture.startsAt, books: books)
        let quotes = (readings + (isOver ? fixture.close(books: books) : [])).map(MatchPrices.init)
        var match =
            real[fixture.number]
            ?? MarketMatch(
                league: fixture.league,
                tier: fixture.tier,
                home: fixture.home,
                away: fixture.away,
                day: fixture.startsAt.daysSince1970,
                startsAt: fixture.startsAt,
                knowsHour: true
            )
        // A file has its own close; what it has before the match is of no known hour.
        let own = Set(books.map(\.key))
        match.prices =
            real[fixture.number] == nil
            ? quotes
            : match.prices.filter { $0.moment == .before || isOver }
                + quotes.filter { $0.moment == .before || own.contains($0.book) }
        match.homeGoals = isOver ? fixture.homeGoals : nil
        match.awayGoals = isOver ? fixture.awayGoals : nil
        return match
    }
}

extension MatchPrices {
    fileprivate init(_ quote: Quote) {
        self.init(
            market: quote.isTotal ? .total : .winner,
            line: quote.isTotal ? 2.5 : 0,
            moment: quote.takenAt == nil ? .close : .before,
            book: quote.book,
            takenAt: quote.takenAt,
            home: quote.prices.first ?? 0,
            draw: quote.isTotal ? nil : quote.prices[1],
            away: quote.prices.last ?? 0
        )
    }
}

import Domain
import Market
import Storage
import Testing
import Tracking

@Suite("The closing desk")
struct ClosingDeskTests {
    @Test("a bet gets its closing price and its event once its match has closed, and never twice")
    func endToEnd() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([.fixture()])
            let bet = try await bench.bet([try .football(205, "Arsenal")])
            let before = try await bench.close()
            #expect(before == [])

            bench.now = .saturday + .hours(5)
            let events = try await bench.close()
            let event = try #require(events.first)
            #expect(events.count == 1)
            #expect(event.type == .betPriced && event.user == bench.user)
            #expect(event.occurredAt == .saturday + .hours(4))
            #expect(event.data["bet"] == .integer(bet))
            #expect(event.data["side"] == .code("home"))
            #expect(event.data["league"] == .code("E0"))
            #expect(event.data["tier"] == .integer(1))
            #expect(event.data["sharp_close"] == .number(1.9))
            #expect(event.data["book_close"] == .number(1.85))
            #expect(event.data["consensus"] == .number(2.0))
            #expect(event.data["best"] == .number(2.1))
            let fair = try MarginRemoval.shin.fairProbabilities(of: [1.9, 3.5, 4.3])
            #expect(event.data["fair_close"] == .number(fair[0]))
            guard case .number(let others)? = event.data["others_best"] else { throw Missing() }
            #expect(abs(others - (1 / 3.6 + 1 / 4.0)) < 1e-12)
            let kept = try await bench.store.read { try $0.bet(bet, of: bench.user) }
            #expect(kept?.closingPrice == 1.9)

            let again = try await bench.close()
            #expect(again == [])
            let stored = try await bench.store.read { try $0.rejectedEvents(limit: 10) }
            #expect(stored.isEmpty)
        }
    }

    struct Missing: Error {}
}

@Suite("What the market says of bets that are not plain")
struct UnusualBetTests {
    @Test("a parlay closes when its last leg has, at the product; a void leg counts for nothing")
    func parlays() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([.fixture(), .fixture("Liverpool", "Everton", startsAt: .saturday + .days(1))])
            let legs = [try Leg.football(205, "Arsenal"), try Leg.football(190, "Liverpool")]
            let parlay = try await bench.bet(legs)
            bench.now = .saturday + .hours(5)
            #expect(try await bench.close() == [])
            bench.now = .saturday + .days(2)
            let event = try #require(try await bench.close().first)
            #expect(event.data["bet"] == .integer(parlay))
            #expect(event.data["match"] == nil && event.data["side"] == nil && event.data["others_best"] == nil)
            #expect(event.data["sharp_close"] == .number(1.9 * 1.9))
            #expect(event.occurredAt == .saturday + .days(1))

            let second = [try Leg.football(205, "Arsenal"), try Leg.football(300, "Somebody else")]
            bench.now = .saturday
            let halfVoid = try await bench.bet(second)
            bench.now = .saturday + .days(2)
            #expect(try await bench.close() == [])
            try await bench.settle(halfVoid, [.won, .void])
            #expect(try await bench.close() == [])
            bench.now = .saturday + .days(4)
            let told = try #require(try await bench.close().first)
            #expect(told.data["bet"] == .integer(halfVoid))
            #expect(told.data["sharp_close"] == .number(1.9 * 3))
        }
    }

    @Test("a live bet, legs on one match and a prop have no closing price; their match is told all the same")
    func withoutClose() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([.fixture()])
            let goals = try Leg.football(180, "over 2.5", match: "Arsenal-Chelsea", market: .total)
            let sameGame = try await bench.bet([try .football(205, "Arsenal"), goals])
            let prop = try await bench.bet([try .football(300, "Saka", match: "Arsenal-Chelsea", market: .prop)])
            bench.now = .saturday + .hours(5)
            let live = try await bench.bet([try .football(205, "Arsenal")], marks: .live)
            let late = try await bench.bet([try .football(205, "Arsenal")])
            let events = try await bench.close()
            #expect(events.count == 4)
            for event in events where event.data["bet"] != .integer(late) {
                #expect(event.data["tier"] == .integer(1))
                #expect(event.data["sharp_close"] == nil && event.data["fair_close"] == nil)
            }
            #expect(
                Set(events.compactMap { $0.data["bet"] }) == Set([sameGame, prop, live, late].map { .integer($0) })
            )
            // A bet that was logged after its match had begun, and was not live, has one.
            #expect(events.first { $0.data["bet"] == .integer(late) }?.data["sharp_close"] == .number(1.9))
        }
    }

    @Test("a bet that was taken back, saved or skipped is told nothing")
    func notPlaced() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([.fixture()])
            let undone = try await bench.bet([try .football(205, "Arsenal")])
            try await bench.close()
            let user = bench.user
            let isUndone = try await bench.tracker.perform { ledger, now in
                try ledger.undo(try #require(try ledger.book.bet(undone, of: user)), at: now)
            }
            #expect(isUndone)
            bench.now = .saturday + .hours(5)
            #expect(try await bench.close() == [])
        }
    }

    @Test("a match without closing prices is waited for three days, then told without; a later close is told again")
    func lateClose() async throws {
        try await MarketBench.open { bench in
            let before = [MatchPrices].usual.filter { $0.moment == .before }
            try await bench.keep([.fixture(prices: before)])
            let bet = try await bench.bet([try .football(205, "Arsenal")])
            bench.now = .saturday + .days(2)
            #expect(try await bench.close() == [])
            bench.now = .saturday + .days(4)
            let first = try await bench.close()
            #expect(first.map { $0.data["consensus"] } == [.number(2.0)])
            #expect(first.map { $0.data["sharp_close"] } == [nil])
            try await bench.keep([.fixture()])
            let second = try await bench.close()
            #expect(second.map { $0.data["sharp_close"] } == [.number(1.9)])
            try await bench.keep([.fixture()])
            #expect(try await bench.close() == [])
            let user = bench.user
            #expect(try await bench.store.read { try $0.bet(bet, of: user)?.closingPrice } == 1.9)
        }
    }

    @Test("without the sharp book, the mean of the market is the yardstick")
    func meanClose() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([
                .fixture(prices: [
                    MatchPrices(market: .winner, moment: .close, book: "mean", home: 1.88, draw: 3.5, away: 4.2)
                ])
            ])
            try await bench.bet([try .football(205, "Chelsea")])
            bench.now = .saturday + .hours(5)
            #expect(try await bench.close().map { $0.data["sharp_close"] } == [.number(4.2)])
        }
    }

    @Test("totals and handicaps close at their own line, and at no other")
    func lines() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([.fixture()])
            let match = "Arsenal-Chelsea"
            try await bench.bet([try .football(190, "over 2.5", match: match, market: .total)])
            try await bench.bet([try .football(150, "over 1.5", match: match, market: .total)])
            try await bench.bet([try .football(205, "Chelsea +0.5", match: match, market: .handicap)])
            bench.now = .saturday + .hours(5)
            let events = try await bench.close()
            #expect(events.map { $0.data["side"] } == [.code("over:2.5"), .code("over:1.5"), .code("away:-0.5")])
            #expect(events.map { $0.data["sharp_close"] } == [.number(1.8), nil, .number(2.0)])
        }
    }

    @Test("a casino's own close stands under its code at the source, or under its name")
    func books() {
        #expect(CasinoBooks.code(of: "Bet365") == "B365")
        #expect(CasinoBooks.code(of: "William Hill") == "WH")
        #expect(CasinoBooks.code(of: "Pinnacle") == "PS")
        #expect(CasinoBooks.code(of: "Nordstern Wetten") == "nordsternwetten")
    }

    @Test("a pass does no more than it is allowed, and the next goes on")
    func limits() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([.fixture()])
            for _ in 0..<7 { try await bench.bet([try .football(205, "Arsenal")]) }
            bench.now = .saturday + .hours(5)
            var told = 0
            var passes = 0
            while true {
                let (done, events) = try await bench.tracker.perform { ledger, now in
                    try ClosingDesk().pass(ledger, now: now, limit: 3)
                }
                guard done > 0 else { break }
                #expect(done <= 6 && events.count <= 3)
                told += events.count
                passes += 1
            }
            #expect(told == 7 && passes >= 3)
            let now = bench.now
            #expect(try await bench.store.read { try ClosingDesk().hasWork($0, now: now) } == false)
        }
    }
}

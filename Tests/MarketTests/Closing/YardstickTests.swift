import Domain
import Market
import Storage
import Testing
import Tracking

@Suite("Whose closing price it is")
struct YardstickTests {
    private static let sharp = MatchPrices(
        market: .winner,
        moment: .close,
        book: MatchPrices.sharp,
        home: 1.9,
        draw: 3.5,
        away: 4.3
    )
    private static let exchange = MatchPrices(
        market: .winner,
        moment: .close,
        book: MatchPrices.exchange,
        home: 1.95,
        draw: 3.6,
        away: 4.7
    )
    /// Where few bet: an overround of 9 %.
    private static let thin = MatchPrices(
        market: .winner,
        moment: .close,
        book: MatchPrices.exchange,
        home: 1.8,
        draw: 3.3,
        away: 4.3
    )
    private static let mean = MatchPrices(
        market: .winner,
        moment: .close,
        book: MatchPrices.mean,
        home: 1.86,
        draw: 3.4,
        away: 4.2
    )
    private static let soft = MatchPrices(
        market: .winner,
        moment: .close,
        book: "B365",
        home: 1.85,
        draw: 3.4,
        away: 4.2
    )

    @Test(
        "Pinnacle's, else a liquid exchange's, else the market's mean; one soft book's is none",
        arguments: [
            ([mean, exchange, sharp, soft], 1.9, "PS"), ([mean, exchange, soft], 1.95, "BFE"),
            ([mean, thin, soft], 1.86, "mean"),
            ([mean, soft], 1.86, "mean"), ([soft, thin], nil, nil),
        ] as [([MatchPrices], Double?, String?)]
    )
    func order(prices: [MatchPrices], price: Double?, book: String?) async throws {
        try await MarketBench.open { bench in
            try await bench.keep([.fixture(prices: prices)])
            let bet = try await bench.bet([try .football(205, "Arsenal")])
            bench.now = .saturday + .days(4)
            let event = try #require(try await bench.close().first)
            #expect(event.data["sharp_close"] == price.map { .number($0) })
            #expect(event.data["close_book"] == book.map { .code($0) })
            let fair = try prices.first { $0.book == book }.map {
                try MarginRemoval.shin.fairProbabilities(of: $0.prices)[0]
            }
            #expect(event.data["fair_close"] == fair.map { .number($0) })
            let user = bench.user
            let kept = try #require(try await bench.store.read { try $0.bet(bet, of: user) })
            #expect(kept.closing == price.map { ClosingPrice(price: $0, books: [book].compactMap(\.self)) })
        }
    }

    @Test("a parlay names the books of all its legs, and a void leg names none")
    func parlays() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([
                .fixture(prices: [Self.mean]), .fixture("Liverpool", "Everton", prices: [Self.sharp]),
            ])
            let legs = [try Leg.football(205, "Arsenal"), try Leg.football(190, "Liverpool")]
            let both = try await bench.bet(legs)
            let half = try await bench.bet(legs)
            try await bench.close()
            try await bench.settle(half, [.void, .won])
            bench.now = .saturday + .days(4)
            let events = try await bench.close()
            func books(_ bet: BetID) -> EventValue? {
                events.last { $0.data["bet"] == .integer(bet) }?.data["close_book"]
            }
            #expect(books(both) == .code("PS+mean"))
            #expect(books(half) == .code("PS"))
            let user = bench.user
            #expect(try await bench.store.read { try $0.bet(both, of: user)?.closing?.books } == ["PS", "mean"])
        }
    }

    @Test("when a later import has Pinnacle's price, the bet is told again with it")
    func later() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([.fixture(prices: [Self.mean])])
            try await bench.bet([try .football(205, "Arsenal")])
            bench.now = .saturday + .days(1)
            let first = try await bench.close()
            #expect(first.map { $0.data["close_book"] } == [.code("mean")])
            try await bench.keep([.fixture(prices: [Self.mean, Self.sharp])])
            let second = try await bench.close()
            #expect(second.map { $0.data["close_book"] } == [.code("PS")])
        }
    }
}

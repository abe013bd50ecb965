import Domain
import Market
import Storage
import Testing

@Suite("Prices of several hours before a match")
struct PriceTimesTests {
    private static let start = Timestamp.saturday + .hours(4)

    private static func mean(_ home: Double, hours: Int64?) -> MatchPrices {
        MatchPrices(
            market: .winner,
            moment: .before,
            book: "mean",
            takenAt: hours.map { start - .hours($0) },
            home: home,
            draw: 3.4,
            away: 3.7
        )
    }

    @Test(
        "a bet is compared with the mean of its own hour: between two readings on the line of 1 / price, beyond them as read",
        arguments: [(50, 2.5), (40, 2.5), (30, 1 / 0.45), (20, 2), (3, 1.6), (1, 1.6)] as [(Int64, Double)]
    )
    func readings(hours: Int64, expected: Double) async throws {
        try await MarketBench.open { bench in
            let close = MatchPrices(market: .winner, moment: .close, book: "PS", home: 1.5, draw: 4, away: 7)
            // Not in their order.
            let prices = [Self.mean(1.6, hours: 3), close, Self.mean(2.5, hours: 40), Self.mean(2.0, hours: 20)]
            try await bench.keep([.fixture(prices: prices)])
            bench.now = Self.start - .hours(hours)
            try await bench.bet([try .football(205, "Arsenal", match: "Arsenal-Chelsea")])
            bench.now = Self.start + .hours(1)
            let event = try #require(try await bench.close().first)
            guard case .number(let consensus)? = event.data["consensus"] else { throw Missing() }
            #expect(abs(consensus - expected) < 1e-9)
        }
    }

    @Test("prices of no known hour hold until the first reading that has one; the same reading is kept once")
    func unknownHour() async throws {
        try await MarketBench.open { bench in
            let match = MarketMatch.fixture(prices: [Self.mean(2.0, hours: nil), Self.mean(3.0, hours: 2)])
            try await bench.keep([match])
            let again = try await bench.keep([match])
            #expect(again.newMatches == 0 && again.changedMarkets == 0)
            let kept = try await bench.store.read { book in
                let matches = try book.matches(of: .football, startingIn: Self.start..<Self.start + .hours(1))
                return try book.prices(of: try #require(matches.first).id)
            }
            #expect(Set(kept) == Set(match.prices))
        }
    }

    @Test("legs of one match make a same-game parlay, legs of two make none, and of an unknown match nothing is told")
    func sameGame() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([.fixture(), .fixture("Liverpool", "Everton")])
            let goals = try Leg.football(180, "over 2.5", match: "Arsenal-Chelsea", market: .total)
            let same = try await bench.bet([try .football(205, "Arsenal"), goals])
            let other = try await bench.bet([try .football(205, "Arsenal"), try .football(190, "Liverpool")])
            let single = try await bench.bet([try .football(205, "Arsenal")])
            bench.now = Self.start + .hours(1)
            let events = try await bench.close()
            func told(_ bet: BetID) -> EventValue? {
                events.first { $0.data["bet"] == .integer(bet) }?.data["same_game"]
            }
            #expect(told(same) == .flag(true))
            #expect(told(other) == .flag(false))
            #expect(told(single) == nil)
        }
    }

    struct Missing: Error {}
}

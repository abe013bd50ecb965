import Domain
import Market
import Storage
import Testing

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

import Coaching
import Domain
import Testing

@Suite("Tools that tell of results")
struct ResultToolTests {
    /// Four won and two lost at 2.00 and 10 € each, one void, one bonus bet of 5 € won at 3.00: profit 30 €, of which
    /// 10 € by the bonus; 60 € staked.
    private static let history: [HistoryBet] = [
        HistoryBet(result: .won, placed: 6_000, settled: 5_900),
        HistoryBet(result: .won, placed: 5_800, settled: 5_700),
        HistoryBet(casino: "Winamax", sport: .tennis, market: .total, result: .lost, placed: 5_600, settled: 5_500),
        HistoryBet(casino: "Winamax", sport: .tennis, market: .total, result: .lost, placed: 5_400, settled: 5_300),
        HistoryBet(result: .won, placed: 5_200, settled: 5_100),
        HistoryBet(result: .void, placed: 5_000, settled: 4_900),
        HistoryBet(prices: [300], stake: 500, result: .won, marks: .free, placed: 4_800, settled: 4_700),
        HistoryBet(prices: [100, 200].map { $0 + 50 }, result: .won, placed: 4_600, settled: 4_500),
    ]

    @Test("results count what the ledger holds")
    func results() async throws {
        try await FactBench.run { bench in
            try await bench.keep(Self.history)
            let sheet = try await bench.ask("betting_results")
            #expect(sheet["bets"] == .count(8))
            #expect(sheet["won"] == .count(5))
            #expect(sheet["lost"] == .count(2))
            #expect(sheet["void"] == .count(1))
            #expect(sheet["cashed_out"] == nil)
            // Singles: 30 - 20; the bonus: 10; the parlay at 3.75: 27.50.
            #expect(sheet["profit"] == .euros(4_750))
            #expect(sheet["bonus_profit"] == .euros(1_000))
            #expect(sheet["staked"] == .euros(6_000))
            #expect(sheet["yield"] == .share(3_750.0 / 6_000))
            #expect(sheet["yield_low"] == nil)
            #expect(sheet["average_stake"] == .euros(1_000))
            #expect(sheet["biggest_win"] == .euros(2_750))
            #expect(sheet["biggest_loss"] == .euros(-1_000))
            #expect(sheet["average_price"] == .price(18.75 / 8))
            // The first was settled on 6 March at 10:40 in Paris.
            #expect(sheet["since"]?.words(for: bench.profile) == "6 Mar 2026")
            #expect(sheet.gaps == ["few_bets"])
        }
    }

    @Test("results are cut to a casino, a sport, a market or a period")
    func filters() async throws {
        try await FactBench.run { bench in
            try await bench.keep(Self.history)
            func bets(_ arguments: [String: FactArguments.Value]) async throws -> FactValue? {
                try await bench.ask("betting_results", arguments)["bets"]
            }
            #expect(try await bets(["casino": .text("winamax")]) == .count(2))
            #expect(try await bets(["sport": .text("football")]) == .count(6))
            #expect(try await bets(["market": .text("total")]) == .count(2))
            // The parlay is on several markets.
            #expect(try await bets(["market": .text("winner")]) == .count(5))
            #expect(try await bets(["period": .text("today")]) == nil)
            #expect(try await bets(["period": .text("7d"), "sport": .text("tennis")]) == .count(2))
            let french = try await bench.ask("betting_results", ["casino": .text("Betclic")])
            #expect(french.facts.isEmpty && french.gaps == ["no_bets"])
        }
    }

    @Test("a yield has its interval from ten bets on, and no warning from thirty on")
    func interval() async throws {
        try await FactBench.run { bench in
            let bets = (0..<30).map { number in
                let minutes = Int64(50_000 - 1_440 * number)
                return HistoryBet(result: number < 18 ? .won : .lost, placed: minutes, settled: minutes - 60)
            }
            try await bench.keep(bets)
            let sheet = try await bench.ask("betting_results")
            // 18 won of 30 at evens: yield 0.2, variance of a bet 0.96 · 30 / 29.
            let error = (0.96 / 29).squareRoot()
            let (low, high) = (0.2 - 1.96 * error, 0.2 + 1.96 * error)
            #expect(isNear(sheet["yield_low"], low, within: 1e-9))
            #expect(isNear(sheet["yield_high"], high, within: 1e-9))
            #expect(sheet.gaps.isEmpty)
            let luck = try await bench.ask("luck_or_skill")
            #expect(luck["wins"] == .count(18))
            #expect(luck["expected_wins"] == .number(15))
            let z = 3 / 7.5.squareRoot()
            #expect(isNear(luck["z"], z, within: 1e-9))
            // 1.96² · 0.96 · 30 / 29 / 0.04 = 95.4
            #expect(luck["bets_needed"] == .count(96))
        }
    }

    @Test("a breakdown has the best first; parlays stand apart from markets")
    func breakdown() async throws {
        try await FactBench.run { bench in
            try await bench.keep(Self.history)
            let sheet = try await bench.ask("results_breakdown", ["by": .text("casino")])
            #expect(sheet["groups"] == .count(2))
            #expect(sheet["best_name"] == .name("Bet365"))
            #expect(sheet["best_profit"] == .euros(6_750))
            #expect(sheet["worst_name"] == .name("Winamax"))
            #expect(sheet["worst_profit"] == .euros(-2_000))
            #expect(sheet.rows.map { $0["bets"] } == [.count(6), .count(2)])
            #expect(sheet.rows[1]["yield"] == .share(-1))
            let markets = try await bench.ask("results_breakdown", ["by": .text("market")])
            #expect(markets.rows.map { $0["name"] } == [.name("Winner"), .name("Parlays"), .name("Total")])
            let sports = try await bench.ask("results_breakdown", ["by": .text("sport"), "period": .text("today")])
            #expect(sports.facts.isEmpty && sports.gaps == ["no_bets"])
        }
    }

    @Test("a period stands beside the one before it")
    func periods() async throws {
        try await FactBench.run { bench in
            let day: Int64 = 1_440
            try await bench.keep([
                HistoryBet(result: .won, placed: 5 * day, settled: 5 * day - 60),
                HistoryBet(result: .lost, placed: 35 * day, settled: 35 * day - 60),
                HistoryBet(result: .lost, placed: 40 * day, settled: 40 * day - 60),
                HistoryBet(result: .won, placed: 70 * day, settled: 70 * day - 60),
            ])
            let sheet = try await bench.ask("compare_periods")
            #expect(sheet["bets"] == .count(1))
            #expect(sheet["profit"] == .euros(1_000))
            #expect(sheet["bets_before"] == .count(2))
            #expect(sheet["profit_before"] == .euros(-2_000))
            #expect(sheet["yield_before"] == .share(-1))
            #expect(sheet["profit_change"] == .euros(3_000))
            let week = try await bench.ask("compare_periods", ["period": .text("7d")])
            #expect(week["bets"] == .count(1) && week["bets_before"] == nil && week["profit_change"] == nil)
            #expect(week.gaps == ["few_bets", "no_bets_before"])
        }
    }

    @Test("streaks and falls are those of the settled bets in their order")
    func streaks() async throws {
        try await FactBench.run { bench in
            try await bench.keep(Self.history)
            let sheet = try await bench.ask("streaks")
            #expect(sheet["current_streak"] == .count(3))
            #expect(sheet["longest_winning"] == .count(3))
            #expect(sheet["longest_losing"] == .count(2))
            #expect(sheet["drawdown"] == .euros(0))
            #expect(sheet["deepest_drawdown"] == .euros(2_000))
            // ln 7 / -ln(2/7)
            #expect(isNear(sheet["expected_longest_losing"], 1.5533, within: 1e-4))
        }
    }
}

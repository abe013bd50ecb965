import Coaching
import Domain
import Storage
import Testing

@Suite("Tools that tell of behaviour")
struct BehaviorToolTests {
    @Test("habits are counted in the user's own zone")
    func habits() async throws {
        try await FactBench.run { bench in
            try await bench.keep([
                // Tuesday 11:00, Tuesday 1:00, Sunday 13:00 and Saturday 22:00 in Paris.
                HistoryBet(marks: .live, placed: 120, settled: 60, took: .seconds(10)),
                HistoryBet(placed: 720, settled: 700, took: .seconds(30)),
                HistoryBet(prices: [150, 200], placed: 2_880, settled: 2_800, took: .seconds(20)),
                HistoryBet(result: nil, placed: 3_780),
                HistoryBet(decision: .skip, placed: 100, took: .seconds(60)),
                HistoryBet(decision: .save, placed: 90), HistoryBet(placed: 80, isUndone: true),
            ])
            let sheet = try await bench.ask("decision_habits")
            #expect(sheet["decisions"] == .count(6))
            #expect(sheet["bets"] == .count(4))
            #expect(sheet["skips"] == .count(1) && sheet["saves"] == .count(1))
            #expect(sheet["skip_rate"] == .share(1.0 / 6))
            #expect(sheet["median_seconds"] == .number(25))
            #expect(sheet["bets_per_active_day"] == .number(4.0 / 3))
            #expect(sheet["live_share"] == .share(0.25))
            #expect(sheet["night_share"] == .share(0.25))
            #expect(sheet["weekend_share"] == .share(0.5))
            #expect(sheet["parlay_share"] == .share(0.25))
            #expect(sheet.gaps == ["few_bets"])
            var newYork = bench
            newYork.profile.zone = "America/New_York"
            // 6:00, 20:00 of the day before, 8:00 and 17:00 there.
            #expect(try await newYork.ask("decision_habits")["night_share"] == .share(0))
        }
    }

    /// Sessions of two bets, a day apart: the first settled after ten minutes, the second placed ten or twenty later.
    private static func sessions(_ count: Int, known: Bool = true) -> [HistoryBet] {
        (0..<count).flatMap { number -> [HistoryBet] in
            let start = Int64(100_000 - 1_440 * number)
            let isLoss = number.isMultiple(of: 2)
            let gap: Int64 = isLoss ? 10 : 20
            return [
                HistoryBet(result: isLoss ? .lost : .won, placed: start, settled: known ? start - 10 : start - 300),
                HistoryBet(
                    stake: isLoss ? 3_000 : 1_500,
                    result: .won,
                    placed: start - 10 - gap,
                    settled: start - 400
                ),
            ]
        }
    }

    @Test("the stake after a loss is compared with the same person's stake after a win")
    func lossResponse() async throws {
        try await FactBench.run { bench in
            try await bench.keep(Self.sessions(16))
            let sheet = try await bench.ask("loss_response")
            #expect(sheet["after_losses"] == .count(8) && sheet["after_wins"] == .count(8))
            #expect(sheet["stake_after_loss"] == .euros(3_000) && sheet["stake_after_win"] == .euros(1_500))
            #expect(isNear(sheet["ratio"], 2, within: 1e-9))
            #expect(isNear(sheet["step_ratio"], 2, within: 1e-9))
            #expect(sheet["gap_after_loss"] == .duration(.minutes(10)))
            #expect(sheet["gap_after_win"] == .duration(.minutes(20)))
            #expect(sheet.gaps.isEmpty)
        }
    }

    @Test("fewer than eight of either kind are no comparison")
    func fewPairs() async throws {
        try await FactBench.run { bench in
            try await bench.keep(Self.sessions(15))
            let sheet = try await bench.ask("loss_response")
            #expect(sheet["after_losses"] == .count(8) && sheet["after_wins"] == .count(7))
            #expect(sheet["ratio"] == nil && sheet.gaps == ["few_pairs"])
        }
    }

    @Test("a result that was not known yet is no loss to answer, nor is one of another session")
    func unknownResults() async throws {
        try await FactBench.run { bench in
            try await bench.keep(Self.sessions(20, known: false))
            let sheet = try await bench.ask("loss_response")
            #expect(sheet["after_losses"] == .count(0) && sheet["after_wins"] == .count(0))
            #expect(sheet.gaps == ["few_pairs"])
        }
    }

    @Test("closing-line value is absent while no closing price is known")
    func closingLine() async throws {
        try await FactBench.run { bench in
            try await bench.keep([HistoryBet()])
            let sheet = try await bench.ask("closing_line")
            #expect(sheet["bets"] == .count(1) && sheet["mean_clv"] == nil && sheet["bets_with_close"] == nil)
            #expect(sheet.gaps == ["few_bets", "no_closing_prices"])
        }
    }

    @Test("how many closing prices are the market's mean is told, and nothing of it where none is")
    func meanCloses() async throws {
        try await FactBench.run { bench in
            try await bench.keep([HistoryBet(), HistoryBet(), HistoryBet(), HistoryBet(result: nil)])
            let user = bench.profile.id
            let bets = try await bench.store.read { book in
                try book.recentBets(of: user, in: .euro, limit: 9).filter { $0.settlement != nil }.map(\.id)
            }
            try await bench.store.write { ledger in
                for bet in bets { try ledger.keepClosingPrice(1.9, books: [MatchPrices.sharp], of: bet) }
            }
            let sharp = try await bench.ask("closing_line")
            #expect(sharp["bets_with_close"] == .count(3) && sharp["mean_closes"] == nil)
            try await bench.store.write { ledger in
                try ledger.keepClosingPrice(1.9, books: [MatchPrices.mean], of: bets[0])
                try ledger.keepClosingPrice(1.9, books: [MatchPrices.exchange], of: bets[1])
                try ledger.keepClosingPrice(1.9, books: [MatchPrices.sharp, MatchPrices.mean], of: bets[2])
            }
            let mixed = try await bench.ask("closing_line")
            #expect(mixed["bets_with_close"] == .count(3) && mixed["mean_closes"] == .count(2))
        }
    }
}

import Coaching
import Domain
import Testing

@Suite("Tools that tell of prices and stakes")
struct PriceToolTests {
    @Test("a price is converted from any format into all")
    func convert() async throws {
        try await FactBench.run { bench in
            for value in [FactArguments.Value.text("-110"), .text("10/11"), .number(21.0 / 11)] {
                let sheet = try await bench.ask("convert_price", ["price": value])
                #expect(sheet["decimal"] == .name("1.909"))
                #expect(sheet["american"] == .name("-110"))
                #expect(sheet["fractional"] == .name("10/11"))
                #expect(sheet["implied_probability"] == .share(11.0 / 21))
            }
            #expect(try await bench.ask("convert_price", ["price": .text("+150")])["decimal"] == .name("2.50"))
        }
    }

    @Test("fair prices are Shin's, with those of the power method beside them")
    func fair() async throws {
        try await FactBench.run { bench in
            let sheet = try await bench.ask("fair_prices", ["prices": .numbers([2.7, 2.3, 4.4])])
            #expect(isNear(sheet["overround"], 0.032426, within: 1e-6))
            let shin = [0.359344, 0.423244, 0.217412]
            for (row, expected) in zip(sheet.rows, shin) {
                #expect(isNear(row["fair_shin"], expected, within: 1e-6))
                #expect(isNear(row["fair_price"], 1 / expected, within: 1e-4))
            }
            #expect(isNear(sheet.rows[0]["fair_power"], 0.359171, within: 1e-6))
            #expect(sheet.gaps.isEmpty)
            let sure = try await bench.ask("fair_prices", ["prices": .numbers([2.2, 2.2])])
            #expect(sure.gaps == ["no_margin"] && sure.rows[0]["fair_shin"] == .share(0.5))
        }
    }

    @Test("four legs at 5.35 % cost 23.2 %")
    func parlay() async throws {
        try await FactBench.run { bench in
            let sheet = try await bench.ask("parlay_cost", ["legs": .number(4)])
            #expect(isNear(sheet["cost"], 0.2318, within: 1e-4))
            #expect(sheet["single_cost"] == .share(0.0535) && sheet["combined_price"] == nil)
            let priced = try await bench.ask("parlay_cost", ["prices": .numbers([2, 2.5]), "overround": .number(0.1)])
            #expect(priced["legs"] == .count(2) && priced["combined_price"] == .price(5))
            #expect(priced["break_even_probability"] == .share(0.2))
            #expect(isNear(priced["cost"], 0.21, within: 1e-9))
        }
    }

    @Test("a stake plan is Kelly's arithmetic on the books' bankroll")
    func plan() async throws {
        try await FactBench.run { bench in
            let bare = try await bench.ask("stake_plan", ["price": .number(2.5), "stake": .number(20)])
            #expect(bare["break_even_probability"] == .share(0.4) && bare["edge"] == nil && bare["bankroll"] == nil)
            #expect(bare.gaps == ["no_bankroll", "no_probability"])
            try await bench.move(.deposit, 100_000)
            let amount = try await bench.ask("stake_plan", ["stake": .number(200)])
            #expect(amount["stake_share"] == .share(0.2) && amount.gaps == ["no_price", "no_probability"])
            #expect(try await bench.ask("stake_plan", ["price": .text("+150")])["price"] == .price(2.5))
            let plan: [String: FactArguments.Value] = [
                "price": .number(2), "probability": .number(0.55), "stake": .number(200),
            ]
            let sheet = try await bench.ask("stake_plan", plan)
            #expect(sheet["bankroll"] == .euros(100_000))
            #expect(isNear(sheet["edge"], 0.1, within: 1e-9))
            #expect(sheet["expected_value"] == .euros(2_000))
            #expect(isNear(sheet["kelly_fraction"], 0.1, within: 1e-9))
            #expect(isNear(sheet["quarter_kelly_fraction"], 0.025, within: 1e-9))
            #expect(sheet["quarter_kelly_stake"] == .euros(2_500))
            #expect(sheet["stake_share"] == .share(0.2))
            #expect(sheet.gaps.isEmpty)
        }
    }

    @Test("the risk of ruin says what it assumed")
    func ruin() async throws {
        try await FactBench.run { bench in
            #expect(try await bench.ask("ruin_risk").gaps == ["no_bankroll", "no_stake", "no_price"])
            try await bench.move(.deposit, 10_000)
            let asked: [String: FactArguments.Value] = [
                "price": .number(2), "probability": .number(0.5), "stake": .number(20), "bets": .number(100),
            ]
            let sheet = try await bench.ask("ruin_risk", asked)
            // Five stakes, a fair coin, a hundred flips: 0.62.
            #expect(isNear(sheet["ruin_probability"], 0.62, within: 0.04))
            #expect(sheet["paths"] == .count(2_000) && sheet["bets"] == .count(100))
            #expect(sheet["stake_share"] == .share(0.2) && sheet.gaps.isEmpty)
            try await bench.keep([HistoryBet(prices: [190]), HistoryBet(prices: [210], result: .lost)])
            let assumed = try await bench.ask("ruin_risk")
            #expect(assumed["stake"] == .euros(1_000) && assumed["price"] == .price(2))
            #expect(assumed["probability"] == .share(1 / 2.107))
            #expect(assumed.gaps == ["assumed_stake", "assumed_price", "assumed_probability"])
        }
    }
}

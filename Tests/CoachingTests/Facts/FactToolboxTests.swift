import Coaching
import Domain
import Testing

@Suite("The fact toolbox")
struct FactToolboxTests {
    /// The tools and the names of their facts are what prompts are written with.
    private static let promised: [String: (facts: String, rows: String)] = [
        "betting_results": (
            """
            bets won lost void staked profit yield yield_low yield_high average_price average_stake biggest_win \
            biggest_loss since
            """, ""
        ),
        "results_breakdown": (
            "groups best_name best_profit worst_name worst_profit", "name bets staked profit yield"
        ),
        "compare_periods": (
            "bets profit staked yield bets_before profit_before staked_before yield_before profit_change", ""
        ),
        "recent_bets": ("shown", "casino selection price stake result profit placed_at"),
        "open_exposure": (
            "open_bets open_stake possible_return share_of_bankroll", "casino selection price stake placed_at"
        ),
        "bankroll": ("balance open_stake withdrawal_pending casinos", "casino balance"),
        "cash_flow": ("deposits deposited withdrawals withdrawn bonuses bonus net_deposited", ""),
        "budgets": ("budgets resting_until", "kind period limit used left"),
        "streaks": (
            "current_streak longest_winning longest_losing expected_longest_losing drawdown deepest_drawdown", ""
        ),
        "luck_or_skill": ("bets yield yield_low yield_high wins expected_wins z bets_needed", ""),
        "limit_history": ("reports casinos_limited days_since_last", "casino type before after factor reported_at"),
        "account_safety": (
            "accounts",
            """
            casino bets score score_low score_high band confidence main_reason main_reason_points second_reason score_cap \
            limits sister_limits days_since_last_limit
            """
        ),
        "decision_habits": (
            """
            decisions bets skips saves skip_rate median_seconds bets_per_active_day live_share night_share parlay_share
            """, ""
        ),
        "loss_response": (
            "after_losses after_wins stake_after_loss stake_after_win ratio gap_after_loss gap_after_win", ""
        ),
        "closing_line": ("bets_with_close coverage mean_clv beat_share", ""),
        "stake_plan": (
            """
            bankroll break_even_probability edge expected_value kelly_fraction quarter_kelly_fraction \
            quarter_kelly_stake stake_share
            """, ""
        ),
        "ruin_risk": ("ruin_probability paths bets stake_share median_end worst_tenth", ""),
        "convert_price": ("decimal american fractional implied_probability", ""),
        "fair_prices": ("outcomes overround", "price implied fair_shin fair_power fair_price"),
        "parlay_cost": ("legs combined_price cost break_even_probability single_cost", ""),
    ]

    private static let parameters: [String: String] = [
        "betting_results": "casino sport market period", "results_breakdown": "by period", "compare_periods": "period",
        "recent_bets": "count", "open_exposure": "", "bankroll": "", "cash_flow": "casino period", "budgets": "",
        "streaks": "period", "luck_or_skill": "period", "limit_history": "casino", "account_safety": "casino",
        "decision_habits": "period", "loss_response": "", "closing_line": "casino period",
        "stake_plan": "price probability stake", "ruin_risk": "stake price probability bets", "convert_price": "price",
        "fair_prices": "prices", "parlay_cost": "prices legs overround",
    ]

    @Test("has every tool with the arguments and the facts that prompts rely on")
    func promises() throws {
        let definitions = FactToolbox.standard.definitions
        #expect(Set(definitions.map(\.name)) == Set(Self.promised.keys))
        #expect(definitions.count == Self.promised.count)
        for definition in definitions {
            let promised = try #require(Self.promised[definition.name])
            let facts = Set(promised.facts.split(separator: " ").map(String.init))
            let rows = Set(promised.rows.split(separator: " ").map(String.init))
            #expect(facts.subtracting(definition.facts) == [], "\(definition.name)")
            #expect(rows.subtracting(definition.rowFacts) == [], "\(definition.name)")
            #expect(Set(definition.facts).count == definition.facts.count, "\(definition.name)")
            let parameters = Set((Self.parameters[definition.name] ?? "").split(separator: " ").map(String.init))
            #expect(parameters.subtracting(definition.parameters.map(\.name)) == [], "\(definition.name)")
        }
    }

    @Test("labels every fact in both languages")
    func labels() {
        for name in FactName.allCases {
            #expect(!name.label.english.isEmpty && !name.label.french.isEmpty, "\(name)")
        }
    }

    @Test(
        "refuses arguments that make no sense, with what is expected",
        arguments: [
            ("win_tonight", [:], "There is no tool «win_tonight»."),
            ("bankroll", ["casino": .text("bet365")], "There is no argument «casino»."),
            ("results_breakdown", [:], "The argument by is missing."),
            ("results_breakdown", ["by": .text("  ")], "The argument by is missing."),
            (
                "results_breakdown", ["by": .text("moon")],
                "The argument by is «moon»; expected one of casino, sport, market."
            ),
            ("recent_bets", ["count": .text("many")], "The argument count is «many»; expected a whole number."),
            ("recent_bets", ["count": .number(2.5)], "The argument count is «2.5»; expected a whole number."),
            (
                "recent_bets", ["count": .number(0)],
                "The argument count is «0.0»; expected a whole number from 1 to 1000."
            ),
            ("stake_plan", ["stake": .text("+150")], "The argument stake is «+150»; expected a number."),
            (
                "stake_plan", ["price": .number(0.5)],
                "The argument price is «0.5»; expected a price such as 2.10, +150, -110 or 5/2."
            ),
            ("stake_plan", ["stake": .number(.nan)], "The argument stake is «nan»; expected a number."),
            (
                "stake_plan", ["price": .number(2), "probability": .number(55)],
                "The argument probability is «55.0»; expected a number between 0 and 1: 0.55 for 55 %."
            ),
            (
                "stake_plan", ["price": .number(2), "stake": .number(-5)],
                "The argument stake is «-5.0»; expected an amount above zero in EUR."
            ),
            (
                "betting_results", ["casino": .text("Nowhere\u{202E}Land")],
                "The argument casino is «NowhereLand»; expected the name of a casino that the user's books have."
            ),
            (
                "convert_price", ["price": .text("cheap")],
                "The argument price is «cheap»; expected a price such as 2.10, +150, -110 or 5/2."
            ),
            (
                "fair_prices", ["prices": .text("two, three")],
                "The argument prices is «two, three»; expected a list of numbers."
            ),
            (
                "fair_prices", ["prices": .numbers([2])],
                "The argument prices is «1 prices»; expected those of all outcomes, two at least."
            ),
            (
                "fair_prices", ["prices": .numbers([2, 1])],
                "The argument prices is «1.0»; expected decimal prices above 1."
            ),
            ("parlay_cost", [:], "The argument prices is missing."),
            (
                "parlay_cost", ["legs": .number(21)],
                "The argument legs is «21.0»; expected a whole number from 1 to 20."
            ),
            (
                "ruin_risk", ["bets": .number(1e9)],
                "The argument bets is «1000000000.0»; expected a whole number from 1 to 10000."
            ),
            ("ruin_risk", ["bets": .numbers([1, 2])], "The argument bets is «1.0, 2.0»; expected a whole number."),
        ] as [(String, [String: FactArguments.Value], String)]
    )
    func faults(tool: String, arguments: [String: FactArguments.Value], expected: String) async throws {
        try await FactBench.run { bench in
            do {
                _ = try await bench.ask(tool, arguments)
                Issue.record("no fault")
            } catch let fault as FactToolFault { #expect(fault.description == expected) }
        }
    }

    @Test("takes numbers that came as text, and words in any case")
    func lenient() async throws {
        try await FactBench.run { bench in
            let plan = try await bench.ask("stake_plan", ["price": .text("2.5"), "stake": .text("10")])
            #expect(plan["stake"] == .euros(1_000))
            let fair = try await bench.ask("fair_prices", ["prices": .text("2.7, 2.3 4.4")])
            #expect(fair["outcomes"] == .count(3))
            let results = try await bench.ask("betting_results", ["period": .text("30D"), "casino": .text("")])
            #expect(results.gaps == ["no_bets"])
        }
    }

    @Test("tells somebody without any history what is missing, and never a zero")
    func empty() async throws {
        let arguments: [String: [String: FactArguments.Value]] = [
            "results_breakdown": ["by": .text("sport")], "stake_plan": ["price": .number(2)],
            "convert_price": ["price": .number(2)], "fair_prices": ["prices": .numbers([2, 2])],
            "parlay_cost": ["legs": .number(2)], "compare_periods": ["period": .text("all")],
        ]
        let pure: Set = ["stake_plan", "convert_price", "fair_prices", "parlay_cost"]
        try await FactBench.run { bench in
            for definition in FactToolbox.standard.definitions where !pure.contains(definition.name) {
                let sheet = try await bench.ask(definition.name, arguments[definition.name] ?? [:])
                #expect(sheet.facts.filter { $0.name != "period" }.isEmpty, "\(sheet)")
                #expect(sheet.rows.isEmpty && !sheet.gaps.isEmpty, "\(sheet)")
            }
        }
    }

    @Test("gives no fact that its tool does not name, and nothing of other people, other currencies or undone bets")
    func strangers() async throws {
        let usd = try #require(Currency(code: "USD"))
        try await FactBench.run { bench in
            let other = try await bench.other()
            var strange: [HistoryBet] = []
            for number in 0..<40 {
                let won = number % 2 == 0
                strange.append(
                    HistoryBet(
                        casino: "Zanzibar Corner",
                        selection: "Theirs",
                        stake: 777,
                        result: won ? .won : .lost,
                        placed: Int64(5_000 - number * 10),
                        settled: Int64(4_995 - number * 10)
                    )
                )
            }
            try await other.keep(strange)
            try await other.move(.deposit, 77_700, at: "Bet365")
            try await other.report(.stakeCut, at: "Bet365", before: 777, after: 77, daysAgo: 3)
            try await bench.keep([
                HistoryBet(stake: 555, currency: usd), HistoryBet(stake: 333, isUndone: true),
                HistoryBet(stake: 111, result: nil, currency: usd),
            ])
            let arguments: [String: [String: FactArguments.Value]] = [
                "results_breakdown": ["by": .text("casino")], "stake_plan": ["price": .number(2)],
                "convert_price": ["price": .number(2)], "fair_prices": ["prices": .numbers([2, 2])],
                "parlay_cost": ["legs": .number(2)],
            ]
            for definition in FactToolbox.standard.definitions {
                for (viewer, isStranger) in [(bench, false), (other, true)] {
                    let sheet = try await viewer.ask(definition.name, arguments[definition.name] ?? [:])
                    #expect(Set(sheet.facts.map(\.name)).isSubset(of: definition.facts), "\(sheet)")
                    for row in sheet.rows { #expect(Set(row.map(\.name)).isSubset(of: definition.rowFacts), "\(row)") }
                    guard !isStranger else { continue }
                    let json = sheet.json(in: .shared("UTC"))
                    for word in ["7.77", "777", "Zanzibar", "Theirs", "5.55", "3.33", "1.11"] {
                        #expect(!json.contains(word), "\(json)")
                    }
                }
            }
            #expect(try await bench.ask("betting_results").gaps == ["no_bets", "other_currencies"])
        }
    }
}

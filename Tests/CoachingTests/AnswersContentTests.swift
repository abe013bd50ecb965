import Coaching
import Domain
import Testing

@Suite("What the built-in coach says")
struct AnswersContentTests {
    private func answer(
        _ question: BuiltInQuestion,
        _ profile: Profile = .asker(.english),
        overrides: [String: FactValue]? = [:]
    ) async throws -> BuiltInAnswer {
        let toolbox = FactToolbox.samples(isRich: overrides != nil, overrides: overrides ?? [:])
        let mind = BuiltInMind(prompts: try ShippedPrompts.library(), toolbox: toolbox)
        return try await withBook { try mind.answer(question, FactDesk(book: $0, profile: profile, now: .samples)) }
    }

    @Test("meets a crisis with people to call, whatever else is going on", arguments: Language.allCases)
    func crisis(language: Language) async throws {
        for variant in 0..<2 {
            let question = BuiltInQuestion(
                intent: .crisis,
                entities: .everything,
                isResting: true,
                variant: UInt64(variant),
                isUncertain: true
            )
            let answer = try await answer(question, .asker(language, country: "CA-QC", rests: true))
            #expect(answer.promptName == "crisis" && answer.sheets.isEmpty)
            let first = try #require(answer.text.firstRange(of: "1 866 277-3553"))
            let second = try #require(answer.text.firstRange(of: "1 800 461-0140"))
            #expect(first.lowerBound < second.lowerBound)
            for word in ["/bet", "/stats", "pari ", "paris", "stake", "mise", "odds", "cote", "Bet365"] {
                #expect(!answer.text.contains(word), "\(word): \(answer.text)")
            }
        }
    }

    @Test("has lines for somebody of no known country")
    func elsewhere() async throws {
        for country in [nil, "ZZ"] {
            let answer = try await answer(BuiltInQuestion(intent: .crisis), .asker(.english, country: country))
            #expect(answer.text.contains("findahelpline.com"))
        }
    }

    @Test("offers what it may have been instead, where it did not understand")
    func unknown() async throws {
        let question = BuiltInQuestion(
            intent: .stakeAdvice,
            isUncertain: true,
            candidates: [.stakeAdvice, .ruinRisk, .closingLine, .results]
        )
        let answer = try await answer(question)
        #expect(answer.promptName == "unknown" && answer.sheets.isEmpty)
        #expect(answer.text.contains("Should I stake 50 at 2.10?") && answer.text.contains("closing line"))
        #expect(answer.text.count { $0 == "•" } == 3)
        var resting = question
        resting.isResting = true
        let other = try await self.answer(resting, .asker(.english, rests: true))
        #expect(!other.text.contains("stake 50") && !other.text.contains("go broke"))
        #expect(other.text.count { $0 == "•" } == 3)
    }

    @Test("counts the rows that it does not show")
    func rows() async throws {
        let answer = try await answer(BuiltInQuestion(intent: .resultsByCasino))
        #expect(answer.text.count { $0 == "•" } == 6)
        #expect(answer.text.contains("And 2 more."))
    }

    @Test("takes the singular for one, and in French for none")
    func singular() async throws {
        let one = try await answer(BuiltInQuestion(intent: .results), overrides: ["bets": .count(1)])
        #expect(one.text.contains(": 1 settled bet, "))
        let none = try await answer(
            BuiltInQuestion(intent: .results),
            .asker(.french),
            overrides: ["won": .count(0), "lost": .count(2)]
        )
        #expect(none.text.contains("0 gagné, 2 perdus"))
    }

    @Test("shows what users wrote, and takes nothing from it")
    func userText() async throws {
        let hostile = "**Ignore** {{profit}}\n\n{{#rows}}"
        let answer = try await answer(
            BuiltInQuestion(intent: .openBets),
            overrides: ["selection": .userText(hostile), "casino": .name(hostile)]
        )
        #expect(answer.text.contains("∗∗Ignore∗∗ {{profit}} {{#rows}}"))
        #expect(!answer.text.contains("**Ignore"))
    }

    @Test("leaves a fact of the whole out of a row that lacks it")
    func rowScope() async throws {
        let definition = FactToolDefinition(
            "results_breakdown",
            "Rows without a yield.",
            [FactParameter("by", .text, "By what.")],
            facts: ["bets", "yield"],
            rowFacts: ["name", "bets", "staked", "profit", "yield"]
        )
        let tool = RowTool(definition: definition)
        let tools = FactToolbox.standard.definitions.map {
            $0.name == definition.name ? tool as any FactTool : SampleTool(definition: $0, isRich: true)
        }
        let mind = BuiltInMind(prompts: try ShippedPrompts.library(), toolbox: FactToolbox(tools))
        let text = try await withBook {
            let desk = FactDesk(book: $0, profile: .asker(.english), now: .samples)
            return try mind.answer(BuiltInQuestion(intent: .resultsByCasino), desk).text
        }
        #expect(text.contains("• **Unibet**: +€5.00, 3 bets\n") || text.contains("• **Unibet**: +€5.00, 3 bets"))
        #expect(!text.contains("3 bets, yield"))
    }

    /// A row that knows no yield.
    private struct RowTool: FactTool {
        let definition: FactToolDefinition

        func facts(_ arguments: FactArguments, _ desk: FactDesk) throws -> FactSheet {
            let words = Words(en: "x", fr: "x")
            var sheet = FactSheet(tool: definition.name, title: words)
            sheet.facts = [Fact("bets", .count(3), words), Fact("yield", .share(0.1), words)]
            sheet.rows = [
                [
                    Fact("name", .name("Unibet"), words), Fact("bets", .count(3), words),
                    Fact("profit", .money(.euros(500)), words),
                ]
            ]
            return sheet
        }
    }
}

@Suite("The built-in coach over real books")
struct AnswersBooksTests {
    @Test("answers everything to a newcomer, whatever they name", arguments: Language.allCases)
    func newcomer(language: Language) async throws {
        let mind = BuiltInMind(prompts: try ShippedPrompts.library(), toolbox: .standard)
        let texts = try await withBook { book in
            let desk = FactDesk(book: book, profile: .asker(language), now: .samples)
            return try Intent.allCases.flatMap { intent in
                try [Entities(), .everything].flatMap { entities in
                    try (0..<3).map { variant in
                        try mind.answer(
                            BuiltInQuestion(intent: intent, entities: entities, variant: UInt64(variant)),
                            desk
                        ).text
                    }
                }
            }
        }
        for text in texts { #expect(!text.isEmpty && !text.contains("{{") && !text.contains("  ")) }
    }

    @Test("asks for a bankroll before it weighs a stake, and knows a price by itself")
    func stake() async throws {
        let mind = BuiltInMind(prompts: try ShippedPrompts.library(), toolbox: .standard)
        let texts = try await withBook { book in
            let desk = FactDesk(book: book, profile: .asker(.english), now: .samples)
            var stake = BuiltInQuestion(intent: .stakeAdvice)
            stake.entities.amounts = [Amount(value: 200)]
            var price = BuiltInQuestion(intent: .convertPrice)
            price.entities.prices = [Price(numerator: 5, denominator: 2)].compactMap(\.self)
            return [try mind.answer(stake, desk).text, try mind.answer(price, desk).text]
        }
        #expect(texts[0].hasPrefix("I cannot weigh €200.00, for I do not know your bankroll"))
        #expect(texts[1].hasPrefix("**2.50** decimal is **+150** American and **3/2** fractional."))
    }
}

import Coaching
import Domain
import Testing

@Suite("The built-in coach, word for word")
struct AnswersGoldenTests {
    private func text(
        _ question: BuiltInQuestion,
        _ profile: Profile,
        rows: Int = 1,
        _ facts: [String: FactValue] = [:],
        gaps: [String] = [],
        absent: Set<String> = []
    ) async throws -> String {
        let tools = FactToolbox.standard.definitions.map {
            SampleTool(definition: $0, isRich: true, overrides: facts, gaps: gaps, rows: rows, absent: absent)
        }
        let mind = BuiltInMind(prompts: try ShippedPrompts.library(), toolbox: FactToolbox(tools))
        return try await withBook {
            try mind.answer(question, FactDesk(book: $0, profile: profile, now: .samples)).text
        }
    }

    @Test("how am I doing at bet365?")
    func results() async throws {
        var question = BuiltInQuestion(intent: .resultsByCasino)
        question.entities.casinos = [KnownCasino(id: CasinoID(rawValue: 1), name: "Bet365")]
        let facts: [String: FactValue] = [
            "profit": .money(.euros(-11_840)), "bets": .count(212), "yield": .share(-0.0279),
            "yield_low": .share(-0.11), "yield_high": .share(0.054),
        ]
        let text = try await text(question, .asker(.english), facts)
        #expect(
            text == """
                **-€118.40** at Bet365 so far: 212 settled bets, yield -2.8% (allowing for luck, between -11.0% and 5.4%).
                """
        )
    }

    @Test("combien j'ai perdu cette semaine ?")
    func week() async throws {
        var question = BuiltInQuestion(intent: .results, variant: 1)
        question.entities.period = .week
        let facts: [String: FactValue] = [
            "profit": .money(.euros(-4_250)), "bets": .count(9), "won": .count(3), "lost": .count(6),
            "yield": .share(-0.236), "yield_low": .share(-0.78), "yield_high": .share(0.31),
            "staked": .money(.euros(18_000)), "average_price": .price(2.05),
        ]
        let text = try await text(question, .asker(.french, country: "CA-QC"), facts, gaps: ["few_bets"])
        #expect(
            text == """
                Vous perdez **42,50\u{A0}€** cette semaine, sur 9 paris réglés (3 gagnés, 6 perdus).

                Rendement -23,6\u{A0}% pour 180,00\u{A0}€ misés, à une cote moyenne de 2,05. Les données laissent place à tout, de -78,0\u{A0}% à \
                31,0\u{A0}%. L'échantillon est petit\u{A0}: lisez-le comme un relevé, pas comme un verdict.
                """
        )
    }

    @Test("should I stake 200 on this?")
    func stake() async throws {
        var question = BuiltInQuestion(intent: .stakeAdvice)
        question.entities.amounts = [Amount(value: 200)]
        let facts: [String: FactValue] = [
            "stake_share": .share(0.2), "bankroll": .money(.euros(100_000)), "balance": .money(.euros(100_000)),
        ]
        let text = try await text(
            question,
            .asker(.english),
            facts,
            absent: [
                "price", "break_even_probability", "probability", "edge", "quarter_kelly_stake", "target",
                "target_stake",
            ]
        )
        #expect(
            text == """
                **€200.00 is 20.0% of your bankroll** of €1,000.00. A common ceiling for one bet is 2 to 5%.

                Tell me the price and how likely you think it is, and I show what it would do to your bankroll. Not betting is \
                one of the answers.

                The numbers that you gave: stake €200.00.
                """
        )
    }

    @Test("quels casinos m'ont limité ?")
    func limits() async throws {
        let facts: [String: FactValue] = [
            "reports": .count(1), "casinos_limited": .count(1), "days_since_last": .count(12),
            "casino": .name("Winamax"), "type": .name("Mise réduite"), "before": .money(.euros(10_000)),
            "after": .money(.euros(500)), "factor": .share(0.05),
        ]
        let text = try await text(BuiltInQuestion(intent: .limitHistory), .asker(.french), facts)
        #expect(
            text == """
                **1** limitation signalée dans 1 casino, la dernière il y a 12 jours\u{A0}:
                • **Winamax**\u{A0}: Mise réduite, 100,00\u{A0}€ → 5,00\u{A0}€ (reste 5,0\u{A0}%), 10 mars 2026 13:00

                Ce sont vos propres signalements\u{A0}; une limitation jamais rencontrée ou jamais notée n'y figure pas.
                """
        )
    }

    @Test("a crisis in Québec")
    func crisis() async throws {
        let text = try await text(BuiltInQuestion(intent: .crisis), .asker(.french, country: "CA-QC"))
        #expect(
            text == """
                Merci de l'avoir écrit. Vous comptez plus que tout le reste. Parlez à quelqu'un maintenant, s'il vous plaît\u{A0}:
                • **1 866 APPELLE**\u{A0}: **1 866 277-3553**, 24 h/24, 7 j/7 – suicide.ca
                • **9-8-8**\u{A0}: **988**, 24 h/24, 7 j/7 – 988.ca

                Si vous êtes en danger en ce moment, appelez le numéro d'urgence de votre pays, ou rejoignez quelqu'un qui peut \
                rester avec vous.

                Pour l'argent ou le jeu, plus tard, quand vous le pourrez\u{A0}:
                • Jeu\u{A0}: aide et référence\u{A0}: 1 800 461-0140, 24 h/24, 7 j/7 – aidejeu.ca
                • Jeu\u{A0}: aide et référence (Montréal)\u{A0}: 514 527-0140, 24 h/24, 7 j/7 – aidejeu.ca
                """
        )
    }

    @Test("is a four-leg parlay a good idea?")
    func parlay() async throws {
        var question = BuiltInQuestion(intent: .parlayCost)
        question.entities.count = 4
        let facts: [String: FactValue] = [
            "legs": .count(4), "cost": .share(0.2318), "single_cost": .share(0.0535), "combined_price": .price(12.96),
            "break_even_probability": .share(1 / 12.96),
        ]
        let text = try await text(question, .asker(.english), facts)
        #expect(
            text == """
                **23.2%** in margin over 4 legs.

                Together the price is 12.96, which must win 7.7% of the time to break even. Each leg pays the bookmaker's margin on \
                top of the last one. The margin per leg is the mean that was measured at Bet365 on 25,921 football matches, 5.35%; \
                other markets have other margins. Legs from one match are not independent, so this does not hold for them.
                """
        )
    }
}

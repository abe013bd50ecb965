import Bot
import Domain
import Storage
import Testing

@Suite("/parlay", .timeLimit(.minutes(1)))
struct ParlayTests {
    @Test("on one line it is logged at once, with the combined price and what the overround costs")
    func oneLine() async throws {
        try await Conversation.open(betCommands()) { chat in
            let answers = try await chat.send("/parlay bet365 10 1.90 Arsenal, 2.10 Bayern")
            #expect(answers.count == 1)
            #expect(
                answers.first?.text == """
                    Logged #1 · Bet365 · parlay of 2
                    1. Arsenal at 1.90
                    2. Bayern at 2.10
                    All together at 3.99
                    €10.00 → €39.90 if all win
                    The bookmaker's margin over 2 legs costs about 11.0%: 5.35% a leg, the mean measured at Bet365 on \
                    25,921 football matches, 2012–2025.
                    """
            )
            #expect(answers.first?.labels == ["Undo", "…"])
            #expect(try await chat.betEvents() == ["bet_placed"])
            #expect(try await chat.bet(1)?.slip.legs.count == 2)
            #expect(try await chat.press("Undo").first?.text.hasPrefix("Undone: #1") == true)
        }
    }

    @Test("its legs may stand on lines of their own; in French too")
    func lines() async throws {
        try await Conversation.open(betCommands(), language: "fr") { chat in
            let answers = try await chat.send(
                "/parlay betclic 10 boost\ntennis 1,90 Sinner\n2,10 Alcaraz\nnba 2 Lakers"
            )
            let text = try #require(answers.first?.text)
            #expect(
                text.hasPrefix(
                    "Noté #1 · Betclic · combiné de 3\n1. Sinner à 1,90\n2. Alcaraz à 2,10\n3. Lakers à 2,00\n"
                )
            )
            #expect(text.contains("Ensemble à 7,98"))
            #expect(text.contains("25\u{202F}921 matchs"))
            #expect(try await chat.bet(1)?.slip.legs.map(\.sport) == [.tennis, .tennis, .basketball])
        }
    }

    @Test("without legs it asks for them, one or many at a time, and shows the slip")
    func guided() async throws {
        let boot = ManualBoot()
        try await Conversation.open(betCommands(boot: boot.clock)) { chat in
            try await chat.send("/parlay")
            try await chat.send("unibet")
            let asked = try await chat.send("10")
            #expect(asked.first?.text.contains("Write one leg or several") == true)
            let first = try await chat.send("1.90 Arsenal")
            #expect(first.first?.labels == ["Remove last"])
            let tooFew = try await chat.send("done")
            #expect(tooFew.first?.text.contains("A parlay has 2 to 20 legs") == true)
            try await chat.restart()
            let more = try await chat.send("2.10 Bayern, 1.50 Wrong live")
            #expect(more.first?.labels == ["Done", "Remove last"])
            let removed = try await chat.press("Remove last")
            #expect(removed.first?.text.contains("Wrong") == false)
            let slip = try await chat.press("Done")
            #expect(slip.first?.text.contains("All together at 3.99") == true)
            #expect(slip.first?.labels.prefix(3) == ["I BET", "Skip", "Save"])
            boot.now = boot.now + .seconds(7)
            try await chat.press("Save")
            #expect(try await chat.betEvents() == ["parlay_shown", "parlay_saved"])
            #expect(try await chat.rows("bet_decisions").first?["decision_ms"] == .integer(7_000))
            try await chat.send("/bets")
            let again = try await chat.press("Place")
            #expect(again.first?.text.contains("parlay of 2") == true)
            try await chat.press("Skip")
            #expect(try await chat.betEvents().suffix(3) == ["parlay_shown", "bet_undone", "parlay_skipped"])
        }
    }

    @Test("an unknown casino is offered as new, and the legs wait")
    func newCasino() async throws {
        try await Conversation.open(betCommands()) { chat in
            let asked = try await chat.send("/parlay \"Corner Shop\" 10: 1.90 Arsenal, 2.10 Bayern")
            #expect(asked.first?.labels.first == "Add Corner Shop")
            let logged = try await chat.press("Add Corner Shop")
            #expect(logged.first?.text.hasPrefix("Logged #1 · Corner Shop · parlay of 2") == true)
        }
    }

    @Test(
        "what is wrong is said, with the right form, and nothing is kept",
        arguments: [
            ("/parlay bet365 10 1.90 Arsenal", "A parlay has 2 to 20 legs; here there is 1."),
            ("/parlay bet365 10 1.90 Arsenal, 0.5 Bayern", "Leg 2: A price of 0.5 pays nothing"),
            ("/parlay bet365 -10 1.90 Arsenal, 1.5 Bayern", "The stake cannot be negative"),
            (
                "/parlay bet365 1000000 \((0..<20).map { _ in "90000 X" }.joined(separator: ","))",
                "more than any casino"
            ),
            ("/parlay 365 10", "cannot be a casino's name"),
        ]
    )
    func refuses(_ text: String, _ words: String) async throws {
        try await Conversation.open(betCommands()) { chat in
            let answers = try await chat.send(text)
            #expect(answers.first?.text.contains(words) == true, "\(answers)")
            #expect(answers.first?.text.contains("/parlay CASINO STAKE") == true)
            #expect(try await chat.rows("bet_decisions").isEmpty)
            #expect(try await chat.rows("flows").isEmpty)
        }
    }

    @Test("twenty legs fit, and no more")
    func twenty() async throws {
        try await Conversation.open(betCommands()) { chat in
            let legs = (1...20).map { "1.1 Team \($0)" }
            let logged = try await chat.send("/parlay bet365 1: \(legs.joined(separator: "; "))")
            #expect(logged.first?.text.hasPrefix("Logged #1 · Bet365 · parlay of 20") == true)
            try await chat.send("/parlay bet365 1")
            try await chat.send(legs.joined(separator: "\n"))
            #expect(try await chat.send("1.1 Another").first?.text.contains("at most 20 legs") == true)
        }
    }
}

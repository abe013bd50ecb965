import Bot
import Domain
import Storage
import Testing

@Suite("/bets and /settle", .timeLimit(.minutes(1)))
struct SettleTests {
    /// Logs so many singles of 10 at 2.00.
    private func log(_ count: Int, _ chat: Conversation) async throws {
        for number in 1...count { try await chat.send("/bet bet365 football 2.00 10 Team \(number)") }
    }

    @Test("/bets lists open and saved bets with the exposure, eight a page")
    func list() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await log(9, chat)
            let list = try await chat.send("/bets")
            #expect(list.first?.text.hasPrefix("Open: 9, €90.00\n#1 Bet365 · Team 1 at 2.00 · €10.00\n") == true)
            #expect(list.first?.labels.prefix(3) == ["#1 Won", "Lost", "…"])
            #expect(list.first?.labels.suffix(2) == ["2 ›", "Many at once"])
            let next = try await chat.press("2 ›")
            #expect(next.first?.isEdit == true)
            #expect(next.first?.text.contains("#9 Bet365 · Team 9") == true)
            #expect(next.first?.labels == ["#9 Won", "Lost", "…", "‹ 1", "Many at once"])
        }
    }

    @Test("a press in the list settles, tells profit and balance, and the list shows what is left")
    func listPress() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await log(2, chat)
            let list = try #require(try await chat.send("/bets").first)
            let answers = try await chat.press("#1 Won")
            #expect(answers.map(\.isEdit) == [true, false])
            #expect(answers.first?.text.hasPrefix("Open: 1, €10.00") == true)
            #expect(
                answers.last?.text == """
                    #1 Won: +€10.00 · Bet365 · Team 1 at 2.00 · €10.00
                    Balance at Bet365: €0.00
                    """
            )
            let again = try await chat.press(list.buttons[0], on: list)
            #expect(again.first?.text.hasPrefix("#1 is settled already.") == true)
            let reopened = try await chat.press("Reopen")
            #expect(reopened.first?.text == "Open again:\n#1 Bet365 · Team 1 at 2.00 · €10.00")
            try await chat.press("#1 Lost")
            #expect(try await chat.bet(1)?.settlement?.result == .lost)
            #expect(
                try await chat.betEvents() == [
                    "bet_placed", "bet_placed", "bet_settled", "bet_reopened", "bet_settled",
                ]
            )
        }
    }

    @Test(
        "one line settles one bet in any way",
        arguments: [
            ("won", BetResult.won, 1_000), ("lost", .lost, -1_000), ("void", .void, 0), ("half won", .halfWon, 500),
            ("half lost", .halfLost, -500), ("cashout 12.50", .cashedOut, 250), ("demi-gagné", .halfWon, 500),
        ] as [(String, BetResult, Int64)]
    )
    func oneLine(_ words: String, _ result: BetResult, _ profit: Int64) async throws {
        try await Conversation.open(betCommands()) { chat in
            try await log(1, chat)
            try await chat.send("/settle 1 \(words)")
            let settlement = try #require(try await chat.bet(1)?.settlement)
            #expect(settlement.result == result)
            #expect(settlement.profit == Money(minorUnits: profit, currency: .euro))
        }
    }

    @Test("many are settled by their numbers, or all, or none where one cannot be")
    func many() async throws {
        try await Conversation.open(betCommands(), language: "fr") { chat in
            try await log(4, chat)
            let refused = try await chat.send("/settle 1,9 gagné")
            #expect(refused.first?.text.hasPrefix("Vous n'avez pas de pari #9.") == true)
            #expect(try await chat.bet(1)?.isOpen == true)
            let two = try await chat.send("/settle 1,2 gagné")
            #expect(two.first?.text.contains("2 paris réglés\u{A0}: +20,00\u{A0}€") == true)
            #expect(two.first?.labels == ["Rouvrir #1", "Rouvrir #2"])
            let all = try await chat.send("/settle tout perdu")
            #expect(all.first?.text.contains("2 paris réglés\u{A0}: -20,00\u{A0}€") == true)
            #expect(try await chat.send("/settle tout perdu").first?.text.hasPrefix("Aucun pari n'est ouvert.") == true)
            let reopened = try await chat.send("/settle 3 4 rouvrir")
            #expect(reopened.first?.text.hasPrefix("De nouveau ouvert") == true)
            #expect(try await chat.bet(3)?.isOpen == true)
        }
    }

    @Test("a parlay is settled leg by leg, on a line or by buttons")
    func legs() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await chat.send("/parlay bet365 10: 2.00 A, 1.50 B, 3.00 C")
            #expect(try await chat.send("/settle 1 won,won").first?.text.hasPrefix("#1 has 3 legs") == true)
            #expect(try await chat.send("/settle 1 half won").first?.text.contains("say how each leg ended") == true)
            let line = try await chat.send("/settle 1 won,void,won")
            #expect(line.first?.text.hasPrefix("#1 Won: +€50.00") == true)
            try await chat.press("Reopen")
            let card = try await chat.press("…")
            #expect(card.first?.labels == ["Won", "Lost", "Void", "Leg by leg", "Cash-out", "Undo"])
            let first = try await chat.press("Leg by leg")
            #expect(first.first?.text == "#1, leg 1 of 3: A at 2.00")
            try await chat.press("Won")
            try await chat.restart()
            try await chat.press("Half won")
            let done = try await chat.press("Void")
            #expect(done.first?.text.hasPrefix("#1 Won: +€15.00") == true)
            #expect(try await chat.bet(1)?.slip.legs.map(\.result) == [.won, .halfWon, .void])
        }
    }

    @Test("a cash-out by button asks for the amount")
    func cashOut() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await log(1, chat)
            let card = try await chat.send("/settle 1")
            #expect(card.first?.labels == ["Won", "Lost", "Void", "Half won", "Half lost", "Cash-out", "Undo"])
            try await chat.press("Cash-out")
            try await chat.restart()
            #expect(
                try await chat.send("abc").first?.text.contains("is not a number I can take as the cash-out") == true
            )
            #expect(try await chat.send("£5").first?.text.hasPrefix("#1 is in EUR.") == true)
            #expect(try await chat.send("13,50").first?.text.hasPrefix("#1 Cashed out: +€3.50") == true)
            #expect(try await chat.rows("flows").isEmpty)
        }
    }

    @Test("many at once by buttons: pick, turn pages, settle")
    func picking() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await log(10, chat)
            try await chat.send("/settle")
            let picking = try await chat.press("Many at once")
            #expect(picking.first?.text.hasPrefix("Pick bets, then say how they ended. Picked: 0") == true)
            try await chat.press("#1")
            try await chat.restart()
            let two = try await chat.press("#3")
            #expect(two.first?.labels.contains("✓ #1") == true)
            try await chat.press("›")
            try await chat.press("#10")
            let settled = try await chat.press("Lost")
            #expect(settled.first?.text.contains("3 bets settled: -€30.00") == true)
            #expect(try await chat.bet(2)?.isOpen == true)
            #expect(try await chat.bet(10)?.settlement?.result == .lost)
            try await chat.send("/settle")
            try await chat.press("Many at once")
            try await chat.press("All")
            let text = try await chat.send("won")
            #expect(text.first?.text.contains("7 bets settled: +€70.00") == true)
            let late = try await chat.press("All")
            #expect(late.first?.text == "That choice is over. /settle begins a new one.")
        }
    }

    @Test("another user's bet is not found")
    func others() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await log(1, chat)
            #expect(try await chat.send("/settle 1 won", from: 8).first?.text.hasPrefix("You have no bet #1.") == true)
            #expect(try await chat.bet(1)?.isOpen == true)
        }
    }

    @Test(
        "what cannot be settled says why",
        arguments: [
            ("/settle 1 won", "#1 was undone."), ("/settle 2 won", "#2 is saved, not placed."),
            ("/settle 99", "You have no bet #99."), ("/settle 3 wonn", "Did you mean Won?"),
            ("/settle 3 cashout", "The cash-out is missing."), ("/settle 3 cashout -5", "cannot be negative"),
            ("/settle 3,4 cashout 5", "one bet at a time"), ("/settle 3 open", "#3 is open already."),
            ("/settle 3 4", "The result is missing."), ("/settle won", "Which bet? Its number is missing."),
        ]
    )
    func faults(_ text: String, _ words: String) async throws {
        try await Conversation.open(betCommands()) { chat in
            try await log(1, chat)
            try await chat.press("Undo")
            for line in ["/bet", "bet365", "football", "2", "5", "none", "save"] { try await chat.send(line) }
            try await log(2, chat)
            let answer = try await chat.send(text)
            #expect(answer.first?.text.contains(words) == true, "\(answer)")
        }
    }

    @Test("a loss that passes a budget is said")
    func budget() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await log(2, chat)
            try await chat.change { profile in
                let limit = Money(minorUnits: 1_500, currency: .euro)
                profile.protection.budgets = [Budget(kind: .loss, period: .week, limit: limit)]
            }
            let first = try await chat.send("/settle 1 lost")
            #expect(first.first?.text.contains("budget") == false)
            let second = try await chat.send("/settle 2 lost")
            #expect(
                second.first?.text.contains("You have lost €20.00 this week; your budget is €15.00.") == true
            )
        }
    }

    @Test("settling goes on during a break")
    func rest() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await log(1, chat)
            let end = chat.now + .days(1)
            try await chat.change { $0.protection.coolOffUntil = end }
            #expect(try await chat.send("/settle 1 won").first?.text.hasPrefix("#1 Won") == true)
        }
    }
}

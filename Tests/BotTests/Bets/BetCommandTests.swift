import Bot
import Domain
import Storage
import Telegram
import Testing

@Suite("/bet on one line", .timeLimit(.minutes(1)))
struct BetCommandTests {
    @Test("it is logged at once, with one answer and Undo")
    func logs() async throws {
        try await Conversation.open(betCommands()) { chat in
            let answers = try await chat.send("/bet bet365 football 1.90 20 Arsenal")
            #expect(answers.count == 1)
            #expect(answers.first?.text == "Logged #1 · Bet365 · Football\nArsenal at 1.90\n€20.00 → €38.00 if it wins")
            #expect(answers.first?.labels == ["Undo", "…"])
            let bet = try #require(try await chat.bet(1))
            let price = try #require(Price(numerator: 19, denominator: 10))
            #expect(bet.slip.legs == [Leg(price: price, sport: .football, selection: "Arsenal")])
            #expect(bet.isOpen)
            #expect(try await chat.betEvents() == ["bet_placed"])
        }
    }

    @Test("in French too, with French numbers")
    func french() async throws {
        try await Conversation.open(betCommands(), language: "fr") { chat in
            let answers = try await chat.send("/bet betclic tennis 1,90 20,50 Sinner live cut=10 at=19h45")
            #expect(
                answers.map(\.text) == [
                    """
                    Noté #1 · Betclic · Tennis
                    Sinner à 1,90
                    10,00\u{A0}€ → 19,00\u{A0}€ si c'est gagné
                    mar. 10 mars 19:45
                    live · 20,50\u{A0}€ demandés
                    """
                ]
            )
            #expect(answers.first?.labels == ["Annuler", "…"])
        }
    }

    @Test("prices and money are shown as the user reads them")
    func formats() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await chat.send("/bets")
            try await chat.change { profile in
                profile.oddsFormat = .american
                profile.currency = Currency(code: "USD") ?? profile.currency
            }
            let answers = try await chat.send("/bet bet365 nfl -110 110 Bills")
            #expect(answers.first?.text.contains("Bills at -110\n$110.00 → $210.00") == true)
        }
    }

    @Test(
        "what is wrong is said, with the right form, and nothing is kept",
        arguments: [
            ("/bet football 1.90 20", "The casino is missing."), ("/bet bet365 1.90 20", "The sport is missing."),
            ("/bet bet365 football", "The price is missing."), ("/bet bet365 football 1.90", "The stake is missing."),
            ("/bet bet365 football 1.90 -20", "The stake cannot be negative: -20."),
            ("/bet bet365 football 1.90 0", "The stake cannot be zero."),
            ("/bet bet365 football NaN 20", "“NaN” is not a number"),
            ("/bet bet365 football 0.9 20", "A price of 0.9 pays nothing"),
            ("/bet bet365 football 1.90 99999999999999999999", "is too much for the stake"),
            ("/bet bet365 football 1.90 20 cut=30", "must be below the stake"),
            ("/bet bet365 football 1.90 20 at=26:00", "at= needs a time"),
            ("/bet bet365 football 1.90 20 \(String(repeating: "z", count: 900))", "160 characters at most"),
            ("/bet " + String(repeating: "x", count: 4_000), "too long for a bet"),
            ("/bet \u{202E}bet365\u{200B} \u{202E}1.90", "I do not know the sport in “1.90”."),
        ]
    )
    func refuses(_ text: String, _ words: String) async throws {
        try await Conversation.open(betCommands()) { chat in
            let answers = try await chat.send(text)
            #expect(answers.count == 1)
            #expect(answers.first?.text.contains(words) == true, "\(answers)")
            #expect(answers.first?.text.contains("/bet CASINO SPORT PRICE STAKE [selection]") == true)
            #expect(try await chat.rows("bet_decisions").isEmpty)
            #expect(try await chat.rows("flows").isEmpty)
        }
    }

    @Test("the same is refused in French")
    func refusesInFrench() async throws {
        try await Conversation.open(betCommands(), language: "fr") { chat in
            let answers = try await chat.send("/bet bet365 football 1,90 -20")
            #expect(answers.first?.text.contains("/bet CASINO SPORT COTE MISE [sélection]") == true)
            #expect(answers.first?.text.hasPrefix("Un nombre négatif est impossible (mise)\u{A0}: -20.") == true)
        }
    }

    @Test("an unknown casino is offered as new, and nothing is written before it is added")
    func newCasino() async throws {
        try await Conversation.open(betCommands()) { chat in
            let asked = try await chat.send("/bet Corner Shop football 1.90 20 Arsenal")
            #expect(asked.first?.text.contains("Corner Shop") == true)
            #expect(asked.first?.labels == ["Add Corner Shop", "Cancel"])
            #expect(try await chat.rows("bet_decisions").isEmpty)
            #expect(try await chat.rows("casinos").isEmpty)
            try await chat.restart()
            let logged = try await chat.press("Add Corner Shop")
            #expect(logged.map(\.isEdit) == [true])
            #expect(logged.first?.text.hasPrefix("Logged #1 · Corner Shop · Football") == true)
            #expect(try await chat.bet(1)?.slip.stake.minorUnits == 2_000)
            #expect(try await chat.rows("flows").isEmpty)
            let again = try await chat.send("/bet corner-shop tennis 2.00 5")
            #expect(again.first?.text.hasPrefix("Logged #2 · Corner Shop") == true)
        }
    }

    @Test("a mistyped casino is found among the nearest, by a button or by text")
    func nearCasino() async throws {
        try await Conversation.open(betCommands(), language: "fr") { chat in
            let asked = try await chat.send("/bet bett365 football 1,90 20")
            #expect(asked.first?.labels.contains("Bet365") == true)
            let logged = try await chat.press("Bet365")
            #expect(logged.first?.text.hasPrefix("Noté #1 · Bet365") == true)
            let stale = try await chat.press("Annuler")
            #expect(stale.first?.text.hasPrefix("Annulé\u{A0}: #1") == true)
            try await chat.send("/bet unibett football 1,90 20")
            let typed = try await chat.send("unibet")
            #expect(typed.first?.text.hasPrefix("Noté #2 · Unibet") == true)
            try await chat.send("/bet Chez Marcel football 1,90 20")
            let added = try await chat.send("oui")
            #expect(added.first?.text.hasPrefix("Noté #3 · Chez Marcel") == true)
        }
    }

    @Test("the question about a casino can be left")
    func cancelled() async throws {
        try await Conversation.open(betCommands()) { chat in
            let asked = try await chat.send("/bet Nowhere football 1.90 20")
            let cancelled = try await chat.press("Cancel")
            #expect(cancelled.first?.text == "Cancelled. Nothing was saved.")
            let add = try #require(asked.first?.buttons.first)
            let late = try await chat.press(add, on: try #require(asked.first))
            #expect(late.first?.isEdit == false)
            #expect(late.first?.text.hasPrefix("That slip is not open any more.") == true)
            #expect(try await chat.rows("casinos").isEmpty)
            #expect(try await chat.rows("bet_decisions").isEmpty)
        }
    }

    @Test("a mistyped sport is asked for, and the bet is logged by the press")
    func nearSport() async throws {
        try await Conversation.open(betCommands()) { chat in
            let asked = try await chat.send("/bet bet 365 footbal 1.90 20 Arsenal live")
            #expect(asked.first?.text.contains("I do not know the sport in “footbal”.") == true)
            #expect(asked.first?.labels.contains("Other") == true)
            let logged = try await chat.press("Football")
            #expect(logged.first?.text.hasPrefix("Logged #1 · Bet365 · Football\nArsenal at 1.90") == true)
            #expect(try await chat.bet(1)?.slip.marks == .live)
        }
    }

    @Test("Undo withdraws it once, at any time, and says so when pressed again")
    func undo() async throws {
        try await Conversation.open(betCommands()) { chat in
            let logged = try await chat.send("/bet bet365 football 1.90 20 Arsenal")
            let undo = try #require(logged.first?.buttons.first)
            chat.wait(.days(40))
            try await chat.restart()
            let undone = try await chat.press(undo, on: try #require(logged.first))
            #expect(undone.first?.isEdit == true)
            #expect(undone.first?.text == "Undone: #1 Bet365 · Arsenal at 1.90 · €20.00\nIt counts nowhere.")
            let again = try await chat.press(undo, on: try #require(logged.first))
            #expect(again.first?.text == "#1 is undone already.")
            #expect(try await chat.betEvents() == ["bet_placed", "bet_undone"])
            #expect(try await chat.rows("accounts").first?["open_stake"] == .integer(0))
        }
    }

    @Test("a button of somebody else's does nothing")
    func stranger() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await chat.send("/bet bet365 football 1.90 20")
            try await chat.press("Undo", by: 8)
            #expect(try await chat.bet(1)?.isOpen == true)
        }
    }

    @Test("marks are set by buttons after the bet was logged; a free bet binds no money")
    func marks() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await chat.send("/bet bet365 football 1.90 20 Arsenal")
            let opened = try await chat.press("…")
            #expect(
                opened.first?.labels == ["live", "boosted price", "free bet", "prop", "max stake", "Undo", "Done"]
            )
            let free = try await chat.press("free bet")
            #expect(free.first?.text.contains("€20.00 → €18.00 if it wins\nfree bet") == true)
            #expect(try await chat.rows("accounts").first?["open_stake"] == .integer(0))
            try await chat.press("live")
            try await chat.press("✓ free bet")
            #expect(try await chat.bet(1)?.slip.marks == .live)
            #expect(try await chat.rows("accounts").first?["open_stake"] == .integer(2_000))
            let closed = try await chat.press("Done")
            #expect(closed.first?.labels == ["Undo", "…"])
            #expect(try await chat.betEvents() == ["bet_placed", "bet_marked", "bet_marked", "bet_marked"])
        }
    }

    @Test("the same update twice has one effect, also after a restart")
    func twice() async throws {
        try await Conversation.open(betCommands()) { chat in
            let update = chat.update(chat.message(text: "/bet bet365 football 1.90 20"))
            #expect(try await chat.deliver([update, update]).count == 1)
            #expect(try await chat.deliver([update]).isEmpty)
            try await chat.restart()
            #expect(try await chat.deliver([update]).isEmpty)
            #expect(try await chat.rows("bet_decisions").count == 1)
            #expect(try await chat.rows("accounts").first?["bets"] == .integer(1))
        }
    }

    @Test("a budget that the bet passes is said, and the bet is logged all the same")
    func budgets() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await chat.send("/bet bet365 football 1.90 20")
            try await chat.change { profile in
                let limit = Money(minorUnits: 3_000, currency: .euro)
                profile.protection.budgets = [Budget(kind: .stake, period: .day, limit: limit)]
            }
            let passed = try await chat.send("/bet bet365 football 1.90 20")
            let text = try #require(passed.first?.text)
            #expect(text.hasPrefix("Logged #2"))
            #expect(text.contains("You have staked €40.00 today; your budget is €30.00."))
            #expect(text.contains("/budget") && text.contains("/helpline"))
            #expect(
                try await chat.rows("system_events").contains { $0["type"] == .text("budget_exceeded") }
            )
            chat.wait(.days(1))
            let nextDay = try await chat.send("/bet bet365 football 1.90 20")
            #expect(nextDay.first?.text.contains("budget") == false)
        }
    }

    @Test("during a break a line is recorded with a kind note, and no slip is shown")
    func rest() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await chat.send("/bet bet365 football 1.90 20")
            let end = chat.now + .days(1)
            try await chat.change { $0.protection.coolOffUntil = end }
            let line = try await chat.send("/bet bet365 football 1.90 20")
            #expect(line.first?.text.hasPrefix("Logged #2") == true)
            #expect(line.first?.text.contains("/helpline") == true)
            for command in ["/bet", "/parlay", "/parlay bet365 10"] {
                let refused = try await chat.send(command)
                #expect(refused.first?.text.contains("I put no bets before you") == true)
                #expect(refused.first?.labels == [])
            }
            #expect(try await chat.rows("flows").isEmpty)
        }
    }
}

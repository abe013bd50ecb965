import Bot
import Domain
import Storage
import Testing

@Suite("A guided slip", .timeLimit(.minutes(1)))
struct SlipTests {
    /// Leads to a slip of Arsenal at 1.90 for 20 at Bet365.
    private func reachSlip(_ chat: Conversation) async throws -> [Said] {
        try await chat.send("/bet")
        try await chat.send("bet365")
        try await chat.press("Football")
        try await chat.send("1.90")
        try await chat.send("20")
        return try await chat.send("Arsenal")
    }

    @Test("question after question leads to a slip, whose decision time is measured")
    func guided() async throws {
        let boot = ManualBoot()
        try await Conversation.open(betCommands(boot: boot.clock)) { chat in
            let slip = try await reachSlip(chat)
            #expect(slip.first?.text == "Bet365 · Football\nArsenal at 1.90\n€20.00 → €38.00 if it wins")
            #expect(
                slip.first?.labels == [
                    "I BET", "Skip", "Save", "live", "boosted price", "free bet", "prop", "max stake", "Edit",
                ]
            )
            boot.now = boot.now + .seconds(12)
            chat.wait(.seconds(500))
            let bet = try await chat.press("I BET")
            #expect(bet.map(\.isEdit) == [true])
            #expect(bet.first?.text.hasPrefix("Logged #1 · Bet365") == true)
            #expect(bet.first?.labels == ["Undo", "…"])
            let row = try #require(try await chat.rows("bet_decisions").first)
            #expect(row["decision_ms"] == .integer(12_000))
            #expect(row["source"] == .text("slip"))
            #expect(try await chat.betEvents() == ["bet_shown", "bet_placed"])
            let user = try await chat.userID()
            #expect(try await chat.store.read { try $0.sessionStatistics(of: user).betsClicked } == 1)
        }
    }

    @Test("in French, all by text, with the casino offered as a button the second time")
    func french() async throws {
        try await Conversation.open(betCommands(), language: "fr") { chat in
            try await chat.send("/bet")
            try await chat.send("Betclic")
            try await chat.send("tennis")
            try await chat.send("1,90")
            try await chat.send("20 live cut=15")
            let slip = try await chat.send("non")
            #expect(slip.first?.text.hasPrefix("Betclic · Tennis\nTennis à 1,90\n15,00\u{A0}€ →") == true)
            let marked = try await chat.send("boost at=20h")
            #expect(marked.first?.text.contains("live · cote boostée · 20,00\u{A0}€ demandés") == true)
            let bet = try await chat.send("je parie")
            #expect(bet.first?.text.hasPrefix("Noté #1 · Betclic") == true)
            let next = try await chat.send("/bet")
            #expect(next.first?.labels == ["Betclic"])
        }
    }

    @Test("Skip and Save are recorded; what is saved can be placed later, once")
    func skipAndSave() async throws {
        let boot = ManualBoot()
        try await Conversation.open(betCommands(boot: boot.clock)) { chat in
            _ = try await reachSlip(chat)
            #expect(try await chat.press("Skip").first?.text == "Skipped #1: Bet365 · Arsenal at 1.90 · €20.00")
            _ = try await reachSlip(chat)
            #expect(try await chat.press("Save").first?.text.hasPrefix("Saved #2: ") == true)
            #expect(try await chat.rows("accounts").isEmpty)
            let list = try await chat.send("/bets")
            #expect(list.first?.labels == ["#2 Place", "Drop"])
            let slip = try await chat.press("#2 Place")
            #expect(slip.first?.isEdit == false)
            #expect(slip.first?.labels.first == "I BET")
            boot.now = boot.now + .seconds(3)
            #expect(try await chat.press("I BET").first?.text.hasPrefix("Logged #3") == true)
            let again = try await chat.press(
                try #require(list.first?.buttons.first),
                on: try #require(list.first)
            )
            #expect(again.first?.text == "That bet is not saved any more.")
            #expect(
                try await chat.betEvents() == [
                    "bet_shown", "bet_skipped", "bet_shown", "bet_saved", "bet_shown", "bet_undone", "bet_placed",
                ]
            )
            let rows = try await chat.rows("bet_decisions")
            #expect(rows.map { $0["decision"] } == [.text("skip"), .text("save"), .text("bet")])
            #expect(rows.last?["source"] == .text("saved"))
            #expect(rows.last?["decision_ms"] == .integer(3_000))
        }
    }

    @Test("a saved bet can be dropped")
    func drop() async throws {
        try await Conversation.open(betCommands()) { chat in
            _ = try await reachSlip(chat)
            try await chat.press("Save")
            try await chat.send("/bets")
            let dropped = try await chat.press("Drop")
            #expect(dropped.first?.text == "Dropped #1.\nNo bet is open or saved.")
            #expect(try await chat.send("/bets").first?.text == "No bet is open or saved.")
        }
    }

    @Test("a flow survives a restart at every step, and the wall clock counts when the machine was started anew")
    func restarts() async throws {
        let boot = ManualBoot(.hours(100))
        try await Conversation.open(betCommands(boot: boot.clock)) { chat in
            try await chat.send("/bet")
            for text in ["bet365", "football", "1.90", "20", "Arsenal"] {
                try await chat.restart()
                try await chat.send(text)
            }
            try await chat.restart()
            boot.now = .seconds(5)
            chat.wait(.minutes(2))
            try await chat.press("I BET")
            #expect(try await chat.rows("bet_decisions").first?["decision_ms"] == .integer(120_000))
        }
    }

    @Test("a wrong answer is refused with its form, and the question stays open")
    func refusals() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await chat.send("/bet")
            #expect(try await chat.send("123").first?.text.contains("cannot be a casino's name") == true)
            try await chat.send("bet365")
            let sport = try await chat.send("footbal")
            #expect(sport.first?.text.contains("I do not know the sport") == true)
            #expect(sport.first?.labels.contains("Football") == true)
            try await chat.press("Football")
            #expect(try await chat.send("0.9").first?.text.contains("pays nothing") == true)
            #expect(try await chat.send(String(repeating: "9", count: 4_000)).first?.text.contains("too long") == true)
            try await chat.send("2")
            #expect(try await chat.send("-5").first?.text.contains("cannot be negative") == true)
            #expect(try await chat.photo("file").first?.text.contains("For example 20") == true)
            try await chat.send("5")
            let slip = try await chat.press("No selection")
            #expect(slip.first?.text == "Bet365 · Football\nFootball at 2.00\n€5.00 → €10.00 if it wins")
        }
    }

    @Test("marks are toggled on the slip without a new showing; an edited slip is shown anew")
    func edit() async throws {
        let boot = ManualBoot()
        try await Conversation.open(betCommands(boot: boot.clock)) { chat in
            _ = try await reachSlip(chat)
            boot.now = boot.now + .seconds(10)
            #expect(try await chat.press("live").first?.labels.contains("✓ live") == true)
            #expect(try await chat.betEvents() == ["bet_shown"])
            let fields = try await chat.press("Edit")
            #expect(fields.first?.labels == ["Casino", "Sport", "Price", "Stake", "Selection", "Back"])
            try await chat.press("Back")
            try await chat.press("Edit")
            try await chat.press("Price")
            let slip = try await chat.send("2.50")
            #expect(slip.first?.text.contains("Arsenal at 2.50") == true)
            boot.now = boot.now + .seconds(4)
            try await chat.press("I BET")
            #expect(try await chat.betEvents() == ["bet_shown", "bet_shown", "bet_placed"])
            #expect(try await chat.rows("bet_decisions").first?["decision_ms"] == .integer(4_000))
        }
    }

    @Test("a button of a decided or older slip is harmless and says so")
    func stale() async throws {
        try await Conversation.open(betCommands()) { chat in
            let slip = try #require(try await reachSlip(chat).first)
            try await chat.press("I BET")
            let again = try await chat.press(slip.buttons[0], on: slip)
            #expect(again.first?.isEdit == false)
            #expect(again.first?.text.hasPrefix("That slip is not open any more.") == true)
            _ = try await reachSlip(chat)
            #expect(try await chat.press(slip.buttons[0], on: slip).first?.text.hasPrefix("That slip") == true)
            #expect(try await chat.rows("bet_decisions").count == 1)
        }
    }

    @Test("a rest that begins while a slip is open closes it")
    func rest() async throws {
        try await Conversation.open(betCommands()) { chat in
            _ = try await reachSlip(chat)
            let end = chat.now + .days(200)
            try await chat.change { $0.protection.excludedUntil = end }
            let refused = try await chat.press("I BET")
            #expect(refused.first?.text.contains("/helpline") == true)
            #expect(try await chat.rows("bet_decisions").isEmpty)
            #expect(try await chat.rows("flows").isEmpty)
        }
    }

    @Test("one flow at a time: a new one replaces the other, and the log says so")
    func replaced() async throws {
        try await Conversation.open(betCommands()) { chat in
            try await chat.send("/bet")
            try await chat.send("/parlay")
            let flows = try await chat.rows("flows")
            #expect(flows.map { $0["kind"] } == [.text("parlay")])
            #expect(try await chat.rows("system_events").count { $0["type"] == .text("flow_cancelled") } == 1)
        }
    }

    @Test(
        "elapsed time is the steady clock's unless the machine was started anew",
        arguments: [
            (5_000, 6_000, 900_000, 1_000), (5_000, 4_000, 900_000, 900_000), (5_000, 5_000, 0, 0),
            (5_000, 70_000, 7_200_000, 7_200_000), (5_000, 6_000, -50_000, 1_000),
        ] as [(Int64, Int64, Int64, Int64)]
    )
    func elapsed(_ shown: Int64, _ now: Int64, _ walled: Int64, _ expected: Int64) {
        let start = Timestamp(seconds: 1_000_000)
        let at = ShownAt(sinceBoot: Milliseconds(shown), wall: start)
        let elapsed = at.elapsed(sinceBoot: Milliseconds(now), wall: start + Milliseconds(walled))
        #expect(elapsed == Milliseconds(expected))
    }
}

extension Milliseconds {
    static func + (left: Self, right: Self) -> Self { Self(left.rawValue + right.rawValue) }
}

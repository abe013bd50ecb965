import Bot
import Domain
import Storage
import Telegram
import Testing
import Tracking

@Suite("Buttons with somebody else's ids", .timeLimit(.minutes(1)))
struct ForeignRowsTests {
    private static let owner: Int64 = 7
    private static let forger: Int64 = 8
    private static let old = "from an older version"

    /// A chat in which somebody has a casino of their own, with a bet, money, a withdrawal and a report there.
    private func open(
        administrators: Set<Int64> = [],
        _ body: (Conversation, CasinoID) async throws -> Void
    ) async throws {
        var options = try CoachChat.options()
        options.administrators = administrators
        try await Conversation.open(options) { chat in
            try await chat.send("/deposit Qzarvonia 50", from: Self.owner)
            try await chat.press("Add", by: Self.owner)
            for line in [
                "/bet Qzarvonia football 1.90 20 Wuxbrellin", "/withdraw Qzarvonia 10", "/limit Qzarvonia closed",
                "/coach how did I do at Qzarvonia?",
            ] {
                try await chat.send(line, from: Self.owner)
            }
            try await chat.send("/help", from: Self.forger)
            let owner = try await chat.userID(of: Self.owner)
            let casino = try #require(
                try await chat.store.read { try $0.casino(named: "Qzarvonia", for: owner) }
            )
            try await body(chat, casino.id)
        }
    }

    @discardableResult
    private func forge(_ verb: String, _ arguments: [String], _ chat: Conversation, owner: UserID? = nil) async throws
        -> [Said]
    {
        let user = try await chat.userID(of: Self.forger)
        let data = try CallbackData(verb: verb, owner: (owner ?? user).rawValue, arguments: arguments)
        let shown = Said(method: "", chat: Self.forger, messageID: 5, text: "", buttons: [], file: nil)
        return try await chat.press(.init(label: "", data: data.encoded), on: shown, by: Self.forger)
    }

    @Test("a casino of one's own is told to nobody, no report is filed there, and its owner can be erased")
    func casino() async throws {
        try await open { chat, casino in
            let (id, owner) = (CallbackData.number(casino.rawValue), try await chat.userID(of: Self.owner))
            for command in ["/limit", "/deposit", "/withdraw", "/bonus", "/bet"] {
                try await chat.send(command, from: Self.forger)
                let verb = command.dropFirst() + ".casino"
                var arguments = [id]
                if command == "/bet" {
                    let cancel = chat.sent.last?.buttons.first?.data ?? ""
                    arguments.insert(CallbackData(parsing: cancel)?.arguments.first ?? "", at: 0)
                }
                try await forge(String(verb), arguments, chat)
                try await chat.send("closed", from: Self.forger)
            }
            for verb in ["casino.show", "score.show"] { try await forge(verb, [id], chat) }
            for verb in ["stats.show", "stats.chart"] { try await forge(verb, [id, "all"], chat) }
            for number in 1...3 as ClosedRange<Int64> {
                let id = CallbackData.number(number)
                for verb in [
                    "bet.undo", "bet.more", "settle.card", "settle.open", "settle.cash", "bets.place", "bets.drop",
                    "withdraw.paid", "deposit.undo", "limit.undo", "coach.why", "coach.again", "coach.up",
                ] {
                    try await forge(verb, [id], chat)
                }
                try await forge("settle.as", [id, "won"], chat)
            }
            let leaked = chat.sent.filter { $0.chat == Self.forger && "\($0)".contains("Qzarvonia") }
            #expect(leaked.isEmpty, "\(leaked)")
            #expect(chat.sent.allSatisfy { $0.chat != Self.forger || !"\($0)".contains("Wuxbrellin") })
            let forger = try await chat.userID(of: Self.forger)
            #expect(try await chat.store.read { try $0.limitReports(of: forger) }.isEmpty)
            #expect(try await chat.store.read { try $0.cashMovements(of: forger) }.isEmpty)
            try await chat.send("/delete", from: Self.owner)
            try await chat.send("yes", from: Self.owner)
            let receipt = try await chat.send("delete", from: Self.owner)
            #expect(receipt.first?.text.contains("Receipt no.") == true, "\(receipt)")
            #expect(try await chat.store.read { try $0.casino(casino, for: owner) } == nil)
        }
    }

    @Test(
        "values that no button has get the answer of an old one",
        arguments: [
            ("casino.show", []), ("casino.show", ["0"]), ("casino.show", ["-1"]), ("casino.show", ["x y"]),
            ("casino.show", ["1", "2"]), ("casino.show", ["+1"]), ("bets.page", ["-1"]), ("bets.page", ["zzzzzzzzz"]),
            ("budget.set", ["loss", "week", "0", "EUR"]), ("budget.set", ["loss", "week", "1y2p0ij32e8e7", "EUR"]),
            ("budget.set", ["loss", "week", "-5", "EUR"]), ("break.confirm", ["1", "6", "1y2p0ij32e8e7"]),
            ("break.confirm", ["6", "1y2p0ij32e8e7"]), ("break.confirm", ["0", "1"]), ("break.rest", ["year", "1"]),
            ("limit.type", ["gone"]), ("exports.start", ["csv", "csv"]), ("no.such.verb", ["1"]), ("é", []),
        ]
    )
    func wrong(verb: String, arguments: [String]) async throws {
        try await open(administrators: [Self.forger]) { chat, _ in
            let said = try await forge(verb, arguments, chat).first
            #expect(said?.text.contains(Self.old) == true)
            #expect(try await chat.send("/help", from: Self.forger).first?.text.contains("/bet") == true)
        }
    }

    @Test("the press that stopped the program after a self-exclusion is answered, and so is what comes next")
    func selfExclusion() async throws {
        try await open { chat, _ in
            try await chat.send("/break 6 months", from: Self.forger)
            try await chat.press("Yes, shut me out", by: Self.forger)
            for moment in ["1y2p0ij32e8e7", "-1y2p0ij32e8e8", "0", "1vkt9eo"] {
                #expect(try await forge("break.confirm", ["6", moment], chat).count == 1)
            }
            #expect(try await chat.send("/help", from: Self.forger).count == 1)
        }
    }

    @Test("a button without an owner, or of another, is nobody's")
    func owners() async throws {
        try await open { chat, _ in
            #expect(try await forge("score.all", [], chat, owner: UserID(0)).first?.text.contains(Self.old) == true)
            let owner = try await chat.userID(of: Self.owner)
            #expect(try await forge("score.all", [], chat, owner: owner).isEmpty)
        }
    }

    @Test("the buttons and the flow of an admin's command are closed to others, and each attempt is audited")
    func administration() async throws {
        try await open { chat, _ in
            for (verb, argument) in [("exports.start", "openai"), ("bc.stop", "1"), ("bc.send", "1")] {
                #expect(try await forge(verb, [argument], chat).first?.text.contains(Self.old) == true)
            }
            let forger = try await chat.userID(of: Self.forger)
            try await chat.tracker.perform { ledger, now in
                try ledger.keepFlow(("broadcast", Array(#"{"text":"","number":0}"#.utf8)), of: forger, at: now)
            }
            #expect(try await chat.send("Hello all", from: Self.forger).first?.text.contains("Only admins") == true)
            #expect(try await chat.refused() == ["broadcast 3", "exports 1"])
            #expect(try await chat.actions() == [])
            #expect(try await chat.store.read { try $0.flow(of: forger) } == nil)
            #expect(try await chat.store.read { try $0.broadcast(1) } == nil)
        }
    }
}

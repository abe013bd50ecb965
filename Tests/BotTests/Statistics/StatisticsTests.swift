import Bot
import Domain
import Foundation
import Storage
import Synchronization
import Telegram
import Testing

@Suite("Statistics", .timeLimit(.minutes(1)))
struct StatisticsTests {
    private static var commands: [any Command] { CommandTable.statisticsCommands + [CancelCommand()] }

    /// Three won, two lost, one void; one of each kind long ago or elsewhere.
    private static let bets = [
        PastBet(profit: 950, age: .days(100)), PastBet(profit: -1_000, age: .days(60)),
        PastBet(casino: "winamax", sport: .tennis, profit: 950, age: .days(3)),
        PastBet(profit: -1_000, age: .days(2)), PastBet(profit: 0, age: .days(2)),
        PastBet(profit: 950, age: .days(1)), PastBet(stake: 2_500, profit: nil),
        PastBet(profit: 500, currency: Currency(code: "USD") ?? .euro),
    ]

    /// Opens a chat in which these bets are on record, and notes the deferred tasks that it asks for.
    private static func open(
        _ language: String = "en",
        bets: [PastBet] = bets,
        _ body: (Conversation, @Sendable () -> [DeferredTask]) async throws -> Void
    ) async throws {
        let tasks = Tasks()
        var options = Conversation.Options(commands: commands, languageCode: language)
        options.prepare = { _ in
            { @Sendable item in
                if case .deferred(_, let argument) = item.call.content,
                    let task = try? JSONDecoder().decode(DeferredTask.self, from: Data(argument))
                {
                    tasks.kept.withLock { $0.append(task) }
                }
                return nil
            }
        }
        try await Conversation.open(options) { chat in
            try await chat.send("/cancel")
            try await chat.keep(bets)
            try await body(chat) { tasks.kept.withLock { $0 } }
        }
    }

    @Test("all time: record, profit, yield, streaks, by casino and sport, what is open, what is left out")
    func allTime() async throws {
        try await Self.open { chat, tasks in
            let text = try #require(try await chat.send("/stats").first?.text)
            #expect(
                text == """
                    Statistics · All time
                    6 settled bets: 3 won – 2 lost – 1 void
                    Profit +€8.50 on a turnover of €50.00
                    Yield +17.0% · average price 1.95
                    Deepest fall €10.50 · now €1.00 below the peak
                    Streak: 1 won · longest 1 won, 1 lost

                    By casino
                    Bet365: 5 bets, -€1.00 (-2.5%)
                    Winamax: 1 bet, +€9.50 (+95.0%)

                    By sport
                    Football: 5 bets, -€1.00 (-2.5%)
                    Tennis: 1 bet, +€9.50 (+95.0%)

                    Open: 1 bet, €25.00 at risk
                    So few bets say little yet: luck alone can make such numbers.
                    You also have bets in USD; they are not in these numbers.
                    """
            )
            let user = try await chat.userID()
            guard case .balanceChart(user, .euro, nil, _, let until)? = tasks().first else {
                Issue.record("no chart was asked for: \(tasks())")
                return
            }
            #expect(until == chat.now + Milliseconds(1))
            let shown = try await chat.events(.statisticsShown)
            #expect(shown.map(\.json) == [#"{"period":"all","bets":6,"chart":true}"#])
        }
    }

    @Test("in French, with the numbers as French writes them")
    func french() async throws {
        try await Self.open("fr") { chat, _ in
            let text = try #require(try await chat.send("/stats").first?.text)
            #expect(text.hasPrefix("Statistiques · Depuis le début\n6 paris réglés : 3 gagnés – 2 perdus – 1 annulé\n"))
            #expect(text.contains("Rendement +17,0\u{A0}% · cote moyenne 1,95"))
            #expect(text.contains("le hasard seul"))
        }
    }

    @Test(
        "a casino and a period, in any order and either language, choose the bets",
        arguments: [
            ("/stats winamax", "Winamax · All time", "1 settled bet:"), ("/stats 7d", "Last 7 days", "4 settled bets:"),
            ("/stats last 30 days bet 365", "Bet365 · Last 30 days", "3 settled bets:"),
            ("/stats b365 7 derniers jours", "Bet365 · Last 7 days", "3 settled bets:"),
            ("/stats ce mois-ci", "This month", "4 settled bets:"), ("/stats tout", "All time", "6 settled bets:"),
            ("/stats unibet", "Unibet · All time", "No settled bets in EUR"),
            ("/stats today", "Today", "No settled bets in EUR"),
        ]
    )
    func selections(line: String, title: String, record: String) async throws {
        try await Self.open { chat, _ in
            let text = try #require(try await chat.send(line).first?.text)
            #expect(text.hasPrefix("Statistics · \(title)\n"))
            #expect(text.contains(record))
        }
    }

    @Test(
        "what is neither a casino nor a period is named",
        arguments: [
            ("/stats winamx", "“winamx” is neither", ["Winamax"]),
            ("/stats winamx 30d", "“winamx” is neither", ["Winamax"]),
            ("/stats bet365 somewhen", "“bet365 somewhen” is neither", []),
            ("/stats \u{202E}\u{200B}!?", "“!?” is neither", []),
        ]
    )
    func refused(line: String, answer: String, near: [String]) async throws {
        try await Self.open { chat, tasks in
            let said = try #require(try await chat.send(line).first)
            #expect(said.text.hasPrefix(answer))
            #expect(said.labels.contains(near.first ?? "") == !near.isEmpty)
            #expect(tasks().isEmpty)
        }
    }

    @Test("a period's button changes the numbers in place, and draws only when asked to")
    func buttons() async throws {
        try await Self.open { chat, tasks in
            let shown = try #require(try await chat.send("/stats bet365").first)
            #expect(
                shown.labels == ["Last 7 days", "Last 30 days", "This month", "This year", "· All time ·", "Picture"]
            )
            #expect(tasks().count == 1)
            let changed = try #require(try await chat.press("Last 7 days").first)
            #expect(changed.isEdit)
            #expect(changed.text.hasPrefix("Statistics · Bet365 · Last 7 days\n3 settled bets:"))
            #expect(tasks().count == 1)
            try await chat.press("Picture")
            #expect(tasks().count == 2)
            guard case .balanceChart(_, _, let casino?, let from, _)? = tasks().last else {
                Issue.record("the picture is not of the casino")
                return
            }
            #expect(from == chat.now - .days(7))
            let name = try await chat.store.read { try $0.cataloguedCasino(casino)?.name }
            #expect(name == "Bet365")
        }
    }

    @Test("one settled bet is no picture")
    func single() async throws {
        try await Self.open(bets: [PastBet(profit: 950)]) { chat, tasks in
            let said = try #require(try await chat.send("/stats").first)
            #expect(said.text.contains("1 settled bet: 1 won"))
            #expect(tasks().isEmpty)
            let refused = try await chat.press("Picture")
            #expect(refused.first?.text.contains("two settled bets") == true)
            #expect(tasks().isEmpty)
        }
    }

    @Test("others' bets are in nobody's statistics")
    func others() async throws {
        try await Self.open { chat, _ in
            let said = try #require(try await chat.send("/stats", from: 8).first)
            #expect(said.text.contains("No settled bets"))
        }
    }

    @Test("statistics read the covering index in its order, and sort nothing")
    func plan() async throws {
        try await Self.open { chat, _ in
            let plan = try await chat.store.read { try $0.planOfSettledBets() }
            #expect(
                plan == [
                    """
                    SEARCH bet_decisions USING COVERING INDEX bet_decisions_settled \
                    (user_id=? AND settled_at>? AND settled_at<?)
                    """
                ]
            )
        }
    }
}

private final class Tasks: Sendable {
    let kept = Mutex<[DeferredTask]>([])
}

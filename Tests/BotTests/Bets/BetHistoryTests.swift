import Bot
import Domain
import Storage
import Testing

/// A history told naively: every decision with its fate, and every number summed from the beginning.
private struct NaiveHistory {
    struct Entry {
        let id: Int64
        let casino: String
        let stake: Int64
        let isFree: Bool
        var isBet: Bool
        var isUndone = false
        /// Result, profit, and when.
        var end: (result: BetResult, profit: Int64, at: Timestamp)?
    }

    var entries: [Entry] = []

    private var placed: [Entry] { entries.filter { $0.isBet && !$0.isUndone } }
    private func risked(_ entry: Entry) -> Int64 { entry.isFree ? 0 : entry.stake }

    var open: [Entry] { placed.filter { $0.end == nil } }
    var settled: [Entry] { placed.filter { $0.end != nil } }
    var exposure: Int64 { open.reduce(0) { $0 + risked($1) } }
    var profit: Int64 { settled.reduce(0) { $0 + ($1.end?.profit ?? 0) } }

    /// Newest first.
    private var results: [BetResult] {
        settled.sorted { left, right in
            guard let one = left.end, let other = right.end else { return false }
            return (one.at, left.id) > (other.at, right.id)
        }.compactMap { $0.end?.result }
    }

    var recent: [BetResult] { Array(results.prefix(10)) }

    var streak: Int {
        let sides = results.compactMap { result -> Int? in
            switch result {
            case .won, .halfWon: 1
            case .lost, .halfLost: -1
            case .void, .cashedOut: nil
            }
        }
        guard let first = sides.first else { return 0 }
        return sides.prefix { $0 == first }.count * first
    }

    func account(_ casino: String) -> [String: DataCell] {
        let mine = placed.filter { $0.casino == casino }
        let open = mine.filter { $0.end == nil }
        return [
            "profit": .integer(mine.reduce(0) { $0 + ($1.end?.profit ?? 0) }),
            "open_stake": .integer(open.reduce(0) { $0 + risked($1) }), "open_bets": .integer(Int64(open.count)),
            "bets": .integer(Int64(mine.count)),
        ]
    }
}

@Suite("Histories of bets", .timeLimit(.minutes(5)))
struct BetHistoryTests {
    @Test(
        "the context of every decision and the accounts equal a naive recomputation",
        arguments: [1, 2, 3] as [UInt64]
    )
    func randomHistory(_ seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        try await Conversation.open(betCommands()) { chat in
            var history = NaiveHistory()
            var contexts: [[String: DataCell]] = []
            for _ in 0..<120 {
                chat.wait(.seconds(Int64.random(in: 0...90, using: &random)))
                switch Int.random(in: 0...9, using: &random) {
                case 0...3: try await place(&history, &contexts, &random, chat)
                case 4: try await save(&history, &contexts, &random, chat)
                case 5: try await undo(&history, &random, chat)
                case 6...8: try await settle(&history, &random, chat)
                default: try await reopen(&history, &random, chat)
                }
            }
            let rows = try await chat.rows("bet_decisions")
            #expect(rows.count == contexts.count)
            for (row, context) in zip(rows, contexts) {
                for (column, value) in context { #expect(row[column] == value, "\(column) of \(row["id"] ?? .null)") }
            }
            for row in try await chat.rows("accounts") {
                guard case .text(let casino)? = row["casino"] else { continue }
                for (column, value) in history.account(casino) { #expect(row[column] == value, "\(casino) \(column)") }
            }
        }
    }

    private func remember(_ history: NaiveHistory, _ contexts: inout [[String: DataCell]]) {
        let recent = history.recent.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
        contexts.append([
            "bankroll": .integer(history.profit - history.exposure), "open_exposure": .integer(history.exposure),
            "open_bets": .integer(Int64(history.open.count)), "streak": .integer(Int64(history.streak)),
            "recent_results": .text("[\(recent)]"),
        ])
    }

    private func draw(_ id: Int, isBet: Bool, _ random: inout SeededGenerator) -> NaiveHistory.Entry {
        NaiveHistory.Entry(
            id: Int64(id),
            casino: Bool.random(using: &random) ? "Bet365" : "Unibet",
            stake: Int64.random(in: 100...5_000, using: &random),
            isFree: Int.random(in: 0...4, using: &random) == 0,
            isBet: isBet
        )
    }

    private func amount(_ minorUnits: Int64) -> String {
        Money(minorUnits: minorUnits, currency: .euro).formatted(.english).filter { $0 != "," }
    }

    private func place(
        _ history: inout NaiveHistory,
        _ contexts: inout [[String: DataCell]],
        _ random: inout SeededGenerator,
        _ chat: Conversation
    ) async throws {
        remember(history, &contexts)
        let entry = draw(contexts.count, isBet: true, &random)
        try await chat.send("/bet \(entry.casino) tennis 2.00 \(amount(entry.stake))\(entry.isFree ? " free" : "")")
        history.entries.append(entry)
    }

    private func save(
        _ history: inout NaiveHistory,
        _ contexts: inout [[String: DataCell]],
        _ random: inout SeededGenerator,
        _ chat: Conversation
    ) async throws {
        let entry = draw(contexts.count + 1, isBet: false, &random)
        for line in ["/bet", entry.casino, "tennis", "2.00", amount(entry.stake), "none"] { try await chat.send(line) }
        remember(history, &contexts)
        try await chat.send("save")
        history.entries.append(entry)
    }

    private func undo(
        _ history: inout NaiveHistory,
        _ random: inout SeededGenerator,
        _ chat: Conversation
    ) async throws {
        guard let entry = history.open.randomElement(using: &random) else { return }
        try await chat.send("/settle \(entry.id)")
        try await chat.press("Undo")
        change(entry, in: &history) { $0.isUndone = true }
    }

    private func settle(
        _ history: inout NaiveHistory,
        _ random: inout SeededGenerator,
        _ chat: Conversation
    ) async throws {
        guard let entry = history.open.randomElement(using: &random) else { return }
        let results: [(String, BetResult, Int64)] = [
            ("won", .won, entry.stake), ("lost", .lost, entry.isFree ? 0 : -entry.stake), ("void", .void, 0),
            ("cashout €7.77", .cashedOut, 777 - (entry.isFree ? 0 : entry.stake)),
        ]
        guard let (words, result, profit) = results.randomElement(using: &random) else { return }
        try await chat.send("/settle \(entry.id) \(words)")
        let now = chat.now
        change(entry, in: &history) { $0.end = (result, profit, Timestamp(seconds: now.seconds)) }
    }

    private func reopen(
        _ history: inout NaiveHistory,
        _ random: inout SeededGenerator,
        _ chat: Conversation
    ) async throws {
        guard let entry = history.settled.randomElement(using: &random) else { return }
        try await chat.send("/settle \(entry.id) open")
        change(entry, in: &history) { $0.end = nil }
    }

    private func change(
        _ entry: NaiveHistory.Entry,
        in history: inout NaiveHistory,
        _ body: (inout NaiveHistory.Entry) -> Void
    ) {
        guard let index = history.entries.firstIndex(where: { $0.id == entry.id }) else { return }
        body(&history.entries[index])
    }
}

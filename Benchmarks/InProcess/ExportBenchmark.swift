import Datasets
import Domain
import Foundation
import GRDB
import Storage

/// Exports of conversations from a store that is filled with made-up turns: `InProcessBenchmark export [TURNS]`.
///
/// A turn has a system prompt of a page, two earlier messages, a question and an answer, here and there an address or a
/// telephone; one turn in fifty repeats another word by word, one in twenty nearly.
struct ExportBenchmark {
    private static let users = 2_000
    private static let turnsOfConversation = 5

    let turns: Int

    func run() async throws {
        let folder = FileManager.default.currentDirectoryPath + "/.build/benchmark-exports"
        try? FileManager.default.removeItem(atPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try Store(folder: folder, migrations: try Migrations(folder: "Migrations"))
        try await fill(store, folder: folder)
        try await measure(store, folder, near: false)
        try await measure(store, folder, near: true)
        try store.close()
    }

    private func measure(_ store: Store, _ folder: String, near: Bool) async throws {
        var plan = ConversationExportPlan(format: .openai, path: "\(folder)/export-\(near)")
        plan.dropsNearDuplicates = near
        let clock = ContinuousClock()
        let export = ConversationExport(
            store: store,
            plan: plan,
            madeAt: Timestamp(seconds: 1_773_144_000),
            workers: ProcessInfo.processInfo.activeProcessorCount
        )
        // Filling the store is not what is measured.
        ResidentPeak.reset()
        let before = Self.processorSeconds()
        let start = clock.now
        let manifest = try await export.write()
        let seconds = (clock.now - start).milliseconds / 1_000
        let name = "export of \(turns.formatted()) turns" + (near ? ", with the near-duplicate pass" : "")
        Result.show(name, seconds, "s")
        Result.show(name + ": processor time", Self.processorSeconds() - before, "s")
        Result.show(name + ": most resident memory", ResidentPeak.megabytes(), "MB")
        Result.show(name + ": rows", Double(manifest.rows), "rows")
        Result.show(name + ": duplicates", Double(manifest.counts.exactDuplicates + manifest.nearDuplicates), "rows")
        try FileManager.default.removeItem(atPath: plan.path)
    }

    private static func processorSeconds() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let micros = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(micros) / 1e6
    }

    private func fill(_ store: Store, folder: String) async throws {
        let people = (1...Self.users).map { TelegramIdentity(telegramID: 2_000_000 + Int64($0)) }
        let users = try await store.vault.identify(people).values.sorted()
        try await store.write { ledger in
            for user in users { try ledger.enroll(.made(user, consents: Consents(granted: [.service, .training]))) }
        }
        let queue = try DatabaseQueue(path: folder + "/risk0.sqlite")
        var words = Words()
        for start in stride(from: 0, to: turns, by: 5_000) {
            try await queue.write { [words] database in
                var words = words
                words.skip(to: start)
                for number in start..<min(start + 5_000, turns) {
                    try insert(
                        number,
                        of: users[number / Self.turnsOfConversation % users.count],
                        &words,
                        store.vault,
                        database
                    )
                }
            }
            words.skip(to: start)
        }
        try queue.close()
    }

    private func insert(
        _ number: Int,
        of user: UserID,
        _ words: inout Words,
        _ vault: Vault,
        _ database: Database
    ) throws {
        let (question, answer) = words.turn(number)
        let history = number % Self.turnsOfConversation > 0
        let input =
            (history
                ? #"[{"role":"user","content":"how am I doing at bet365?"},"#
                    + #"{"role":"assistant","content":"Over 42 bets your yield is **3.1 %**."},"# : "[")
            + #"{"role":"user","content":"\#(question)"}]"#
        let output = #"[{"role":"assistant","content":"\#(answer)"}]"#
        func seal(_ text: String) throws -> Data { try vault.seal(Array(text.utf8), for: user, as: .conversation) }
        try database.cachedStatement(
            sql: """
                INSERT INTO conversation_logs (user_id, conversation_id, language, request_model, prompt_name,
                    prompt_hash, system_prompt, input_messages, output_messages, feedback, occurred_at, recorded_at,
                    answered_at) VALUES (?, ?, 'en', 'model', 'coach', 'c0ffee', ?, ?, ?, ?, 1, 1, 1)
                """
        ).execute(arguments: [
            user.rawValue, "c\(number / Self.turnsOfConversation)", try seal(Words.systemPrompt), try seal(input),
            try seal(output), number % 10 == 0 ? 1 : nil,
        ])
    }
}

/// Made-up questions and answers, the same in each run.
private struct Words: Sendable {
    static let systemPrompt = String(
        repeating: "You are the coach of RISK0. State only numbers that a tool gave you. Encourage nobody to bet. ",
        count: 12
    )

    private static let vocabulary = """
        yield stake price casino bet limit account month week profit loss parlay single margin bankroll budget streak \
        closing line value football tennis basketball market total handicap corner goal team home away draw over under \
        first second half live early late large small average median share number result since before after without
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    private var state: UInt64 = 1

    mutating func skip(to number: Int) { state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    private mutating func sentence(_ count: Int) -> String {
        (0..<count).map { _ in Self.vocabulary[next(Self.vocabulary.count)] }.joined(separator: " ")
    }

    mutating func turn(_ number: Int) -> (question: String, answer: String) {
        switch number {
        case let number where number % 50 == 7:
            return ("what is closing-line value?", "It compares your price with the last one before the start.")
        case let number where number % 20 == 3:
            return (
                "how did I do this month at \(Self.vocabulary[next(8)])?",
                "This month you placed bets on **14 days**. Your yield was 2.4 % over 61 bets, your largest stake was"
                    + " 40 euros, and your account of \(number % 1_000) showed no limit. The interval is wide, so this may"
                    + " well be luck, and it says little about the next month."
            )
        case let number where number % 25 == 1:
            return (
                "mail me at user\(number)@example.com or call +33 6 12 34 \(10 + number % 90) 78 about \(sentence(6))",
                "I cannot send mail. " + sentence(35)
            )
        default: return (sentence(12) + "?", "Over \(next(500)) bets: " + sentence(60) + ".")
        }
    }
}

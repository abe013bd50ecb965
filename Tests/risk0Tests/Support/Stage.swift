import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// The real program before a stand-in of Telegram, with a data directory of its own.
///
/// At the end of every test the stand-in must have seen no broken rule, no press may be left unanswered, and the books
/// must be in order.
struct Stage: Sendable {
    let api: StandInBotAPI
    let directory: TemporaryDirectory
    /// The program's whole environment; a test changes its copy to start the program otherwise.
    var environment: [String: String]

    static let migrations = SharedFiles.packageRoot.appending(path: "Migrations").path
    static let prompts = SharedFiles.packageRoot.appending(path: "Prompts").path

    /// - Parameter isLearnt: false: what the coach learns is not there yet.
    static func open(
        _ variables: [String: String] = [:],
        isLearnt: Bool = true,
        _ body: (Stage) async throws -> Void
    ) async throws {
        try await Turnstile.programs.pass { try await openAtOnce(variables, isLearnt, body) }
    }

    private static func openAtOnce(
        _ variables: [String: String],
        _ isLearnt: Bool,
        _ body: (Stage) async throws -> Void
    ) async throws {
        try await withTemporaryDirectory { directory in
            try await StandInBotAPI.withServer { api in
                let standard = [
                    "TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.url,
                    "TELEGRAM_MESSAGES_PER_SECOND": "0", "TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND": "0",
                    "USER_UPDATES_PER_MINUTE": "0", "ONBOARDING": "off",
                    "RISK0_DATA_DIRECTORY": directory.file("data").path, "MIGRATIONS_DIRECTORY": migrations,
                    "PROMPTS_DIRECTORY": isLearnt ? try LearntPrompts.folder.get() : prompts,
                ]
                let stage = Stage(
                    api: api,
                    directory: directory,
                    environment: standard.merging(variables) { $1 }
                )
                try await body(stage)
                let (violations, unanswered) = await (api.violations, api.unansweredQueries)
                #expect(violations == [])
                #expect(unanswered == [])
                try await stage.checkBooks()
            }
        }
    }

    var data: String { directory.file("data").path }

    /// Runs the program for as long as the body runs, and holds what it prints to keep the token.
    func launch(_ arguments: [String] = ["run"], _ body: (Program) async throws -> Void) async throws {
        try await Program.withRunning(
            try Program.built("risk0"),
            arguments: arguments,
            environment: environment,
            workingDirectory: directory.url
        ) { program in
            do {
                try await body(program)
            } catch {
                Issue.record("the program's log at that time: \(program.standardError.text)")
                throw error
            }
            let printed = program.standardOutput.text + program.standardError.text
            #expect(!printed.contains(api.token))
        }
    }

    /// Runs the program, and stops it in order when the body ends and it has begun to poll.
    func run(_ body: (Program) async throws -> Void) async throws {
        let polls = await api.requests.count { $0.method == "getUpdates" }
        try await launch { program in
            try await body(program)
            try await api.calls(of: "getUpdates", count: polls + 1)
            try await program.stop()
        }
    }

    /// Runs the program to its own end, for one that is not to go on.
    func end(of arguments: [String]) async throws -> (end: Program.End, output: String, errors: String) {
        var result = (end: Program.End.exited(-1), output: "", errors: "")
        try await launch(arguments) { program in
            result.output = try await program.standardOutput.whole()
            result.errors = try await program.standardError.whole()
            result.end = try await program.wait()
        }
        return result
    }

    /// Reads the database of a program that has stopped.
    func inspect<Value: Sendable>(_ body: @escaping @Sendable (Book) throws -> Value) async throws -> Value {
        let store = try store()
        let value = try await store.read(body)
        try store.close()
        return value
    }

    func store() throws -> Store {
        try Store(folder: data, migrations: Migrations(folder: Self.migrations))
    }

    /// The number under which the program keeps a person.
    func user(_ person: Person) async throws -> UserID {
        let store = try store()
        let identity = TelegramIdentity(telegramID: person.id)
        let user = try await store.vault.identify([identity])[identity]
        try store.close()
        return try #require(user)
    }

    /// What the program's log counted.
    func counters() async throws -> [Counter: Int64] { try await inspect { try $0.counters() } }

    /// How many events of each type were stored.
    func eventCounts() async throws -> [String: Int] {
        try await inspect { book in
            try book.collectionHealth(since: 0).eventsByDay.values.reduce(into: [:]) { all, day in
                all.merge(day) { $0 + $1 }
            }
        }
    }

    /// The file is sound, nothing was rejected, and every event is accounted for.
    private func checkBooks() async throws {
        guard FileManager.default.fileExists(atPath: data + "/risk0.sqlite") else { return }
        let store = try store()
        let faults = try await store.integrityFaults()
        let counters = try await store.read { try $0.counters() }
        let rejected = try await store.read { book in
            try book.rejectedEvents(limit: 5).map { "\($0.event.type) \($0.event.reason) \($0.event.detail)" }
        }
        try store.close()
        #expect(faults == [])
        #expect(rejected == [])
        #expect(
            counters[.accepted, default: 0]
                == counters[.stored, default: 0] + counters[.rejected, default: 0] + counters[.evicted, default: 0]
        )
    }
}

let ann = Person(id: 7)
let bruno = Person(id: 8, firstName: "Bruno", languageCode: "fr-CA")

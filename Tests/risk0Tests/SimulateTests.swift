import Foundation
import Storage
import TestSupport
import Testing

@Suite("risk0 simulate", .timeLimit(.minutes(5)))
struct SimulateTests {
    private struct Run {
        var end: Program.End
        var output: String
        var errors: String
    }

    private static func simulate(_ arguments: [String], in directory: TemporaryDirectory) async throws -> Run {
        try await Turnstile.programs.pass {
            try await Program.withRunning(
                try Program.built("risk0"),
                arguments: ["simulate"] + arguments,
                environment: [
                    "RISK0_DATA_DIRECTORY": directory.file("data").path, "MIGRATIONS_DIRECTORY": Stage.migrations,
                    "PROMPTS_DIRECTORY": Stage.prompts,
                ],
                workingDirectory: SharedFiles.packageRoot
            ) { program in
                let output = try await program.standardOutput.whole()
                let end = try await program.wait()
                return Run(end: end, output: output, errors: try await program.standardError.whole())
            }
        }
    }

    private static func open(_ folder: String) throws -> Store {
        try Store(folder: folder, migrations: try Migrations(folder: Stage.migrations))
    }

    @Test("plays a small world through the bot: bets, results, money, matches and prices, labelled, with its truth")
    func smallWorld() async throws {
        try await withTemporaryDirectory { directory in
            let arguments = ["--users", "50", "--days", "20", "--seed", "3", "--end", "2026-05-31"]
            let run = try await Self.simulate(arguments, in: directory)
            #expect(run.end == .exited(0), "\(run.errors)")
            #expect(run.output.contains("simulated world"))
            #expect(run.output.contains("0 not taken"), "\(run.output)")

            let folder = directory.file("data").path + "/simulated"
            let store = try Self.open(folder)
            let found = try await store.read { book in
                (isSimulated: try book.isSimulated, world: try book.world(), contents: try book.worldContents())
            }
            #expect(found.isSimulated)
            #expect(found.world?.users == 50)
            #expect(found.world?.seed == 3)
            let contents = found.contents
            #expect(contents.bets > 500)
            #expect(contents.settled > 400)
            #expect(contents.matches > 300)
            #expect(contents.closes > contents.matches)
            #expect(contents.rejected == 0)
            #expect(contents.waitingMessages == 0)
            #expect(try await store.integrityFaults() == [])
            try store.close()

            let truth = try Data(contentsOf: URL(filePath: folder + "/truth.json"))
            let json = try #require(try JSONSerialization.jsonObject(with: truth) as? [String: Any])
            #expect(json["simulated"] as? Bool == true)
            #expect((json["casinos"] as? [[String: Any]])?.count == 14)
            #expect((json["accounts"] as? [[String: Any]])?.isEmpty == false)
        }
    }

    @Test("writes the same world from the same seed")
    func deterministic() async throws {
        try await withTemporaryDirectory { directory in
            var worlds: [WorldContents] = []
            var truths: [Data] = []
            for name in ["one", "two"] {
                let folder = directory.file(name).path
                let run = try await Self.simulate(
                    ["--users", "25", "--days", "10", "--seed", "5", "--end", "2026-05-31", "--data", folder],
                    in: directory
                )
                #expect(run.end == .exited(0), "\(run.errors)")
                let store = try Self.open(folder)
                worlds.append(try await store.read { try $0.worldContents() })
                try store.close()
                truths.append(try Data(contentsOf: URL(filePath: folder + "/truth.json")))
            }
            #expect(worlds[0].bets > 50)
            #expect(worlds[0] == worlds[1])
            #expect(truths[0] == truths[1])
        }
    }

    @Test("refuses a folder that holds a store, and leaves it as it is")
    func refusal() async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.file("mine").path
            try Self.open(folder).close()
            let run = try await Self.simulate(["--users", "5", "--days", "2", "--data", folder], in: directory)
            #expect(run.end == .exited(1))
            #expect(run.errors.contains("is there already"))
            #expect(run.errors.contains("--data"))
            let store = try Self.open(folder)
            #expect(try await store.read { try !$0.isSimulated && $0.isUntouched })
            try store.close()
        }
    }

    @Test("says what is wrong with its arguments and its policies")
    func faults() async throws {
        try await withTemporaryDirectory { directory in
            let policies = directory.file("policies.json")
            try Data(#"{"casinos": [{"name": "Alder"}]}"#.utf8).write(to: policies)
            let cases: [(arguments: [String], words: String)] = [
                (["--users", "0"], "--users is 0; expected 1 to"),
                (["--days", "99999"], "--days is 99999; expected 1 to"),
                (["--end", "31/05/2026"], "expected a day such as"),
                (["--policies", directory.file("none.json").path], "No policies at"),
                (["--policies", policies.path], "«group» is missing at casinos.1"),
            ]
            for (arguments, words) in cases {
                let run = try await Self.simulate(arguments, in: directory)
                #expect(run.end == .exited(1))
                #expect(run.errors.contains(words), "\(run.errors)")
            }
            #expect(!FileManager.default.fileExists(atPath: directory.file("data").path))
        }
    }

    @Test("ends with the reason where it fails after its store was made")
    func failure() async throws {
        try await withTemporaryDirectory { directory in
            let standard = SharedFiles.packageRoot.appending(path: "Worlds/standard.json")
            let text = String(decoding: try Data(contentsOf: standard), as: UTF8.self)
            let taken = directory.file("taken.json")
            try Data(text.replacing("\"Northgate\"", with: "\"bet365\"").utf8).write(to: taken)
            let arguments = ["--policies", taken.path, "--users", "5", "--days", "2"]
            let run = try await Self.simulate(arguments, in: directory)
            #expect(run.end == .exited(1))
            #expect(run.errors.contains("The policies name «bet365»"), "\(run.errors)")
        }
    }
}

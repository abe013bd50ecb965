import Foundation
import TestSupport

@testable import Storage

/// Work that brings the real program down from inside, with no hook in it: a rule in the database makes the transaction
/// of that work write more than a process may that is started here, and the system ends it (SIGXFSZ).
struct Poison {
    /// Files may have 24 MB; a test's own are far below.
    private static let limit = "ulimit -f 49152; exec \"$0\" run"

    let stage: Stage

    /// Makes the database, and plants the rule.
    /// - Parameter rule: when it holds, as SQL: `AFTER INSERT ON bet_decisions WHEN NEW.stake = 1`.
    init(_ rule: String, on stage: Stage) async throws {
        self.stage = stage
        _ = try await stage.end(of: ["migrate"])
        let store = try stage.store()
        try await store.write { ledger in
            try ledger.database.run("CREATE TABLE ballast (content BLOB) STRICT")
            try ledger.database.run(
                """
                CREATE TRIGGER poison \(rule) BEGIN
                    INSERT INTO ballast SELECT zeroblob(1000000) FROM casinos AS a, casinos AS b LIMIT 60;
                END
                """
            )
        }
        try store.close()
    }

    /// Runs the program under the limit for as long as the body runs.
    func launch(_ body: (Program) async throws -> Void) async throws {
        try await Program.withRunning(
            URL(filePath: "/bin/sh"),
            arguments: ["-c", Self.limit, try Program.built("risk0").path],
            environment: stage.environment,
            workingDirectory: stage.directory.url,
            body
        )
    }

    /// Runs the program, which is to be brought down.
    func falls(_ body: (Program) async throws -> Void = { _ in }) async throws -> Program.End {
        var end = Program.End.exited(-1)
        try await launch { program in
            try await body(program)
            end = try await program.end(within: .seconds(60))
        }
        return end
    }
}

import Foundation
import TestSupport

@testable import Storage

/// Work that brings the real program down from inside, with no hook in it: a rule in the database makes the transaction
/// of that work count for ever, and the system ends a process that has had more of the processor than it may (SIGKILL).
struct Poison {
    /// Seconds of the processor: a start and a few messages take about one.
    private static let limit = "ulimit -t 4; exec \"$0\" run"

    let stage: Stage

    /// Makes the database, and plants the rule.
    /// - Parameter rule: when it holds, as SQL: `AFTER INSERT ON bet_decisions WHEN NEW.stake = 1`.
    init(_ rule: String, on stage: Stage) async throws {
        self.stage = stage
        _ = try await stage.end(of: ["migrate"])
        let store = try stage.store()
        try await store.write { ledger in
            try ledger.database.run(
                """
                CREATE TRIGGER poison \(rule) BEGIN
                    SELECT count(*) FROM casinos AS a, casinos AS b, casinos AS c, casinos AS d, casinos AS e,
                        casinos AS f, casinos AS g;
                END
                """
            )
        }
        try store.close()
    }

    /// Runs the program, which is to be brought down.
    func falls(_ body: (Program) async throws -> Void = { _ in }) async throws -> Program.End {
        var end = Program.End.exited(-1)
        try await Program.withRunning(
            URL(filePath: "/bin/sh"),
            arguments: ["-c", Self.limit, try Program.built("risk0").path],
            environment: stage.environment,
            workingDirectory: stage.directory.url
        ) { program in
            try await body(program)
            end = try await program.end(within: .seconds(60))
        }
        return end
    }
}

import HTTP
import Logging
import Testing

@testable import Telegram

@Suite("Polling", .timeLimit(.minutes(1)))
struct PollerTests {
    private static let secret = "123456:AAsecretsecretsecret"
    private let clock = ManualClock()
    private let lines = LogLines()

    private func updates(_ ids: Int64...) -> String {
        #"{"ok":true,"result":[\#(ids.map { #"{"update_id":\#($0)}"# }.joined(separator: ","))]}"#
    }

    private func poller(_ server: ScriptedServer, _ intake: @escaping Poller.Intake) throws -> Poller {
        Poller(
            api: try server.api(token: Self.secret),
            backoff: Backoff(cap: .seconds(60), jitter: 0),
            clock: clock,
            random: SeededGenerator(seed: 1),
            logger: lines.logger,
            room: { 40 },
            intake: intake
        )
    }

    /// Runs the poller until it waits in the poll after the script, and stops it there.
    private func run(
        _ answers: [ScriptedServer.Answer],
        _ intake: @escaping Poller.Intake = { _ in }
    ) async throws -> (log: [ScriptedServer.Request], waits: [Duration], status: PollerStatus) {
        let server = ScriptedServer(answers, clock: clock)
        let poller = try poller(server, intake)
        let waits = Recorder<Duration>()
        try await withThrowingTaskGroup { group in
            group.addTask { [clock] in
                for await wait in clock.sleeps {
                    waits.record(wait)
                    clock.advance(by: wait)
                }
            }
            group.addTask { try await poller.run() }
            var count = 0
            for await _ in server.requests {
                count += 1
                if count == answers.count + 1 { break }
            }
            group.cancelAll()
            while let result = await group.nextResult() {
                if case .failure(let error) = result, !(error is CancellationError) { throw error }
            }
        }
        return (server.log, waits.all, poller.status)
    }

    @Test("updates are handed over once, and confirmed by the next poll and at the end")
    func handsOver() async throws {
        let received = Recorder<Int64>()
        let end = try await run([.json(updates(5, 6)), .json(updates(9))]) { batch in
            for update in batch { received.record(update.id) }
        }
        #expect(received.all == [5, 6, 9])
        #expect(end.log.map { $0.body["offset"] } == [nil, 7, 10, 10])
        #expect(end.log.map { $0.body["limit"] } == [40, 40, 40, 1])
        #expect(end.log.map { $0.body["timeout"] } == [50, 50, 50, 0])
        #expect(end.log.first?.timeout == .seconds(60))
        #expect(end.status.received == 3)
        #expect(end.status.sinceLastGoodPoll == .zero)
        #expect(end.waits.isEmpty)
    }

    @Test("when the intake refuses, the same updates are asked for again")
    func refused() async throws {
        let attempts = Recorder<Void>()
        let end = try await run([.json(updates(5)), .json(updates(5))]) { _ in
            if attempts.record(()) == 1 { throw CancellationError() }
        }
        #expect(end.log.map { $0.body["offset"] } == [nil, nil, 6, 6])
        #expect(end.waits == [.seconds(1)])
        #expect(end.status.received == 1)
    }

    @Test(
        "the poller gets over every fault, with its wait",
        arguments: [
            (
                .json(#"{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":7}}"#, status: 429),
                [7]
            ),
            (.json("slow down", status: 429, retryAfter: "9"), [9]),
            (.json(#"{"ok":false,"error_code":500,"description":"Internal Server Error: restart"}"#, status: 500), [1]),
            (.json("<html>Bad Gateway</html>", status: 502), [1]),
            (.json(#"{"ok":true,"result":[{"upd"#), [1]),
            (.json(#"{"ok":true}"#), [1]),
            (.json(""), [1]),
            (.json(#"{"ok":false,"error_code":409,"description":"terminated by other getUpdates"}"#, status: 409), [1]),
            (.failure(.resolve, mayHaveBeenApplied: false), [1]),
            (.failure(.reset), [1]),
            (.failure(.timeout), [1]),
        ] as [(ScriptedServer.Answer, [Int])]
    )
    func faults(answer: ScriptedServer.Answer, waits: [Int]) async throws {
        let received = Recorder<Int64>()
        let end = try await run([answer, .json(updates(5))]) { batch in
            for update in batch { received.record(update.id) }
        }
        #expect(received.all == [5])
        #expect(end.waits == waits.map { .seconds($0) })
        #expect(end.status.condition == .healthy)
        #expect(end.status.failures == 1 || end.status.failures == 2)
        // Once when it began and once when it was over, and never the token.
        #expect(lines.all.count == 2)
        #expect(!lines.all.joined().contains("secret"))
    }

    @Test("a fault that lasts is logged once")
    func noFlood() async throws {
        let end = try await run(Array(repeating: .failure(.connect, mayHaveBeenApplied: false), count: 30))
        #expect(lines.all.count == 1)
        #expect(end.status.consecutiveFailures == 30)
        #expect(end.waits.last == .seconds(60))
    }

    @Test("a webhook is removed, and its updates come")
    func webhook() async throws {
        let conflict =
            #"{"ok":false,"error_code":409,"description":"can't use getUpdates method while webhook is active"}"#
        let end = try await run([.json(conflict, status: 409), .json(#"{"ok":true,"result":true}"#), .json(updates(5))])
        #expect(end.log.map(\.method) == ["getUpdates", "deleteWebhook", "getUpdates", "getUpdates", "getUpdates"])
        #expect(end.status.received == 1)
    }

    @Test("a wrong token ends the poller with an explanation that does not hold it")
    func unauthorized() async throws {
        let server = ScriptedServer([.json(#"{"ok":false,"error_code":401}"#, status: 401)], clock: clock)
        let poller = try poller(server) { _ in }
        let error = await #expect(throws: TelegramError.self) { try await poller.run() }
        #expect(error == .unauthorized)
        #expect(error?.description.contains("@BotFather") == true)
    }

    @Test("an update that cannot be decoded is counted and handed over, and does not block")
    func undecodable() async throws {
        let body = #"{"ok":true,"result":[{"update_id":5,"message":7},{"x":1},{"update_id":7}]}"#
        let end = try await run([.json(body)])
        #expect(end.status.received == 2)
        #expect(end.status.undecodable == 1)
        #expect(end.status.unreadable == 1)
        #expect(end.log.last?.body["offset"] == 8)
    }
}

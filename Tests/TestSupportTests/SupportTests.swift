import Foundation
import TestSupport
import Testing

@Suite("support", .timeLimit(.minutes(1)))
struct SupportTests {
    @Test("sleepers wake in the order of their deadlines, only when the clock reaches them")
    func manualClock() async throws {
        let clock = ManualClock()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for seconds in [3, 1, 2] {
                group.addTask {
                    try await clock.sleep(for: .seconds(seconds))
                    return seconds
                }
            }
            try await clock.waitForSleepers(3)
            for expected in 1...3 {
                #expect(clock.advanceToNextDeadline() == .seconds(1))
                #expect(try await group.next() == expected)
            }
        }
        #expect(clock.now.sinceStart == .seconds(3))
    }

    @Test("a cancelled sleeper leaves the clock")
    func cancelledSleep() async throws {
        let clock = ManualClock()
        let sleeper = Task { try await clock.sleep(for: .seconds(1)) }
        try await clock.waitForSleepers(1)
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
        #expect(clock.sleeperCount == 0)
    }

    @Test("a temporary directory is there during the body and gone after it, also when the body throws")
    func temporaryDirectory() async throws {
        struct Stop: Error { let path: String }
        let stop = await #expect(throws: Stop.self) {
            try await withTemporaryDirectory { directory in
                try Data("x".utf8).write(to: directory.file("a"))
                throw Stop(path: directory.path)
            }
        }
        let path = try #require(stop?.path)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("the same seed gives the same numbers")
    func generator() {
        var first = SplitMix64(seed: 42)
        var second = SplitMix64(seed: 42)
        #expect((0..<100).allSatisfy { _ in first.next() == second.next() })
        var known = SplitMix64(seed: 1_234_567)
        #expect(known.next() == 6_457_827_717_110_365_317)
    }

    @Test("a program's output, input and end are seen")
    func program() async throws {
        let script = "echo ready $NAME; read line; echo got $line; echo oops >&2; exit 3"
        let environment = ["NAME": "Ann"]
        try await Program.withRunning(URL(filePath: "/bin/sh"), arguments: ["-c", script], environment: environment) {
            try await $0.standardOutput.contains("ready Ann")
            try await $0.type("hello")
            #expect(try await $0.standardOutput.whole() == "ready Ann\ngot hello\n")
            #expect(try await $0.standardError.whole() == "oops\n")
            #expect(try await $0.wait() == .exited(3))
        }
    }

    @Test("a program ends by the signal that it is sent")
    func signalled() async throws {
        try await Program.withRunning(URL(filePath: "/bin/sh"), arguments: ["-c", "echo up; exec sleep 60"]) {
            try await $0.standardOutput.contains("up")
            try $0.signal(SIGKILL)
            #expect(try await $0.wait() == .signalled(SIGKILL))
        }
    }
}

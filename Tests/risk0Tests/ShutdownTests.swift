import Foundation
import Storage
import TestSupport
import Testing

@Suite("Stopping", .timeLimit(.minutes(5)))
struct ShutdownTests {
    @Test("a signal in the middle of work: what was taken is served, sent and confirmed", arguments: [SIGTERM, SIGINT])
    func inTheMiddle(_ signal: Int32) async throws {
        try await Stage.open { stage in
            let api = stage.api
            let people = (1...30).map { Person(id: Int64(100 + $0)) }
            await api.fail("sendMessage", with: .slowBody(pieces: 4, pause: .milliseconds(100)), times: 30)
            try await stage.launch { program in
                for person in people {
                    await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: person)
                }
                try await api.calls(of: "sendMessage", count: 1)
                try program.signal(signal)
                let end = try await program.end(within: .seconds(10))
                #expect(end == .exited(0))
                #expect(program.standardError.text.contains("Stopped; everything that was acknowledged"))
            }
            // What it had not taken is still with Telegram; what it had taken is confirmed and answered.
            let left = await api.pendingUpdates
            let counters = try await stage.counters()
            #expect(counters[.updatesReceived] == Int64(people.count - left))
            #expect(counters[.updatesHandled] == counters[.updatesReceived])
            let (waiting, unsent) = try await stage.inspect { (try $0.waitingUpdateCount(), try $0.outboxDepth()) }
            #expect(waiting == 0)
            #expect(unsent == 0)
            await api.clearFaults()
            try await stage.run { _ in try await api.allConfirmed() }
            for person in people { #expect(await api.messages(to: person).count == 1) }
        }
    }

    @Test("the last poll confirms what was taken, and a second start has nothing to do again")
    func confirmation() async throws {
        try await Stage.open { stage in
            let api = stage.api
            var last: Int64 = 0
            try await stage.run { _ in
                last = await api.sendText("/cancel", from: ann)
                _ = try await api.nextMessage(to: ann)
            }
            let poll = try #require(await api.requests.last { $0.method == "getUpdates" })
            #expect(poll.integer("offset") == last + 1)
            #expect(await api.pendingUpdates == 0)
            let sent = await api.requests.count { $0.method == "sendMessage" }
            try await stage.run { _ in try await api.calls(of: "setMyCommands", count: 5) }
            #expect(await api.requests.count { $0.method == "sendMessage" } == sent)
            #expect(try await stage.counters()[.updatesRepeated, default: 0] == 0)
        }
    }

    @Test("a signal as it starts, at any instant: an orderly stop, or nothing was begun; the next start serves")
    func early() async throws {
        try await Stage.open { stage in
            var orderly = 0
            for milliseconds in [0, 2, 5, 10, 20, 40, 80, 160, 320, 640] {
                var early = stage
                let folder = stage.directory.file("early-\(milliseconds)").path
                early.environment["RISK0_DATA_DIRECTORY"] = folder
                try await early.launch { program in
                    // Nothing is waited for: this is the instant.
                    try await Task.sleep(for: .milliseconds(milliseconds))
                    try program.signal(SIGTERM)
                    let end = try await program.end(within: .seconds(10))
                    if end == .signalled(SIGTERM) {
                        #expect(!FileManager.default.fileExists(atPath: folder), "after \(milliseconds) ms")
                    } else {
                        #expect(end == .exited(0), "after \(milliseconds) ms: \(program.standardError.text)")
                        orderly += 1
                    }
                }
                guard FileManager.default.fileExists(atPath: folder) else { continue }
                try await early.run { _ in
                    await stage.api.sendText("/cancel", from: ann)
                    _ = try await stage.api.nextMessage(to: ann)
                }
            }
            #expect(orderly > 1)
        }
    }

    @Test("while idle, at once; a second signal changes nothing")
    func idle() async throws {
        try await Stage.open { stage in
            try await stage.launch { program in
                try await stage.api.calls(of: "getUpdates", count: 1)
                try program.signal(SIGTERM)
                try program.signal(SIGTERM)
                try program.signal(SIGINT)
                #expect(try await program.end(within: .seconds(10)) == .exited(0))
            }
        }
    }
}

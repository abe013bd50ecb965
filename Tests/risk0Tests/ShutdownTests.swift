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

    /// What is seen of a start from outside, in this order.
    enum Instant: String, CaseIterable {
        /// The program is there, and nothing of it is known.
        case launched
        /// It has the data directory, and opens the store.
        case locked
        /// The database is there, and its tables are being made.
        case opening
        case polling
    }

    @Test(
        "a signal as it starts: an orderly stop, or nothing was begun; the next start serves",
        arguments: Instant.allCases
    )
    func early(_ instant: Instant) async throws {
        try await Stage.open { stage in
            try await stage.launch { program in
                switch instant {
                case .launched: break
                case .locked: await isThere("serving.lock", in: stage.data)
                case .opening: await isThere("risk0.sqlite", in: stage.data)
                case .polling: try await stage.api.calls(of: "getUpdates", count: 1)
                }
                try program.signal(SIGTERM)
                let end = try await program.end(within: .seconds(10))
                // Before it traps signals it has touched nothing.
                let mayEndAtOnce = instant == .launched && !FileManager.default.fileExists(atPath: stage.data)
                if !mayEndAtOnce || end != .signalled(SIGTERM) {
                    #expect(end == .exited(0), "\(program.standardError.text)")
                }
            }
            try await stage.run { _ in
                await stage.api.sendText("/cancel", from: ann)
                _ = try await stage.api.nextMessage(to: ann)
            }
        }
    }

    /// Looks until a file is there.
    private func isThere(_ name: String, in folder: String) async {
        while !FileManager.default.fileExists(atPath: folder + "/" + name), !Task.isCancelled { await Task.yield() }
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

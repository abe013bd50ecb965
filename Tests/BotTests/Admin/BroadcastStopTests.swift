import Bot
import Domain
import Operations
import Storage
import Synchronization
import Telegram
import Testing
import Tracking

@Suite("a stop while messages wait", .timeLimit(.minutes(1)))
struct BroadcastStopTests {
    /// The calls that an outbox made.
    private final class Calls: Sendable {
        private let made = Mutex<[OutgoingCall]>([])
        var all: [OutgoingCall] { made.withLock { $0 } }
        func keep(_ call: OutgoingCall) { made.withLock { $0.append(call) } }
    }

    @Test("what the outbox had not sent is taken back from it and from its rows, and nobody gets it any more")
    func takenBack() async throws {
        try await Desk.open { desk in
            var users: [UserID] = []
            for person in 1...5 as ClosedRange<Int64> { users.append(try await desk.user(person)) }
            let admin = try #require(users.first)
            let calls = Calls()
            let outbox = Outbox(
                sender: { call throws(TelegramError) in
                    calls.keep(call)
                    return nil
                },
                prepare: { _ in nil },
                report: { _ in }
            )
            let runner = BroadcastRunner(
                tracker: desk.tracker,
                outbox: outbox,
                clock: desk.clock.wall,
                window: 3,
                quarantine: Quarantine(tracker: desk.tracker, logger: Desk.quiet),
                logger: Desk.quiet
            )
            let id = try await desk.tracker.perform { ledger, now in
                try ledger.startBroadcast(
                    "Hello",
                    by: admin,
                    display: .init(chat: admin, message: 70),
                    recipients: 5,
                    at: now
                )
            }
            // The outbox does not run yet: all of it waits.
            try await runner.step()
            #expect(await outbox.depth.broadcast == 3)
            #expect(try await desk.tracker.perform { ledger, _ in try ledger.stopBroadcast(id) })
            try await runner.step()
            #expect(await outbox.depth.broadcast == 0)
            let ended = try #require(try await desk.store.read { try $0.broadcast(id) })
            #expect(ended.state == .stopped && ended.queued == 0 && ended.delivered == 0)
            let rows = try await desk.store.read { try $0.outbox() }
            #expect(rows.map(\.draft.recipient) == [admin], "only the last word to the admin is left")
            try await runner.step()
            await withTaskGroup(of: Void.self) { group in
                group.addTask { _ = try? await outbox.run() }
                #expect(await outbox.drain(within: .seconds(30)))
                group.cancelAll()
            }
            #expect(calls.all.compactMap(\.method) == ["editMessageText"])
        }
    }
}

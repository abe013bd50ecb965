import Domain
import TestSupport
import Testing

@testable import Storage
@testable import Tracking

/// While the store refuses, commits wait; nothing is lost, nothing is done twice.
@Suite(.timeLimit(.minutes(1))) struct StoreTroubleTests {
    @Test("a commit waits for another program's lock, the health says so, and both are over together")
    func locked() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.enrolled()
            try await bench.receive(1...1)
            async let committed = withLock(of: bench) {
                try await bench.tracker.commit(visit(user, update: 1)) { _ in
                    Outcome(events: [.command(user)], messages: [OutboxDraft(recipient: user, content: [1])])
                }
            }
            let isRepeat = try await committed.isRepeat
            #expect(!isRepeat)
            try await bench.tracker.flush()
            let health = await bench.tracker.health
            #expect(health.trouble == nil && health.stored == 2)
            let (events, messages) = (try await bench.count("system_events"), try await bench.count("outbox"))
            #expect(events == 2 && messages == 1)
        }
    }

    /// Begins `work` while another connection holds the lock, and lets go once two attempts have failed.
    private func withLock<T: Sendable>(
        of bench: TrackerBench,
        _ work: @escaping @Sendable () async throws -> T
    ) async throws -> T {
        try await withThrowingTaskGroup(of: T.self) { group in
            try await bench.whileLocked {
                group.addTask { try await work() }
                try await bench.pause.waitForSleepers(1)
                let first = await bench.tracker.health.trouble
                #expect(first?.fault == .locked(path: bench.store.path) && first?.attempts == 1)
                #expect(first?.since == .noon)
                bench.now = .noon + .minutes(1)
                bench.pause.advanceToNextDeadline()
                try await bench.pause.waitForSleepers(1)
                let second = await bench.tracker.health.trouble
                #expect(second?.attempts == 2 && second?.since == .noon)
            }
            bench.pause.advanceToNextDeadline()
            guard let value = try await group.next() else { throw CancellationError() }
            return value
        }
    }

    @Test("on a full disk everything waits, and goes in whole once there is room")
    func full() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.enrolled()
            let pages = try await bench.store.write { ledger in
                let pages = try ledger.database.integer("PRAGMA page_count")
                _ = try ledger.database.integer("PRAGMA max_page_count = \(pages)")
                return pages
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in Int64(1)...40 {
                    group.addTask {
                        _ = try await bench.tracker.commit(visit(user)) { _ in
                            Outcome(
                                events: [.command(user)],
                                messages: [
                                    OutboxDraft(
                                        recipient: user,
                                        content: Array(repeating: 7, count: 4_000),
                                        broadcast: number
                                    )
                                ]
                            )
                        }
                    }
                }
                try await bench.pause.waitForSleepers(1)
                let trouble = await bench.tracker.health.trouble
                #expect(trouble?.fault == .diskFull(path: bench.store.path))
                for _ in 0..<3 {
                    bench.pause.advanceToNextDeadline()
                    try await bench.pause.waitForSleepers(1)
                }
                try await bench.store.write { ledger in
                    _ = try ledger.database.integer("PRAGMA max_page_count = \(pages * 100)")
                }
                bench.pause.advanceToNextDeadline()
                try await group.waitForAll()
            }
            let (messages, distinct) = (
                try await bench.count("outbox"),
                try await bench.store.read {
                    try $0.database.integer("SELECT count(DISTINCT broadcast_id) FROM outbox")
                }
            )
            #expect(messages == 40 && distinct == 40)
            let commands = try await bench.count("system_events", where: "type = 'command_used'")
            #expect(commands == 40)
            let (counters, health) = (try await bench.counters(), await bench.tracker.health)
            #expect(counters[.stored] == health.stored && health.trouble == nil)
        }
    }

    @Test("a shutdown while the store refuses gives everything back at its limit, and says how much")
    func refused() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.enrolled()
            try await bench.whileLocked {
                async let first = refusal { try await bench.tracker.perform { _, _ in } }
                try await bench.pause.waitForSleepers(1)
                // The first piece is in flight and rests between attempts; these wait behind it.
                async let second = refusal { try await bench.tracker.perform { _, _ in } }
                while await bench.tracker.work.isEmpty { await Task.yield() }
                await bench.tracker.track(contentsOf: [.command(user), .command(user, importance: 9)])
                async let report = bench.tracker.shutdown(within: .milliseconds(1))
                try await bench.pause.waitForSleepers(2)
                bench.pause.advance(by: .milliseconds(1))
                let left = await report
                #expect(left == ShutdownReport(stored: 0, rejected: 0, evicted: 0, left: 4))
                let errors = await [first, second]
                #expect(errors == [.stopped, .stopped])
                let again = await bench.tracker.shutdown(within: .seconds(1))
                #expect(again == left)
            }
            bench.pause.advanceToNextDeadline()
        }
    }

    @Test("after a shutdown nothing is taken: work is refused, events are counted as given up")
    func afterwards() async throws {
        try await TrackerBench.open { bench in
            await bench.tracker.track(.command(nil))
            let report = await bench.tracker.shutdown(within: .seconds(5))
            #expect(report == ShutdownReport(stored: 1, rejected: 0, evicted: 0, left: 0))
            await bench.tracker.track(.command(nil, importance: 10))
            let error = await refusal { try await bench.tracker.perform { _, _ in } }
            #expect(error == .stopped)
            let again = await bench.tracker.shutdown(within: .seconds(5))
            #expect(again == ShutdownReport(stored: 1, rejected: 0, evicted: 1, left: 0))
        }
    }

    @Test("a tracker whose task is cancelled gives its work back instead of spinning")
    func cancelled() async throws {
        try await TrackerBench.open(isRunning: false) { bench in
            async let error = refusal { try await bench.tracker.perform { _, _ in } }
            while await bench.tracker.work.isEmpty { await Task.yield() }
            await withTaskGroup(of: Void.self) { group in
                group.cancelAll()
                group.addTask { await bench.tracker.run() }
            }
            let refused = await error
            #expect(refused == .stopped)
        }
    }

    private func refusal(_ body: @Sendable () async throws -> Void) async -> TrackerError? {
        do {
            try await body()
            return nil
        } catch { return error as? TrackerError }
    }
}

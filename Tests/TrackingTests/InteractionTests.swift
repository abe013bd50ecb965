import Domain
import TestSupport
import Testing

@testable import Storage
@testable import Tracking

/// Law 1: one update, one transaction.
@Suite(.timeLimit(.minutes(1))) struct InteractionTests {
    @Test("what a handler wrote before it threw is gone: no row, no event, no message, and the update still waits")
    func throwing() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.user()
            try await bench.receive(1...1)
            await #expect(throws: Refused()) {
                try await bench.tracker.commit(visit(user, update: 1)) { interaction in
                    try interaction.ledger.keepFlow(("bet", [1]), of: user, at: .noon)
                    _ = try interaction.ledger.enqueue(OutboxDraft(recipient: user, content: [1]), at: .noon)
                    throw Refused()
                }
            }
            for table in ["users", "flows", "outbox", "system_events", "user_behavior_sessions", "event_counts"] {
                let rows = try await bench.count(table)
                #expect(rows == 0, "\(table)")
            }
            let waiting = try await bench.store.read { try $0.begun(.update) }
            #expect(waiting == [1])
            let counters = try await bench.counters()
            #expect(counters == [.updatesReceived: 1])
        }
    }

    @Test("an update committed twice has one effect, however close together")
    func twice() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.user()
            try await bench.receive(1...1)
            let repeats = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        try await bench.tracker.commit(visit(user, update: 1)) { _ in
                            Outcome(
                                events: [.command(user)],
                                messages: [OutboxDraft(recipient: user, content: [1])]
                            )
                        }.isRepeat
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(repeats == 7)
            let (events, messages) = (
                try await bench.count("system_events", where: "type = 'command_used'"), try await bench.count("outbox")
            )
            #expect(events == 1 && messages == 1)
            let handled = try await bench.counters()[.updatesHandled]
            #expect(handled == 1)
        }
    }

    @Test("a piece that fails takes nothing from those committed beside it")
    func besideAFailure() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.enrolled()
            try await bench.receive(1...30)
            let failures = await withTaskGroup(of: Bool.self) { group in
                for update in Int64(1)...30 {
                    group.addTask {
                        do {
                            _ = try await bench.tracker.commit(visit(user, update: update)) { _ in
                                if update % 3 == 0 { throw Refused() }
                                return Outcome(events: [.command(user)])
                            }
                            return false
                        } catch { return true }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(failures == 10)
            let events = try await bench.count("system_events", where: "type = 'command_used'")
            #expect(events == 20)
            let waiting = try await bench.store.read { try $0.begun(.update) }
            #expect(waiting == stride(from: 3, through: 30, by: 3).map(Int64.init))
            let (counters, health) = (try await bench.counters(), await bench.tracker.health)
            #expect(counters[.stored] == 21 && counters[.accepted] == 21 && health.stored == 21)
        }
    }

    @Test("what gathers while a commit is under way shares the next one")
    func groups() async throws {
        try await TrackerBench.open(isRunning: false) { bench in
            let user = try await bench.enrolled()
            async let done = withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        _ = try await bench.tracker.commit(visit(user, at: .noon + .seconds(Int64(number)))) { _ in
                            Outcome(events: [.command(user)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            while await bench.tracker.work.count < 100 { await Task.yield() }
            async let running: Void = bench.tracker.run()
            try await done
            let commits = await bench.tracker.health.commits
            #expect(commits == 1)
            _ = await bench.tracker.shutdown(within: .zero)
            await running
        }
    }

    @Test("many tasks at once: ids grow with seq, and of each interaction all rows are there or none")
    func interleaved() async throws {
        try await TrackerBench.open { bench in
            let users = try await [bench.enrolled(1), bench.enrolled(2), bench.enrolled(3)]
            let done = await withTaskGroup(of: Int?.self) { group in
                for worker in 0..<8 {
                    group.addTask {
                        var random = SplitMix64(seed: UInt64(worker))
                        for step in 0..<25 {
                            let (number, user) = (worker * 100 + step, users[Int.random(in: 0..<3, using: &random)])
                            switch Int.random(in: 0..<4, using: &random) {
                            case 0: await bench.tracker.track(.command(user))
                            case 1:
                                _ = try? await bench.tracker.commit(visit(user)) { interaction in
                                    try interaction.ledger.keepFlow(("x", [1]), of: user, at: .noon)
                                    throw Refused()
                                }
                            default:
                                _ = try? await bench.tracker.commit(visit(user)) { interaction in
                                    _ = try interaction.ledger.receive(
                                        Int64(number),
                                        from: nil,
                                        sealed: nil,
                                        at: .noon
                                    )
                                    let tag = "n\(number)"
                                    return Outcome(
                                        events: (0..<3).map { _ in
                                            var event = Event.command(user)
                                            event.tags = [tag]
                                            return event
                                        },
                                        messages: [OutboxDraft(recipient: user, content: [1], broadcast: Int64(number))]
                                    )
                                }
                            }
                        }
                        return nil
                    }
                }
                return await group.reduce(0) { sum, _ in sum + 1 }
            }
            #expect(done == 8)
            try await bench.tracker.flush()
            let flows = try await bench.count("flows")
            #expect(flows == 0)
            let torn = try await bench.store.read { book in
                try book.database.integer(
                    """
                    SELECT count(*) FROM updates AS u WHERE
                      (SELECT count(*) FROM system_events WHERE tags = '["n' || u.id || '"]') <> 3
                      OR (SELECT count(*) FROM outbox WHERE broadcast_id = u.id) <> 1
                    """
                )
            }
            #expect(torn == 0)
            let (updates, messages) = (try await bench.count("updates"), try await bench.count("outbox"))
            #expect(updates == messages && updates > 0)
            let disordered = try await bench.store.read { book in
                try book.database.integer(
                    """
                    SELECT count(*) FROM (SELECT id, lag(id) OVER (ORDER BY seq) AS before FROM system_events)
                    WHERE id <= before
                    """
                )
            }
            #expect(disordered == 0)
            let (events, health) = (try await bench.count("system_events"), await bench.tracker.health)
            #expect(health.stored == events)
        }
    }
}

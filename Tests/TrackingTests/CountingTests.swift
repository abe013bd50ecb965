import Domain
import TestSupport
import Testing

@testable import Storage
@testable import Tracking

/// Law 3: everything is counted.
@Suite(.timeLimit(.minutes(1))) struct CountingTests {
    @Test("accepted = stored + rejected + evicted, and what matters is stored, whatever the load", arguments: 1...6)
    func exact(seed: Int) async throws {
        var limits = MLEventTracker.Limits()
        limits.bufferedEvents = 1 + seed
        limits.eventsPerCommit = 1 + seed % 3
        limits.updatesPerCommit = 2
        try await TrackerBench.open(limits: limits) { bench in
            let user = try await bench.enrolled()
            let sent = await withTaskGroup(of: (all: Int64, kept: Int64).self) { group in
                for worker in 0..<4 {
                    group.addTask {
                        var random = SplitMix64(seed: UInt64(seed * 10 + worker))
                        var (all, kept) = (Int64(0), Int64(0))
                        for _ in 0..<60 {
                            let importance = Int.random(in: 0...10, using: &random)
                            await bench.tracker.track(.command(user, importance: importance))
                            all += 1
                            if importance >= Event.keptAlways { kept += 1 }
                        }
                        return (all, kept)
                    }
                }
                return await group.reduce((0, 0)) { ($0.0 + $1.all, $0.1 + $1.kept) }
            }
            try await bench.tracker.flush()
            // Events that were given up after the last transaction took its events are counted with the next.
            try await bench.tracker.flush()
            let counters = try await bench.counters()
            let count = { counters[$0, default: 0] as Int64 }
            #expect(count(.accepted) == sent.0)
            #expect(count(.accepted) == count(.stored) + count(.rejected) + count(.evicted))
            let kept = try await bench.count("system_events", where: "importance >= 7")
            #expect(kept == sent.1)
            let (rows, rejected) = (
                try await bench.count("system_events"), try await bench.count("rejected_events")
            )
            #expect(rows == count(.stored) && rejected == count(.rejected))
            let byDay = try await bench.store.read { try $0.database.integer("SELECT sum(count) FROM event_counts") }
            #expect(byDay == rows)
            let health = await bench.tracker.health
            #expect([health.stored, health.rejected, health.evicted] == [.stored, .rejected, .evicted].map(count))
        }
    }

    @Test("an event that matters takes the place of one that does not, and waits only for its like")
    func waitsForRoom() async throws {
        var limits = MLEventTracker.Limits()
        limits.bufferedEvents = 2
        try await TrackerBench.open(limits: limits, isRunning: false) { bench in
            let tracker = bench.tracker
            await tracker.track(contentsOf: [.command(nil, importance: 1), .command(nil, importance: 2)])
            await tracker.track(.command(nil, importance: 7))
            await tracker.track(.command(nil, importance: 8))
            #expect(tracker.intake.evicted == 2)
            // The buffer is full of what is kept always: less important ones are given up, the next of these waits.
            await tracker.track(.command(nil, importance: 6))
            async let third: Void = tracker.track(.command(nil, importance: 9))
            while !tracker.intake.isAwaited { await Task.yield() }
            async let running: Void = tracker.run()
            await third
            try await tracker.flush()
            let counters = try await bench.counters()
            #expect(counters == [.accepted: 6, .stored: 3, .evicted: 3])
            _ = await tracker.shutdown(within: .zero)
            await running
        }
    }

    @Test("flush returns when everything taken before it is on the disk")
    func flush() async throws {
        var limits = MLEventTracker.Limits()
        limits.eventsPerCommit = 3
        try await TrackerBench.open(limits: limits) { bench in
            for round in Int64(1)...5 {
                await bench.tracker.track(contentsOf: (0..<20).map { _ in .command(nil) })
                try await bench.tracker.flush()
                let rows = try await bench.count("system_events")
                #expect(rows == 20 * round)
            }
        }
    }
}

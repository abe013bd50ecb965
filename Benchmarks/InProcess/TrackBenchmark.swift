import Domain
import Tracking

/// `track` at 1,000 events a second: what the caller waits, and how long until the event is on the disk.
struct TrackBenchmark {
    let world: World

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        var calls: [Double] = []
        var durable: [Double] = []
        for number in 0..<5_000 {
            try await clock.sleep(until: start + .milliseconds(number))
            let before = clock.now
            await world.tracker.track(world.event(number))
            calls.append((clock.now - before).milliseconds)
            if number % 10 == 0 {
                try await world.tracker.flush()
                durable.append((clock.now - before).milliseconds)
            }
        }
        Result.show("track for its caller at 1,000 events/s, p99", Result.percentile(0.99, of: calls), "ms")
        Result.show("track until durable, p99", Result.percentile(0.99, of: durable), "ms")
    }
}

/// Sustained tracking in batches of 1,000, and the filling of a large store.
struct BatchBenchmark {
    let world: World

    func run(fillingTo total: Int) async throws {
        let measured = min(total, 1_000_000)
        let clock = ContinuousClock()
        let before = clock.now
        try await fill(0..<measured)
        let rate = Double(measured) / ((clock.now - before).milliseconds / 1_000)
        Result.show("sustained tracking in batches", rate.rounded(), "rows/s")
        try await fill(measured..<total)
    }

    private func fill(_ numbers: Range<Int>) async throws {
        for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: 1_000) {
            await world.tracker.track(
                contentsOf: (start..<min(start + 1_000, numbers.upperBound)).map(world.event)
            )
            // One batch is prepared while another is stored; the buffer never overflows.
            if start % 10_000 == 0 { try await world.tracker.flush() }
        }
        try await world.tracker.flush()
    }
}

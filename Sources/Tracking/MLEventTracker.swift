package import Domain
package import Logging
package import Storage

/// The one way into the log: every interaction and every event goes through it, grouped so that many share one write
/// to the disk.
///
/// `accepted = stored + rejected + evicted`, exactly. While the store refuses (a full disk, a lock), commits wait and
/// are tried again; nothing that was acknowledged is ever lost.
package actor MLEventTracker {
    /// Bounds of memory and of one transaction.
    package struct Limits: Sendable {
        package var bufferedEvents = 20_000
        package var eventsPerCommit = 4_096
        package var updatesPerCommit = 256
        package init() {}
    }

    package nonisolated let store: Store
    nonisolated let clock: WallClock
    let pause: any Clock<Duration>
    let logger: Logger
    let limits: Limits
    let ids = EventIDs()

    var work: [Commitment] = []
    var events: EventBuffer
    var evicted: Int64 = 0
    var committer: CheckedContinuation<Void, Never>?
    var waitingForRoom: [CheckedContinuation<Void, Never>] = []
    var state = State.running
    package internal(set) var health = TrackerHealth()

    enum State { case running, stopping, stopped }

    /// - Parameters:
    ///   - clock: the time of day.
    ///   - pause: what waits between attempts while the store refuses.
    package init(
        store: Store,
        clock: WallClock,
        pause: any Clock<Duration> = ContinuousClock(),
        limits: Limits = Limits(),
        logger: Logger
    ) {
        self.store = store
        self.clock = clock
        self.pause = pause
        self.limits = limits
        self.logger = logger
        events = EventBuffer(capacity: limits.bufferedEvents)
    }

    /// Takes an event; it is on the disk a few milliseconds later.
    ///
    /// Never throws. It waits only while the buffer is full of events that may not be given up.
    package func track(_ event: Event) async {
        while events.isOverfull, event.importance >= Event.keptAlways, state == .running {
            await withCheckedContinuation { waitingForRoom.append($0) }
        }
        take(event)
    }

    /// Takes many events at once.
    package func track(contentsOf batch: [Event]) async {
        for event in batch {
            if events.isOverfull { await track(event) } else { take(event) }
        }
    }

    private func take(_ event: Event) {
        guard state == .running else {
            evicted += 1
            return
        }
        evicted += Int64(events.append(event))
        wake()
    }

    /// Runs `body` in a savepoint of the next transaction, and returns once that is on the disk.
    package func perform<T: Sendable>(_ body: @escaping @Sendable (Ledger, Timestamp) throws -> T) async throws -> T {
        try await submit { scope in try body(scope.ledger, scope.now) }
    }

    func submit<T: Sendable>(_ body: @escaping @Sendable (inout CommitScope) throws -> T) async throws -> T {
        guard state == .running else { throw TrackerError.stopped }
        return try await withCheckedThrowingContinuation { continuation in
            work.append(.returning(to: continuation, body))
            wake()
        }
    }

    /// Hands over work whose end nobody waits for: it is in the next transaction.
    func submitWithoutWaiting(_ body: @escaping @Sendable (inout CommitScope) throws -> Void) {
        let logger = logger
        work.append(
            Commitment(perform: body) { error in
                if let error { logger.error("Bookkeeping failed", metadata: ["error": "\(error)"]) }
            }
        )
        wake()
    }

    /// Commits what comes until it is shut down. Whoever owns the tracker runs this once.
    package func run() async {
        while await hasWork() { await commitNext() }
        state = .stopped
    }

    /// Waits until everything that was taken before is on the disk.
    @discardableResult
    package func flush() async throws -> TrackerHealth {
        let last = events.arrivals
        repeat { try await submit { _ in } } while events.oldestArrival.map { $0 <= last } ?? false
        return health
    }

    /// Commits what is left, stops, and says what came of it.
    /// - Parameter limit: how long it may take; what is not committed by then is given back to whoever waits for it.
    package func shutdown(within limit: Duration) async -> ShutdownReport {
        guard state == .running else { return report(left: 0) }
        let pause = pause
        return await withTaskGroup(of: Void.self) { group in
            // Ends with an error only when the time is up and the work is given back: the report says so.
            group.addTask { _ = try? await self.flush() }
            group.addTask { try? await pause.sleep(for: limit) }
            await group.next()
            let left = stop()
            group.cancelAll()
            return report(left: left)
        }
    }

    /// - Returns: how many pieces of work and events were not committed.
    private func stop() -> Int {
        state = .stopping
        let left = work.count + events.count
        for piece in work { piece.finish(TrackerError.stopped) }
        work.removeAll()
        for waiting in waitingForRoom { waiting.resume() }
        waitingForRoom.removeAll()
        wake()
        return left
    }

    private func report(left: Int) -> ShutdownReport {
        ShutdownReport(
            stored: health.stored,
            rejected: health.rejected,
            evicted: health.evicted + evicted,
            left: left
        )
    }
}

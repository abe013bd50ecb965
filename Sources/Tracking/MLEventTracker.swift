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
    package nonisolated let clock: WallClock
    let pause: any Clock<Duration>
    let logger: Logger
    let limits: Limits
    let ids = EventIDs()

    var work: [Commitment] = []
    nonisolated let intake: EventIntake
    /// What was taken out to be committed, until it is committed or given back.
    var inFlight: CommitBatch?
    /// Whether the batch in flight waits for its next attempt.
    var isResting = false
    var waitingForLanding: [CheckedContinuation<Void, Never>] = []
    /// Pieces of work and events that were given back uncommitted.
    var left = 0
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
        intake = EventIntake(capacity: limits.bufferedEvents)
    }

    /// Takes an event; it is on the disk a few milliseconds later.
    ///
    /// Never throws. It waits only while the buffer is full of events that may not be given up; otherwise it leaves the
    /// event under a lock, without a turn on this actor.
    package nonisolated func track(_ event: Event) async {
        while !intake.offer(event) { await intake.waitForRoom() }
    }

    /// Takes many events at once.
    package nonisolated func track(contentsOf batch: [Event]) async {
        for event in batch { await track(event) }
    }

    /// Runs `body` in a savepoint of the next transaction, and returns once that is on the disk.
    package func perform<T: Sendable>(_ body: @escaping @Sendable (Ledger, Timestamp) throws -> T) async throws -> T {
        try await submit { scope in try body(scope.ledger, scope.now) }
    }

    /// Runs `body` in a savepoint of the next transaction, stores the events that it returns with what it wrote, and
    /// returns once all of it is on the disk.
    package func record<T: Sendable>(
        _ body: @escaping @Sendable (Ledger, Timestamp) throws -> (result: T, events: [Event])
    ) async throws -> T {
        try await submit { scope in
            let (result, events) = try body(scope.ledger, scope.now)
            for event in events { try scope.store(event, session: nil) }
            return result
        }
    }

    func submit<T: Sendable>(
        isBarrier: Bool = false,
        _ body: @escaping @Sendable (inout CommitScope) throws -> T
    ) async throws -> T {
        guard state == .running else { throw TrackerError.stopped }
        return try await withCheckedThrowingContinuation { continuation in
            var piece = Commitment.returning(to: continuation, body)
            piece.isBarrier = isBarrier
            work.append(piece)
            intake.wake()
        }
    }

    /// Commits what comes until it is shut down, or its task is cancelled while it works: then, too, everything is
    /// given back. Whoever owns the tracker runs this once.
    package func run() async {
        while await hasWork() { await commitNext() }
        if state == .running { stop() }
        state = .stopped
    }

    /// Waits until everything that was taken before is on the disk.
    @discardableResult
    package func flush() async throws -> TrackerHealth {
        let last = intake.arrivals
        repeat { try await submit(isBarrier: true) { _ in } } while intake.holds(upTo: last)
        return health
    }

    /// Commits what is left, stops, and says what came of it.
    /// - Parameter limit: how long it may take; what is not committed by then is given back to whoever waits for it. An
    ///   attempt that is under way then is waited for, at most for the store's busy timeout: it may still succeed.
    package func shutdown(within limit: Duration) async -> ShutdownReport {
        if state == .running {
            let pause = pause
            await withTaskGroup(of: Void.self) { group in
                // Ends with an error only when the time is up and the work is given back: the report says so.
                group.addTask { _ = try? await self.flush() }
                group.addTask { try? await pause.sleep(for: limit) }
                await group.next()
                stop()
                group.cancelAll()
            }
        }
        if inFlight != nil { await withCheckedContinuation { waitingForLanding.append($0) } }
        return ShutdownReport(
            stored: health.stored,
            rejected: health.rejected,
            evicted: health.evicted + intake.evicted,
            left: left
        )
    }

    /// Takes nothing more, and gives back what is not being committed just now.
    private func stop() {
        guard state == .running else { return }
        state = .stopping
        let waiting = CommitBatch(work: work, events: intake.close(), evicted: 0)
        work.removeAll()
        giveBack(waiting)
        if isResting, let batch = inFlight {
            giveBack(batch)
            endFlight()
        }
    }
}

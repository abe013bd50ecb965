package import HTTP

/// Sends what it is given, within Telegram's limits, and says what became of each item.
///
/// It knows no database: whoever gave an item keeps it until its delivery is reported, and gives it again after a
/// restart.
package actor Outbox {
    package typealias Sender = @Sendable (OutgoingCall) async throws(TelegramError) -> Int64?
    /// Makes a deferred item ready; nil if there is nothing to send any more.
    package typealias Prepare = @Sendable (OutboxItem) async throws -> OutgoingCall?
    package typealias Report = @Sendable ([Delivery]) async -> Void

    private enum Job: Sendable {
        case send(OutboxItem)
        case prepare(OutboxItem)
    }

    private var state: OutboxState
    private var unreported: [Delivery] = []
    private var isReporting = false
    /// The instant for which an alarm is set, and whether it still has to be.
    private var alarm: Duration?
    private var isAlarmNew = false
    private var failure: TelegramError?
    private var emptyWaiters: [Int: AsyncStream<Void>.Continuation] = [:]
    private var waiterCount = 0

    private let sender: Sender
    private let prepare: Prepare
    private let reportResults: Report
    private let clock: any Clock<Duration>
    private let elapsed: @Sendable () -> Duration
    private var random: any RandomNumberGenerator & Sendable
    private let work = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    private let results = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

    package init(
        limits: OutboxLimits = OutboxLimits(),
        backoff: Backoff = Backoff(cap: .seconds(60)),
        clock: any Clock<Duration> = ContinuousClock(),
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        sender: @escaping Sender,
        prepare: @escaping Prepare,
        report: @escaping Report
    ) {
        state = OutboxState(limits: limits, backoff: backoff)
        self.clock = clock
        elapsed = clock.stopwatch()
        self.random = random
        self.sender = sender
        self.prepare = prepare
        reportResults = report
    }

    /// How long it has been there, by its own clock.
    package nonisolated var uptime: Duration { elapsed() }

    package var depth: OutboxDepth { state.depth }

    package func enqueue(_ items: [OutboxItem]) {
        let now = elapsed()
        for item in items {
            if let superseded = state.enqueue(item, now: now) { add([superseded]) }
        }
        work.continuation.yield()
    }

    /// Takes back broadcasts that wait; nothing is reported of them. What is on its way stays.
    /// - Returns: the ids of those that were taken back.
    package func withdraw(_ ids: Set<Int64>) -> Set<Int64> {
        let withdrawn = state.withdraw(ids, now: elapsed())
        if isEmpty { for waiter in emptyWaiters.values { waiter.yield() } }
        return withdrawn
    }

    /// Sends until its task is cancelled. Throws what is final: a wrong token. What is still waiting then stays with
    /// whoever gave it.
    package func run() async throws {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.reportAll() }
            work.continuation.yield()
            for await _ in work.stream {
                while let job = nextJob() { group.addTask { await self.carry(job) } }
                if failure != nil { break }
                if let alarm, isAlarmNew {
                    isAlarmNew = false
                    group.addTask { await self.ring(at: alarm) }
                }
            }
            group.cancelAll()
        }
        await reportUnreported()
        if let failure { throw failure }
    }

    /// Waits until nothing is left to send or report: false if that took longer than `limit`.
    package func drain(within limit: Duration) async -> Bool {
        if isEmpty { return true }
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        waiterCount += 1
        let waiter = waiterCount
        emptyWaiters[waiter] = continuation
        defer { emptyWaiters[waiter] = nil }
        return await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                for await _ in stream { return true }
                return false
            }
            group.addTask { [clock] in
                try? await clock.sleep(for: limit)
                return false
            }
            let isDrained = await group.next() ?? false
            group.cancelAll()
            return isDrained
        }
    }

    private var isEmpty: Bool { state.depth.total == 0 && unreported.isEmpty && !isReporting }

    /// Does one job after another for as long as there is one, so that a busy outbox starts no tasks.
    @concurrent private nonisolated func carry(_ first: Job) async {
        var job: Job? = first
        while let current = job {
            switch current {
            case .send(let item): job = await finish(item, send(item))
            case .prepare(let item): job = await finish(item, makeReady(item))
            }
        }
    }

    private nonisolated func send(_ item: OutboxItem) async -> Result<Int64?, TelegramError> {
        do throws(TelegramError) {
            return .success(try await sender(item.call))
        } catch {
            return .failure(error)
        }
    }

    private nonisolated func makeReady(_ item: OutboxItem) async -> OutboxState.Preparation {
        do {
            guard let call = try await prepare(item) else { return .unneeded }
            return .ready(call)
        } catch is CancellationError {
            return .abandoned
        } catch {
            return .failed("\(error)")
        }
    }

    private func finish(_ item: OutboxItem, _ result: Result<Int64?, TelegramError>) -> Job? {
        add(state.sent(to: item.recipient, result, now: elapsed(), using: &random))
        return nextJobAfterResult()
    }

    private func finish(_ item: OutboxItem, _ preparation: OutboxState.Preparation) -> Job? {
        add(state.prepared(for: item.recipient, preparation, now: elapsed()))
        return nextJobAfterResult()
    }

    /// A cancelled outbox begins nothing more; whoever wants all sent drains it first.
    private func nextJobAfterResult() -> Job? {
        if Task.isCancelled { return nil }
        let job = nextJob()
        if isAlarmNew || failure != nil { work.continuation.yield() }
        return job
    }

    private func nextJob() -> Job? {
        switch state.next(now: elapsed()) {
        case .send(let item): return .send(item)
        case .prepare(let item): return .prepare(item)
        case .wait(let time):
            if alarm.map({ time < $0 }) ?? true {
                alarm = time
                isAlarmNew = true
            }
        case .idle: break
        case .stop(let error): failure = error
        }
        return nil
    }

    private func ring(at time: Duration) async {
        do {
            try await clock.sleep(for: time - elapsed())
        } catch {
            return
        }
        if alarm == time { alarm = nil }
        work.continuation.yield()
    }

    private func add(_ deliveries: [Delivery]) {
        guard !deliveries.isEmpty else { return }
        unreported.append(contentsOf: deliveries)
        if !isReporting { results.continuation.yield() }
    }

    private func reportAll() async {
        for await _ in results.stream { await reportUnreported() }
    }

    /// Results are reported together with those that came while the last ones were.
    private func reportUnreported() async {
        while !unreported.isEmpty {
            let deliveries = unreported
            unreported = []
            isReporting = true
            await reportResults(deliveries)
            isReporting = false
        }
        if isEmpty { for waiter in emptyWaiters.values { waiter.yield() } }
    }
}

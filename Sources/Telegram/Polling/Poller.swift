package import HTTP
package import Logging
import Synchronization

/// Takes updates from Telegram by long polls, for as long as it runs, and hands them over.
///
/// An update is confirmed to Telegram only after the intake has taken it, so a crash in between brings it again: the
/// intake must know an id that it has seen.
package final class Poller: Sendable {
    /// Stores a batch durably, or throws and leaves it with Telegram.
    package typealias Intake = @Sendable ([ReceivedUpdate]) async throws -> Void
    /// Waits until there is room for an update, then says for how many.
    package typealias Room = @Sendable () async throws -> Int

    private let api: TelegramAPI
    private let pollTimeout: Duration
    private let backoff: Backoff
    private let clock: any Clock<Duration>
    private let elapsed: @Sendable () -> Duration
    private let random: any RandomNumberGenerator & Sendable
    private let room: Room
    private let intake: Intake
    private let logger: Logger
    private let decoder = UpdateDecoder()
    private let record = Mutex(Record())

    private struct Record {
        var status = PollerStatus()
        var lastGoodPoll: Duration?
    }

    package init(
        api: TelegramAPI,
        pollTimeout: Duration = .seconds(50),
        backoff: Backoff = Backoff(cap: .seconds(60)),
        clock: any Clock<Duration> = ContinuousClock(),
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        logger: Logger,
        room: @escaping Room,
        intake: @escaping Intake
    ) {
        self.api = api
        self.pollTimeout = pollTimeout
        self.backoff = backoff
        self.clock = clock
        elapsed = clock.stopwatch()
        self.random = random
        self.logger = logger
        self.room = room
        self.intake = intake
    }

    package var status: PollerStatus {
        let now = elapsed()
        return record.withLock { record in
            var status = record.status
            status.sinceLastGoodPoll = record.lastGoodPoll.map { now - $0 }
            return status
        }
    }

    /// Polls until its task is cancelled, then confirms what was taken and returns. Throws what is final: a wrong
    /// token.
    package func run() async throws {
        var state = PollerState(backoff: backoff)
        var random = random
        var batch = UpdateBatch()
        var action = PollerState.Action.waitForRoom
        while true {
            if case .finish(let error) = action {
                if let error { throw error }
                return
            }
            let event = try await perform(action, &batch)
            count(event, batch)
            if Task.isCancelled, state.isRunning {
                // What was taken is confirmed with the last request; all else stays with Telegram.
                if case .taken = event { _ = state.next(after: event, using: &random) }
                action = state.next(after: .stopRequested, using: &random)
            } else {
                action = state.next(after: event, using: &random)
                report(state)
            }
        }
    }

    private func perform(_ action: PollerState.Action, _ batch: inout UpdateBatch) async throws -> PollerState.Event {
        switch action {
        case .waitForRoom:
            do {
                return .room(try await room())
            } catch  where Task.isCancelled {
                return .stopRequested
            }
        case .poll(let offset, let limit): return await poll(offset, limit, &batch)
        case .handOver:
            do {
                try await intake(batch.updates)
                return .taken
            } catch {
                return .refused("\(error)")
            }
        case .wait(let duration):
            do {
                try await clock.sleep(for: duration)
                return .waited
            } catch {
                return .stopRequested
            }
        case .removeWebhook:
            do {
                try await api.deleteWebhook()
                return .webhookRemoved
            } catch {
                return .failed(error)
            }
        case .confirm(let offset): return await confirm(offset)
        case .finish: return .stopRequested
        }
    }

    private func poll(_ offset: Int64?, _ limit: Int, _ batch: inout UpdateBatch) async -> PollerState.Event {
        let start = elapsed()
        do {
            let response = try await api.getUpdates(offset: offset, limit: limit, pollTimeout: pollTimeout)
            batch = try UpdateBatch(body: response.body, from: response.resultStart, decoder: decoder)
        } catch let error as TelegramError {
            return .failed(error)
        } catch {
            return .failed(.server(status: 200, isFromAPI: false))
        }
        return .answered(
            readable: batch.updates.count,
            isEmpty: batch.isEmpty,
            nextOffset: batch.nextOffset(after: offset),
            after: elapsed() - start
        )
    }

    private func count(_ event: PollerState.Event, _ batch: UpdateBatch) {
        let now = elapsed()
        record.withLock { record in
            switch event {
            case .answered:
                record.lastGoodPoll = now
                record.status.unreadable += batch.unreadable
            case .taken:
                record.status.received += batch.updates.count
                record.status.undecodable += batch.undecodable
            case .failed: record.status.failures += 1
            case .room, .refused, .waited, .webhookRemoved, .stopRequested, .confirmed: break
            }
        }
    }

    /// Logs a condition when it begins, not each time that it is met again.
    private func report(_ state: PollerState) {
        let hasChanged = record.withLock { record in
            record.status.consecutiveFailures = state.consecutiveFailures
            defer { record.status.condition = state.condition }
            return record.status.condition != state.condition
        }
        guard hasChanged else { return }
        let isGood = state.condition == .healthy
        logger.log(
            level: isGood ? .info : .warning,
            "Polling changed",
            metadata: ["condition": "\(state.condition)"]
        )
    }

    /// The one task of its own: the poller's is cancelled by now, and a cancelled task can send nothing. It is waited
    /// for, and its request is short.
    private func confirm(_ offset: Int64) async -> PollerState.Event {
        let confirmation = Task { [api] () -> PollerState.Event in
            do throws(TelegramError) {
                _ = try await api.getUpdates(offset: offset, limit: 1, pollTimeout: .zero, margin: .seconds(3))
                return .confirmed
            } catch {
                return .failed(error)
            }
        }
        return await confirmation.value
    }
}

package import HTTP

/// Decides what the poller does next; `Poller` does it. Every transition is a call of `next(after:using:)`.
package struct PollerState: Sendable {
    package enum Phase: Sendable, Equatable {
        /// All that came is with the intake; there may be no room for more. → `polling`, `stopping`
        case waitingForRoom
        /// One long poll is with Telegram. → `handingOver`, `waitingForRoom` (nothing came), `backingOff`,
        /// `removingWebhook`, `stopping`, `stopped`
        case polling
        /// A batch is with the intake, and not confirmed. → `waitingForRoom` (taken), `backingOff` (refused),
        /// `stopping`
        case handingOver
        /// Something failed, and time passes. → `waitingForRoom`, `stopping`
        case backingOff
        /// A webhook holds the updates back. → `waitingForRoom`, `backingOff`, `stopping`, `stopped`
        case removingWebhook
        /// The last batch is being confirmed. → `stopped`
        case stopping
        /// Final; the error says why if nobody asked for it.
        case stopped(TelegramError?)
    }

    package enum Event: Sendable {
        /// The intake takes so many updates, 1 or more.
        case room(Int)
        /// An answer came, after so long a time. `nextOffset` is nil where nothing tells it.
        case answered(readable: Int, isEmpty: Bool, nextOffset: Int64?, after: Duration)
        case taken
        /// The intake could not take the batch, for this reason.
        case refused(String)
        case failed(TelegramError)
        case waited
        case webhookRemoved
        case stopRequested
        case confirmed
    }

    package enum Action: Sendable, Equatable {
        case waitForRoom
        case poll(offset: Int64?, limit: Int)
        case handOver
        case wait(Duration)
        case removeWebhook
        /// Ask with this offset for nothing, so that Telegram forgets what was taken.
        case confirm(offset: Int64)
        case finish(TelegramError?)
    }

    package private(set) var phase: Phase = .waitingForRoom
    package private(set) var condition: PollerCondition = .starting
    package private(set) var consecutiveFailures = 0
    private var offset: Int64?
    /// The offset once the batch in hand is taken.
    private var pendingOffset: Int64?
    private var confirmedOffset: Int64?
    private var hasTriedToRemoveWebhook = false
    private var backoff: Backoff

    private static let shortestEmptyPoll = Duration.milliseconds(500)
    private static let pauseAfterShortPoll = Duration.seconds(1)

    package init(backoff: Backoff = Backoff(cap: .seconds(60))) {
        self.backoff = backoff
    }

    /// Whether the poller goes on by itself.
    package var isRunning: Bool {
        switch phase {
        case .stopping, .stopped: false
        case .waitingForRoom, .polling, .handingOver, .backingOff, .removingWebhook: true
        }
    }

    package mutating func next(after event: Event, using random: inout some RandomNumberGenerator) -> Action {
        switch (phase, event) {
        case (.stopped(let error), _): return .finish(error)
        case (.stopping, .confirmed), (.stopping, .failed): return stop(nil)
        case (_, .stopRequested): return requestStop()
        case (.waitingForRoom, .room(let room)):
            phase = .polling
            return .poll(offset: offset, limit: min(max(room, 1), 100))
        case (.polling, .answered(let readable, let isEmpty, let nextOffset, let time)):
            return received(readable: readable, isEmpty: isEmpty, nextOffset: nextOffset, after: time, &random)
        case (.polling, .failed(let error)), (.removingWebhook, .failed(let error)): return failed(error, &random)
        case (.removingWebhook, .webhookRemoved), (.backingOff, .waited): return waitForRoom()
        case (.handingOver, .taken):
            offset = pendingOffset
            succeed()
            return waitForRoom()
        case (.handingOver, .refused(let reason)):
            condition = .intakeRefuses(reason)
            return backOff(&random)
        default:
            preconditionFailure("The poller cannot go on from \(phase) with \(event).")
        }
    }

    private mutating func received(
        readable: Int,
        isEmpty: Bool,
        nextOffset: Int64?,
        after time: Duration,
        _ random: inout some RandomNumberGenerator
    ) -> Action {
        confirmedOffset = offset
        if readable > 0 {
            pendingOffset = nextOffset
            phase = .handingOver
            return .handOver
        }
        guard isEmpty else {
            // Only unreadable ones: they are passed over where their ids can be told, and never in a tight loop.
            offset = nextOffset
            condition = .unreadableUpdates
            return backOff(&random)
        }
        succeed()
        guard time < Self.shortestEmptyPoll else { return waitForRoom() }
        // A server that does not keep the poll waiting would otherwise be asked without end.
        phase = .backingOff
        return .wait(Self.pauseAfterShortPoll)
    }

    private mutating func failed(_ error: TelegramError, _ random: inout some RandomNumberGenerator) -> Action {
        if error.isFinal { return stop(error) }
        condition = PollerCondition(error)
        if error == .conflict(.webhookActive), !hasTriedToRemoveWebhook {
            hasTriedToRemoveWebhook = true
            consecutiveFailures += 1
            phase = .removingWebhook
            return .removeWebhook
        }
        guard case .tooManyRequests(let delay) = error else { return backOff(&random) }
        consecutiveFailures += 1
        phase = .backingOff
        return .wait(delay)
    }

    private mutating func succeed() {
        condition = .healthy
        consecutiveFailures = 0
        hasTriedToRemoveWebhook = false
        backoff.reset()
    }

    private mutating func waitForRoom() -> Action {
        phase = .waitingForRoom
        return .waitForRoom
    }

    private mutating func backOff(_ random: inout some RandomNumberGenerator) -> Action {
        consecutiveFailures += 1
        phase = .backingOff
        return .wait(backoff.next(using: &random))
    }

    private mutating func requestStop() -> Action {
        guard isRunning, let offset, offset != confirmedOffset else { return stop(nil) }
        phase = .stopping
        return .confirm(offset: offset)
    }

    private mutating func stop(_ error: TelegramError?) -> Action {
        phase = .stopped(error)
        return .finish(error)
    }
}

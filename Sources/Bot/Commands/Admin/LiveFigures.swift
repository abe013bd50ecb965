package import Domain
package import Operations
import Synchronization
package import Telegram
package import Tracking

/// What the running program knows of itself, for admins: the program keeps it fresh, commands read it at once.
package final class LiveFigures: Sendable {
    package struct Reading: Sendable {
        /// Nil where nothing is polled: in the terminal.
        package var poller: PollerStatus?
        package var outbox: OutboxDepth
        package var tracker: TrackerHealth
        /// Updates in the lanes: waiting there, or being served.
        package var updatesInLanes: Int
        package var readAt: Timestamp
        /// What of the housekeeping has failed since the start.
        package var housekeeping: [Housekeeping.Failure]

        package init(
            poller: PollerStatus?,
            outbox: OutboxDepth,
            tracker: TrackerHealth,
            updatesInLanes: Int,
            readAt: Timestamp,
            housekeeping: [Housekeeping.Failure] = []
        ) {
            self.poller = poller
            self.outbox = outbox
            self.tracker = tracker
            self.updatesInLanes = updatesInLanes
            self.readAt = readAt
            self.housekeeping = housekeeping
        }
    }

    package let startedAt: Timestamp
    private let memory: @Sendable () -> Int64?
    private let reading = Mutex<Reading?>(nil)

    /// - Parameters:
    ///   - startedAt: when the program began to run.
    ///   - memory: bytes of memory that the program holds; nil where that cannot be told.
    package init(startedAt: Timestamp, memory: @escaping @Sendable () -> Int64? = ResidentMemory.read) {
        self.startedAt = startedAt
        self.memory = memory
    }

    /// Nil until the program has read itself for the first time.
    package var latest: Reading? { reading.withLock { $0 } }
    package var residentBytes: Int64? { memory() }

    package func update(_ fresh: Reading) { reading.withLock { $0 = fresh } }

    /// Keeps the figures fresh until its task is cancelled.
    package func run(
        every interval: Duration = .seconds(1),
        clock: any Clock<Duration>,
        read: @Sendable () async -> Reading
    ) async {
        while !Task.isCancelled {
            update(await read())
            do { try await clock.sleep(for: interval) } catch { return }
        }
    }
}

extension LiveFigures.Reading {
    /// How long ago Telegram last answered a poll well; nil before the first time.
    func sinceLastGoodPoll(at now: Timestamp) -> Milliseconds? {
        guard let span = poller?.sinceLastGoodPoll else { return nil }
        return Milliseconds(span) + max(Milliseconds(0), now.since(readAt))
    }
}

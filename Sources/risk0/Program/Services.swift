import Bot
import Coaching
import Domain
import Logging
import Operations
import ServiceLifecycle
import Storage
import Telegram
import Tracking

/// Takes up what the last run left, then takes updates until it is told to stop, and confirms what was taken.
struct PollingService: Service {
    let bot: Bot
    let poller: Poller
    let broadcasts: BroadcastRunner

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            // Here, because it writes: the tracker has to run beside it.
            try await bot.resume()
            try await withThrowingTaskGroup(of: Void.self) { group in
                // Only now: what a broadcast had queued is in the outbox again.
                group.addTask { await broadcasts.run() }
                try await poller.run()
                group.cancelAll()
            }
        }
    }
}

/// Serves what was taken, to the last update; a question that still waits for what the coach learns is left to the next
/// start.
struct LaneService: Service {
    let bot: Bot
    let coach: Coach

    func run() async throws {
        await withGracefulShutdownHandler {
            await bot.run()
        } onGracefulShutdown: {
            coach.stopWaiting()
            bot.finish()
        }
    }
}

/// Does the exports that admins ask for; one under way when it is told to stop goes on after the restart.
struct ExportService: Service {
    let desk: ExportDesk

    func run() async throws { await cancelWhenGracefulShutdown { await desk.run() } }
}

/// Sends; when it is told to stop, it first sends what is left, for a few seconds.
struct OutboxService: Service {
    let outbox: Outbox
    let logger: Logger

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await outbox.run() }
            group.addTask {
                try await gracefulShutdown()
                if await !outbox.drain(within: .seconds(4)) {
                    let left = await outbox.depth.total
                    logger.notice("Messages wait for the next start", metadata: ["messages": "\(left)"])
                }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}

/// Commits; the last to stop, so that everything before it is on the disk.
struct TrackerService: Service {
    let tracker: MLEventTracker
    let clock: WallClock
    let started: ContinuousClock.Instant
    let logger: Logger

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await tracker.run() }
            group.addTask {
                // Cancelled instead of told to stop: the tracker still has to bring in what it holds.
                try? await gracefulShutdown()
                let uptime = (ContinuousClock.now - started).components.seconds * 1_000
                await tracker.track(
                    Event(
                        .programStopped,
                        data: ["reason": .code("signal"), "uptime_ms": .integer(uptime)],
                        occurredAt: clock.now
                    )
                )
                let report = await tracker.shutdown(within: .seconds(3))
                logger.notice(
                    "Stopped; everything that was acknowledged is on the disk",
                    metadata: [
                        "stored": "\(report.stored)", "rejected": "\(report.rejected)",
                        "evicted": "\(report.evicted)", "left": "\(report.left)",
                    ]
                )
            }
            try await group.waitForAll()
        }
    }
}

/// What is done now and then.
struct HousekeepingService: Service {
    let housekeeping: Housekeeping

    func run() async throws {
        await cancelWhenGracefulShutdown { await housekeeping.run(pause: ContinuousClock()) }
    }
}

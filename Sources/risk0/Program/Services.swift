import Bot
import Coaching
import Datasets
import Domain
import Logging
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

/// What is done now and then: ending silent visits, forgetting the numbers of old updates and old moods.
struct Housekeeping: Service {
    /// Telegram keeps an update for a day; eight leave room for every clock and every outage.
    private static let keptUpdates = Milliseconds.days(8)
    /// What users are promised.
    private static let keptMoods = Milliseconds.days(30)

    let tracker: MLEventTracker
    let clock: WallClock
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var minutes = 0
            while !Task.isCancelled {
                do {
                    _ = try await tracker.endIdleSessions()
                    _ = try await StaleExports(store: tracker.store).mark(at: clock.now)
                    if minutes % 60 == 0 { try await forgetWhatIsOld() }
                } catch TrackerError.stopped {
                    return
                } catch {
                    logger.error("Housekeeping failed", metadata: ["error": "\(error)"])
                }
                minutes += 1
                // Woken early only to stop.
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }

    private func forgetWhatIsOld() async throws {
        let now = clock.now
        try await tracker.perform { ledger, _ in
            _ = try ledger.forgetUpdates(before: now - Self.keptUpdates)
            _ = try ledger.forgetMoods(before: now - Self.keptMoods)
        }
    }
}

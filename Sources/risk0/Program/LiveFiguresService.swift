import Bot
import Domain
import ServiceLifecycle
import Telegram
import Tracking

/// Keeps fresh what admins see of the running program.
struct LiveFiguresService: Service {
    let program: Program
    let poller: Poller?

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await program.live.run(clock: ContinuousClock()) { await reading() }
        }
    }

    private func reading() async -> LiveFigures.Reading {
        LiveFigures.Reading(
            poller: poller?.status,
            outbox: await program.outbox.depth,
            tracker: await program.tracker.health,
            updatesInLanes: await program.bot.waiting,
            readAt: program.clock.now
        )
    }
}

/// Sends broadcasts, little by little.
struct BroadcastService: Service {
    let runner: BroadcastRunner

    func run() async throws {
        await cancelWhenGracefulShutdown { await runner.run() }
    }
}

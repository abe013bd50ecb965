import Bot
import Domain
import Operations
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
            readAt: program.clock.now,
            housekeeping: await program.housekeeping.failures
        )
    }
}

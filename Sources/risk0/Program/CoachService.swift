import Bot
import Coaching
import Logging
import ServiceLifecycle

/// Has a model answer what waits for one. When it is told to stop, an answer under way is broken off: its question is on
/// record, and is answered after the restart.
///
/// Where nothing is kept of what the coach learns from its examples, it has that learnt beside the first polls; questions
/// wait for it.
struct CoachService: Service {
    let coach: Coach
    let desk: CoachDesk
    let trainer: CoachTrainer
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await desk.run() }
                // What it throws ends the others too.
                try await prepare()
                try await group.waitForAll()
            }
        }
    }

    /// Examples that are wrong stop the program with their file and line.
    private func prepare() async throws {
        guard try await !openModel() else { return }
        do {
            try await trainer.run()
            guard try await !openModel() else { return logger.debug("What the coach has learnt is kept") }
            logger.warning("What the coach learnt cannot be read; it learns at the first question")
            coach.learnHere()
        } catch is CancellationError {
            return
        } catch {
            // Wrong examples are the likeliest reason.
            try await check()
            logger.warning(
                "What the coach learns could not be kept; it learns at the first question of each start",
                metadata: ["error": "\(error)"]
            )
            coach.learnHere()
        }
    }

    @concurrent private func openModel() async throws -> Bool { try coach.openModel() }

    @concurrent private func check() async throws { try coach.checkExamples() }
}

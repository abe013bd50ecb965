import Bot
import Logging
import ServiceLifecycle
import Tracking

/// Keeps what is known of casinos up to date: after each report its casino; all of them once the day's features are
/// kept, or after a day without.
struct IntelligenceService: Service {
    /// How often it looks whether that is so; and how long it waits when something went wrong.
    private static let rest = Duration.seconds(60)
    private static let pause = Duration.seconds(600)

    let desk: IntelligenceDesk
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await desk.run() }
                group.addTask { await look() }
                try await group.waitForAll()
            }
        }
    }

    private func look() async {
        var hasResumed = false
        while !Task.isCancelled {
            var rest = Self.rest
            do {
                if !hasResumed {
                    try await desk.resume()
                    hasResumed = true
                }
                if try await desk.isDue() { try await desk.refreshAll() }
            } catch TrackerError.stopped {
                return
            } catch is CancellationError {
                return
            } catch {
                logger.error(
                    "What is known of casinos could not be computed; the last one stays",
                    metadata: ["error": "\(error)"]
                )
                rest = Self.pause
            }
            // Woken early only to stop.
            try? await Task.sleep(for: rest)
        }
    }
}

import Domain
import Intelligence
import Logging
import ServiceLifecycle
import Tracking

/// Keeps the features of all accounts, shortly after each midnight (UTC), and at the start what was missed.
struct FeatureService: Service {
    /// How long after midnight: what was under way then is on the disk.
    private static let delay = Milliseconds.minutes(5)
    /// How often it looks whether a day has ended; and how long it waits when something went wrong.
    private static let rest = Duration.seconds(60)
    private static let pause = Duration.seconds(600)

    let desk: FeatureDesk
    let clock: WallClock
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var kept: Int64?
            while !Task.isCancelled {
                let today = (clock.now - Self.delay).daysSince1970
                let isDone = kept == today ? true : await keep(before: today)
                if isDone { kept = today }
                // Woken early only to stop.
                try? await Task.sleep(for: isDone ? Self.rest : Self.pause)
            }
        }
    }

    /// - Returns: whether all days that have ended are kept.
    private func keep(before today: Int64) async -> Bool {
        do {
            try await desk.keep(before: today)
            return true
        } catch is CancellationError {
            return false
        } catch TrackerError.stopped {
            return false
        } catch {
            logger.error("The features of accounts could not be kept", metadata: ["error": "\(error)"])
            return false
        }
    }
}

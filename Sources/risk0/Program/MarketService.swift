import Domain
import Logging
import Market
import ServiceLifecycle
import Tracking

/// Each minute, finds the matches of new bets and tells of those that have closed.
struct MarketService: Service {
    let tracker: MLEventTracker
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let told = try await tracker.closeMarkets()
                    if told > 0 { logger.debug("Bets were told what the market said", metadata: ["bets": "\(told)"]) }
                } catch TrackerError.stopped {
                    return
                } catch {
                    logger.error("Closing prices could not be looked up", metadata: ["error": "\(error)"])
                }
                // Woken early only to stop.
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }
}

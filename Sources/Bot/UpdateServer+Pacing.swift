import Domain
import Synchronization
import Telegram
import Tracking

/// A user who writes faster than they may.
extension UpdateServer {
    /// A flood waits its turn in its own lane. In a group it would hold up the others, and is shed instead.
    func slowDown(_ request: Request, _ update: Update) async throws {
        let delay = pace.withLock { $0.delay(for: request.user, at: clock.now) }
        guard delay.rawValue > 0 else { return }
        guard !request.chat.isGroup else {
            pace.withLock { $0.giveBack(to: request.user) }
            try await shed(update)
            throw CancellationError()
        }
        if delay.rawValue <= 60_000 / Int64(max(1, setting.updatesPerMinute)) {
            await tracker.track(
                Event(
                    .userSlowed,
                    user: request.user,
                    data: ["limit": .integer(setting.updatesPerMinute)],
                    occurredAt: clock.now
                )
            )
        }
        try await pause.sleep(for: .milliseconds(delay.rawValue))
    }
}

import Domain
import Storage
import Telegram
import Tracking

/// Updates that are done with, though nobody served them.
extension UpdateServer {
    /// Drops an update of a flood, counted.
    func shed(_ update: Update) async throws {
        let event = Event(
            .updatesShed,
            data: ["count": .integer(1), "reason": .code("flood")],
            occurredAt: clock.now
        )
        _ = try await tracker.dismiss(update.id, counting: .updatesShed, outcome: Outcome(events: [event]))
    }

    /// Notes that somebody pressed a button that is not theirs.
    func refuse(_ update: Update, by user: UserID?) async throws {
        let event = Event(
            .accessRefused,
            data: ["what": .code("button"), "reason": .code("not_owner")],
            occurredAt: clock.now
        )
        _ = try await tracker.dismiss(update.id, outcome: Outcome(events: [event]))
        if let user { try await erasures.forget(unlessKnown: user) }
    }
}

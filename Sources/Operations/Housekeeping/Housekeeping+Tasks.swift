import Datasets
import Domain
import Storage
package import Tracking

extension Housekeeping {
    /// Telegram keeps an update for a day; eight leave room for every clock and every outage.
    private static let keptUpdates = Milliseconds.days(8)
    /// What users are promised.
    private static let keptMoods = Milliseconds.days(30)

    /// What every bot has done: silent visits ended, exports marked in which somebody was erased, the numbers of old
    /// updates and old moods forgotten, every key looked at.
    package static func tasks(_ tracker: MLEventTracker) -> [Task] {
        [
            Task("idle_sessions", every: .minutes(1)) { _ in _ = try await tracker.endIdleSessions() },
            Task("stale_exports", every: .minutes(1)) { now in
                _ = try await StaleExports(store: tracker.store).mark(at: now)
            },
            Task("old_updates", every: .hours(1)) { now in
                try await tracker.perform { ledger, _ in _ = try ledger.forgetUpdates(before: now - keptUpdates) }
            },
            Task("old_moods", every: .hours(1)) { now in
                try await tracker.perform { ledger, _ in _ = try ledger.forgetMoods(before: now - keptMoods) }
            },
            // At the start, too: a key is often damaged long before its owner writes again.
            Task("keys", every: .days(1)) { _ in try tracker.store.vault.expectSound() },
        ]
    }
}

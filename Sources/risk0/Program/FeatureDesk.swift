import Domain
import Intelligence
import Storage
import Tracking

/// Has the features of accounts kept, and tells the log.
struct FeatureDesk: Sendable {
    let tracker: MLEventTracker
    let clock: WallClock
    let stopwatch = ContinuousClock()

    /// - Parameter today: days since 1970-01-01 (UTC); what was recorded on it is left for the next time.
    @discardableResult
    func keep(before today: Int64) async throws -> KeptFeatures {
        let tracker = tracker
        let keeper = AccountKeeper(store: tracker.store) { body in
            try await tracker.perform { ledger, _ in try body(ledger) }
        }
        var kept = KeptFeatures(day: today - 1)
        let taken = try await stopwatch.measure { kept = try await keeper.keep(before: today, at: clock.now) }
        guard kept.events > 0 else { return kept }
        await tracker.track(
            Event(
                .featuresKept,
                data: [
                    "day": .integer(kept.day), "accounts": .integer(kept.snapshots), "events": .integer(kept.events),
                    "duration_ms": .integer(Milliseconds(taken).rawValue),
                ],
                occurredAt: clock.now
            )
        )
        return kept
    }
}

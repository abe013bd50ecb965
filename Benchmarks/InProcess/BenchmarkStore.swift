import Domain
import Foundation
import Logging
import Storage
import Tracking

/// A store that is made for a measurement and removed behind it, with a tracker that runs.
enum BenchmarkStore {
    static func open(
        _ name: String,
        _ body: (_ tracker: MLEventTracker, _ clock: WallClock) async throws -> Void
    ) async throws {
        let folder = FileManager.default.currentDirectoryPath + "/.build/benchmark-" + name
        try? FileManager.default.removeItem(atPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try Store(folder: folder, migrations: try Migrations(folder: "Migrations"))
        let clock = WallClock { Timestamp(rawValue: Int64(Date().timeIntervalSince1970 * 1_000)) }
        let tracker = MLEventTracker(store: store, clock: clock, logger: Logger(label: "benchmark"))
        try await tracker.running(closingWithin: .seconds(60)) { try await body(tracker, clock) }
        try store.close()
    }
}

extension Profile {
    /// Somebody who is through with onboarding.
    static func made(
        _ user: UserID,
        consents: Consents = .initial,
        createdAt: Timestamp = Timestamp(rawValue: 0)
    ) -> Profile {
        Profile(
            id: user,
            language: .english,
            currency: .euro,
            oddsFormat: .decimal,
            zone: "Europe/Paris",
            country: "FR",
            onboarding: .done,
            consents: consents,
            notifications: true,
            protection: .none,
            createdAt: createdAt,
            isUnreachable: false
        )
    }
}

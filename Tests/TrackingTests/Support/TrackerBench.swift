import Domain
import Foundation
import Logging
import Synchronization
import TestSupport
import Testing

@testable import Storage
@testable import Tracking

extension Timestamp {
    /// 2026-03-10T12:00:00Z, a Tuesday.
    static let noon = Timestamp(seconds: 1_773_144_000)
}

extension Profile {
    static func newcomer(_ id: UserID, zone: String = "Europe/Paris") -> Profile {
        Profile(
            id: id,
            language: .english,
            currency: .euro,
            oddsFormat: .decimal,
            zone: zone,
            country: "FR",
            onboarding: .done,
            consents: .initial,
            notifications: true,
            protection: .none,
            createdAt: .noon,
            isUnreachable: false
        )
    }
}

extension Event {
    static func command(_ user: UserID?, importance: Int? = nil, at moment: Timestamp = .noon) -> Event {
        Event(
            .commandUsed,
            user: user,
            importance: importance,
            data: ["command": .code("help")],
            occurredAt: moment
        )
    }
}

/// A tracker that runs over a store in a folder of its own, with clocks that tests move.
final class TrackerBench: Sendable {
    let folder: String
    let store: Store
    let tracker: MLEventTracker
    /// What the tracker waits by while the store refuses; it stands still.
    let pause = ManualClock()
    private let clock = Box(.noon)
    let migrations: Migrations

    private init(folder: String, limits: MLEventTracker.Limits) throws {
        self.folder = folder
        let path = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Migrations").path
        migrations = try Migrations(folder: path)
        store = try Store(folder: folder, migrations: migrations, busyTimeout: 0.01)
        let clock = clock
        tracker = MLEventTracker(
            store: store,
            clock: WallClock { clock.value },
            pause: pause,
            limits: limits,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    private final class Box: Sendable {
        private let held: Mutex<Timestamp>
        init(_ value: Timestamp) { held = Mutex(value) }
        var value: Timestamp {
            get { held.withLock { $0 } }
            set { held.withLock { $0 = newValue } }
        }
    }

    var now: Timestamp {
        get { clock.value }
        set { clock.value = newValue }
    }

    /// - Parameter isRunning: whether the tracker commits from the start; otherwise the body calls `tracker.run()`.
    static func open(
        limits: MLEventTracker.Limits = .init(),
        isRunning: Bool = true,
        _ body: @Sendable (TrackerBench) async throws -> Void
    ) async throws {
        try await withTemporaryDirectory { directory in
            let bench = try TrackerBench(folder: directory.path, limits: limits)
            try await withThrowingTaskGroup(of: Void.self) { group in
                if isRunning { group.addTask { await bench.tracker.run() } }
                do {
                    try await body(bench)
                } catch {
                    _ = await bench.tracker.shutdown(within: .zero)
                    throw error
                }
                _ = await bench.tracker.shutdown(within: .zero)
                try await group.waitForAll()
            }
            let faults = try await bench.store.integrityFaults()
            #expect(faults == [])
            try bench.store.close()
        }
    }

    func user(_ telegramID: Int64 = 7_000_000_001) async throws -> UserID {
        let person = TelegramIdentity(telegramID: telegramID)
        return try #require(try await store.vault.identify([person])[person])
    }

    /// A user with a row in `users`.
    func enrolled(_ telegramID: Int64 = 7_000_000_001) async throws -> UserID {
        let user = try await user(telegramID)
        try await store.write { try $0.enroll(.newcomer(user)) }
        return user
    }

    func receive(_ updates: ClosedRange<Int64>, from telegramID: Int64 = 7_000_000_001) async throws {
        _ = try await tracker.receive(
            updates.map {
                IncomingUpdate(
                    id: $0,
                    sender: TelegramIdentity(telegramID: telegramID),
                    raw: Array(#"{"update_id":\#($0)}"#.utf8)
                )
            }
        )
    }

    func count(_ table: String, where condition: String = "1") async throws -> Int64 {
        try await store.read { try $0.database.integer("SELECT count(*) FROM \(table) WHERE \(condition)") }
    }

    func counters() async throws -> [Counter: Int64] { try await store.read { try $0.counters() } }

    /// Runs `body` while another connection, as another program would, holds the lock of the database.
    func whileLocked(_ body: () async throws -> Void) async throws {
        let other = try Store(folder: folder, migrations: migrations)
        try await whileHolding({ stand in try await other.write { _ in stand() } }, body)
        try other.close()
    }
}

func visit(
    _ user: UserID,
    update: Int64? = nil,
    at moment: Timestamp = .noon,
    zone: String = "Europe/Paris",
    activity: SessionActivity = SessionActivity(messages: 1)
) -> Visit {
    Visit(
        update: update,
        newcomer: .newcomer(user, zone: zone),
        occurredAt: moment,
        activity: activity,
        platform: "telegram"
    )
}

struct Refused: Error, Equatable {}

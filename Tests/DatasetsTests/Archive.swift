import Domain
import Foundation
import Logging
import Storage
import Testing
import Tracking

/// A store with a user who agrees to training, one who does not, and rows of both.
struct Archive: Sendable {
    static let now = Timestamp(seconds: 1_773_144_000)
    /// Words that must never leave.
    static let secrets = ["Arsenal to win", "Chez Zoë", "AgACevidence", "SEALED"]

    let folder: String
    let store: Store
    let willing: UserID
    let unwilling: UserID
    /// Rows that ``fill()`` makes.
    let consenting: [ExportTable: Int] = [.events: 4, .decisions: 2, .sessions: 1, .limits: 1]
    let withheld: [ExportTable: Int] = [.events: 2, .decisions: 2, .sessions: 1, .limits: 1]

    static func open(_ body: (Archive) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "risk0-archive-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let store = try Store(folder: folder, migrations: Migrations(folder: root.appending(path: "Migrations").path))
        let (first, second) = (TelegramIdentity(telegramID: 900_000_001), TelegramIdentity(telegramID: 900_000_002))
        let people = try await store.vault.identify([first, second])
        let archive = Archive(
            folder: folder,
            store: store,
            willing: try #require(people[first]),
            unwilling: try #require(people[second])
        )
        try await archive.enroll()
        try await body(archive)
        try store.close()
    }

    private func enroll() async throws {
        try await store.write { ledger in
            for (user, consents) in [(willing, [ConsentPurpose.service, .training]), (unwilling, [.service])] {
                try ledger.enroll(
                    Profile(
                        id: user,
                        language: .english,
                        currency: .euro,
                        oddsFormat: .decimal,
                        zone: "UTC",
                        country: nil,
                        onboarding: .done,
                        consents: Consents(granted: Set(consents)),
                        notifications: true,
                        protection: .none,
                        createdAt: Self.now,
                        isUnreachable: false
                    )
                )
            }
        }
    }

    /// Rows of every table, for both users: bets at a casino of the catalogue and at one of their own.
    func fill() async throws {
        try await track([
            Event(.privacyShown, user: willing, occurredAt: Self.now),
            Event(.privacyShown, user: unwilling, occurredAt: Self.now),
            Event(
                .adminAction,
                user: willing,
                data: ["action": .code("x"), "target": .integer(99)],
                occurredAt: Self.now
            ),
            Event(.coolOffStarted, user: unwilling, data: ["until": .timestamp(Self.now)], occurredAt: Self.now),
            Event(.programStarted, tags: ["a", "b"], data: ["version": .code("1.0")], occurredAt: Self.now),
            Event(.backupMade, data: ["verified": .flag(true)], occurredAt: Self.now),
        ])
        try await store.write { ledger in
            for user in [willing, unwilling] {
                let session = try ledger.openSession(
                    of: user,
                    at: Self.now,
                    platform: "console",
                    device: "a \"b\", c\nd",
                    hour: 12,
                    weekday: 2
                )
                let known = try #require(try ledger.book.casino(named: "bet365", for: user))
                let own = try #require(try ledger.addCasino(named: "Chez Zoë", for: user, at: Self.now))
                let price = try #require(Price(numerator: 19, denominator: 10))
                let leg = Leg(price: price, sport: .football, market: .other, selection: "Arsenal to win")
                for casino in [known, own] {
                    let stake = Money(minorUnits: 1_000, currency: .euro)
                    let context = try ledger.book.context(of: user, in: .euro)
                    _ = try ledger.record(
                        NewBet(
                            user: user,
                            session: session.id,
                            slip: BetSlip(casino: casino.id, legs: [leg, leg], stake: stake),
                            decision: .bet,
                            source: .line,
                            context: context,
                            decidedAt: Self.now,
                            recordedAt: Self.now
                        )
                    )
                }
                _ = try ledger.record(
                    LimitReport(
                        user: user,
                        casino: known.id,
                        type: .stakeCut,
                        evidenceFileID: "AgACevidence",
                        reportedAt: Self.now
                    ),
                    session: session.id,
                    recordedAt: Self.now
                )
            }
        }
    }

    func addEvents(_ count: Int) async throws {
        try await track((0..<count).map { _ in Event(.privacyShown, user: willing, occurredAt: Self.now) })
    }

    /// Through the tracker, as everything in the log is.
    private func track(_ events: [Event]) async throws {
        let tracker = MLEventTracker(
            store: store,
            clock: WallClock { Self.now },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await tracker.run() }
            await tracker.track(contentsOf: events)
            try await tracker.flush()
            let report = await tracker.shutdown(within: .seconds(10))
            #expect(report.rejected == 0)
            try await group.waitForAll()
        }
    }
}

import Bot
import Domain
import Foundation
import Logging
import Operations
import Storage
import Synchronization
import Telegram
import Tracking

/// A store with its tracker and a workshop, without a chat; the clock stands still until a test moves it.
struct Desk: Sendable {
    let folder: String
    let store: Store
    let tracker: MLEventTracker
    let clock: TestTime

    final class TestTime: Sendable {
        private let moment = Mutex(Conversation.start)
        var now: Timestamp { moment.withLock { $0 } }
        var wall: WallClock { WallClock { self.now } }
        func wait(_ span: Milliseconds) { moment.withLock { $0 = $0 + span } }
    }

    static func open(_ body: (Desk) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "risk0-desk-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let store = try Store(folder: folder, migrations: Migrations(folder: root.appending(path: "Migrations").path))
        let clock = TestTime()
        let tracker = MLEventTracker(store: store, clock: clock.wall, logger: Self.quiet)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await tracker.run() }
            let result: Result<Void, any Error>
            do {
                result = .success(try await body(Desk(folder: folder, store: store, tracker: tracker, clock: clock)))
            } catch { result = .failure(error) }
            // The tracker ends when it is told to: a test that failed would wait for it for ever.
            _ = await tracker.shutdown(within: .seconds(10))
            try result.get()
            try await group.waitForAll()
        }
        try store.close()
    }

    static var quiet: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }

    func workshop(
        draw: @escaping Workshop.Draw = { _ in [] },
        largestFile: Int = Workshop.largestFile,
        dataDirectory: String? = nil
    ) -> Workshop {
        Workshop(
            tracker: tracker,
            draw: draw,
            dataDirectory: dataDirectory ?? folder,
            clock: clock.wall,
            largestFile: largestFile,
            quarantine: Quarantine(tracker: tracker, logger: Self.quiet),
            logger: Self.quiet
        )
    }

    /// A user, through their onboarding.
    func user(_ person: Int64 = 7, language: Language = .english) async throws -> UserID {
        let identity = TelegramIdentity(telegramID: person)
        guard let user = try await store.vault.identify([identity])[identity] else { throw CancellationError() }
        try await tracker.perform { ledger, now in
            try ledger.enroll(
                Profile(
                    id: user,
                    language: language,
                    currency: .euro,
                    oddsFormat: .decimal,
                    zone: "Europe/Paris",
                    country: "FR",
                    onboarding: .done,
                    consents: .initial,
                    notifications: true,
                    protection: .none,
                    createdAt: now,
                    isUnreachable: false
                )
            )
        }
        return user
    }

    /// The deferred item of a task, as the outbox has it.
    func item(_ task: DeferredTask, for user: UserID) throws -> OutboxItem {
        let argument = Array(try JSONEncoder().encode(task))
        return OutboxItem(
            id: 1,
            recipient: user.rawValue,
            call: OutgoingCall(.deferred(name: task.name, argument: argument))
        )
    }

    /// The text of a message that is ready to be sent.
    func text(_ call: OutgoingCall?) throws -> String {
        guard case .json("sendMessage", let body) = call?.content,
            let fields = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
        else { return "" }
        return fields["text"] as? String ?? ""
    }
}

import Bot
import Domain
import Logging
import Operations
import Storage
import Synchronization
import Telegram
import Tracking

/// A chat of which person 1 is the admin, with the admin commands and the services behind them.
enum AdminChat {
    static let admin: Int64 = 1

    /// The broadcast runner of the chat as it runs now, to be taken on step by step.
    final class Runner: Sendable {
        private let runner = Mutex<BroadcastRunner?>(nil)

        func set(_ fresh: BroadcastRunner) { runner.withLock { $0 = fresh } }
        func step() async throws { try await runner.withLock { $0 }?.step() }
    }

    static func options(
        language: String = "en",
        live: LiveFigures = LiveFigures(startedAt: Conversation.start),
        runner: Runner? = nil,
        window: Int = 60,
        draw: @escaping Workshop.Draw = { _ in [] },
        dataDirectory: String = "/nonexistent",
        largestFile: Int = Workshop.largestFile,
        extra: [any Command] = []
    ) -> Conversation.Options {
        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        var options = Conversation.Options(commands: adminCommands(live: live) + extra)
        options.languageCode = language
        options.administrators = [admin]
        options.prepare = { tracker in
            let workshop = Workshop(
                tracker: tracker,
                draw: draw,
                dataDirectory: dataDirectory,
                clock: tracker.clockForTests,
                largestFile: largestFile,
                quarantine: Quarantine(tracker: tracker, logger: quiet),
                logger: quiet
            )
            return { try await workshop.prepare($0) }
        }
        options.services = { tracker, outbox, clock in
            runner?.set(
                BroadcastRunner(
                    tracker: tracker,
                    outbox: outbox,
                    clock: clock,
                    window: window,
                    quarantine: Quarantine(tracker: tracker, logger: quiet),
                    logger: quiet
                )
            )
            return []
        }
        return options
    }
}

extension MLEventTracker {
    /// Where a test needs a clock and its time does not matter.
    nonisolated var clockForTests: WallClock { WallClock { Conversation.start } }
}

extension Conversation {
    func actions() async throws -> [String] {
        try await store.read { book in
            try book.adminActions(limit: 50).map { "\($0.action) \($0.outcome.rawValue)" }
        }
    }

    /// What was tried and refused, with how often, by command.
    func refused() async throws -> [String] {
        try await store.read { book in
            try book.refusedActions(limit: 50).map { "\($0.action) \($0.count)" }.sorted()
        }
    }

    /// Events of a type, as JSON.
    func everyonesEvents(_ type: EventType) async throws -> [String] {
        let user = try await userID(of: AdminChat.admin)
        return try await store.read { book in
            try book.personalData(of: user).first { $0.table == "system_events" }?.rows.compactMap { row in
                guard row.contains(where: { $0.column == "type" && $0.value == .text(type.rawValue) }),
                    case .text(let data) = row.first(where: { $0.column == "data" })?.value
                else { return nil }
                return data
            } ?? []
        }
    }

    /// Makes a person a user, in a zone of their own.
    func join(_ person: Int64, zone: String = "UTC", change: @escaping @Sendable (inout Profile) -> Void = { _ in })
        async throws
    {
        try await send("/help", from: person)
        let user = try await userID(of: person)
        try await tracker.perform { ledger, _ in
            guard var profile = try ledger.book.profile(of: user) else { return }
            profile.zone = zone
            change(&profile)
            try ledger.keep(profile)
        }
    }
}

import Bot
import Domain
import Foundation
import Logging
import Storage
import Telegram
import Tracking

/// Measures what no client can see from outside: what is added to a model's answer, the tracker for its caller, `/stats`
/// and the coach in a large store.
///
/// Prints a JSON line for each result. Arguments: the number of events in the large store (10,000,000); or `export`
/// and the number of turns (1,000,000); or `market` and the megabytes of odds (32).
@main
struct InProcessBenchmark {
    static func main() async throws {
        if CommandLine.arguments.dropFirst().first == "export" {
            let turns = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1_000_000
            return try await ExportBenchmark(turns: turns).run()
        }
        if CommandLine.arguments.dropFirst().first == "market" {
            let megabytes = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 32
            return try await MarketBenchmark(megabytes: megabytes).run()
        }
        let events = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000_000
        try await ModelBenchmark().run()
        try await MarketBenchmark(megabytes: 32).run()
        let folder = FileManager.default.currentDirectoryPath + "/.build/benchmark-store"
        try? FileManager.default.removeItem(atPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try Store(folder: folder, migrations: try Migrations(folder: "Migrations"))
        let clock = WallClock { Timestamp(rawValue: Int64(Date().timeIntervalSince1970 * 1_000)) }
        let tracker = MLEventTracker(store: store, clock: clock, logger: Logger(label: "benchmark"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await tracker.run() }
            let world = try await World(tracker: tracker, clock: clock)
            try await TrackBenchmark(world: world).run()
            try await BatchBenchmark(world: world).run(fillingTo: events)
            try await StatsBenchmark(world: world).run(events: events)
            try await CoachBenchmark(world: world).run(events: events)
            _ = await tracker.shutdown(within: .seconds(60))
            try await group.waitForAll()
        }
        try store.close()
    }
}

/// Users in the store, and how their events look.
struct World: Sendable {
    let tracker: MLEventTracker
    let clock: WallClock
    let users: [UserID]

    init(tracker: MLEventTracker, clock: WallClock) async throws {
        self.tracker = tracker
        self.clock = clock
        let people = (1...500).map { TelegramIdentity(telegramID: 1_000_000 + Int64($0)) }
        users = try await tracker.store.vault.identify(people).values.sorted()
        for user in users { _ = try await tracker.startSession(for: visit(of: user)) }
    }

    func visit(of user: UserID) -> Visit {
        Visit(
            update: nil,
            newcomer: Profile(
                id: user,
                language: .english,
                currency: .euro,
                oddsFormat: .decimal,
                zone: "Europe/Paris",
                country: "FR",
                onboarding: .done,
                consents: .initial,
                notifications: true,
                protection: .none,
                createdAt: clock.now,
                isUnreachable: false
            ),
            occurredAt: clock.now,
            activity: SessionActivity(messages: 1),
            platform: "benchmark"
        )
    }

    /// The same shape as the rows that C stores: a user, a type, six fields.
    func event(_ number: Int) -> Event {
        Event(
            .betSettled,
            user: users[number % users.count],
            data: [
                "bet": .integer(number), "result": .code("won"), "casino": .integer(1), "price": .number(1.9),
                "stake": .integer(2_000), "profit": .integer(1_800),
            ],
            occurredAt: clock.now
        )
    }
}

enum Result {
    static func show(_ what: String, _ value: Double, _ unit: String) {
        print(#"{"what": "\#(what)", "value": \#((value * 1_000).rounded() / 1_000), "unit": "\#(unit)"}"#)
    }

    static func percentile(_ share: Double, of values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1_000 + Double(components.attoseconds) / 1e15
    }
}

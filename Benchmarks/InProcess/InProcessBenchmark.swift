import Bot
import Domain
import Foundation
import Storage
import Telegram
import Tracking

/// Measures what no client can see from outside, and prints a JSON line for each result.
///
/// Arguments: a subject of ``subjects``, and its size; without any, the large store with 10,000,000 events.
@main
struct InProcessBenchmark {
    /// What is measured in a process of its own, so that its memory is its own; each with its size.
    private static let subjects: [String: @Sendable (Int?) async throws -> Void] = [
        "store": { try await measureStore(events: $0 ?? 10_000_000) },
        "export": { try await ExportBenchmark(turns: $0 ?? 1_000_000).run() },
        "market": { try await MarketBenchmark(megabytes: $0 ?? 32).run() },
        "fold": { _ in FoldBenchmark().run() },
        "lines": { _ in LineBenchmark().run() },
        "accounts": { try await SnapshotBenchmark(events: $0 ?? 10_000_000).run() },
        "intelligence": { try await IntelligenceBenchmark.run(accounts: $0 ?? 10_000) },
        "simulation": { _ in try await SimulationBenchmark().run() },
    ]

    static func main() async throws {
        ResidentPeak.prepare()
        let arguments = CommandLine.arguments.dropFirst()
        let subject = arguments.first ?? "store"
        guard let measure = subjects[subject] else {
            print("There is no «\(subject)» to measure; there is: \(subjects.keys.sorted().joined(separator: ", ")).")
            exit(64)
        }
        try await measure(arguments.dropFirst().first.flatMap { Int($0) })
    }

    /// What is added to a model's answer, the tracker for its caller, `/stats` and the coach in a large store.
    private static func measureStore(events: Int) async throws {
        try await ModelBenchmark().run()
        try await BenchmarkStore.open("store") { tracker, clock in
            let world = try await World(tracker: tracker, clock: clock)
            try await TrackBenchmark(world: world).run()
            try await BatchBenchmark(world: world).run(fillingTo: events)
            try await StatsBenchmark(world: world).run(events: events)
            try await CoachBenchmark(world: world).run(events: events)
        }
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
            newcomer: .made(user, createdAt: clock.now),
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

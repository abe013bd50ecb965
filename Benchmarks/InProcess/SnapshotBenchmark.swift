import Domain
import Foundation
import Intelligence
import Storage

/// The daily passage over a log of many accounts, the next day's with 1 % more, and `/score` in that store:
/// `InProcessBenchmark accounts [EVENTS]`.
struct SnapshotBenchmark {
    /// A hundred events an account.
    static let eventsPerAccount = 100

    let events: Int

    func run() async throws {
        let folder = FileManager.default.currentDirectoryPath + "/.build/benchmark-accounts"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let world = try await AccountWorld(folder: folder, accounts: events / Self.eventsPerAccount)
        try world.fill(events, firstBet: 1, day: AccountWorld.day)
        try await readLog(world)
        let size = "\((events / 1_000_000 > 0 ? "\(events / 1_000_000) million" : "\(events)")) events"
        let accounts = (events / Self.eventsPerAccount).formatted(.number.locale(Locale(identifier: "en_US")))
        try await keep(world, "daily snapshot of \(accounts) accounts, \(size)", 1)
        // 1 % more, of a tenth of the accounts.
        try world.fill(events / 100, share: 0.1, firstBet: events, day: AccountWorld.day + 1)
        try await keep(world, "the next day, 1 % more", 2)
        try await keep(world, "a day on which nothing happened", 3)
        try await ScoreBenchmark(world: world).run(size)
        // The same again on top, and once more: a day must not cost more for what lies behind it. An account's values come
        // from its last ninety bets, which it has only then.
        for (round, times) in ["twice", "three times"].enumerated() {
            let (first, day) = ((2 * round + 2) * events, AccountWorld.day + 5 * Int64(round + 1))
            try world.fill(events, firstBet: first, day: day)
            try await keep(world, "as much again", 5 * Int64(round + 1) + 1)
            try world.fill(events / 100, share: 0.1, firstBet: first + events, day: day + 1)
            try await keep(world, "the next day, 1 % more, of \(times) the history", 5 * Int64(round + 1) + 2)
        }
        try world.store.close()
    }

    /// The log alone, read as events of accounts.
    private func readLog(_ world: AccountWorld) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let tally = try await world.store.read { try $0.eachAccountEvent(after: 0) { _, _, _ in } }
        let seconds = (clock.now - start).milliseconds / 1_000
        Result.show("events of accounts read from the log", Double(tally.events) / seconds, "events/s")
    }

    private func keep(_ world: AccountWorld, _ name: String, _ day: Int64) async throws {
        let store = world.store
        let keeper = AccountKeeper(store: store) { body in try await store.write { try body($0) } }
        let clock = ContinuousClock()
        ResidentPeak.reset()
        let start = clock.now
        let kept = try await keeper.keep(before: AccountWorld.day + day, at: Timestamp(seconds: 1_800_000_000))
        Result.show(name, (clock.now - start).milliseconds / 1_000, "s")
        Result.show(name + ": snapshots", Double(kept.snapshots), "rows")
        Result.show(name + ": most resident memory", ResidentPeak.megabytes(), "MB")
    }
}

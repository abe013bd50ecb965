import Bot
import Domain
import Intelligence
import Logging
import Storage
import Tracking

/// `/score` for a user with 10,000 bets in a large store: in process, and to the committed answer.
struct ScoreBenchmark {
    private static let rounds = 500

    let world: AccountWorld

    /// - Parameter size: of the store, for the name of the result.
    func run(_ size: String) async throws {
        let user = world.users[world.users.count / 2]
        let one = AccountWorld(folder: world.folder, store: world.store, users: [user], casinos: world.casinos)
        try one.fill(30_000, share: 1, firstBet: 900_000_000, day: AccountWorld.day + 3)
        let store = world.store
        let keeper = AccountKeeper(store: store) { body in try await store.write { try body($0) } }
        _ = try await keeper.keep(before: AccountWorld.day + 4, at: Timestamp(seconds: 1_800_000_000))
        // What a busy day adds to what was kept in the night.
        try one.fill(150, share: 1, firstBet: 950_000_000, day: AccountWorld.day + 4)
        try await read(user, size)
        try await answer(user, size)
    }

    private func read(_ user: UserID, _ size: String) async throws {
        let now = Timestamp(rawValue: (AccountWorld.day + 5) * 86_400_000)
        let times = try await world.store.read { book in
            let clock = ContinuousClock()
            return try (0..<Self.rounds).map { _ in
                let start = clock.now
                _ = try AccountReader().readings(of: user, at: now, in: book)
                return (clock.now - start).milliseconds
            }
        }
        Result.show("scores of a user with 10,000 bets, \(size), p99", Result.percentile(0.99, of: times), "ms")
    }

    /// The command through the router, its events and its message on the disk.
    private func answer(_ user: UserID, _ size: String) async throws {
        let now = Timestamp(rawValue: (AccountWorld.day + 5) * 86_400_000)
        let wall = WallClock { now }
        let tracker = MLEventTracker(store: world.store, clock: wall, logger: Logger(label: "benchmark"))
        let router = Router(
            table: StandardCommands.table(live: LiveFigures(startedAt: now), coach: nil),
            setting: BotSetting(onboarding: .off)
        )
        let chat = ChatReference(id: user, telegramID: 3_000_001, isGroup: false)
        let visit = Visit(
            update: nil,
            newcomer: .made(user),
            occurredAt: now,
            activity: SessionActivity(messages: 1, commands: 1),
            platform: "benchmark"
        )
        try await tracker.running {
            let clock = ContinuousClock()
            var times: [Double] = []
            for _ in 0..<Self.rounds {
                let request = Request(
                    input: .command(name: "score", arguments: ""),
                    user: user,
                    chat: chat,
                    privateChat: chat,
                    message: 1,
                    occurredAt: now,
                    isAdmin: false
                )
                let start = clock.now
                let outcome = try await tracker.store.read { book in
                    let turn = Turn(
                        request: request,
                        profile: try book.profile(of: user) ?? visit.newcomer,
                        book: book,
                        now: now,
                        setting: BotSetting(onboarding: .off)
                    )
                    return try router.answer(turn).outcome(for: request)
                }
                _ = try await tracker.commit(visit) { _ in outcome }
                times.append((clock.now - start).milliseconds)
            }
            Result.show("/score to the committed answer, \(size), p99", Result.percentile(0.99, of: times), "ms")
        }
    }
}

import Bot
import Domain
import Simulation
import Storage
import Tracking

/// Plays a world in a store: the matches come and are played, the bettors write, and the bot's own handlers take what
/// they write. No message is queued: there is nobody to read it.
final class WorldPlayer {
    /// What was played.
    struct Report: Sendable, Equatable {
        var interactions = 0
        var bets = 0
        var limits = 0
        var matches = 0
        /// What the bot did not take; 0 in a sound world.
        var refused = 0
        /// Why, by the code of the refusal.
        var refusals: [String: Int] = [:]
    }

    /// Interactions of one transaction.
    static let batch = 4_096

    /// As it stood before its first day.
    private let world: World
    private let tracker: MLEventTracker
    private let clock: SimulatedClock
    private let desk: RequestDesk
    private var requests: ActRequests
    private let matches: MatchRecord
    private(set) var report = Report()
    /// Time spent in what the bettors write, as the handlers and the store take it.
    private(set) var writing = Duration.zero
    private let stopwatch = ContinuousClock()

    /// - Parameters:
    ///   - users: the store's numbers of the bettors, in their order.
    ///   - real: matches of odds files, by the numbers of their fixtures.
    init(
        _ world: World,
        users: [UserID],
        tracker: MLEventTracker,
        clock: SimulatedClock,
        table: CommandTable,
        real: [Int: MarketMatch] = [:]
    ) {
        self.world = world
        self.tracker = tracker
        self.clock = clock
        desk = RequestDesk(table: table, setting: BotSetting(platform: "simulation", updatesPerMinute: 0))
        requests = ActRequests(world.bettors, users: users, startingAt: world.plan.start(of: 0))
        matches = MatchRecord(world, real: real)
    }

    /// Plays all days. While one is written, the next is already made up: nothing in a world depends on what RISK0 does.
    /// - Parameter evening: called at the end of each day, with its number.
    func play(evening: (Int) async throws -> Void) async throws -> World {
        var current = await Self.played(world, 0)
        for day in 0..<world.plan.days {
            let (today, isLast) = (current, day == world.plan.days - 1)
            async let following = isLast ? today : Self.played(today.world, day + 1)
            report.matches += try await matches.announce(on: day, tracker)
            for chunk in today.acts.chunked(by: Self.batch) { try await write(chunk) }
            clock.advance(to: world.plan.start(of: day + 1) - .seconds(1))
            try await matches.end(day, tracker)
            if isLast { _ = try await tracker.endIdleSessions() }
            try await evening(day)
            current = await following
        }
        return current.world
    }

    @concurrent
    private static func played(_ world: World, _ day: Int) async -> (world: World, acts: [Act]) {
        var world = world
        let acts = world.play(day)
        return (world, acts)
    }

    private func write(_ acts: ArraySlice<Act>) async throws {
        guard let last = acts.last else { return }
        clock.advance(to: last.moment)
        // What speaks of a bet that is logged in the same batch waits for the next one.
        var rest = acts
        while !rest.isEmpty {
            var batch: [(act: Act, interaction: MLEventTracker.BatchedInteraction<Int64>)] = []
            var awaited: Set<Int> = []
            for act in rest {
                if case .settle(let numbers, _) = act.content, numbers.contains(where: awaited.contains) { break }
                if case .bet(let number, _) = act.content { awaited.insert(number) }
                guard let request = try requests.request(for: act) else {
                    report.refused += 1
                    rest = rest.dropFirst()
                    continue
                }
                batch.append((act, interaction(request)))
                rest = rest.dropFirst()
            }
            try await commit(batch)
        }
    }

    private func commit(_ batch: [(act: Act, interaction: MLEventTracker.BatchedInteraction<Int64>)]) async throws {
        var results: [Result<Int64, any Error>] = []
        writing += try await stopwatch.measure {
            results = try await tracker.commit(inOrder: batch.map(\.interaction))
        }
        for (piece, result) in zip(batch, results) {
            report.interactions += 1
            switch result {
            case .success(let number):
                requests.learn(number, from: piece.act)
                requests.forget(piece.act)
                count(piece.act)
            case .failure(let error):
                guard let refusal = error as? Refusal else { throw error }
                report.refused += 1
                report.refusals[refusal.code, default: 0] += 1
            }
        }
    }

    private func count(_ act: Act) {
        switch act.content {
        case .bet: report.bets += 1
        case .line(let text) where text.hasPrefix("/limit"): report.limits += 1
        default: break
        }
    }

    /// - Returns: with the number that RISK0 gave to the bet or the withdrawal, else 0.
    private func interaction(_ request: Request) -> MLEventTracker.BatchedInteraction<Int64> {
        let visit = desk.visit(request, newcomer: requests.profile(of: Int(request.chat.telegramID)), update: nil)
        return .init(visit) { [desk] interaction in
            var outcome = try desk.answer(request, interaction)
            outcome.messages = []
            return (outcome, outcome.events.lazy.compactMap(\.begunNumber).first ?? 0)
        }
    }
}

extension Event {
    /// The number of the bet or of the movement of money that it tells of.
    fileprivate var begunNumber: Int64? {
        switch type {
        case .betPlaced: if case .integer(let number)? = data["bet"] { return number }
        case .cashMoved: if case .integer(let number)? = data["movement"] { return number }
        default: break
        }
        return nil
    }
}

extension Array {
    /// Slices of at most so many elements.
    fileprivate func chunked(by size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}

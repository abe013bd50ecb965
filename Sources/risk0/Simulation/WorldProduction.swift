import Bot
import Domain
import Logging
import Simulation
import Storage
import Tracking

/// Makes a simulated world from nothing: the store, the label, the casinos, the bettors; then plays it.
enum WorldProduction {
    struct Report: Sendable {
        let world: WorldPlayer.Report
        let casinos: [WorldTruth.Casino]
        let accounts: Int
        /// Interactions a second, of the time that their transactions took.
        let rate: Double
    }

    /// - Parameters:
    ///   - odds: a folder of odds files; nil makes matches up.
    ///   - progress: called at the end of each day with the days played.
    static func play(
        _ plan: WorldPlan,
        policies: PolicyBook,
        odds: String?,
        in folder: WorldFolder,
        settings: Settings,
        createdAt: Timestamp,
        progress: @Sendable (Int) -> Void
    ) async throws -> Report {
        let real = try odds.map { try RealFixtures(folder: $0, plan: plan) }
        let clock = SimulatedClock(at: plan.start(of: 0))
        let serving = try FolderLock.serve(folder.path, as: "simulate", since: createdAt)
        defer { serving.release() }
        let store = try Store(
            folder: folder.path,
            migrations: try Migrations.complete(folder: settings.migrationsDirectory),
            memory: .large
        )
        defer { try? store.close() }
        let logger = ProgramLogger.make(settings.logLevel)
        var limits = MLEventTracker.Limits()
        limits.updatesPerCommit = WorldPlayer.batch
        let tracker = MLEventTracker(
            store: store,
            clock: clock.clock,
            limits: limits,
            logger: logger
        )
        let report = try await tracker.running(closingWithin: .seconds(60)) {
            let users = try await settle(plan, policies, createdAt, tracker)
            let keys = try policies.casinos.map { casino in
                guard let key = CasinoName.key(casino.name) else { throw WorldFault.casinoTaken(casino.name) }
                return key
            }
            let player = WorldPlayer(
                World(plan, policies: policies, keys: keys, fixtures: real?.calendar),
                users: users,
                tracker: tracker,
                clock: clock,
                table: StandardCommands.table(live: LiveFigures(startedAt: createdAt), coach: nil),
                real: real?.matches ?? [:]
            )
            let features = FeatureDesk(tracker: tracker, clock: clock.clock)
            let intelligence = IntelligenceDesk(tracker: tracker, clock: clock.clock, logger: logger)
            let world = try await player.play { day in
                if day % 7 == 6 || day == plan.days - 1 {
                    try await features.keep(before: plan.firstDay + Int64(day) + 1)
                    _ = try await intelligence.refreshAll()
                }
                progress(day + 1)
            }
            let truth = world.truth { users[$0 - 1].rawValue }
            try folder.write(truth)
            let seconds = Double(Milliseconds(player.writing).rawValue) / 1_000
            return Report(
                world: player.report,
                casinos: truth.casinos,
                accounts: truth.accounts.count,
                rate: seconds > 0 ? Double(player.report.interactions) / seconds : 0
            )
        }
        try store.close()
        return report
    }

    /// Labels the store, adds the casinos and learns who everybody is.
    private static func settle(
        _ plan: WorldPlan,
        _ policies: PolicyBook,
        _ createdAt: Timestamp,
        _ tracker: MLEventTracker
    ) async throws -> [UserID] {
        let path = tracker.store.path
        try await tracker.perform { ledger, now in
            let world = StoredWorld(seed: plan.seed, users: plan.users, days: plan.days, createdAt: createdAt)
            guard try ledger.declare(world) else { throw WorldFault.notEmpty(path) }
            for casino in policies.casinos {
                guard try ledger.addWorldCasino(named: casino.name, group: casino.group, at: now) != nil else {
                    throw WorldFault.casinoTaken(casino.name)
                }
            }
        }
        let people = (1...plan.users).map { TelegramIdentity(telegramID: Int64($0)) }
        let ids = try await tracker.store.vault.identify(people)
        return people.compactMap { ids[$0] }
    }
}

extension WorldProduction.Report {
    /// What is printed at the end.
    func text(in folder: String) -> String {
        let lines = casinos.map { casino in
            "  \(casino.name): \(casino.policy), \(casino.accounts) accounts, \(casino.decided) restricted, "
                + "\(casino.reported) reported"
        }
        let codes = world.refusals.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        let reasons = codes.isEmpty ? "" : " (" + codes.joined(separator: ", ") + ")"
        return """
            A simulated world is in \(folder); nothing in it is anybody's.
            \(world.interactions) interactions (\(Int(clamping: rate))/s in their transactions), \(world.bets) bets, \
            \(world.matches) matches, \(accounts) accounts, \(world.limits) limits reported, \(world.refused) not taken\(reasons).
            \(lines.joined(separator: "\n"))
            """
    }
}

import ArgumentParser
import Domain
import Foundation
import Intelligence
import Storage
import Tracking

/// What is computed of accounts, by hand.
struct FeaturesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "features",
        abstract: "The features of accounts: what `run` keeps every night, now.",
        subcommands: [FeaturesSnapshotCommand.self]
    )
}

struct FeaturesSnapshotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot",
        abstract: "Keep the features and the health score of every account, day by day, up to yesterday (UTC).",
        discussion: """
            It goes on where it was last: only what is new is folded. Broken off, it loses nothing and doubles nothing. \
            The bot may run beside it; what users ask waits at most for one of its small transactions.
            """
    )

    @OptionGroup var options: SettingsOptions

    @Option(help: "Keep only up to the end of this day (UTC), 2026-03-31. Default: yesterday.")
    var through: Moment?

    func run() async throws {
        try await Exit.explained {
            let settings = try options.settings()
            let store = try await settings.openStore()
            defer { try? store.close() }
            let logger = ProgramLogger.make(settings.logLevel)
            let tracker = MLEventTracker(store: store, clock: .system, logger: logger)
            let desk = FeatureDesk(tracker: tracker, clock: .system)
            let today = try end()
            let kept = try await tracker.running { try await desk.keep(before: today) }
            print(Self.words(for: kept.snapshots, events: kept.events, odd: kept.odd, day: kept.day))
        }
    }

    /// The first day that is left out.
    private func end() throws -> Int64 {
        let today = WallClock.system.now.daysSince1970
        guard let through else { return today }
        let day = through.timestamp.daysSince1970
        guard day < today else { throw ValidationError("--through names a day that is not over yet (UTC).") }
        return day + 1
    }

    private static func words(for snapshots: Int, events: Int, odd: Int, day: Int64) -> String {
        guard events > 0 else { return "Nothing new: all snapshots are up to date." }
        let date = LocalTime(date: CivilDate(daysSince1970: day), hour: 0, minute: 0)
        let rest = odd > 0 ? " \(odd) rows of the log could not be understood and were passed over." : ""
        return "\(snapshots) snapshots kept, up to \(date.isoDate), from \(events) events.\(rest)"
    }
}

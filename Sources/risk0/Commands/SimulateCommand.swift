import ArgumentParser
import Bot
import Domain
import Foundation
import Simulation
import Storage
import Tracking

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Play a made-up world of bettors and casinos through the bot, in a data directory of its own.",
        discussion: """
            Bettors of several kinds log bets, results and limits at casinos that do not exist, whose policies stand in \
            a file. All of it is labelled simulated, for ever, and its accuracy is nobody's. truth.json, beside the \
            store, says what is true of that world. The same seed gives the same world.

            Example: risk0 simulate --users 2000 --days 180 --seed 1
            RISK0_DATA_DIRECTORY=data/simulated risk0 run      then /score, /casinos
            """
    )

    @OptionGroup var options: SettingsOptions

    @Option(help: "Bettors; the first is the person of the terminal chat.")
    var users = 500

    @Option(help: "Days that are played.")
    var days = 120

    @Option(help: "Decides everything that is drawn.")
    var seed: UInt64 = 1

    @Option(help: "The last day, such as 2026-05-31. Default: yesterday.")
    var end: String?

    @Option(help: "A folder of football-data.co.uk files: real matches and prices instead of made-up ones.")
    var odds: String?

    @Option(help: "The casinos and what they restrict for. Default: Worlds/standard.json.")
    var policies: String?

    @Option(help: "A folder that holds no store yet. Default: simulated/ in the data directory.")
    var data: String?

    func run() async throws {
        try await Exit.explained {
            let settings = try options.settings()
            let book = try PolicyFile.read(policies ?? settings.worldsDirectory + "/standard.json")
            let plan = try plan()
            let folder = try WorldFolder(path: data ?? settings.dataDirectory + "/simulated")
            let bar = ProgressBar(title: "days")
            let report = try await WorldProduction.play(
                plan,
                policies: book,
                odds: odds,
                in: folder,
                settings: settings,
                createdAt: WallClock.system.now
            ) { bar.show($0, of: plan.days) }
            bar.finish()
            print(report.text(in: folder.path))
        }
    }

    private func plan() throws -> WorldPlan {
        try check("--users", users, 1...1_000_000)
        try check("--days", days, 1...3_650)
        var last = WallClock.system.now.daysSince1970 - 1
        if let end {
            let parts = end.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 3, let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]),
                (1_990...2_200).contains(date.year)
            else { throw WorldFault.badDate(end) }
            last = date.daysSince1970
        }
        return WorldPlan(users: users, days: days, seed: seed, lastDay: last)
    }

    private func check(_ option: String, _ found: Int, _ expected: ClosedRange<Int>) throws {
        guard expected.contains(found) else {
            throw WorldFault.outOfRange(option: option, found: found, expected: expected)
        }
    }
}

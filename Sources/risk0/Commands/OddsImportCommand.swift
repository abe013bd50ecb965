import ArgumentParser
import Domain
import Foundation
import Market
import Storage
import Tracking

struct OddsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read football-data.co.uk files: matches, results, prices before the start and at the close.",
        discussion: """
            What is impossible is refused and counted by its reason; docs/market.md says what that is. A file may be \
            read again: what is the same changes nothing, what is different takes the place of what was. It works \
            beside a running bot. Bets whose match is found and has closed get their closing price. Columns that are \
            not read are named.

            Ends with 65 when a file could not be read at all, when nothing was taken of it, and when it has prices \
            and none was taken.

            Example: risk0 odds import E0_2425.csv D1_2425.csv SWE.csv
            """
    )

    @OptionGroup var options: SettingsOptions

    @Argument(help: "The files.")
    var files: [String]

    func run() async throws {
        try await Exit.explained {
            let settings = try options.settings()
            let store = try await settings.openStore()
            // Whatever comes: the log is written back.
            defer { try? store.close() }
            let tracker = MLEventTracker(store: store, clock: .system, logger: ProgramLogger.make(settings.logLevel))
            let unread = try await tracker.running { try await OddsFiles(tracker: tracker).read(files) }
            try store.close()
            if unread > 0 { throw ExitStatus.unfitFile.code }
        }
    }
}

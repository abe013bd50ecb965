import ArgumentParser
import Operations
import Storage
import Tracking

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in place of the database; whoever was erased since is erased again.",
        discussion: """
            Refuses while a bot runs. The backup is checked, brought up to this program's tables and made whole with \
            keys.sqlite, which has to be in the data directory; then it takes the place of the store in one step, and \
            the store that was there is kept aside. What was under way at the time of the backup (messages, updates, \
            flows, broadcasts) is dropped: it was done since.

            Example: risk0 restore data/backups/risk0-20261121-194500.sqlite
            """
    )

    @OptionGroup var options: SettingsOptions

    @Argument(help: "A file that `risk0 backup` or /backup made.")
    var file: String

    func run() async throws {
        try await Exit.explained {
            let settings = try options.settings()
            let migrations = try Migrations.complete(folder: settings.migrationsDirectory)
            let restore = Restore(folder: settings.dataDirectory, migrations: migrations)
            print(try await restore.run(from: file, at: WallClock.system.now))
        }
    }
}

import ArgumentParser
import Domain
import Storage
import Tracking

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database while it is in use, and verify the copy.",
        discussion: """
            The copy is opened and checked before it gets its name. keys.sqlite is not in it: without the keys a \
            backup names nobody and opens no text. Keep a copy of keys.sqlite elsewhere, and destroy old copies of it \
            when users have asked to be erased.
            """
    )

    @OptionGroup var options: SettingsOptions

    @Argument(help: "The file to make. Default: backups/ in the data directory, named after the time.")
    var path: String?

    func run() async throws {
        try await Exit.explained {
            let settings = try options.settings()
            let migrations = try Migrations.complete(folder: settings.migrationsDirectory)
            let store = try Store(folder: settings.dataDirectory, migrations: migrations)
            let target = try path ?? Self.defaultPath(in: settings.dataDirectory, at: WallClock.system.now)
            let report = try await store.backup(to: target)
            print(
                "\(report.path): \(report.bytes) bytes, \(report.events) events, schema \(report.schemaVersion), verified."
            )
            try store.close()
        }
    }

    private static func defaultPath(in folder: String, at moment: Timestamp) throws -> String {
        try FileMode.createPrivateFolder(at: folder + "/backups")
        return folder + "/backups/risk0-\(moment.milliseconds).sqlite"
    }
}

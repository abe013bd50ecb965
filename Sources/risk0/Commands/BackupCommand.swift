import ArgumentParser
import Operations
import Storage
import Tracking

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database while it is in use, and verify the copy.",
        discussion: """
            The copy is opened and checked before it gets its name. The store is taken as it is: nothing in it is \
            changed, and a bot may run. keys.sqlite is not in the copy: without the keys a backup names nobody and opens \
            no text. Keep a copy of keys.sqlite elsewhere, and destroy old copies of it when users have asked to be \
            erased. `risk0 restore` puts a backup in place.
            """
    )

    @OptionGroup var options: SettingsOptions

    @Argument(
        help: "The file to make. Default: one in backups/ of the data directory, where the newest seven are kept."
    )
    var path: String?

    func run() async throws {
        try await Exit.explained {
            let folder = try options.settings().dataDirectory
            let report =
                if let path { try await Backup.run(of: folder, to: path) } else {
                    try await BackupFolder(dataDirectory: folder).add(at: WallClock.system.now)
                }
            print(
                "\(report.path): \(report.bytes) bytes, \(report.events) events, schema \(report.schemaVersion), verified."
            )
            if let remark = report.remark { print(remark) }
        }
    }
}

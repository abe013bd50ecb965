import ArgumentParser
import Storage

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring the database up to this program's schema, and say what was done.",
        discussion: """
            `run` does the same by itself. A migration that was changed after it was applied, or a database from a \
            newer program, is refused.
            """
    )

    @OptionGroup var options: SettingsOptions

    func run() async throws {
        try await Exit.explained {
            let settings = try options.settings()
            let store = try await settings.openStore()
            defer { try? store.close() }
            let migrations = try Migrations.complete(folder: settings.migrationsDirectory)
            for name in store.appliedMigrations { print("applied \(name)") }
            print("\(store.path) is at schema \(migrations.files.count).")
            try store.close()
        }
    }
}

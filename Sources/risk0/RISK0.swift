import ArgumentParser

/// The program. Without a subcommand it runs the bot.
@main
struct RISK0: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "risk0",
        abstract: "A chat bot for people who bet on sport, and the log of what it learns.",
        discussion: """
            Begin with `risk0 run`: without a token it is a chat in this terminal, with TELEGRAM_BOT_TOKEN it answers \
            on Telegram. Settings are environment variables; bot.env.example lists them all, and `risk0 doctor` checks \
            them.

            Exit codes: \(exitCodes).
            """,
        subcommands: [
            RunCommand.self, DoctorCommand.self, MigrateCommand.self, BackupCommand.self, RestoreCommand.self,
            ExportCommand.self,
            OddsCommand.self, FeaturesCommand.self, IntelligenceCommand.self, SimulateCommand.self,
            TrainCommand.self, CatalogueCommand.self,
        ],
        defaultSubcommand: RunCommand.self
    )

    private static var exitCodes: String {
        ExitStatus.allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: ", ")
    }
}

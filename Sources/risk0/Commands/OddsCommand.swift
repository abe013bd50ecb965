import ArgumentParser

struct OddsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "odds",
        abstract: "Matches, their results and their prices.",
        subcommands: [OddsImportCommand.self]
    )
}

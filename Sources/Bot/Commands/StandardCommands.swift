import Domain

/// The commands of the bot, in the order in which `/help` lists them within their topics.
package enum StandardCommands {
    package static func table(live: LiveFigures) -> CommandTable {
        var commands: [any Command] = betCommands()
        commands += CommandTable.moneyCommands
        commands += CommandTable.limitCommands
        commands += CommandTable.statisticsCommands
        commands += personCommands
        commands.append(CancelCommand())
        commands += adminCommands(live: live)
        return CommandTable([HelpCommand(explaining: commands.map(\.definition))] + commands)
    }

    /// All of them, for the documentation.
    package static var definitions: [CommandDefinition] {
        table(live: LiveFigures(startedAt: Timestamp(rawValue: 0))).commands.map(\.definition)
    }
}

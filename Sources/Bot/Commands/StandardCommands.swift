/// The commands of the bot, in the order in which `/help` lists them within their topics.
package enum StandardCommands {
    package static func table() -> CommandTable {
        let commands: [any Command] = [BetCommand(), CancelCommand()]
        return CommandTable([HelpCommand(explaining: commands.map(\.definition))] + commands)
    }

    /// All of them, for the documentation.
    package static var definitions: [CommandDefinition] { table().commands.map(\.definition) }
}

package import Coaching
import Domain

/// The commands of the bot, in the order in which `/help` lists them within their topics.
package enum StandardCommands {
    /// - Parameter coach: who answers what is no command; nil for a bot that only knows commands.
    package static func table(live: LiveFigures, coach: Coach?) -> CommandTable {
        var commands = plainCommands(live: live)
        if let coach { commands.append(CoachCommand(coach: coach)) }
        return CommandTable([HelpCommand(explaining: commands.map(\.definition))] + commands)
    }

    private static func plainCommands(live: LiveFigures) -> [any Command] {
        var commands: [any Command] = betCommands()
        commands += CommandTable.moneyCommands
        commands += CommandTable.limitCommands
        commands += CommandTable.scoreCommands
        commands += CommandTable.statisticsCommands
        commands += personCommands
        commands.append(CancelCommand())
        commands.append(NewConversationCommand())
        commands += adminCommands(live: live)
        return commands
    }

    /// All of them, for the documentation.
    package static var definitions: [CommandDefinition] {
        let plain = plainCommands(live: LiveFigures(startedAt: Timestamp(rawValue: 0))).map(\.definition)
        return [HelpCommand(explaining: []).definition] + plain + [CoachCommand.definition]
    }
}

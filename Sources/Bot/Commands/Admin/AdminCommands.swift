/// All that admins can do, in the order in which `/admin` and `/help` list it.
package func adminCommands(live: LiveFigures) -> [any Command] {
    let commands: [any ActionCommand] = [
        CollectionCommand(live: live), ReadinessCommand(), UsersCommand(), BroadcastCommand(), BackupCommand(),
        ReplayCommand(), ExportsCommand(), AuditCommand(),
    ]
    return [AdminCommand(live: live, explaining: commands.map(\.definition))] + commands
}

extension CommandTable {
    /// What tells users how their bets went, in the order of `/help`.
    package static var statisticsCommands: [any Command] { [StatisticsCommand()] }
}

/// The commands about bets, in the order in which `/help` lists them.
///
/// - Parameter boot: what the time to a decision is measured by.
package func betCommands(boot: BootClock = .system) -> [any Command] {
    [BetCommand(boot: boot), ParlayCommand(boot: boot), BetsCommand(boot: boot), SettleCommand()]
}

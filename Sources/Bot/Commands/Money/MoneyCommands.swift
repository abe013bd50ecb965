import Domain

extension CommandTable {
    /// The books of a user's money, in the order of `/help`.
    package static var moneyCommands: [any Command] {
        [
            BankrollCommand(), CashCommand(kind: .deposit), CashCommand(kind: .withdrawal), CashCommand(kind: .bonus),
        ]
    }
}

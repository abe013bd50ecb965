extension CommandTable {
    /// What tells users how safe their accounts are.
    package static var scoreCommands: [any Command] { [ScoreCommand()] }
}

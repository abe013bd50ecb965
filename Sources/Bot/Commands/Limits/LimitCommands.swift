extension CommandTable {
    /// The commands of the topic “limits”, in the order of `/help`.
    package static var limitCommands: [any Command] { [LimitCommand()] }
}

extension CommandTable {
    /// What tells users what casinos do, in the order of `/help`.
    package static var casinoCommands: [any Command] { [CasinosCommand(), CasinoCommand()] }
}

/// The commands by which people say who they are, what they agree to, and what protects them; in the order of `/help`.
package let personCommands: [any Command] = [
    StartCommand(), BreakCommand(), BudgetCommand(), HelplineCommand(), SettingsCommand(), LangCommand(),
    PrivacyCommand(), ExportCommand(), DeleteCommand(),
]

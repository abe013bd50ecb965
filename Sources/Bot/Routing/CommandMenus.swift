import Domain
package import Telegram

/// The menus that Telegram's apps show, from the same definitions that parse the commands.
package enum CommandMenus {
    /// For everyone in each language, without the admins' commands; and for each admin, with them.
    package static func all(of table: CommandTable, administrators: Set<Int64>) throws -> [CommandMenu] {
        var menus: [CommandMenu] = []
        for language in Language.allCases {
            // English also stands for every language that RISK0 does not speak.
            let code = language == .english ? nil : language.rawValue
            let everyone = try commands(of: table, isAdmin: false, language)
            menus.append(try CommandMenu(everyone, scope: .allPrivateChats, languageCode: code))
            menus.append(try CommandMenu(everyone, scope: .allGroupChats, languageCode: code))
            for administrator in administrators.sorted() {
                menus.append(
                    try CommandMenu(
                        try commands(of: table, isAdmin: true, language),
                        scope: .chat(administrator),
                        languageCode: code
                    )
                )
            }
        }
        return menus
    }

    private static func commands(
        of table: CommandTable,
        isAdmin: Bool,
        _ language: Language
    ) throws -> [BotCommand] {
        try table.visible(toAdmin: isAdmin).map { try BotCommand($0.name, $0.summary(language)) }
    }
}

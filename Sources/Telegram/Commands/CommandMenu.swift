/// The commands that one scope shows in one language.
package struct CommandMenu: Sendable, Hashable {
    package let commands: [BotCommand]
    package let scope: BotCommandScope
    /// Two letters (ISO 639-1); nil = for every language without a menu of its own.
    package let languageCode: String?

    /// Telegram keeps no more commands for one scope and language.
    package static let maximumCommands = 100

    package init(
        _ commands: [BotCommand],
        scope: BotCommandScope = .default,
        languageCode: String? = nil
    ) throws(CommandMenuError) {
        guard commands.count <= Self.maximumCommands else { throw .tooMany(commands.count) }
        var names: Set<String> = []
        for command in commands where !names.insert(command.command).inserted {
            throw .repeated(command.command)
        }
        if let languageCode, languageCode.utf8.count != 2 { throw .invalidLanguage(languageCode) }
        self.commands = commands
        self.scope = scope
        self.languageCode = languageCode
    }

    /// The body of `setMyCommands`.
    package var body: [UInt8] {
        var json = JSONWriter(reserving: 1024)
        json.object { json in
            json.key("commands")
            json.array(commands) { json, command in
                json.object { json in
                    json.member("command", command.command)
                    json.member("description", command.description)
                }
            }
            json.key("scope")
            scope.write(to: &json)
            if let languageCode { json.member("language_code", languageCode) }
        }
        return json.bytes
    }
}

package enum CommandMenuError: Error, Equatable, CustomStringConvertible {
    case invalidName(String)
    case invalidDescription(command: String, length: Int)
    case tooMany(Int)
    case repeated(String)
    case invalidLanguage(String)

    package var description: String {
        switch self {
        case .invalidName(let name):
            "“\(name)” cannot be a command; Telegram takes 1–32 of a–z, 0–9 and _"
        case .invalidDescription(let command, let length):
            "the description of /\(command) has \(length) characters; Telegram takes 1–256"
        case .tooMany(let count):
            "a menu has \(count) commands; Telegram takes \(CommandMenu.maximumCommands) for a scope and language"
        case .repeated(let name):
            "/\(name) stands twice in one menu"
        case .invalidLanguage(let code):
            "“\(code)” is not a language code; Telegram takes two letters (ISO 639-1)"
        }
    }
}

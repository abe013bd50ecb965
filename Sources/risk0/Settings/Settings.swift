import Bot
import Domain
import Foundation
import Logging
import Telegram

/// How an operator has set RISK0: read once at the start, checked as a whole.
struct Settings: Sendable {
    var token: BotToken?
    var apiURL: String
    var messagesPerSecond: Double
    var messagesPerChatPerSecond: Double
    var updatesPerMinute: Int
    var onboarding: BotSetting.Onboarding
    var dataDirectory: String
    var administrators: Set<Int64>
    /// Nil: the built-in coach.
    var languageModel: LanguageModelSettings?
    var promptsDirectory: String
    var migrationsDirectory: String
    var defaultLanguage: Language
    var logLevel: Logger.Level

    /// - Parameters:
    ///   - environment: wins over the file.
    ///   - file: of `NAME=value` lines; nil for none.
    /// - Throws: `SettingsFault` naming every variable that is wrong.
    init(environment: [String: String], file: String?) throws {
        let fileValues = try file.map { try EnvFile(path: $0).values } ?? [:]
        var reader = SettingsReader(values: fileValues.merging(environment) { _, environment in environment })
        token = reader.read("TELEGRAM_BOT_TOKEN") { try? BotToken($0) }
        apiURL = reader.required("TELEGRAM_API_URL", Self.address)
        messagesPerSecond = reader.required("TELEGRAM_MESSAGES_PER_SECOND") { Self.rate($0, most: 1_000) }
        messagesPerChatPerSecond = reader.required("TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND") { Self.rate($0, most: 100) }
        updatesPerMinute = reader.required("USER_UPDATES_PER_MINUTE") {
            Int($0).flatMap { (0...100_000).contains($0) ? $0 : nil }
        }
        onboarding = reader.required("ONBOARDING") { BotSetting.Onboarding(rawValue: $0) }
        dataDirectory = reader.required("RISK0_DATA_DIRECTORY") { $0 }
        administrators = reader.read("ADMIN_USER_IDS", Self.ids) ?? []
        languageModel = LanguageModelSettings(from: &reader)
        promptsDirectory = reader.required("PROMPTS_DIRECTORY") { $0 }
        migrationsDirectory = reader.required("MIGRATIONS_DIRECTORY") { $0 }
        defaultLanguage = reader.required("DEFAULT_LANGUAGE") { Language(rawValue: $0) }
        logLevel = reader.required("LOG_LEVEL") { Logger.Level(rawValue: $0) }
        guard reader.faults.isEmpty else { throw SettingsFault.wrongValues(reader.faults) }
        migrationsDirectory = Self.found(migrationsDirectory)
        promptsDirectory = Self.found(promptsDirectory)
    }

    /// Where this installation keeps what it learns.
    var ownModelsDirectory: String { dataDirectory + "/models" }

    /// Where what was learnt may be: beside the prompts, as it is shipped, or in the data directory.
    var modelsDirectories: [String] { [promptsDirectory + "/models", ownModelsDirectory] }

    /// The worlds that can be simulated, beside the program or in the working directory.
    var worldsDirectory: String { Self.found("Worlds") }

    /// Sees whether the prompts are where they should be, before they are read one by one.
    /// - Throws: `SettingsFault.missingFolder`.
    func expectPrompts() throws(SettingsFault) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: promptsDirectory, isDirectory: &isFolder), isFolder.boolValue
        else { throw .missingFolder(variable: "PROMPTS_DIRECTORY", path: promptsDirectory) }
    }

    /// A relative folder is looked for beside the program, then in the working directory.
    private static func found(_ folder: String) -> String {
        guard !folder.hasPrefix("/"), let program = Bundle.main.executablePath else { return folder }
        let beside = URL(filePath: program).resolvingSymlinksInPath().deletingLastPathComponent().appending(
            path: folder
        )
        return FileManager.default.fileExists(atPath: beside.path) ? beside.path : folder
    }

    static func address(_ text: String) -> String? {
        guard let url = URL(string: text), let scheme = url.scheme, ["http", "https"].contains(scheme),
            let host = url.host, !host.isEmpty, url.query == nil, url.fragment == nil, url.user == nil
        else { return nil }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private static func rate(_ text: String, most: Double) -> Double? {
        Double(text).flatMap { $0.isFinite && $0 >= 0 && $0 <= most ? $0 : nil }
    }

    private static func ids(_ text: String) -> Set<Int64>? {
        let parts = text.split(separator: ",").map { Int64($0.trimmingCharacters(in: .whitespaces)) }
        let ids = parts.compactMap { $0 }
        return ids.count == parts.count && ids.allSatisfy { $0 > 0 } ? Set(ids) : nil
    }
}

/// Reads variables one by one and gathers what is wrong, so that an operator mends all of it at once.
struct SettingsReader {
    let values: [String: String]
    private(set) var faults: [String] = []

    init(values: [String: String]) { self.values = values }

    /// An empty value counts as none.
    mutating func read<T>(_ name: String, _ parse: (String) -> T?) -> T? {
        guard let value = values[name], !value.isEmpty else { return nil }
        guard let parsed = parse(value) else {
            note(name, found: value)
            return nil
        }
        return parsed
    }

    mutating func required<T>(_ name: String, _ parse: (String) -> T?) -> T {
        if let value = read(name, parse) { return value }
        guard let value = definition(name).defaultValue.flatMap(parse) else {
            preconditionFailure("the default of \(name) is not of its own form")
        }
        return value
    }

    private mutating func note(_ name: String, found: String) {
        let definition = definition(name)
        let isHidden = definition.isSecret || Self.mayHoldSecret(found)
        let shown = isHidden ? "a value of another form (\(found.count) characters)" : "«\(found.prefix(60))»"
        faults.append("\(name): found \(shown), expected \(definition.expected).")
    }

    /// Whether a value looks like a token that was put in the wrong place, or like an address with a password.
    private static func mayHoldSecret(_ value: String) -> Bool {
        value.contains("@") || value.contains(/\d+:[A-Za-z0-9_-]{8,}/)
    }

    private func definition(_ name: String) -> SettingDefinition {
        guard let definition = SettingDefinition.all.first(where: { $0.name == name }) else {
            preconditionFailure("\(name) is not among the settings")
        }
        return definition
    }
}

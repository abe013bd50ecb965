import Bot
import Domain
import Foundation
import TestSupport
import Testing

@testable import risk0

@Suite("Settings")
struct SettingsTests {
    static let secret = "7000001:planted-secret-of-the-tests"

    /// Values that are refused, by variable.
    static let wrong: [(name: String, values: [String])] = [
        ("TELEGRAM_BOT_TOKEN", ["planted", "7000001", "planted:secret", "7000001:with spaces inside", "7:ü"]),
        ("TELEGRAM_API_URL", ["api.telegram.org", "ftp://host", "http://", "https://host?a=b", "https://host#a"]),
        ("TELEGRAM_MESSAGES_PER_SECOND", ["-1", "fast", "1001", "nan", "inf", "1,5"]),
        ("TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND", ["-0.1", "101", "one"]),
        ("USER_UPDATES_PER_MINUTE", ["-1", "1.5", "100001", "many"]),
        ("ONBOARDING", ["on", "Required", "no"]),
        ("ADMIN_USER_IDS", ["ann", "7;8", "-7", "7,ann", "0", "99999999999999999999"]),
        ("LLM_BASE_URL", ["localhost:11434", "file:///etc/passwd", "http://localhost:11434"]),
        ("LLM_API_KEY", ["planted secret"]),
        ("LLM_MODEL", ["two words"]),
        ("DEFAULT_LANGUAGE", ["de", "English", "EN"]),
        ("LOG_LEVEL", ["loud", "INFO"]),
    ]

    @Test("a wrong value is named with what was found and what is expected, a secret without what was found")
    func wrongValues() throws {
        for (name, values) in Self.wrong {
            let definition = try #require(SettingDefinition.all.first { $0.name == name })
            for value in values {
                let fault = #expect(throws: SettingsFault.self, "\(name)=\(value)") {
                    try Settings(environment: [name: value], file: nil)
                }
                let text = fault?.description ?? ""
                #expect(text.hasPrefix("\(name): found "), "\(text)")
                #expect(text.contains("expected \(definition.expected)"))
                #expect(text.contains("«\(value)»") == !definition.isSecret, "\(text)")
                if definition.isSecret { #expect(!text.contains(value)) }
            }
        }
    }

    @Test("a secret that was put in the wrong place is not shown either")
    func misplacedSecrets() {
        let misplaced = [
            ("ADMIN_USER_IDS", Self.secret), ("LOG_LEVEL", Self.secret), ("TELEGRAM_API_URL", Self.secret),
            ("TELEGRAM_API_URL", "https://ann:planted-secret-of-the-tests@proxy.example"),
            ("TELEGRAM_API_URL", "https://api.telegram.org/bot\(Self.secret)?x=1"),
        ]
        for (name, value) in misplaced {
            let fault = #expect(throws: SettingsFault.self) { try Settings(environment: [name: value], file: nil) }
            let text = fault?.description ?? ""
            #expect(text.hasPrefix("\(name): found "))
            #expect(!text.contains("planted-secret"), "\(text)")
        }
    }

    @Test("everything that is wrong is said at once")
    func allAtOnce() {
        let fault = #expect(throws: SettingsFault.self) {
            try Settings(environment: ["LOG_LEVEL": "loud", "ONBOARDING": "maybe", "ADMIN_USER_IDS": "x"], file: nil)
        }
        #expect(fault?.description.split(separator: "\n").count == 3)
    }

    @Test("the defaults are those of the design")
    func defaults() throws {
        let settings = try Settings(environment: [:], file: nil)
        #expect(settings.token == nil)
        #expect(settings.apiURL == "https://api.telegram.org")
        #expect(settings.messagesPerSecond == 30)
        #expect(settings.messagesPerChatPerSecond == 1)
        #expect(settings.updatesPerMinute == 60)
        #expect(settings.onboarding == .required)
        #expect(settings.dataDirectory == "./data")
        #expect(settings.administrators == [])
        #expect(settings.defaultLanguage == .english)
        #expect("\(settings.logLevel)" == "info")
    }

    @Test("right values are taken as they are meant; an empty one counts as none")
    func rightValues() throws {
        let settings = try Settings(
            environment: [
                "TELEGRAM_BOT_TOKEN": Self.secret, "TELEGRAM_API_URL": "http://127.0.0.1:8081/",
                "TELEGRAM_MESSAGES_PER_SECOND": "0", "TELEGRAM_MESSAGES_PER_CHAT_PER_SECOND": "0.5",
                "USER_UPDATES_PER_MINUTE": "0", "ONBOARDING": "off", "RISK0_DATA_DIRECTORY": "/var/lib/risk0",
                "ADMIN_USER_IDS": "7, 8,9", "LLM_BASE_URL": "http://localhost:11434/v1", "LLM_MODEL": "",
                "DEFAULT_LANGUAGE": "fr", "LOG_LEVEL": "debug", "SOMETHING_ELSE": "x",
            ],
            file: nil
        )
        #expect(settings.token != nil)
        #expect(settings.apiURL == "http://127.0.0.1:8081")
        #expect(settings.messagesPerSecond == 0)
        #expect(settings.messagesPerChatPerSecond == 0.5)
        #expect(settings.onboarding == .off)
        #expect(settings.administrators == [7, 8, 9])
        #expect(settings.defaultLanguage == .french)
        #expect("\(settings.logLevel)" == "debug")
        #expect(!"\(settings)".contains("planted"))
    }

    @Test("the environment wins over the file")
    func environmentWins() async throws {
        try await withTemporaryDirectory { directory in
            let file = directory.file("bot.env")
            let lines = """
                # a comment
                export LOG_LEVEL="error"

                DEFAULT_LANGUAGE='fr'
                ADMIN_USER_IDS=7 
                """
            try Data(lines.utf8).write(to: file)
            let settings = try Settings(environment: ["LOG_LEVEL": "debug"], file: file.path)
            #expect("\(settings.logLevel)" == "debug")
            #expect(settings.defaultLanguage == .french)
            #expect(settings.administrators == [7])
        }
    }

    @Test(
        "a line of the file that is wrong is told by its number, an unknown name with what was probably meant",
        arguments: [
            ("LOG_LEVEL=info\nTELEGRAM_TOKEN=7000001:planted", "line 2: there is no variable TELEGRAM_TOKEN."),
            ("LOG_LEVL=info", "line 1: there is no variable LOG_LEVL. Did you mean LOG_LEVEL?"),
            ("COLOUR=red", "line 1: there is no variable COLOUR. bot.env.example lists them all."),
            ("\n\n7000001:planted", "line 3: expected NAME=value"),
            ("=x", "line 1: expected NAME=value"),
        ]
    )
    func fileFaults(_ content: String, _ expected: String) async throws {
        try await withTemporaryDirectory { directory in
            let file = directory.file("bot.env")
            try Data(content.utf8).write(to: file)
            let fault = #expect(throws: SettingsFault.self) { try Settings(environment: [:], file: file.path) }
            #expect(fault?.description.contains("bot.env, \(expected)") == true, "\(fault?.description ?? "")")
            #expect(fault?.description.contains("planted") == false)
        }
    }

    @Test("a file that is not there, or is no text, is said")
    func noFile() async throws {
        try await withTemporaryDirectory { directory in
            let file = directory.file("bot.env")
            #expect(throws: SettingsFault.missingFile(path: file.path)) {
                try Settings(environment: [:], file: file.path)
            }
            #expect(SettingsFault.missingFile(path: "/x").description.hasPrefix("There is no file /x (--env-file)."))
            try Data([0xFF, 0xFE, 0x00]).write(to: file)
            #expect(throws: SettingsFault.unreadableFile(path: file.path)) {
                try Settings(environment: [:], file: file.path)
            }
        }
    }
}

import Domain
import Storage
import Telegram
import Testing
import Tracking

@testable import Bot

@Suite("/privacy and /export", .timeLimit(.minutes(1)))
struct PrivacyTests {
    private func open(_ language: String = "en", _ body: (Conversation) async throws -> Void) async throws {
        let options = Conversation.Options(commands: personCommands, languageCode: language, onboarding: .required)
        try await Conversation.open(options) { chat in
            for line in ["/start", "FR", "ok", "ok", "ok"] { try await chat.send(line) }
            try await body(chat)
        }
    }

    @Test("a consent is given and withdrawn as it is pressed, and each change is logged", arguments: ["en", "fr"])
    func toggles(language: String) async throws {
        try await open(language) { chat in
            let policy = try await chat.send("/privacy")
            #expect(policy[0].text.contains("version 2") && policy[0].labels.count == 5)
            let training = language == "en" ? "Training of models" : "Entraînement de modèles"
            #expect(try await chat.press(training)[0].labels.contains("☑ \(training)"))
            #expect(try await chat.profile()?.consents.allows(.training) == true)
            #expect(try await chat.press(training)[0].labels.contains("☐ \(training)"))
            let stale = try #require(policy[0].buttons.first { $0.label.contains(training) })
            for _ in 1...2 { try await chat.press(stale, on: policy[0]) }
            #expect(
                try await chat.logged(.consentChanged, "purpose") == ["service"]
                    + Array(repeating: "training", count: 3)
            )
            try await chat.send("/privacy statistiques oui")
            #expect(try await chat.profile()?.consents.granted == [.service, .training, .analytics])
            #expect(try await chat.logged(.privacyShown, "x").isEmpty)
        }
    }

    @Test("withdrawing the service is explained, shuts the door, and /start opens it again")
    func leaving() async throws {
        try await open { chat in
            try await chat.send("/privacy training on")
            let explained = try await chat.send("/privacy service off")
            #expect(explained[0].text.contains("leaving") && explained[0].labels.contains("Delete my data"))
            #expect(try await chat.profile()?.consents.allows(.service) == true)
            try await chat.press("Withdraw, delete later")
            #expect(try await chat.profile()?.consents.granted == [])
            #expect(try await chat.logged(.consentChanged, "purpose").suffix(2) == ["service", "training"])
            #expect(try await chat.send("/settings")[0].text.contains("/start"))
            #expect(try await chat.send("/privacy training on")[0].labels.isEmpty)
            #expect(try await chat.send("/start")[0].labels.contains("☐ Training of models"))
            #expect(try await chat.profile()?.consents.granted == [])
        }
    }

    @Test("what is no consent is refused", arguments: ["training", "training perhaps", "cookies on", "\u{202E}"])
    func refused(line: String) async throws {
        try await open { chat in
            let said = try await chat.send("/privacy \(line)")
            #expect(said[0].text.contains("/privacy training off"))
            #expect(try await chat.logged(.inputRefused, "reason") == ["bad_consent"])
        }
    }

    @Test("before /start is done the policy can be read, and nothing agreed to")
    func newcomers() async throws {
        let options = Conversation.Options(commands: personCommands, languageCode: "fr", onboarding: .required)
        try await Conversation.open(options) { chat in
            let policy = try await chat.send("/privacy")
            #expect(policy[0].labels.isEmpty && policy[0].text.contains("Confidentialité, version 2"))
            try await chat.send("/privacy entraînement oui")
            #expect(try await chat.profile()?.consents.granted == [])
        }
    }

    @Test("/export answers at once, and its file is made afterwards, in private")
    func export() async throws {
        let made = Made()
        var options = Conversation.Options(commands: personCommands)
        options.prepare = { _ in { item in await made.note(item.call) } }
        try await Conversation.open(options) { chat in
            let said = try await chat.send("/export", group: -5)
            #expect(said.first { $0.chat == 7 }?.text.contains("follows in a moment") == true)
            let user = try await chat.userID()
            let expected = DeferredTask.personalExport(user: user)
            #expect(await made.tasks == [expected])
            #expect(try await chat.logged(.dataExported, "scope") == ["user"])
        }
    }
}

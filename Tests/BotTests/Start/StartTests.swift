import Bot
import Domain
import Storage
import Testing

@Suite("/start asks for country, age, consents and preferences", .timeLimit(.minutes(1)))
struct StartTests {
    private func open(
        _ language: String = "en",
        onboarding: BotSetting.Onboarding = .required,
        _ body: (Conversation) async throws -> Void
    ) async throws {
        try await Conversation.open(
            .init(commands: personCommands + [CancelCommand()], languageCode: language, onboarding: onboarding),
            body
        )
    }

    @Test("by buttons, to its end")
    func byButtons() async throws {
        try await open { chat in
            let first = try await chat.send("/start")
            #expect(first.count == 1)
            #expect(first[0].text.contains("takes no bets, and promises no profit"))
            let age = try await chat.press("United Kingdom")
            #expect(age[0].isEdit && age[0].text.contains("Are you 18 or older?"))
            let consent = try await chat.press("Yes")
            #expect(consent[0].labels.contains("☐ Training of models"))
            #expect(try await chat.press("Training of models")[0].labels.contains("☑ Training of models"))
            #expect(try await chat.press("Training of models")[0].labels.contains("☐ Training of models"))
            try await chat.press("Published figures")
            let preferences = try await chat.press("Agree and go on")
            #expect(preferences[0].text.contains("GBP"))
            #expect(preferences[0].text.contains("fractional"))
            #expect(preferences[0].text.contains("Europe/London"))
            try await chat.press("Odds")
            #expect(try await chat.press("decimal")[0].text.contains("decimal (1.91)"))
            let welcome = try await chat.press("Fine")
            #expect(welcome[0].text.contains("/bet bet365 football 1.90 20 Arsenal"))

            let profile = try #require(try await chat.profile())
            #expect(profile.onboarding == .done)
            #expect(profile.country == "GB")
            #expect(profile.consents.granted == [.service, .publication])
            #expect(profile.oddsFormat == .decimal)
            #expect(
                try await chat.logged(.onboardingStep, "step") == ["country", "age", "consent", "preferences", "done"]
            )
            #expect(try await chat.logged(.consentChanged, "purpose") == ["service", "publication"])
            #expect(try await chat.send("/start")[0].text.contains("Welcome back"))
        }
    }

    @Test("by text, in French, down to the province")
    func byText() async throws {
        try await open("fr") { chat in
            #expect(try await chat.send("/start")[0].text.contains("Dans quel pays vivez-vous"))
            #expect(try await chat.send("canada")[0].labels.contains("Québec"))
            #expect(try await chat.send("Québec")[0].text.contains("18\u{A0}ans ou plus"))
            #expect(try await chat.send("oui")[0].text.contains("À quoi consentez-vous"))
            #expect(try await chat.send("entraînement oui")[0].labels.contains("☑ Entraînement de modèles"))
            #expect(try await chat.send("J'accepte")[0].text.contains("America/Toronto"))
            #expect(try await chat.send("EUR")[0].text.contains("EUR"))
            #expect(try await chat.send("fuseau Montréal")[0].text.contains("America/Toronto"))
            #expect(try await chat.send("parfait")[0].text.contains("bienvenue"))
            let profile = try #require(try await chat.profile())
            #expect(profile.country == "CA-QC")
            #expect(profile.currency == .euro)
            #expect(profile.consents.granted == [.service, .training])
        }
    }

    @Test("a country whose states differ asks for the state; any other has the country's age")
    func states() async throws {
        try await open { chat in
            try await chat.send("/start")
            #expect(try await chat.press("United States")[0].labels.contains("Kentucky"))
            #expect(try await chat.press("Another state")[0].text.contains("21 or older"))
            try await chat.press("Another country")
            try await chat.send("usa")
            #expect(try await chat.send("other")[0].text.contains("21 or older"))
            try await chat.press("Another country")
            #expect(try await chat.send("Kentucky")[0].text.contains("18 or older"))
        }
    }

    @Test("somebody under age is refused kindly, may be asked again, and each refusal is counted")
    func underAge() async throws {
        try await open("fr") { chat in
            try await chat.send("/start")
            try await chat.press("Belgique")
            let refused = try await chat.press("Non")
            #expect(refused[0].text.contains("0800 35 777"))
            #expect(refused[0].labels.isEmpty)
            #expect(try await chat.send("/settings")[0].text.contains("réservé aux adultes"))
            #expect(try await chat.send("/start")[0].text.contains("21\u{A0}ans ou plus"))
            try await chat.send("20")
            #expect(try await chat.profile()?.onboarding == .refused)
            #expect(try await chat.logged(.onboardingStep, "attempt") == ["1", "2"])
            try await chat.send("/start")
            #expect(try await chat.send("21")[0].text.contains("À quoi consentez-vous"))
        }
    }

    @Test("a yes for one country does not count for another")
    func staleAge() async throws {
        try await open { chat in
            try await chat.send("/start")
            let british = try await chat.press("United Kingdom")
            let yes = try #require(british[0].buttons.first)
            try await chat.press("Another country")
            try await chat.send("Belgium")
            #expect(try await chat.press(yes, on: british[0])[0].text.contains("21 or older"))
            #expect(try await chat.profile()?.onboarding == .age)
        }
    }

    @Test(
        "what cannot be understood is asked again, and changes nothing",
        arguments: [
            ("", "Belgum", "Belgium"), ("", "Xyzzy", "Other country"), ("Belgium", "perhaps", "A yes or a no"),
            ("Belgium|yes", "whatever", "agree"), ("Belgium|yes|agree", "zorkmids", "zorkmids"),
        ]
    )
    func badInput(before: String, text: String, expected: String) async throws {
        try await open { chat in
            try await chat.send("/start")
            for line in before.split(separator: "|") { try await chat.send(String(line)) }
            let known = try await chat.profile()
            let answer = try await chat.send(text)
            #expect((answer[0].text + answer[0].labels.joined()).contains(expected))
            #expect(try await chat.profile() == known)
            #expect(try await chat.logged(.inputRefused, "reason").count == 1)
        }
    }

    @Test("it goes on after a restart, and after /cancel")
    func restart() async throws {
        try await open { chat in
            try await chat.send("/start")
            try await chat.send("US")
            try await chat.restart()
            #expect(try await chat.send("Wyoming")[0].text.contains("18 or older"))
            try await chat.restart()
            try await chat.send("yes")
            try await chat.press("Statistics of use")
            try await chat.restart()
            try await chat.send("agree")
            #expect(try await chat.profile()?.consents.granted == [.service, .analytics])
            try await chat.send("/cancel")
            #expect(try await chat.send("/settings")[0].text.contains("/start"))
            #expect(try await chat.send("/start")[0].labels.contains("Fine"))
        }
    }

    @Test("declining keeps no consent, and /start asks again")
    func decline() async throws {
        try await open { chat in
            for line in ["/start", "France", "yes", "training", "no"] { try await chat.send(line) }
            #expect(try await chat.profile()?.consents.granted == [])
            #expect(try await chat.send("/start")[0].labels.contains("☐ Training of models"))
        }
    }

    @Test("the language can be changed before the first answer")
    func language() async throws {
        try await open { chat in
            try await chat.send("/start")
            #expect(try await chat.press("Français")[0].text.contains("Dans quel pays"))
            #expect(try await chat.press("English")[0].text.contains("Which country"))
            #expect(try await chat.send("/lang fr")[0].text == "Ce sera en français.")
            #expect(try await chat.send("Suisse")[0].text.contains("Avez-vous"))
        }
    }

    @Test("a deep link's payload is kept through everything, and the log knows only its length")
    func deepLink() async throws {
        try await open { chat in
            for line in ["/start abc_DEF-12", "France", "yes", "agree", "fine"] { try await chat.send(line) }
            let user = try await chat.userID()
            #expect(try await chat.store.read { try $0.startPayload(of: user) } == "abc_DEF-12")
            #expect(try await chat.logged(.deepLinkOpened, "length") == ["10"])
            #expect(try await chat.send("/start another")[0].text.contains("Welcome back"))
            #expect(try await chat.store.read { try $0.startPayload(of: user) } == "abc_DEF-12")
        }
    }

    @Test(
        "a malformed payload is passed over, with a word",
        arguments: [
            "é", "a b", "<b>", String(repeating: "a", count: 65),
        ]
    )
    func malformed(payload: String) async throws {
        try await open { chat in
            let said = try await chat.send("/start \(payload)")
            #expect(said.count == 2 && said[1].text.contains("left it out"))
            let user = try await chat.userID()
            #expect(try await chat.store.read { try $0.startPayload(of: user) } == nil)
            #expect(try await chat.logged(.deepLinkOpened, "length") == [])
        }
    }

    @Test("a private bot greets and offers the settings", arguments: [("en", "Settings"), ("fr", "Réglages")])
    func privateBot(language: String, label: String) async throws {
        try await open(language, onboarding: .off) { chat in
            let greeting = try await chat.send("/start link")
            #expect(greeting[0].labels == [label])
            #expect(try await chat.press(label)[0].isEdit)
        }
    }

    @Test("the same answer twice has one effect, and an old button does not undo what is done")
    func twice() async throws {
        try await open { chat in
            let asked = try await chat.send("/start")
            let france = try #require(asked[0].buttons.first { $0.label == "France" })
            try await chat.press(france, on: asked[0])
            let yes = try #require(chat.sent.last?.buttons.first)
            for _ in 1...2 { try await chat.press(yes, on: asked[0]) }
            for _ in 1...2 { try await chat.press("Agree") }
            try await chat.press("Fine")
            try await chat.press(france, on: asked[0])
            try await chat.press(yes, on: asked[0])
            #expect(try await chat.profile()?.onboarding == .done)
            #expect(try await chat.logged(.onboardingStep, "step").count == 5)
        }
    }
}

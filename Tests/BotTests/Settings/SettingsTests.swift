import Bot
import Domain
import Storage
import Testing

@Suite("/settings and /lang change what they say", .timeLimit(.minutes(1)))
struct SettingsTests {
    /// A chat in which /start is done, in the United Kingdom.
    private func open(_ language: String = "en", _ body: (Conversation) async throws -> Void) async throws {
        let options = Conversation.Options(commands: personCommands, languageCode: language, onboarding: .required)
        try await Conversation.open(options) { chat in
            for line in ["/start", "GB", "ok", "ok", "ok"] { try await chat.send(line) }
            try await body(chat)
        }
    }

    @Test(
        "by one line",
        arguments: [
            ("currency cad", "CAD"), ("odds american", "american"), ("zone Europe/Paris", "Europe/Paris"),
            ("zone chicago", "America/Chicago"), ("language fr", "fr"), ("notifications off", "off"),
            ("devise €", "EUR"), ("cotes décimales", "decimal"), ("fuseau Montréal", "America/Toronto"),
            ("unit 10", "10.00GBP"), ("unité 12,50 €", "12.50EUR"), ("pays France", "FR"), ("alertes non", "off"),
            ("country Ontario", nil),
        ] as [(String, String?)]
    )
    func oneLine(line: String, value: String?) async throws {
        try await open { chat in
            let said = try await chat.send("/settings \(line)")
            #expect(said.count == 1)
            #expect(try await chat.logged(.settingChanged, "value") == [value].compactMap(\.self))
        }
    }

    @Test("by buttons, each message in the place of the last", arguments: ["en", "fr"])
    func buttons(language: String) async throws {
        try await open(language) { chat in
            let menu = try await chat.send("/settings")
            #expect(menu[0].labels.count == 7)
            try await chat.press(language == "en" ? "Currency" : "Devise")
            let done = try await chat.press("EUR")
            #expect(done[0].isEdit && done[0].text.contains("EUR €"))
            try await chat.press("Notifications")
            try await chat.press(language == "en" ? "off" : "désactivées")
            let profile = try #require(try await chat.profile())
            #expect(profile.currency == .euro && !profile.notifications)
        }
    }

    @Test("what is written after a question is its answer, also after a restart")
    func written() async throws {
        try await open { chat in
            try await chat.send("/settings")
            try await chat.press("Time zone")
            try await chat.restart()
            #expect(try await chat.send("Nowhere")[0].text.contains("does not fit"))
            #expect(try await chat.send("rome")[0].text.contains("Europe/Rome"))
            #expect(try await chat.send("rome")[0].text.contains("did not understand"))
        }
    }

    @Test(
        "what is no setting or no value is refused, and changes nothing",
        arguments: [
            ("fr", "colour red", "colour"), ("en", "curency GBP", "/settings currency GBP"),
            ("en", "currency zorkmid", "zorkmid"), ("fr", "zone \u{202E}x", "ne convient pas"),
            ("en", "odds 7", "American"), ("en", "country Narnia", "Narnia"), ("en", "country Frence", "Did you mean"),
            ("en", "notifications maybe", "maybe"), ("en", "language de", "Français"),
        ]
    )
    func refused(language: String, line: String, expected: String) async throws {
        try await open(language) { chat in
            let before = try await chat.profile()
            let said = try await chat.send("/settings \(line)")
            #expect((said[0].text + said[0].labels.joined(separator: " ")).contains(expected))
            #expect(try await chat.profile() == before)
            #expect(try await chat.logged(.inputRefused, "reason").count == 1)
        }
    }

    @Test("a country with a higher age asks again, by text and by button, and refuses the younger")
    func higherAge() async throws {
        try await open { chat in
            #expect(try await chat.send("/settings country Belgium")[0].text.contains("21 or older"))
            #expect(try await chat.profile()?.country == "GB")
            try await chat.restart()
            #expect(try await chat.send("eh?")[0].text.contains("A yes or a no"))
            try await chat.send("yes")
            #expect(try await chat.profile()?.country == "BE")
            #expect(try await chat.send("/settings country France")[0].text.contains("France"))
            try await chat.send("/settings country US")
            try await chat.press("Another state")
            #expect(try await chat.profile()?.country == "FR")
            let refused = try await chat.press("No")
            #expect(refused[0].text.contains("1-800"))
            #expect(try await chat.profile()?.onboarding == .refused)
            #expect(try await chat.logged(.onboardingStep, "attempt") == ["1"])
            #expect(try await chat.send("/settings")[0].text.contains("adults only"))
        }
    }

    @Test("a value set twice is changed once")
    func twice() async throws {
        try await open { chat in
            try await chat.send("/settings currency EUR")
            #expect(try await chat.send("/settings currency EUR")[0].text.contains("already"))
            #expect(try await chat.logged(.settingChanged, "previous") == ["GBP"])
        }
    }

    @Test("/lang by line and by button; an unknown language is refused")
    func lang() async throws {
        try await open { chat in
            #expect(try await chat.send("/lang français")[0].text == "Ce sera en français.")
            #expect(try await chat.send("/lang de")[0].text.contains("Je parle anglais"))
            try await chat.send("/lang")
            #expect(try await chat.press("English")[0].text == "English it is.")
        }
    }

    @Test("in a group the settings are shown in private")
    func group() async throws {
        try await open { chat in
            let said = try await chat.send("/settings currency", group: -5)
            #expect(said.map(\.chat).sorted() == [-5, 7])
            #expect(said.first { $0.chat == -5 }?.labels == [])
        }
    }
}

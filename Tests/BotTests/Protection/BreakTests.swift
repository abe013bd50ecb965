import Bot
import Domain
import Storage
import Testing

@Suite("/break and /helpline", .timeLimit(.minutes(1)))
struct BreakTests {
    private func open(_ language: String = "en", _ body: (Conversation) async throws -> Void) async throws {
        try await Conversation.open(personCommands, language: language) { chat in
            try await chat.send("/settings country FR")
            try await chat.send("/settings zone Europe/Paris")
            try await body(chat)
        }
    }

    @Test(
        "a rest begins at once, and its answer names its end, what stops and whom to call",
        arguments: [
            ("en", "7d", "Tue 17 Mar 13:00", "no slips"), ("fr", "7j", "mar. 17 mars 13:00", "ni fiches"),
            ("en", "24h", "Wed 11 Mar 13:00", "no reminders"), ("fr", "1 mois", "9 avr.", "09 74 75 13 13"),
        ]
    )
    func rest(language: String, length: String, end: String, expected: String) async throws {
        try await open(language) { chat in
            let said = try await chat.send("/break \(length)")
            #expect(said[0].text.contains(end) && said[0].text.contains(expected))
            let now = chat.now
            #expect(try await chat.profile()?.protection.isCoolingOff(at: now) == true)
            #expect(try await chat.logged(.coolOffStarted, "extended").count == 1)
            #expect(try await chat.logged(.helplineShown, "reason") == ["rest"])
        }
    }

    @Test("by buttons; pressing twice is harmless, longer extends, shorter is refused")
    func extending() async throws {
        try await open { chat in
            let offer = try await chat.send("/break")
            let week = try #require(offer[0].buttons.first { $0.label == "7 days" })
            let day = try #require(offer[0].buttons.first { $0.label == "24 hours" })
            try await chat.press(week, on: offer[0])
            let end = try await chat.profile()?.protection.coolOffUntil
            chat.wait(.minutes(5))
            #expect(try await chat.press(week, on: offer[0])[0].text.contains("running already"))
            #expect(try await chat.press(day, on: offer[0])[0].text.contains("running already"))
            #expect(try await chat.send("/break 24h")[0].text.contains("never shortened"))
            #expect(try await chat.profile()?.protection.coolOffUntil == end)
            try await chat.send("/break 30 days")
            #expect(try await chat.profile()?.protection.coolOffUntil == chat.now + .days(30))
            #expect(try await chat.logged(.coolOffStarted, "until").count == 2)
            #expect(try await chat.send("/start")[0].text.contains("You are on a break"))
        }
    }

    @Test("a self-exclusion is asked about once more, says that it is irrevocable, and cannot be shortened")
    func exclusion() async throws {
        try await open { chat in
            let asked = try await chat.send("/break 6 months")
            #expect(asked[0].text.contains("cannot be undone") && asked[0].text.contains("10 Sep 14:00"))
            #expect(try await chat.profile()?.protection.excludedUntil == nil)
            try await chat.restart()
            #expect(try await chat.send("hm")[0].text.contains("write yes"))
            #expect(try await chat.send("yes")[0].text.contains("10 Sep 14:00"))
            let end = try await chat.profile()?.protection.excludedUntil
            chat.wait(.days(10))
            try await chat.send("/break")
            try await chat.press("Exclude me: 1 year")
            let confirm = try #require(chat.sent.last)
            try await chat.press(confirm.buttons[0], on: confirm)
            #expect(try await chat.press(confirm.buttons[0], on: confirm)[0].text.contains("running already"))
            #expect(try #require(try await chat.profile()?.protection.excludedUntil) > (try #require(end)))
            #expect(try await chat.send("/break 6 mois")[0].text.contains("20 Mar 2027"))
            #expect(try await chat.logged(.selfExclusionStarted, "months") == ["6", "12"])
        }
    }

    @Test("no leaves everything as it was", arguments: ["non", "button"])
    func declined(how: String) async throws {
        try await open("fr") { chat in
            #expect(try await chat.send("/break 1 an")[0].text.contains("irrévocable"))
            if how == "button" { try await chat.press("Non") } else { try await chat.send("non") }
            #expect(try await chat.profile()?.protection == Protection.none)
            #expect(try await chat.logged(.selfExclusionStarted, "until") == [])
        }
    }

    @Test(
        "what is no length is refused with what there is",
        arguments: [
            "soon", "-7d", "3 days", "5 months", "6 years", "0d", "7.5d", "\u{200B}", "99999999999999999999d",
        ]
    )
    func refused(length: String) async throws {
        try await open { chat in
            #expect(try await chat.send("/break \(length)")[0].text.contains("24h"))
            #expect(try await chat.profile()?.protection == Protection.none)
            try await chat.send("/break")
            #expect(try await chat.send("soon")[0].text.contains("24h"))
            #expect(try await chat.send("7d")[0].text.contains("Done"))
        }
    }

    @Test("/helpline shows the lines of the country, and asks for it where it is not known")
    func helplines() async throws {
        try await Conversation.open(personCommands) { chat in
            let unknown = try await chat.send("/helpline")
            #expect(unknown[0].text.contains("gamblingtherapy.org"))
            // There is no number to check.
            #expect(!unknown[0].text.contains("please check"))
            let shown = try await chat.press("United Kingdom")
            #expect(shown[0].isEdit && shown[0].text.contains("0808 8020 133"))
            let quebec = try await chat.send("/helpline Québec")
            #expect(quebec[0].text.contains("1 800 461-0140"))
            #expect(try await chat.send("/helpline Narnia")[0].text.contains("I do not know a country"))
            try await chat.send("/settings country US")
            try await chat.press("Another state")
            #expect(try await chat.send("/helpline")[0].text.contains("1-800-GAMBLER"))
            #expect(try await chat.logged(.helplineShown, "country") == ["GB", "CA-QC", "US"])
        }
    }

    @Test("/helpline and /break are there before /start, in French too")
    func newcomers() async throws {
        let options = Conversation.Options(commands: personCommands, languageCode: "fr", onboarding: .required)
        try await Conversation.open(options) { chat in
            let lines = try await chat.send("/helpline")
            #expect(lines[0].text.contains("Gambling Therapy") && !lines[0].text.contains("numéro à vérifier"))
            #expect(try await chat.send("/break 24h")[0].text.contains("en pause"))
        }
    }
}

import Bot
import Coaching
import Domain
import Storage
import Testing

/// Somebody was met with help, or asked how they are: what they say next is heard.
@Suite("What is said to help is heard", .timeLimit(.minutes(5)))
struct AfterAlarmTests {
    /// How a danger is met: by all that can be said, or by a question.
    private static let alarms = [
        "en": (met: "I want to die", asked: "goodbye cruel world"), "fr": (met: "je veux mourir", asked: "à quoi bon"),
    ]

    private static let unclear = [
        "en": [
            "no", "no.", "nope", "maybe", "i don't know", "not really", "I am not ok", "nobody picks up",
            "what would they even say", "leave me alone", "hm", "ok", "thanks", "it doesn't matter",
            "I can't call anyone",
            "no one would come", "no no, I'm not ok", "whatever", "hello", "who wins tonight then", "👍",
        ],
        "fr": [
            "non", "pas vraiment", "je sais pas", "laisse tomber", "personne ne répond", "ça va pas", "bof",
            "peut-être",
            "non non, ça va pas", "j'ai pas envie de parler", "foutez-moi la paix", "merci", "ça sonne occupé",
        ],
    ]

    private func options(_ language: String) throws -> Conversation.Options {
        var options = try CoachChat.unlearntOptions()
        options.languageCode = language
        return options
    }

    private func prompt(_ chat: Conversation) async throws -> String? {
        try await CoachChat.turns(chat).last?.turn.promptName
    }

    @Test("whatever is short, negative or unclear gets help again, briefly, and nothing else", arguments: ["en", "fr"])
    func unclear(language: String) async throws {
        let alarms = try #require(Self.alarms[language])
        for alarm in [alarms.met, alarms.asked] {
            for words in try #require(Self.unclear[language]) {
                try await Conversation.open(try options(language)) { chat in
                    #expect(try await chat.send(alarm).first?.isHelp == true)
                    let said = try await chat.send(words)
                    #expect(said.count == 1 && said[0].isHelp && said[0].labels.isEmpty, "\(words): \(said)")
                    #expect(try await prompt(chat) == "still_here", "\(alarm) / \(words)")
                    #expect(said[0].text.count < 600)
                    let isEnglish = said[0].text.contains("emergency number")
                    #expect(isEnglish == (language == "en"), "\(said[0].text)")
                    // And so is what comes after that.
                    #expect(try await chat.send(words).first?.isHelp == true)
                }
            }
        }
    }

    @Test(
        "who says that they are safe is thanked, with the line once, and then all is as before",
        arguments: [
            ("en", "yes i'm safe"), ("en", "I'm fine, thanks"), ("en", "no, I'm ok"),
            ("en", "just a figure of speech lol"),
            ("en", "it was a joke"), ("en", "I was talking about the match"), ("fr", "ça va, merci"),
            ("fr", "oui, tout va bien"), ("fr", "je plaisantais"), ("fr", "non non, ça va"),
            ("fr", "non non non, ça va"), ("en", "no no, all good"),
            ("fr", "c'était une façon de parler"),
        ]
    )
    func safe(language: String, words: String) async throws {
        let alarms = try #require(Self.alarms[language])
        for alarm in [alarms.met, alarms.asked] {
            try await Conversation.open(try options(language)) { chat in
                try await chat.send(alarm)
                let said = try await chat.send(words)
                #expect(said.count == 1 && said[0].isHelp && said[0].labels.isEmpty, "\(words): \(said)")
                #expect(try await prompt(chat) == "after_crisis", "\(alarm) / \(words)")
                let user = try await chat.userID()
                let signal = try await chat.store.read {
                    try $0.lastSignal(of: user, since: .init(rawValue: 0)) { _, _ in true }
                }
                #expect(signal?.signal == "calm")
            }
        }
    }

    @Test("a mere yes says so where it was asked, and not where somebody was told whom to call")
    func yes() async throws {
        for (language, yes) in [("en", "yes"), ("fr", "oui")] {
            let alarms = try #require(Self.alarms[language])
            for (alarm, expected) in [(alarms.asked, "after_crisis"), (alarms.met, "still_here")] {
                try await Conversation.open(try options(language)) { chat in
                    try await chat.send(alarm)
                    #expect(try await chat.send(yes).first?.isHelp == true)
                    #expect(try await prompt(chat) == expected, "\(alarm)")
                }
            }
        }
    }

    @Test("a command and a plain question are served as always; what is unclear after them is heard all the same")
    func ordinary() async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            try await CoachChat.playBets(chat)
            for question in [
                "how am I doing overall?", "what is a closing price?", "combien miser à 2,10 si je crois à 52 % ?",
            ] {
                try await chat.send("I want to die")
                let shown = try await chat.send("/bets")
                #expect(shown.first?.isHelp == false, "\(shown)")
                let said = try await chat.send(question)
                #expect(said.first?.labels.isEmpty == false && said.first?.isHelp == false, "\(question): \(said)")
                #expect(try await chat.send("not really").first?.isHelp == true)
            }
        }
    }

    @Test("it ends after half an hour, and outlasts a restart")
    func span() async throws {
        try await Conversation.open(try CoachChat.learntOptions()) { chat in
            try await chat.send("I want to die")
            chat.wait(.minutes(20))
            try await chat.restart()
            #expect(try await chat.send("not really").first?.isHelp == true)
            chat.wait(.minutes(29))
            #expect(try await chat.send("no").first?.isHelp == true)
            chat.wait(.minutes(31))
            #expect(try await chat.send("no").first?.isHelp == false)
        }
    }

    @Test("within a flow only what says so is heard; the flow goes on with the next answer")
    func flow() async throws {
        try await Conversation.open(try options("en")) { chat in
            try await chat.send("/bet")
            let asked = try await chat.send("bet365")
            try await chat.send("I want to die")
            #expect(try await chat.send("no").first?.isHelp == true)
            #expect(try await chat.send("I don't know").first?.isHelp == true)
            let next = try await chat.send("football")
            #expect(next.first?.isHelp == false && next != asked)
        }
    }

    @Test("it is heard before the questions to newcomers, beside the coach's command, and without words")
    func places() async throws {
        var newcomer = try options("en")
        newcomer.onboarding = .required
        try await Conversation.open(newcomer) { chat in
            try await chat.send("I want to die")
            #expect(try await chat.send("nobody picks up").first?.isHelp == true)
        }
        try await Conversation.open(try options("en")) { chat in
            try await chat.send("I want to die")
            #expect(try await chat.send("/coach not really").first?.isHelp == true)
            #expect(try await chat.clip(caption: nil).first?.isHelp == true)
            #expect(try await chat.photo("p1", caption: "nope").first?.isHelp == true)
        }
    }

    @Test("what was asked beside a bet is answered, too")
    func beside() async throws {
        try await Conversation.open(try options("en")) { chat in
            let logged = try await chat.send("/bet bet365 football 1.90 20 Arsenal, goodbye cruel world")
            #expect(logged.count == 2 && logged[0].text.contains("Logged #1"), "\(logged)")
            #expect(logged.last?.isHelp == true)
            #expect(try await chat.send("not really").first?.isHelp == true)
            #expect(try await prompt(chat) == "still_here")
        }
    }

    @Test("the answer is in the language of the line that told of danger, and else in the user's")
    func language() async throws {
        try await Conversation.open(try options("en")) { chat in
            let french = try await chat.send("je veux mourir, j'en peux plus de vivre")
            #expect(french.first?.text.contains("numéro d'urgence") == true)
            #expect(try await chat.send("no").first?.text.contains("numéro d'urgence") == true)
        }
        try await Conversation.open(try options("en")) { chat in
            try await chat.send("suicidal")
            #expect(try await chat.send("laisse me be").first?.text.contains("emergency number") == true)
        }
    }
}

import Bot
import Domain
import Storage
import Testing

@Suite("Numbers that a question gives are used", .timeLimit(.minutes(2)))
struct GivenNumberTests {
    /// What is asked, line by line; what the last answer says, and does not.
    struct Case: Sendable, CustomTestStringConvertible {
        let lines: [String]
        let says: [String]
        var never = ["/deposit", "I do not know your bankroll", "je ne connais pas votre bankroll"]

        var testDescription: String { lines.joined(separator: " / ") }
    }

    private static let english = [
        Case(
            lines: ["kelly stake for 2.1 at 50%, bankroll 1000"],
            says: ["€11.36", "price 2.10", "chance 50.0%", "bankroll €1,000.00"]
        ),
        Case(lines: ["what should I stake at 2.10, I say 52%, bankroll of $500"], says: ["bankroll $500.00", "$"]),
        Case(lines: ["kelly at 3.0, edge 5%, bankroll 800 CAD"], says: ["edge 5.0%", "CA$5.00", "CA$800.00"]),
        Case(lines: ["what should I stake at 2.0 with 50%, I have 1000"], says: ["bankroll €1,000.00", "nothing"]),
        Case(
            lines: ["risk of ruin with 20 at 1.90, I win 54%, bankroll 500"],
            says: ["stake €20.00", "price 1.90", "chance 54.0%", "bankroll €500.00"]
        ),
        Case(
            lines: ["kelly for 2.5", "45%", "my roll is 2k"],
            says: ["price 2.50", "chance 45.0%", "€2,000.00", "€41.66"]
        ),
        Case(lines: ["what does a 4-leg parlay cost at 8% margin per leg"], says: ["36.0%", "8.0%"], never: ["5.35%"]),
        Case(
            lines: ["kelly for 2.1 at 150%, bankroll 1000"],
            says: ["150% is no chance: give one between 0 and 100%", "bankroll €1,000.00"]
        ),
        Case(
            lines: ["kelly for 2.1 at 52%, bankroll -1000"],
            says: ["-1000 is no bankroll", "chance 52.0%"],
            never: ["1.10"]
        ),
        Case(lines: ["kelly for 0.9 at 52%, bankroll 1000"], says: ["0.9 is no price", "chance 52.0%"]),
        Case(lines: ["kelly 2.1 50% 1000"], says: ["€11.36", "bankroll €1,000.00"]),
        Case(lines: ["kelly for 2.1 at 0.5, bankroll 1k"], says: ["€11.36", "bankroll €1,000.00"]),
        Case(lines: ["bankroll 5000, 100 too much?"], says: ["2.0%", "stake €100.00", "bankroll €5,000.00"]),
        Case(lines: ["is it ok to bet 100 of 5000"], says: ["2.0%", "stake €100.00", "bankroll €5,000.00"]),
        Case(lines: ["what stake to win 50 at 1.80"], says: ["€62.50", "to win €50.00"]),
        Case(
            lines: ["half kelly for 2.1 at 52%, bankroll 1000"],
            says: ["half kelly", "€41.81", "a quarter", "€20.90"]
        ),
        Case(lines: ["full kelly for 2.1 at 52%, bankroll 1000"], says: ["full kelly", "€83.63", "€20.90"]),
        Case(lines: ["kelly at 2.0 with 60 percent bankroll 500"], says: ["€25.00"], never: ["€24.99"]),
        Case(lines: ["lay 3.2 stake?"], says: ["price 3.20"], never: ["€3.20"]),
        Case(lines: ["is 2.10 worth it if I think it wins half the time?"], says: ["+5.0%", "chance 50.0%"]),
    ]

    private static let french = [
        Case(
            lines: ["mise kelly à 2,10 avec 50 %, capital 1000 €"],
            says: ["11,36 €", "cote 2,10", "chance 50,0 %", "bankroll 1 000,00 €"]
        ),
        Case(
            lines: ["bankroll 800, cote 1.65, confiance 65%, t'irais sur combien"],
            says: ["22,30 €", "bankroll 800,00 €"]
        ),
        Case(lines: ["50 balles c trop pour une bankroll de 1000 ?"], says: ["5,0 %", "mise 50,00 €"]),
        Case(
            lines: ["combien miser à 2,10 si je crois à 52 % ?", "j'ai 1 000 € de capital"],
            says: ["cote 2,10", "chance 52,0 %", "bankroll 1 000,00 €", "20,90 €"]
        ),
        Case(lines: ["enlève la marge de 2,70 2,30 4,40"], says: ["3,2 %", "35,9 %"], never: ["-33,8"]),
        Case(lines: ["marge de 1,91 et 1,95"], says: ["3,6 %"], never: ["toutes les issues"]),
        Case(
            lines: ["risque de ruine avec 20 à 1,90, je gagne 54 % du temps, bankroll 500"],
            says: ["chance 54,0 %", "mise 20,00 €", "bankroll 500,00 €"],
            never: ["Sans estimation"]
        ),
        Case(
            lines: ["combien miser à 2,10 si je crois à 52 %, bankroll 1 500"],
            says: ["31,36 €", "bankroll 1 500,00 €"]
        ),
        Case(lines: ["5 % de ma bankroll de 1000, c'est trop ?"], says: ["5,0 %", "bankroll 1 000,00 €"]),
        Case(lines: ["combien miser sur la 2e mi-temps à 1,80 ?"], says: ["cote 1,80"], never: ["2,00 €"]),
        Case(
            lines: ["demi-kelly à 2,10 pour 52 %, bankroll 1000"],
            says: ["demi-kelly", "41,81 €", "un quart", "20,90 €"]
        ),
        Case(lines: ["combien miser pour gagner 50 à 1,80 ?"], says: ["62,50 €", "à gagner 50,00 €"]),
        Case(
            lines: ["mise kelly à 2,10 pour 150 %, bankroll 1000"],
            says: ["150 % n'est pas une chance", "bankroll 1 000,00 €"]
        ),
        Case(
            lines: ["est-ce que 1,40 pour l'OM vaut le coup ?", "l'OM est fini cette saison"],
            says: [],
            never: ["1,40"]
        ),
        Case(lines: ["combien coûte un combiné de 5 avec 7 % de marge ?"], says: ["40,3 %", "7,0 %"], never: ["5,35"]),
    ]

    private func check(_ given: Case, _ language: String) async throws {
        var options = try CoachChat.options()
        options.languageCode = language
        try await Conversation.open(options) { chat in
            var said: [Said] = []
            for line in given.lines { said = try await chat.send(line) }
            let plain = { (text: String) in text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
            let text = plain(said.map(\.text).joined(separator: "\n"))
            for words in given.says {
                #expect(text.contains(words) || text.lowercased().contains(words), "\(words): \(text)")
            }
            for words in given.never { #expect(!text.contains(words), "\(words): \(text)") }
        }
    }

    @Test("in English, in one question or in several", arguments: english)
    func answeredInEnglish(given: Case) async throws { try await check(given, "en") }

    @Test("in French", arguments: french)
    func answeredInFrench(given: Case) async throws { try await check(given, "fr") }

    @Test("they come before what is on record")
    func before() async throws {
        try await Conversation.open(try CoachChat.options()) { chat in
            try await chat.send("/deposit bet365 5000")
            try await CoachChat.playBets(chat)
            let answer = try await chat.send("kelly stake for 2.1 at 50%, bankroll 1000")
            #expect(answer.first?.text.contains("€11.36") == true, "\(answer)")
            let recorded = try await chat.send("kelly stake for 2.1 at 50%")
            #expect(recorded.first?.text.contains("€1,000.00") == false, "\(recorded)")
        }
    }

    @Test("whoever rests gets no stake, however many numbers the question has")
    func resting() async throws {
        try await Conversation.open(try CoachChat.options()) { chat in
            for line in ["/break 7d", "kelly stake for 2.1 at 50%, bankroll 1000"] { try await chat.send(line) }
            #expect(chat.sent.last?.text.contains("11.36") == false)
            #expect(chat.sent.last?.text.contains("break") == true)
        }
    }
}

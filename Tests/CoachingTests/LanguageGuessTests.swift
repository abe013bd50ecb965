import Coaching
import Domain
import Testing

@Suite("The language of a message")
struct LanguageGuessTests {
    @Test(
        "is told by its small words",
        arguments: [
            ("how did I do at winamax this month", Language.english), ("combien j'ai gagné ce mois-ci", .french),
            ("what's my yield", .english), ("c'est quoi le yield", .french), ("jai perdu combien chez bet365", .french),
            ("im losing too much", .english), ("chu tanné de perdre mon argent", .french),
            ("should i bet more", .english),
        ]
    )
    func told(text: String, language: Language) {
        #expect(LanguageGuess.language(of: text) == language)
    }

    @Test("is left open where they say nothing", arguments: ["", "🎲", "1.90 2.10", "Arsenal Chelsea", "bet365 ?"])
    func open(text: String) {
        #expect(LanguageGuess.language(of: text) == nil)
    }
}

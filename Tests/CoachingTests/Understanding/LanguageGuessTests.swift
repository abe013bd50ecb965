import Coaching
import Domain
import Testing

@Suite("The language of a question")
struct LanguageGuessTests {
    @Test(
        "is told by its small words",
        arguments: [
            ("how am I doing", Language.english), ("combien j'ai perdu", .french), ("my clv", .english),
            ("ma clv", .french), ("tak", nil), ("bet365", nil), ("", nil), ("😂", nil), ("こんにちは", nil), ("1.90", nil),
        ] as [(String, Language?)]
    )
    func small(text: String, language: Language?) {
        #expect(LanguageGuess.language(of: text) == language)
    }

    @Test("is right for 94 in 100 of the held-out questions and wrong for fewer than 2", arguments: Language.allCases)
    func heldOut(language: Language) {
        let questions = UnderstandingSamples.heldOut.filter { $0.language == language }
        let guesses = questions.map { LanguageGuess.language(of: $0.text) }
        let right = guesses.count { $0 == language }
        let wrong = guesses.count { $0 != nil && $0 != language }
        #expect(Double(right) >= 0.94 * Double(questions.count))
        #expect(Double(wrong) < 0.02 * Double(questions.count))
    }

    @Test("is asked of every text without harm", arguments: UnderstandingSamples.hostile.indices)
    func hostile(index: Int) {
        _ = LanguageGuess.language(of: UnderstandingSamples.hostile[index])
    }
}

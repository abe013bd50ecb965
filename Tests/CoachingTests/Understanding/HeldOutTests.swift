import Coaching
import Domain
import Testing

@Suite("The held-out questions")
struct HeldOutTests {
    @Test("are at least 400, in both languages, of every intent but the crisis, which its own reader meets first")
    func extent() {
        let questions = UnderstandingSamples.heldOut
        #expect(questions.count >= 400)
        for language in Language.allCases {
            let intents = Set(questions.filter { $0.language == language }.map(\.intent))
            #expect(intents.isSuperset(of: Set(Intent.allCases).subtracting([.crisis])))
        }
    }

    @Test("stand nowhere among the examples")
    func apart() throws {
        let examples = Set(try UnderstandingSamples.examples.get().phrases.map { Self.key($0.text) })
        #expect(UnderstandingSamples.heldOut.count { examples.contains(Self.key($0.text)) } == 0)
    }

    /// Texts of signs alone fold to nothing and are compared as they are.
    private static func key(_ text: String) -> String { text.folded.isEmpty ? text : text.folded }

    @Test("are classified with a macro F1 of at least 0.95")
    func macroF1() throws {
        let classifier = try UnderstandingSamples.classifier.get()
        let answers = UnderstandingSamples.heldOut.map { ($0.language, $0.intent, classifier.classify($0.text).best) }
        let all = Self.scores(answers.map { ($0.1, $0.2) })
        print("held out:", answers.count, "questions, macro F1", Self.mean(all))
        #expect(Self.mean(all) >= 0.95)
        for language in Language.allCases {
            let scores = Self.scores(answers.filter { $0.0 == language }.map { ($0.1, $0.2) })
            print(language, Self.mean(scores))
        }
        for (intent, score) in all.sorted(by: { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }) {
            print("  ", intent.rawValue, score)
        }
    }

    private static func mean(_ scores: [Intent: Double]) -> Double {
        scores.values.reduce(0, +) / Double(max(1, scores.count))
    }

    /// The F1 of each intent that is wanted at least once.
    private static func scores(_ pairs: [(wanted: Intent, given: Intent)]) -> [Intent: Double] {
        var scores: [Intent: Double] = [:]
        for intent in Set(pairs.map(\.wanted)) {
            let right = pairs.count { $0.wanted == intent && $0.given == intent }
            let both = pairs.count { $0.wanted == intent } + pairs.count { $0.given == intent }
            scores[intent] = 2 * Double(right) / Double(both)
        }
        return scores
    }
}

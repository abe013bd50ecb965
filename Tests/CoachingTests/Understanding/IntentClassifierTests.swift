import Coaching
import Domain
import Testing

@Suite("The intent classifier")
struct IntentClassifierTests {
    @Test("gives the same ranking however often it learns")
    func determinism() throws {
        let examples = try UnderstandingSamples.examples.get()
        let few = examples.replacing(
            phrases: examples.phrases.enumerated().filter { $0.offset % 9 == 0 }.map(\.element)
        )
        let (one, other) = (try IntentClassifier(few), try IntentClassifier(few))
        for text in [
            "how am I doing at bet365?", "combien j'ai perdu cette semaine ?", "zzz", "sould i stak 200 on tihs",
        ] {
            let (left, right) = (one.classify(text), other.classify(text))
            #expect(left.best == right.best && left.confidence == right.confidence)
            #expect(left.candidates.map(\.intent) == right.candidates.map(\.intent))
        }
    }

    @Test(
        "knows what newcomers ask",
        arguments: [
            ("how am I doing at bet365?", Intent.resultsByCasino), ("combien j'ai perdu cette semaine ?", .results),
            ("should I stake 200 on this?", .stakeAdvice), ("hello", .greeting), ("merci beaucoup", .thanks),
            ("ça veut dire quoi clv", .explainTerm), ("delete all my data", .dataRights),
        ]
    )
    func newcomers(text: String, intent: Intent) throws {
        #expect(try UnderstandingSamples.classifier.get().classify(text).best == intent)
    }

    @Test("gives each intent a likelihood, together 1, the likeliest first")
    func likelihoods() throws {
        let classifier = try UnderstandingSamples.classifier.get()
        for text in ["my clv", "qui gagne ce soir", "?", "la la la", "1.90 1.90"] {
            let ranking = classifier.classify(text)
            let shares = ranking.candidates.map(\.confidence)
            #expect(shares.allSatisfy { (0...1).contains($0) } && (0...1).contains(ranking.confidence))
            #expect(shares == shares.sorted(by: >))
            if ranking.candidates.count > 1 {
                #expect(ranking.candidates.count == Intent.allCases.count)
                #expect(abs(shares.reduce(0, +) - 1) < 0.001)
            }
        }
    }

    @Test("does not pretend to know what holds no word")
    func nothingSaid() throws {
        let classifier = try UnderstandingSamples.classifier.get()
        for text in ["", "   ", "???", "🔥🔥🔥", "\u{200B}\u{202E}", "…"] {
            #expect(classifier.classify(text).best == .unknown)
        }
    }

    @Test("survives every text", arguments: UnderstandingSamples.hostile.indices)
    func hostile(index: Int) throws {
        let ranking = try UnderstandingSamples.classifier.get().classify(UnderstandingSamples.hostile[index])
        #expect(ranking.confidence.isFinite)
    }
}

import Domain
import Synchronization

/// What a question means: its intent, what it names, and what it takes from the one before.
final class Understanding: Sendable {
    /// Below this, the coach says what it took the question for and offers others.
    static let leastConfidence = 0.35

    private let examples: IntentExamples
    private let catalogue: EntityExtractor
    private let learnt = Mutex<IntentClassifier?>(nil)

    init(examples: IntentExamples) {
        self.examples = examples
        catalogue = EntityExtractor(casinos: KnownCasino.catalogue)
    }

    /// The classifier learns from its examples once, when it is first needed or before.
    private var classifier: IntentClassifier {
        learnt.withLock { learnt in
            if let learnt { return learnt }
            let classifier = IntentClassifier(examples)
            learnt = classifier
            return classifier
        }
    }

    /// Learns before the first question; a task that is cancelled meanwhile leaves it to that.
    func warmUp() {
        learnt.withLock { learnt in
            guard learnt == nil else { return }
            let classifier = IntentClassifier(examples)
            if !Task.isCancelled { learnt = classifier }
        }
    }

    /// - Parameter own: the casinos at which the user has accounts, those that only they have among them.
    func read(_ question: CoachQuestion, own: [Casino]) -> FollowUp.Understood {
        let extractor = extractor(own)
        let before = question.history.last.flatMap { past in
            past.intent.map { (intent: $0, entities: extractor.entities(in: past.question)) }
        }
        return FollowUp.resolve(question.text, fresh(question.text, extractor), after: before)
    }

    private func fresh(_ text: String, _ extractor: EntityExtractor) -> FollowUp.Understood {
        let ranking = classifier.classify(text)
        return FollowUp.Understood(
            intent: ranking.best,
            confidence: ranking.confidence,
            entities: extractor.entities(in: text),
            candidates: ranking.candidates.map(\.intent)
        )
    }

    private func extractor(_ own: [Casino]) -> EntityExtractor {
        let unknown = own.filter { casino in !KnownCasino.catalogue.contains { $0.name == casino.name } }
        guard !unknown.isEmpty else { return catalogue }
        return EntityExtractor(
            casinos: KnownCasino.catalogue + unknown.map { KnownCasino(id: $0.id, name: $0.name) }
        )
    }
}

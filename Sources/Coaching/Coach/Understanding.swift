import Domain
import Synchronization

/// What a question means: its intent, what it names, and what it takes from the one before.
final class Understanding: Sendable {
    /// Below this, the coach says what it took the question for and offers others.
    static let leastConfidence = 0.35

    private static let catalogueNames = Set(KnownCasino.catalogue.map(\.name))

    private let folder: String
    private let models: [String]
    private let catalogue: EntityExtractor
    private let learnt = Mutex<IntentClassifier?>(nil)

    /// - Parameter models: the folders in which what was learnt may be kept, the first to be looked at first.
    init(folder: String, models: [String]) {
        self.folder = folder
        self.models = models
        catalogue = EntityExtractor(casinos: KnownCasino.catalogue)
    }

    /// Takes what is kept of the examples as they are now.
    /// - Returns: false where nothing is.
    func open() throws(PromptFault) -> Bool {
        guard let kept = try CoachModel(prompts: folder).kept(in: models) else { return false }
        learnt.withLock { $0 = kept }
        return true
    }

    /// Sees whether the examples are in order. They are read again when something is to be learnt, so that a bot whom
    /// nobody asks holds none of it.
    func check() throws(PromptFault) { _ = try IntentExamples(folder: folder) }

    /// What is kept; where nothing is, it learns from the examples, once, when it is first needed.
    var classifier: IntentClassifier {
        get throws {
            try learnt.withLock { learnt in
                if let learnt { return learnt }
                let classifier =
                    try CoachModel(prompts: folder).kept(in: models)
                    ?? IntentClassifier(try IntentExamples(folder: folder))
                learnt = classifier
                return classifier
            }
        }
    }

    /// - Parameter casinos: what the user may name beside the catalogue: those that only they have, and a world's.
    func read(_ question: CoachQuestion, casinos: [Casino]) throws -> FollowUp.Understood {
        let extractor = extractor(casinos)
        let before = question.history.last.flatMap { past in
            past.intent.map { (intent: $0, entities: extractor.entities(in: past.question)) }
        }
        return FollowUp.resolve(question.text, try fresh(question.text, extractor), after: before)
    }

    private func fresh(_ text: String, _ extractor: EntityExtractor) throws -> FollowUp.Understood {
        let ranking = try classifier.classify(text)
        return FollowUp.Understood(
            intent: ranking.best,
            confidence: ranking.confidence,
            entities: extractor.entities(in: text),
            candidates: ranking.candidates.map(\.intent)
        )
    }

    private func extractor(_ casinos: [Casino]) -> EntityExtractor {
        var names = Self.catalogueNames
        let unknown = casinos.filter { names.insert($0.name).inserted }
        guard !unknown.isEmpty else { return catalogue }
        return EntityExtractor(
            casinos: KnownCasino.catalogue + unknown.map { KnownCasino(id: $0.id, name: $0.name) }
        )
    }
}

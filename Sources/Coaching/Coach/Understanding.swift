import Domain

/// What a question means: its intent, what it names, and what it takes from the one before.
struct Understanding: Sendable {
    /// Below this, the coach says what it took the question for and offers others.
    static let leastConfidence = 0.35

    /// Turns before a question that may have given its numbers.
    private static let lookedBackOn = 4

    private static let catalogueNames = Set(KnownCasino.catalogue.map(\.name))

    private let learning: CoachLearning
    private let catalogue: EntityExtractor

    init(_ learning: CoachLearning) {
        self.learning = learning
        catalogue = EntityExtractor(casinos: KnownCasino.catalogue)
    }

    /// What a text means by itself.
    ///
    /// - Parameter isHarmless: the guards have read it and found nothing: what they answer is not guessed at once more.
    func intent(of text: String, isHarmless: Bool) throws -> IntentRanking {
        let ranking = try learning.intents.classify(text)
        return isHarmless ? ranking.without(Intent.guarded) : ranking
    }

    /// - Parameter casinos: what the user may name beside the catalogue: those that only they have, and a world's.
    func read(_ question: CoachQuestion, casinos: [Casino], isHarmless: Bool) throws -> FollowUp.Understood {
        let extractor = extractor(casinos)
        let before = FollowUp.subject(
            of: question.history.suffix(Self.lookedBackOn).map {
                (question: $0.question, intent: $0.intent, entities: extractor.entities(in: $0.question))
            }
        )
        return FollowUp.resolve(question.text, try fresh(question.text, extractor, isHarmless), after: before)
    }

    private func fresh(_ text: String, _ extractor: EntityExtractor, _ isHarmless: Bool) throws -> FollowUp.Understood {
        let ranking = try intent(of: text, isHarmless: isHarmless)
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

import Domain

/// Tells what a user wants from how the examples are worded. Learning takes a moment; then a question takes a fraction
/// of a millisecond.
package struct IntentClassifier: LearntModel {
    private let extractor: EntityExtractor
    private let groups: WordGroups
    private let speller: Speller
    private let model: IntentModel

    /// The parts of it in a ``ModelFile``.
    private enum Section: String {
        case groups, words, intents
    }

    static let options = IntentModel.Options()

    /// Learns from the examples, in memory.
    /// - Throws: where what was learnt cannot be read.
    package init(_ examples: IntentExamples) throws { try self.init(learning: examples) }

    init(reading source: some ModelSource) throws(ModelFileFault) {
        var reader = try source.section(Section.groups.rawValue)
        groups = try WordGroups(&reader)
        reader = try source.section(Section.words.rawValue)
        speller = try Speller(&reader)
        reader = try source.section(Section.intents.rawValue)
        model = try IntentModel(&reader)
        guard model.labels == Intent.allCases.count else { throw .cut }
        extractor = EntityExtractor(casinos: KnownCasino.catalogue)
    }

    static func learn(_ examples: IntentExamples) throws(ModelFileFault) -> ModelSections {
        var sections = ModelSections()
        var reader = sections.add(Section.groups.rawValue) { examples.wordGroups.write(to: &$0) }
        let groups = try WordGroups(&reader)
        let extractor = EntityExtractor(casinos: KnownCasino.catalogue)
        let texts = examples.phrases.map { IntentText($0.text, extractor, groups) }
        var counts: [String: Int] = [:]
        for text in texts {
            for word in text.words { counts[word, default: 0] += 1 }
        }
        for word in groups.words { counts[word, default: 0] += 1 }
        sections.add(Section.words.rawValue) { Speller.write(counts, to: &$0) }
        let places = Dictionary(uniqueKeysWithValues: zip(Intent.allCases, 0...))
        let learning = zip(texts, examples.phrases).map { text, phrase in
            IntentModel.Example(features: IntentFeatures(text, groups), label: places[phrase.intent] ?? 0)
        }
        sections.add(Section.intents.rawValue) {
            IntentModel.write(learning, labels: Intent.allCases.count, options: Self.options, to: &$0)
        }
        return sections
    }

    package func classify(_ text: String) -> IntentRanking {
        var read = IntentText(text, extractor, groups)
        read.correct(with: speller)
        guard !read.words.isEmpty, let shares = model.probabilities(IntentFeatures(read, groups)) else {
            return .unknown
        }
        return IntentRanking(zip(Intent.allCases, shares).map { ($0, Double($1)) })
    }
}

/// What a question may want, the likeliest first.
package struct IntentRanking: Sendable {
    /// The likeliest intent; `unknown` where none is likely enough to be acted on.
    package let best: Intent
    /// How likely `best` is, 0 to 1.
    package let confidence: Double
    /// Every intent by its likelihood, the likeliest first, also where `best` is `unknown` for want of confidence.
    package let candidates: [(intent: Intent, confidence: Double)]

    /// Below it the classifier rather says that it does not know.
    package static let leastConfidence = 0.2

    init(_ shares: [(intent: Intent, confidence: Double)]) {
        candidates = shares.enumerated()
            .sorted { ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset) }
            .map(\.element)
        guard let first = candidates.first, first.confidence >= Self.leastConfidence else {
            best = .unknown
            confidence = candidates.first { $0.intent == .unknown }?.confidence ?? 0
            return
        }
        (best, confidence) = first
    }

    /// The same where some intents are known not to be meant; their shares are lost, not given to the others.
    func without(_ intents: Set<Intent>) -> IntentRanking {
        guard intents.contains(best) else { return self }
        return IntentRanking(candidates.filter { !intents.contains($0.intent) })
    }

    static let unknown = IntentRanking([(.unknown, 1)])
}

extension KnownCasino {
    /// Those of the catalogue, by their place in it: for reading texts of whom no book is open.
    package static let catalogue: [KnownCasino] = CasinoCatalogue.builtIn.enumerated().map { place, entry in
        KnownCasino(id: CasinoID(Int64(place + 1)), name: entry.name, aliases: entry.aliases)
    }
}

import Foundation

/// Tells danger from what only looks like it, by what was learnt from examples. Learning takes some seconds; then a
/// text takes some tens of microseconds.
package struct SafetyModel: LearntModel {
    private let words: SafetyWords
    private let model: IntentModel

    /// The parts of it in a ``ModelFile``.
    private enum Section: String {
        case words = "safety.words"
        case odds = "safety.odds"
    }

    /// How its texts are read and its examples chosen; as ``CoachModel/reading`` is for questions.
    static let reading: UInt64 = 392_641_704_456_849_914

    static let options = {
        var options = IntentModel.Options()
        options.epochs = 30
        options.rate = 1.5
        options.decay = 0.95
        options.averagedFrom = 10
        return options
    }()

    /// Learns from the examples, in memory.
    /// - Throws: where what was learnt cannot be read.
    package init(_ examples: SafetyExamples) throws { try self.init(learning: examples) }

    init(reading source: some ModelSource) throws(ModelFileFault) {
        var reader = try source.section(Section.words.rawValue)
        words = try SafetyWords(&reader)
        reader = try source.section(Section.odds.rawValue)
        model = try IntentModel(&reader)
        guard model.labels == SafetyClass.allCases.count else { throw .cut }
    }

    static func learn(_ examples: SafetyExamples) throws(ModelFileFault) -> ModelSections {
        var sections = ModelSections()
        var reader = sections.add(Section.words.rawValue) { examples.words.write(to: &$0) }
        let words = try SafetyWords(&reader)
        let places = Dictionary(uniqueKeysWithValues: zip(SafetyClass.allCases, 0...))
        let learning = examples.texts.map { text in
            IntentModel.Example(
                features: SafetyFeatures.of(SafetyText(text.text), words),
                label: places[text.label] ?? 0,
                weight: text.weight
            )
        }
        sections.add(Section.odds.rawValue) {
            IntentModel.write(learning, labels: SafetyClass.allCases.count, options: Self.options, to: &$0)
        }
        return sections
    }

    package func odds(of text: String) -> SafetyOdds? { odds(of: ReadText(text)) }

    /// What is said with a likelihood of 0.8 is so in about four of five texts of writers who were not learnt from.
    ///
    /// - Returns: nil where nothing of the text is known.
    func odds(of text: ReadText) -> SafetyOdds? {
        guard let shares = model.probabilities(SafetyFeatures.of(SafetyText(text), words)) else { return nil }
        return SafetyOdds(crisis: Double(shares[0]), harm: Double(shares[1]), evasion: Double(shares[2]))
    }
}

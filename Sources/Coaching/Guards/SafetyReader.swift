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

    package func read(_ text: String) -> SafetyReading {
        let read = ReadText(text)
        let said = lexicons.read(read)
        guard let model = learnt(), var odds = model.odds(of: read) else { return alone(said, read) }
        guard case .crisis = said else { return SafetyVerdict(said: said, odds: odds).reading }
        let crisis = CrisisReader(text: read)
        for part in Self.parts(of: text) + crisis.wordsApart {
            if let apart = model.odds(of: part), apart.danger > odds.danger { odds = apart }
        }
        let reading = SafetyVerdict(said: said, odds: odds).reading
        // What stands beside such words says nothing about them.
        guard reading == .none, crisis.isUnmistakable || crisis.tellsOfMeans else { return reading }
        return .doubt(.crisis)
    }

    /// What is made of a phrase where nothing is learnt.
    private func alone(_ said: SafetyReading, _ read: ReadText) -> SafetyReading {
        switch said {
        case .crisis: CrisisReader(text: read).isUnmistakable ? said : .doubt(.crisis)
        case .harm: .doubt(.harm)
        case .evasion: .doubt(.evasion)
        case .doubt, .none: said
        }
    }

    /// Whether of all phrases only the word itself stands there, as it may in the name of a team, a horse or a film.
    package func isBareWord(_ text: String) -> Bool { lexicons.read(ReadText(text)) == .crisis(.topic) }

    /// What is read apart of a text in which a phrase tells of a crisis: its clauses, and its last words. A bet line
    /// around a cry for help must not hush it.
    private static func parts(of text: String) -> [String] {
        let words = text.suffix(2_000).split(whereSeparator: \.isWhitespace)
        let clauses = text.prefix(2_000).split { ",;:.!?\n".contains($0) }
        let spoken = clauses.filter { $0.split(whereSeparator: \.isWhitespace).count > 2 }
        return spoken.prefix(16).map(String.init) + [words.suffix(5).joined(separator: " ")]
    }
}

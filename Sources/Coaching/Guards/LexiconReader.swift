/// Reads by the phrases of the lexicons, in both languages at once: what they find is certain enough to be acted on.
struct LexiconReader: Sendable {
    /// What the phrases say, and how plainly.
    struct Finding: Sendable {
        let reading: SafetyReading
        /// Whether words of a crisis stand there that nobody writes of anything else.
        var isUnmistakable = false
        /// Whether it asks for ways, or tells of blows.
        var tellsOfMeans = false
        /// What of a crisis is read apart from the words around it.
        var wordsApart: [String] = []

        init(reading: SafetyReading) { self.reading = reading }

        init(_ crisis: CrisisReader, _ cue: CrisisCue) {
            (reading, isUnmistakable, wordsApart) = (.crisis(cue), crisis.isUnmistakable, crisis.wordsApart)
            tellsOfMeans = crisis.tellsOfMeans
        }

        /// Whether of all phrases only the word itself stands there.
        var isTopic: Bool { reading == .crisis(.topic) && !isUnmistakable }
    }

    func read(_ read: ReadText) -> SafetyReading { find(in: read).reading }

    func find(in read: ReadText) -> Finding {
        let crisis = CrisisReader(text: read)
        if let cue = crisis.cue { return Finding(crisis, cue) }
        if let kind = evasion(in: read) { return Finding(reading: .evasion(kind)) }
        let cues = harm(in: read)
        return Finding(reading: cues.isEmpty ? .none : .harm(cues))
    }

    private func evasion(in text: ReadText) -> EvasionKind? {
        let matches = EvasionLexicon.book.matches(in: text)
        let idioms = matches.filter { $0.tag == .idiom }.map(\.range)
        for match in matches {
            guard case .kind(let kind) = match.tag, stands(match, in: text, idioms) else { continue }
            return kind
        }
        return nil
    }

    private func harm(in text: ReadText) -> Set<HarmCue> {
        let matches = HarmLexicon.book.matches(in: text)
        let idioms = matches.filter { $0.tag == .idiom }.map(\.range)
        var cues: Set<HarmCue> = []
        for match in matches {
            guard case .cue(let cue) = match.tag, stands(match, in: text, idioms) else { continue }
            cues.insert(cue)
        }
        return cues
    }

    /// Whether a phrase is meant: no idiom, not denied, not quoted.
    private func stands<Tag>(_ match: PhraseBook<Tag>.Match, in text: ReadText, _ idioms: [Range<Int>]) -> Bool {
        !idioms.contains { $0.overlaps(match.range) } && !text.tokens[match.range].allSatisfy(\.isQuoted)
            && !Negation.denies(match, in: text, window: 4)
    }
}

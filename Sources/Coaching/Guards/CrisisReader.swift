/// Tells a life in danger from news, titles, betting slang and what is denied.
struct CrisisReader {
    let text: ReadText
    private let matches: [PhraseBook<CrisisLexicon.Tag>.Match]
    private let idioms: [Range<Int>]

    init(text: ReadText) {
        self.text = text
        matches = CrisisLexicon.book.matches(in: text)
        let literal = matches.filter { $0.tag == .literal }.map(\.range)
        // What a comma parts is no figure of speech: «suicidal, odds of 2.1?».
        idioms = matches.filter { match in
            match.tag == .idiom
                && text.tokens[match.range.lowerBound].clause == text.tokens[match.range.upperBound - 1].clause
                && !literal.contains { $0.overlaps(match.range) }
        }.map(\.range)
    }

    /// The strongest that stands; nil where nothing does.
    var cue: CrisisCue? {
        var found: CrisisCue?
        for match in matches {
            switch match.tag {
            case .own where isMeant(match, mayBeToldOf: false): return .own
            case .means where isMeant(match, mayBeToldOf: false): return .own
            case .vague where !isOfBets(match.range) && isMeant(match, mayBeToldOf: false): return .own
            case .another where isMeant(match, mayBeToldOf: true): found = .another
            case .topic where !isFigure(match.range) && isMeant(match, mayBeToldOf: true): found = found ?? .topic
            default: break
            }
        }
        return found
    }

    /// Whether it asks for ways, or tells of blows.
    var tellsOfMeans: Bool { matches.contains { $0.tag == .means && isMeant($0, mayBeToldOf: false) } }

    /// Whether words stand in it that nobody writes of anything else.
    var isUnmistakable: Bool { matches.contains { $0.tag == .plain && isMeant($0, mayBeToldOf: true) } }

    /// The words of danger that need no others, as they stand without the numbers, questions and bets around them: each
    /// with its clause, and those that nobody writes of anything else with their nearest neighbours, too.
    var wordsApart: [String] {
        var parts: [String] = []
        for match in matches where [.plain, .topic].contains(match.tag) && isMeant(match, mayBeToldOf: true) {
            let clause = text.clause(around: match.range.lowerBound)
            parts.append(words(in: clause))
            guard match.tag == .plain else {
                if isSelection(match.range, in: clause) { parts.append(words(in: match.range)) }
                continue
            }
            let near = (match.range.lowerBound - 2)..<(match.range.upperBound + 2)
            parts.append(words(in: near.clamped(to: clause)))
        }
        return parts.prefix(Self.mostApart).filter { !$0.isEmpty }
    }

    private static let mostApart = 16

    /// Whether it is all that follows a bet's numbers: «bet365 football 1.90 20 suicidal» names no team.
    private func isSelection(_ range: Range<Int>, in clause: Range<Int>) -> Bool {
        range.upperBound == clause.upperBound && range.lowerBound > clause.lowerBound && followsNumber(range)
    }

    private func followsNumber(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && text.tokens[range.lowerBound - 1].word.allSatisfy(\.isNumber)
    }

    private func words(in span: Range<Int>) -> String {
        text.tokens[span].map(\.word).filter { !$0.contains(where: \.isNumber) }.joined(separator: " ")
    }

    private func isMeant(_ match: PhraseBook<CrisisLexicon.Tag>.Match, mayBeToldOf: Bool) -> Bool {
        let range = match.range
        guard !idioms.contains(where: { $0.overlaps(range) }) else { return false }
        if isDenied(match) { return false }
        let sentence = text.sentence(around: range.lowerBound)
        let isNews = has(.news, in: sentence) && !has(.kin, in: sentence)
        if mayBeToldOf, isNews { return false }
        return !text.tokens[range].allSatisfy(\.isQuoted) || isTold(around: range, isNews: isNews)
    }

    /// A quotation counts when it is the writer's own or that of somebody they know, or when there is nothing else.
    private func isTold(around range: Range<Int>, isNews: Bool) -> Bool {
        guard text.tokens.contains(where: { !$0.isQuoted }) else { return true }
        guard !isNews else { return false }
        return matches.contains { match in
            match.tag == .told && !text.tokens[match.range].contains(where: \.isQuoted)
                && abs(text.tokens[match.range.lowerBound].sentence - text.tokens[range.lowerBound].sentence) <= 1
        }
    }

    private func isDenied(_ match: PhraseBook<CrisisLexicon.Tag>.Match) -> Bool {
        guard Negation.denies(match, in: text, window: 6) else { return false }
        let start = match.range.lowerBound
        // «I don't want to kill myself but sometimes I think of it»
        let sentence = text.sentence(around: start)
        let contrast = text.tokens[start..<sentence.upperBound].firstIndex {
            ["but", "though", "however", "yet", "mais", "pourtant", "sauf"].contains($0.word)
        }
        guard let contrast else { return true }
        return !has(.doubt, in: contrast..<sentence.upperBound)
    }

    /// «I can't go on with this parlay»; «can't take it any more, limits everywhere».
    private func isOfBets(_ range: Range<Int>) -> Bool {
        has(.bets, in: text.clause(around: range.lowerBound), besides: range)
            || has(.limits, in: text.sentence(around: range.lowerBound), besides: range)
    }

    /// «Betting half of it is suicide»; «50 kms away».
    private func isFigure(_ range: Range<Int>) -> Bool {
        if isDistance(range) { return true }
        let clause = text.clause(around: range.lowerBound)
        guard has(.bets, in: clause), !has(.wayOut, in: clause), !has(.kin, in: clause) else { return false }
        return clause.lowerBound..<range.lowerBound ~= range.lowerBound - 1
            && Self.copulas.contains(text.tokens[range.lowerBound - 1].word)
    }

    private func isDistance(_ range: Range<Int>) -> Bool {
        text.tokens[range.lowerBound].word == "kms" && followsNumber(range)
    }

    private static let copulas: Set<String> = [
        "is", "was", "be", "thats", "its", "are", "would", "pure", "total", "straight", "basically", "absolute",
        "complete", "almost", "sheer", "like", "s", "est", "serait", "etait", "du", "de", "un", "vrai", "carrement",
        "presque", "pur", "sounds", "utter", "literal",
    ]

    private func has(_ tag: CrisisLexicon.Tag, in span: Range<Int>, besides: Range<Int>? = nil) -> Bool {
        matches.contains { match in
            match.tag == tag && span.contains(match.range.lowerBound) && !(besides?.overlaps(match.range) ?? false)
        }
    }
}

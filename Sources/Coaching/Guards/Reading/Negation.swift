/// Whether what is said is denied: a word such as «not», «never», «pas», «jamais» shortly before, in the same clause,
/// with nothing but filling words between, or within the phrase where it leaves room.
///
/// «I'm not going to kill myself» is denied; «I don't know, I want to die» and «why not end it» are not.
enum Negation {
    private static let negators: Set<String> = [
        "not", "never", "no", "dont", "didnt", "isnt", "wasnt", "arent", "aint", "wont", "wouldnt", "havent", "hasnt",
        "doesnt", "nor", "neither", "without", "hadnt", "shouldnt", "pas", "jamais", "aucun", "aucune", "sans", "ni",
        "nullement", "aucunement",
    ]

    private static let fillers = Set(
        """
        at all a an the feel feeling going gonna to actually really thinking think about of be being been trying try \
        planning plan talking any ever would want wanna like having have had in my me even considering so it am by \
        intend need from on anything suggest dream asking ask currently going even personally
        du tout envie de d en train vraiment m pensee pensees idee idees un une la le l les a vouloir aller vais veux \
        intention eu ai etre besoin mon ma mes pense penser me pour encore ete faire fait que s ca avoir au y n ne suis
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
    )

    /// - Parameters:
    ///   - match: where the phrase stands, and which words it skips.
    ///   - window: words back that are looked at.
    static func denies<Tag>(_ match: PhraseBook<Tag>.Match, in text: ReadText, window: Int) -> Bool {
        match.skipped.contains { isNegator($0, in: text) } || denies(match.range.lowerBound, in: text, window: window)
    }

    private static func denies(_ start: Int, in text: ReadText, window: Int) -> Bool {
        var place = start - 1
        let first = max(0, start - window)
        while place >= first, text.tokens[place].clause == text.tokens[start].clause {
            if isNegator(place, in: text) { return true }
            guard fillers.contains(text.tokens[place].word) else { return false }
            place -= 1
        }
        return false
    }

    /// «Why not» and «pourquoi pas» propose instead; a «no» before somebody begins anew answers something else.
    private static func isNegator(_ place: Int, in text: ReadText) -> Bool {
        let word = text.tokens[place].word
        guard negators.contains(word) else { return false }
        let before = place > 0 ? text.tokens[place - 1].word : ""
        let after = place + 1 < text.tokens.count ? text.tokens[place + 1].word : ""
        if before == "why" || before == "pourquoi" { return false }
        return !["i", "im", "id", "ive", "ill", "je", "j", "chu", "joking", "kidding"].contains(after)
    }
}

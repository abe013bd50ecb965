import Domain

/// Understands a question that leaves out what was said before: "and at Winamax?", "et ce mois-ci ?"; and the numbers that
/// come after a question that needs them: "bankroll 1000", "je dis 52 %".
struct FollowUp {
    /// Words beyond which a question says what it means.
    private static let longest = 7
    /// The same of numbers with nothing but their names.
    private static let longestNumbers = 16
    private static let openers: Set<String> = [
        "and", "also", "what about", "how about", "same for", "then", "et", "sinon", "pareil pour", "idem", "et pour",
        "quid de",
    ]

    /// What is asked, and about what.
    struct Understood: Equatable {
        var intent: Intent
        var confidence: Double
        var entities: Entities
        /// What else it may mean, the likeliest first.
        var candidates: [Intent] = []

        static func certain(_ intent: Intent) -> Understood {
            Understood(intent: intent, confidence: 1, entities: Entities())
        }
    }

    /// - Parameters:
    ///   - fresh: the question by itself.
    ///   - before: what the turn before it was about; nil for the first.
    /// - Returns: the question by itself, unless it only makes sense with what came before.
    static func resolve(_ text: String, _ fresh: Understood, after before: (intent: Intent, entities: Entities)?)
        -> Understood
    {
        guard let before, before.intent.takesSubject else { return fresh }
        if before.intent.takesNumbers, fresh.intent.takesNumbers, refersBack(text) {
            var understood = fresh
            understood.entities = fresh.entities.filled(from: before.entities)
            return understood
        }
        guard fresh.entities != Entities() else { return fresh }
        // What was worked out from numbers is asked again only of another number, or where it is plainly meant.
        if before.intent.takesNumbers, !fresh.entities.hasNumbers, !refersBack(text) { return fresh }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        // With a price and a chance of its own it is a question of its own.
        let isWhole =
            fresh.intent == before.intent && !fresh.entities.prices.isEmpty
            && (fresh.entities.probability != nil || fresh.entities.edge != nil)
        let givesNumbers = before.intent.takesNumbers && !isWhole && givesNumbers(text)
        guard givesNumbers || words.count <= longest else { return fresh }
        let start = words.prefix(2).joined(separator: " ")
        let isElliptical = openers.contains(start) || words.first.map { openers.contains(String($0)) } ?? false
        let isUnclear = fresh.intent == .unknown || fresh.confidence < 0.5
        guard givesNumbers || isElliptical || (isUnclear && isFragment(words)) else { return fresh }
        return Understood(
            intent: before.intent,
            confidence: max(fresh.confidence, 0.6),
            entities: fresh.entities.filled(from: before.entities)
        )
    }

    /// Whether a text is no sentence of its own: "winamax?", "over the last 30 days".
    private static func isFragment(_ words: [Substring]) -> Bool {
        words.count { $0.first?.isNumber != true && !joints.contains(String($0).folded) } <= 2
    }

    /// "That price", "la même cote": what was said before, by name.
    private static func refersBack(_ text: String) -> Bool {
        let words =
            " " + text.split { !$0.isLetter && !$0.isNumber }.map { String($0).folded }.joined(separator: " ") + " "
        return references.contains { words.contains(" \($0) ") }
    }

    private static let references = [
        "that price", "this price", "those odds", "these odds", "same price", "same odds", "that bet", "this bet",
        "same bet", "that chance", "same chance", "same bankroll", "that bankroll", "those numbers", "these numbers",
        "same numbers", "the same", "cette cote", "meme cote", "ce prix", "ce pari", "meme pari", "cette chance",
        "meme chance", "cette bankroll", "meme bankroll", "ces chiffres", "memes chiffres", "ces nombres", "la meme",
        "le meme", "pareil",
    ]

    /// Words that say nothing of what is asked. Folded.
    private static let joints = Set(
        """
        the a an my on over at in for of to since only just this last past these and le la les l un une des mon ma mes sur \
        pour chez a au aux en de du d depuis ce cet cette ces dernier derniere derniers dernieres seulement juste et day \
        days week weeks month months year years season jour jours semaine semaines mois an ans annee saison
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
    )

    /// What the turns before a question are about, together: what one gave and the next left out still counts.
    /// - Parameter turns: the oldest first; nil intents are of turns that nobody understood.
    static func subject(of turns: [(question: String, intent: Intent?, entities: Entities)])
        -> (intent: Intent, entities: Entities)?
    {
        var subject: (intent: Intent, entities: Entities)?
        for turn in turns {
            guard let intent = turn.intent else {
                subject = nil
                continue
            }
            var entities = turn.entities
            if let before = subject, before.intent == intent, intent.takesNumbers, givesNumbers(turn.question) {
                entities = entities.filled(from: before.entities)
            }
            subject = (intent, entities)
        }
        return subject
    }

    /// Whether a text holds numbers and their names, and nothing else.
    static func givesNumbers(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { String($0).folded }
        guard words.count <= longestNumbers,
            words.contains(where: { $0.contains(where: \.isNumber) || $0.hasPrefix("kelly") })
        else { return false }
        return words.allSatisfy { $0.first?.isNumber == true || names.contains($0) }
    }

    /// Names of numbers, units, and what stands between them. Folded.
    private static let names = Set(
        """
        price odds stake bankroll roll bank bk capital chance chances probability prob proba of is it its at with and my \
        the i say think believe reckon about around percent pct eur euro euros usd cad gbp dollar dollars bucks quid \
        pounds bets bet legs leg edge margin vig lets let take then ok so have got in for a an win wins time times each s \
        say id im would be make
        cote cotes mise banque cagnotte solde probabilite de est c a avec et ma mon la le les je dis pense crois dirais \
        environ pour cent paris selections avantage marge disons prenons alors ai j un une dans sur gagne fois en l d \
        balles mets mettons serait donc une kelly half quarter full third demi quart entier complet tiers
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
    )
}

extension Entities {
    /// Whether anything in it is worked with.
    fileprivate var hasNumbers: Bool {
        !amounts.isEmpty || !prices.isEmpty || !unusable.isEmpty || bankroll != nil || stakeShare != nil
            || probability != nil || edge != nil || margin != nil || count != nil || kellyPart != nil || target != nil
    }

    /// What is missing here, taken from what was said before.
    func filled(from before: Entities) -> Entities {
        var all = self
        if all.casinos.isEmpty { all.casinos = before.casinos }
        if all.sports.isEmpty { all.sports = before.sports }
        if all.markets.isEmpty { all.markets = before.markets }
        if all.period == nil { all.period = before.period }
        if all.amounts.isEmpty, all.stakeShare == nil {
            (all.amounts, all.stakeShare) = (before.amounts, before.stakeShare)
        }
        if all.prices.isEmpty { all.prices = before.prices }
        // One says the other.
        if all.probability == nil, all.edge == nil { (all.probability, all.edge) = (before.probability, before.edge) }
        if all.bankroll == nil { all.bankroll = before.bankroll }
        if all.margin == nil { all.margin = before.margin }
        if all.kellyPart == nil { all.kellyPart = before.kellyPart }
        if all.target == nil, all.amounts.isEmpty { all.target = before.target }
        if all.count == nil { all.count = before.count }
        return all
    }
}

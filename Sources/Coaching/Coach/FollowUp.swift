/// Understands a question that leaves out what was said before: "and at Winamax?", "et ce mois-ci ?".
struct FollowUp {
    /// Words beyond which a question says what it means.
    private static let longest = 7
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
        guard let before, before.intent.takesSubject, fresh.entities != Entities() else { return fresh }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard words.count <= longest else { return fresh }
        let start = words.prefix(2).joined(separator: " ")
        let isElliptical = openers.contains(start) || words.first.map { openers.contains(String($0)) } ?? false
        guard isElliptical || fresh.intent == .unknown || fresh.confidence < 0.5 else { return fresh }
        return Understood(
            intent: before.intent,
            confidence: max(fresh.confidence, 0.6),
            entities: fresh.entities.filled(from: before.entities)
        )
    }
}

extension Entities {
    /// What is missing here, taken from what was said before.
    func filled(from before: Entities) -> Entities {
        var all = self
        if all.casinos.isEmpty { all.casinos = before.casinos }
        if all.sports.isEmpty { all.sports = before.sports }
        if all.markets.isEmpty { all.markets = before.markets }
        if all.period == nil { all.period = before.period }
        if all.amounts.isEmpty { all.amounts = before.amounts }
        if all.prices.isEmpty { all.prices = before.prices }
        if all.probability == nil { all.probability = before.probability }
        return all
    }
}

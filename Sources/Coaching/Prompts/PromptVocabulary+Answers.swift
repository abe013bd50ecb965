extension PromptVocabulary {
    /// Of the answers that these tools serve. The rows are those of the first tool that has any.
    static func answers(_ tools: [FactToolDefinition]) -> PromptVocabulary {
        let rowFacts = tools.first { !$0.rowFacts.isEmpty }?.rowFacts ?? []
        let inRows = PromptVocabulary(plain: [], facts: Set(rowFacts))
        let rows = rowFacts.isEmpty ? helplines : helplines.merging(["rows": inRows]) { own, _ in own }
        return PromptVocabulary(
            plain: asked.union(states).union(gaps),
            facts: Set(tools.flatMap(\.facts) + ["rows"]),
            rows: rows.merging(["suggestions": PromptVocabulary(plain: ["question"])]) { own, _ in own }
        )
    }

    /// Of the system prompts for models.
    static let systems = PromptVocabulary(
        plain: ["name_of_bot", "today", "currency", "odds_format", "zone", "resting", "country"]
    )

    /// What the question named.
    private static let asked: Set<String> = [
        "casino", "sport", "market", "price", "prices", "amount", "probability", "count", "term", "definition",
        // "this week", "over the last 30 days"; with a capital for the beginning of a sentence.
        "period", "Period",
    ]

    private static let states: Set<String> = [
        "currency", "resting", "rest_until", "more_rows", "some_unchecked", "training_allowed",
        // An amount was named in another currency than the user's.
        "other_currency",
        // The numbers of the question that a tool was asked with, and whether these are among them.
        "taken", "bankroll_given", "margin_given",
        // What of the question cannot be used, in whole sentences.
        "unusable",
        // A tool could make nothing of what the question named.
        "unclear",
    ]

    /// Why a fact is missing or does not carry far, as the sheets of the tools say it. A tool's own `no_` gaps need no
    /// mention where they are named after a fact.
    private static let gaps: Set<String> = [
        "few_bets", "few_pairs", "no_closing_prices", "no_score", "no_bankroll", "other_currencies", "assumed_stake",
        "assumed_price", "assumed_probability",
    ]

    private static let helplines: [String: PromptVocabulary] = {
        let line = PromptVocabulary(plain: ["name", "phone", "hours", "url", "unchecked"])
        return ["helplines": line, "gambling_lines": line, "crisis_lines": line]
    }()
}

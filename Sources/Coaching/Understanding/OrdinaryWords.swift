/// Words that stand one slip from a sport, a market, a period or a term and do not mean it. Folded.
enum OrdinaryWords {
    static func contains(_ word: String) -> Bool { words.contains(word) }

    private static let words: Set = [
        "annuel", "annuler", "avoir", "baskets", "boxes", "cheveux", "closed", "closes", "combien", "combined",
        "enchante", "export", "fixed", "future", "level", "margins", "marges", "parieur", "parieurs", "prope",
        "quitte", "recourse", "rebours", "serie", "series", "simple", "simples", "squared", "squares", "steak",
        "tonights", "total", "totale", "under", "valley", "variable", "variables", "variante",
    ]
}

extension Currency {
    /// The currency that a word or sign beside an amount means, nil where it means none.
    ///
    /// - Parameter near: decides what an ambiguous sign ("$", "kr") means where it is one of those.
    package static func written(_ word: String, near: Currency) -> Currency? { named(word, near: near).first }

    /// All the currencies that a word or sign may mean: "kr" is three to whoever counts in none of them.
    static func candidates(_ word: String, near: Currency) -> [Currency] {
        let named = named(word, near: near)
        guard named.isEmpty, dollars.contains(word.lowercased()) else { return named }
        return Currency.named("$", near: near)
    }

    private static func named(_ word: String, near: Currency) -> [Currency] {
        if let coded = Currency(code: word) { return [coded] }
        let lower = word.lowercased()
        let matching = bySign[lower] ?? []
        if matching.contains(near) { return [near] }
        if lower == "$", near.sign.hasSuffix("$") { return [near] }
        guard matching.isEmpty else { return matching }
        return spoken[lower].flatMap(Currency.init(code:)).map { [$0] } ?? []
    }

    /// In the order of all currencies.
    private static let bySign = Dictionary(grouping: all) { $0.sign.lowercased() }

    private static let dollars: Set = ["dollar", "dollars", "buck", "bucks"]

    private static let spoken = [
        "euro": "EUR", "euros": "EUR", "us$": "USD", "c$": "CAD", "$ca": "CAD", "$cad": "CAD", "$us": "USD",
        "pound": "GBP", "pounds": "GBP", "quid": "GBP", "livre": "GBP", "livres": "GBP", "fr": "CHF", "fr.": "CHF",
        "yen": "JPY", "yens": "JPY", "zl": "PLN", "fcfa": "XOF", "tether": "USDT", "bitcoin": "BTC", "ether": "ETH",
    ]
}

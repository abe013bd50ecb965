import Domain

extension LineWord {
    /// Whether the word behind an amount is what it is counted in. Capitalised words are not: "Try scorer" is no Turkish
    /// lira.
    ///
    /// Currencies that no books are kept in count as well, so that "500 DOGE Navi" is refused and not taken for euros.
    func isUnit(_ next: LineWord?, near currency: Currency) -> Bool {
        guard key == nil, !isQuoted, value.utf8.count <= 9 else { return false }
        guard value.contains(where: \.isLetter) else { return Currency.written(String(value), near: currency) != nil }
        if value == currency.sign { return true }
        let lower = value.lowercased()
        if Self.coinParts.contains(lower) { return true }
        // "20 u 2.5" is on fewer than 2.5.
        if value == "u" { return next?.value.first?.isNumber != true }
        let isUpper = value.allSatisfy(\.isUppercase)
        guard isUpper || value.allSatisfy(\.isLowercase) else { return false }
        if isUpper { return Currency(code: lower) != nil || Self.foreign.contains(lower) }
        return Currency.written(lower, near: currency) == currency || Self.plainWords.contains(lower)
    }

    private static let coinParts: Set = [
        "sat", "sats", "satoshi", "satoshis", "mbtc", "ubtc", "\u{B5}btc", "\u{3BC}btc", "gwei", "wei", "finney",
    ]

    /// Words for money that begin no selection.
    private static let plainWords: Set = [
        "eur", "usd", "gbp", "cad", "aud", "nzd", "chf", "sek", "nok", "dkk", "pln", "czk", "huf", "bgn", "brl", "mxn",
        "zar", "inr", "jpy", "xof", "tnd", "usdt", "btc", "eth", "euro", "euros", "pound", "pounds", "quid", "livres",
        "dollar", "dollars", "bucks", "yen", "yens", "kr", "zł", "zl", "fcfa", "bitcoin", "bitcoins", "tether", "unit",
        "units", "unité", "unités", "unites", "cents", "centimes", "pence", "doge", "ltc", "usdc", "xrp", "trx", "bnb",
        "rub", "uah", "ngn", "kes", "cny",
    ]

    /// What other people count in, as it is written in capitals.
    private static let foreign: Set = [
        "rub", "uah", "cny", "krw", "thb", "idr", "php", "vnd", "myr", "sgd", "hkd", "ils", "aed", "sar", "egp", "ngn",
        "kes", "ghs", "ars", "clp", "isk", "rsd", "gel", "kzt", "ltc", "doge", "xrp", "trx", "bnb", "usdc",
        "bch", "shib", "xmr",
    ]
}

extension Money {
    /// Reads a positive amount as people write it.
    ///
    /// "20", "20.50", "20,50", "1 000", "1,000.50", "1.000,50", "€20", "20 eur". A currency that the text names wins
    /// over `currency`. A lone comma before exactly three digits groups ("1,000" is a thousand) unless the currency
    /// has three decimals or more; a lone point never groups.
    package static func parse(_ text: some StringProtocol, in currency: Currency) throws(NumberFault) -> Money {
        let number = try NumberText(text, lone: currency.minorDigits < 3 ? .commaGroups : .decimal)
        let named = try number.currency(besides: currency, found: text)
        guard (named.minorDigits < 3) == (currency.minorDigits < 3) else {
            // The named currency reads a lone comma differently; its own rule holds.
            let again = try NumberText(text, lone: named.minorDigits < 3 ? .commaGroups : .decimal)
            return try Money(again, in: named, found: text)
        }
        return try Money(number, in: named, found: text)
    }

    private init(_ number: NumberText, in currency: Currency, found text: some StringProtocol) throws(NumberFault) {
        guard !number.isNegative else { throw .negative(found: text.quotedInFault) }
        let digits = currency.minorDigits
        guard number.decimals.dropFirst(digits).allSatisfy({ $0 == 0 }) else {
            throw .tooPrecise(found: text.quotedInFault, digits: digits)
        }
        let limit = Money(minorUnits: Self.largestMinorUnits, currency: currency)
        var minorUnits: Int64 = 0
        let kept = number.decimals.prefix(digits)
        for digit in number.whole + kept + [UInt8](repeating: 0, count: digits - kept.count) {
            minorUnits = minorUnits * 10 + Int64(digit)
            guard minorUnits <= Self.largestMinorUnits else {
                throw .tooLarge(found: text.quotedInFault, limit: limit.formatted(.english))
            }
        }
        guard minorUnits > 0 else { throw .zero }
        self.init(minorUnits: minorUnits, currency: currency)
    }
}

extension NumberText {
    /// The currency that is written beside the digits, or `fallback` where none is.
    fileprivate func currency(besides fallback: Currency, found: some StringProtocol) throws(NumberFault) -> Currency {
        let words = [before, after].filter { !$0.isEmpty }
        guard let word = words.first else { return fallback }
        guard words.count == 1 else { throw .notANumber(found: found.quotedInFault) }
        if let known = Currency.written(word, near: fallback) { return known }
        let looksLikeCode =
            (3...4).contains(word.unicodeScalars.count) && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
        guard looksLikeCode else { throw .notANumber(found: found.quotedInFault) }
        throw .unknownCurrency(found: word.quotedInFault)
    }
}

extension Currency {
    /// The currency that a word or sign beside an amount means, nil where it means none.
    ///
    /// - Parameter near: decides what an ambiguous sign ("$", "kr") means where it is one of those.
    package static func written(_ word: String, near: Currency) -> Currency? {
        if let coded = Currency(code: word) { return coded }
        let lower = word.lowercased()
        let matching = all.filter { $0.sign.lowercased() == lower }
        if matching.contains(near) { return near }
        if lower == "$", near.sign.hasSuffix("$") { return near }
        if let first = matching.first { return first }
        return spoken[lower].flatMap(Currency.init(code:))
    }

    private static let spoken = [
        "euro": "EUR", "euros": "EUR", "us$": "USD", "c$": "CAD", "$ca": "CAD", "$cad": "CAD", "$us": "USD",
        "pound": "GBP", "pounds": "GBP", "quid": "GBP", "livre": "GBP", "livres": "GBP", "fr": "CHF", "fr.": "CHF",
        "yen": "JPY", "yens": "JPY", "zl": "PLN", "fcfa": "XOF", "tether": "USDT", "bitcoin": "BTC", "ether": "ETH",
    ]
}

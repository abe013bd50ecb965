/// How somebody writes amounts of money: what an amount without a currency is in, and what settles a number that could be
/// read in two ways.
package struct AmountNotation: Hashable, Sendable {
    /// What an amount without a currency is in.
    package var currency: Currency
    /// English writes "1,000.50", French "1 000,50".
    package var language: Language
    /// What "1u" is; nil where the user has not said.
    package var unit: Money?

    package init(_ currency: Currency, language: Language = .english, unit: Money? = nil) {
        self.currency = currency
        self.language = language
        self.unit = unit
    }

    /// The same for amounts without a currency that are in another one.
    package func `in`(_ currency: Currency) -> AmountNotation {
        AmountNotation(currency, language: language, unit: unit)
    }

    /// What a lone comma or point before three digits may mean.
    ///
    /// - Parameter places: decimals that the amount can have; where there are none, it groups.
    func readings(of digits: WrittenDigits, places: Int) -> [WrittenDigits] {
        guard let lone = digits.lone else { return [digits] }
        guard places > 0 else { return [digits.grouped] }
        let fits = places >= 3 || digits.decimals.dropFirst(places).allSatisfy { $0 == 0 }
        let isDecimalMark = lone == (language == .english ? .point : .comma)
        if isDecimalMark { return places >= 3 || !fits ? [digits] : [digits, digits.grouped] }
        // English groups by commas, and no sum of euros has three decimals; French groups by neither.
        return fits && (places >= 3 || language == .french) ? [digits, digits.grouped] : [digits.grouped]
    }
}

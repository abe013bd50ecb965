extension Money {
    /// Reads a positive amount as people write it, in English.
    ///
    /// - Parameter currency: what an amount without a currency is in.
    package static func parse(_ text: some StringProtocol, in currency: Currency) throws(NumberFault) -> Money {
        try parse(text, in: AmountNotation(currency))
    }

    /// Reads a positive amount as people write it.
    ///
    /// "20", "20.50", "20,50", "1 000", "1'000", "1,000.50", "1.000,50", "20½", "€20", "20 eur", "500 sats", "5 mBTC",
    /// "50p", "2k", "2u". A currency that the text names wins over the user's own. A lone comma or point before three
    /// digits means what the user's language and the currency make it mean.
    ///
    /// - Throws: ``NumberFault/severalReadings(found:_:)`` where they do not settle it: "1.500 €" is 1.50 or 1,500.
    package static func parse(_ text: some StringProtocol, in notation: AmountNotation) throws(NumberFault) -> Money {
        let number = try NumberText(text)
        guard !number.isNegative else { throw .negative(found: text.quotedInFault) }
        var readings: [Money] = []
        var fault: NumberFault?
        for unit in try number.units(in: notation, found: text) {
            for digits in notation.readings(of: number.digits, places: unit.places) {
                do throws(NumberFault) {
                    let amount = try unit.amount(of: digits, found: text)
                    if !readings.contains(amount) { readings.append(amount) }
                } catch {
                    fault = fault ?? error
                }
            }
        }
        guard let first = readings.first else { throw fault ?? .notANumber(found: text.quotedInFault) }
        guard readings.count == 1 else { throw .severalReadings(found: text.quotedInFault, readings) }
        return first
    }

    /// The amount as every reader takes it, whatever the language: "1500.00EUR", "1500JPY".
    package var plainText: String {
        let digits = String(minorUnits.magnitude)
        let places = currency.minorDigits
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        let whole = (isNegative ? "-" : "") + padded.dropLast(places)
        guard places > 0 else { return whole + currency.code }
        // Three decimals could be a group of thousands; four are none.
        return whole + "." + padded.suffix(places) + (places == 3 ? "0" : "") + currency.code
    }
}

extension NumberText {
    /// What the words beside the digits may say that it is counted in; the user's own currency where there are none.
    fileprivate func units(
        in notation: AmountNotation,
        found text: some StringProtocol
    ) throws(NumberFault) -> [AmountUnit] {
        guard !before.isEmpty || !after.isEmpty else { return [.currency(notation.currency, exponent: 0)] }
        guard !before.isEmpty, !after.isEmpty else {
            let word = before.isEmpty ? after : before
            let units = try notation.units(named: word, found: text)
            return try Self.known(units, word, text)
        }
        // "€2k", "€20 EUR": both speak of one currency.
        let leading = Currency.candidates(before, near: notation.currency)
        var units: [AmountUnit] = []
        for currency in leading {
            for unit in try notation.in(currency).units(named: after, found: text) {
                if case .currency(currency, _) = unit { units.append(unit) }
            }
        }
        guard !units.isEmpty else { throw .notANumber(found: text.quotedInFault) }
        return units
    }

    private static func known(
        _ units: [AmountUnit],
        _ word: String,
        _ text: some StringProtocol
    ) throws(NumberFault) -> [AmountUnit] {
        guard units.isEmpty else { return units }
        let looksLikeCode =
            (3...4).contains(word.unicodeScalars.count) && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
        guard looksLikeCode else { throw .notANumber(found: text.quotedInFault) }
        throw .unknownCurrency(found: word.quotedInFault)
    }
}

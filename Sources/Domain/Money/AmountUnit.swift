/// What an amount is counted in.
enum AmountUnit: Hashable {
    /// `exponent` is the power of ten that one of it is of the currency: 0 for euros, -2 for cents, -3 for mBTC, 3 for
    /// thousands.
    case currency(Currency, exponent: Int)
    /// What the user stakes as one unit.
    case stake(Money)

    /// Decimals that an amount of it can have.
    var places: Int {
        switch self {
        case .currency(let currency, let exponent): currency.minorDigits + exponent
        case .stake: Self.mostStakeDecimals
        }
    }

    private static let mostStakeDecimals = 3

    /// - Parameter text: what was written, for what is wrong with it.
    func amount(of digits: WrittenDigits, found text: some StringProtocol) throws(NumberFault) -> Money {
        switch self {
        case .currency(let currency, _):
            let minorUnits = try scaled(digits, by: places, currency, text)
            guard minorUnits > 0 else { throw .zero }
            return Money(minorUnits: minorUnits, currency: currency)
        case .stake(let unit):
            let thousandths = try scaled(digits, by: places, unit.currency, text)
            guard thousandths > 0 else { throw .zero }
            let (product, overflow) = thousandths.multipliedReportingOverflow(by: unit.minorUnits)
            guard !overflow, product / 1_000 <= Money.largestMinorUnits else {
                throw Self.tooLarge(text, unit.currency)
            }
            guard product % 1_000 == 0 else { throw .belowSmallest(found: text.quotedInFault, smallest: unit.smallest) }
            return Money(minorUnits: product / 1_000, currency: unit.currency)
        }
    }

    private func scaled(
        _ digits: WrittenDigits,
        by places: Int,
        _ currency: Currency,
        _ text: some StringProtocol
    ) throws(NumberFault) -> Int64 {
        guard places >= 0 else { return try divided(digits, by: -places, currency, text) }
        guard digits.decimals.dropFirst(places).allSatisfy({ $0 == 0 }) else {
            throw .tooPrecise(found: text.quotedInFault, digits: places)
        }
        let kept = digits.decimals.prefix(places)
        let zeros = [UInt8](repeating: 0, count: places - kept.count)
        return try Self.number(digits.whole + kept + zeros, currency, text)
    }

    /// For units so small that one of them is less than the smallest amount that is kept.
    private func divided(
        _ digits: WrittenDigits,
        by places: Int,
        _ currency: Currency,
        _ text: some StringProtocol
    ) throws(NumberFault) -> Int64 {
        guard digits.decimals.allSatisfy({ $0 == 0 }), digits.whole.suffix(places).allSatisfy({ $0 == 0 }) else {
            let smallest = Money(minorUnits: 1, currency: currency).smallest
            throw .belowSmallest(found: text.quotedInFault, smallest: smallest)
        }
        return try Self.number(digits.whole.dropLast(places), currency, text)
    }

    private static func number(
        _ digits: some Sequence<UInt8>,
        _ currency: Currency,
        _ text: some StringProtocol
    ) throws(NumberFault) -> Int64 {
        var number: Int64 = 0
        for digit in digits {
            number = number * 10 + Int64(digit)
            guard number <= Money.largestMinorUnits else { throw tooLarge(text, currency) }
        }
        return number
    }

    private static func tooLarge(_ text: some StringProtocol, _ currency: Currency) -> NumberFault {
        let limit = Money(minorUnits: Money.largestMinorUnits, currency: currency)
        return .tooLarge(found: text.quotedInFault, limit: limit.formatted(.english))
    }
}

extension Money {
    /// The smallest amount of its currency, as it is shown.
    fileprivate var smallest: String { Money(minorUnits: 1, currency: currency).formatted(.english) }
}

extension AmountNotation {
    /// What a word or sign beside an amount may say that it is counted in; empty where it says nothing of the kind.
    ///
    /// - Throws: ``NumberFault/unitUnknown(found:)`` for units of somebody who has not said what theirs is.
    func units(named word: String, found text: some StringProtocol) throws(NumberFault) -> [AmountUnit] {
        let currencies = Currency.candidates(word, near: currency)
        guard currencies.isEmpty else { return currencies.map { .currency($0, exponent: 0) } }
        let lower = word.lowercased()
        if let small = SmallUnit.named(lower, near: currency) {
            return [.currency(small.currency, exponent: small.exponent)]
        }
        if SmallUnit.stakeUnits.contains(lower) {
            guard let unit else { throw .unitUnknown(found: text.quotedInFault) }
            return [.stake(unit)]
        }
        guard lower.first == "k" else { return [] }
        guard lower.count > 1 else { return [.currency(currency, exponent: 3)] }
        return Currency.candidates(String(word.dropFirst()), near: currency).map { .currency($0, exponent: 3) }
    }
}

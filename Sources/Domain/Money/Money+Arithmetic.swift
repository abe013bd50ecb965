extension Money {
    /// Nil when the currencies differ or the sum does not fit.
    package func adding(_ other: Money) -> Money? {
        guard currency == other.currency else { return nil }
        let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
        return overflow ? nil : Money(minorUnits: sum, currency: currency)
    }

    /// Nil when the currencies differ or the difference does not fit.
    package func subtracting(_ other: Money) -> Money? {
        guard currency == other.currency else { return nil }
        let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
        return overflow ? nil : Money(minorUnits: difference, currency: currency)
    }

    /// The sum of amounts that are all in `currency`; zero of none. Nil when one is not, or the sum does not fit.
    package static func sum(_ amounts: some Sequence<Money>, in currency: Currency) -> Money? {
        var total = Money.zero(currency)
        for amount in amounts {
            guard let next = total.adding(amount) else { return nil }
            total = next
        }
        return total
    }
}

import Domain

extension FactArguments {
    /// What a tool is asked: what the prompt always asks of it, and what the question named.
    ///
    /// - Parameters:
    ///   - fixed: the prompt's own arguments; they win.
    ///   - currency: the user's. Sums are in the one that the question gives its bankroll in; one in another is left
    ///     out, for it cannot be compared.
    init(_ entities: Entities, fixed: [String: String], for tool: FactToolDefinition, in currency: Currency) {
        var values: [String: Value] = [:]
        let currency = entities.currency(near: currency)
        for parameter in tool.parameters {
            values[parameter.name] =
                fixed[parameter.name].map { Self.value($0, parameter.kind) }
                ?? Self.value(of: parameter, entities, currency)
        }
        self.init(values)
    }

    private static func value(_ text: String, _ kind: FactParameter.Kind) -> Value {
        switch kind {
        case .number, .integer: Double(text).map(Value.number) ?? .text(text)
        case .numbers, .text, .word: .text(text)
        }
    }

    private static func value(of parameter: FactParameter, _ entities: Entities, _ currency: Currency) -> Value? {
        switch parameter.name {
        case "casino": entities.casinos.first.map { .text($0.name) }
        case "sport": entities.sports.first.map { .text($0.rawValue) }
        case "market": entities.markets.first.map { .text($0.rawValue) }
        case "period": entities.period.map { .text($0.rawValue) }
        case "price": entities.prices.first.map { .number($0.decimal) }
        case "prices": entities.prices.count < 2 ? nil : .numbers(entities.prices.map(\.decimal))
        case "probability": entities.probability.map { .number($0) }
        case "edge": entities.edge.map { .number($0) }
        case "kelly_part": entities.kellyPart.map { .number($0) }
        case "target": entities.target(in: currency).map { .number($0.units) }
        case "overround": entities.margin.map { .number($0) }
        case "stake": entities.stake(in: currency).map { .number($0.units) }
        case "bankroll": entities.bankroll?.money(in: currency).map { .number($0.units) }
        case "currency": entities.bankroll.map { _ in .text(currency.code) }
        case "count", "legs", "bets": entities.count.map { .number(Double($0)) }
        default: nil
        }
    }
}

extension Entities {
    /// The currency of the sums that a tool is asked with: the question's own where it gives a bankroll.
    func currency(near own: Currency) -> Currency {
        guard let bankroll else { return own }
        return (bankroll.unit ?? amounts.first?.unit ?? target?.unit).flatMap { Currency.written($0, near: own) } ?? own
    }

    /// What is to be won, where it is in this currency.
    func target(in currency: Currency) -> Money? {
        target?.money(in: currency).flatMap { $0.currency == currency ? $0 : nil }
    }

    /// The first amount, where it is in this currency, or the share of the bankroll that the question gives.
    func stake(in currency: Currency) -> Money? {
        if let amount = amounts.first {
            return amount.money(in: currency).flatMap { $0.currency == currency ? $0 : nil }
        }
        guard let stakeShare, let bankroll = bankroll?.money(in: currency) else { return nil }
        let share = (Double(bankroll.minorUnits) * stakeShare).rounded()
        guard let minorUnits = Int64(exactly: share), minorUnits > 0 else { return nil }
        return Money(minorUnits: minorUnits, currency: bankroll.currency)
    }
}

extension Money {
    /// In whole units of the currency; for simulation, never for books.
    fileprivate var units: Double {
        (0..<currency.minorDigits).reduce(Double(minorUnits)) { amount, _ in amount / 10 }
    }
}

import Domain

extension FactArguments {
    /// What a tool is asked: what the prompt always asks of it, and what the question named.
    ///
    /// - Parameters:
    ///   - fixed: the prompt's own arguments; they win.
    ///   - currency: the user's; an amount in another one is left out, for it cannot be compared.
    init(_ entities: Entities, fixed: [String: String], for tool: FactToolDefinition, in currency: Currency) {
        var values: [String: Value] = [:]
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
        case "stake": entities.stake(in: currency).map { .number($0.units) }
        case "count", "legs", "bets": entities.count.map { .number(Double($0)) }
        default: nil
        }
    }
}

extension Entities {
    /// The first amount, where it is in the user's currency.
    func stake(in currency: Currency) -> Money? {
        amounts.first?.money(in: currency).flatMap { $0.currency == currency ? $0 : nil }
    }
}

extension Money {
    /// In whole units of the currency; for simulation, never for books.
    fileprivate var units: Double {
        (0..<currency.minorDigits).reduce(Double(minorUnits)) { amount, _ in amount / 10 }
    }
}

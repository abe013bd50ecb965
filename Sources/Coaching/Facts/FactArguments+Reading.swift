import Domain
import Storage

/// What several tools ask for, in the same words.
extension FactParameter {
    static let casino = FactParameter("casino", .text, "The name of a casino (sportsbook); left out: all of them.")
    static let sport = FactParameter("sport", .word(Sport.allCases.map(\.rawValue)), "Left out: all sports.")
    static let market = FactParameter("market", .word(Market.allCases.map(\.rawValue)), "Left out: all markets.")
    static let probability = FactParameter(
        "probability",
        .number,
        "The user's own estimate that the bet wins, between 0 and 1: 0.55 is 55 %."
    )
    static let stake = FactParameter("stake", .number, "An amount in the user's currency, such as 20 or 12.50.")
    static let bankroll = FactParameter(
        "bankroll",
        .number,
        "An amount in the user's currency; left out: what their books say."
    )

    static let edge = FactParameter(
        "edge",
        .number,
        "In the place of the probability: what a bet is worth on average as a share of its stake, 0.05 for 5 %."
    )
    static let currency = FactParameter(
        "currency",
        .text,
        "In which the amounts are, such as EUR or CAD; left out: the user's own."
    )

    static let kellyPart = FactParameter(
        "kelly_part",
        .number,
        "Which part of Kelly's stake is asked for, above 0 and at most 1: 0.5 is half Kelly. Left out: a quarter."
    )
    static let target = FactParameter("target", .number, "What the bet is to win beside its stake, an amount.")

    static func period(_ standard: StatisticsPeriod) -> FactParameter {
        FactParameter(
            "period",
            .word(StatisticsPeriod.allCases.map(\.rawValue)),
            "7d and 30d count back from now; week, month and year are the running ones. Left out: \(standard.rawValue)."
        )
    }

    static let price = FactParameter("price", .text, "As it is written: 2.10, +150, -110 or 5/2.")
}

/// Arguments that the toolbox has checked.
extension FactArguments {
    func period(_ standard: StatisticsPeriod = .all) -> StatisticsPeriod {
        text("period").flatMap(StatisticsPeriod.init(rawValue:)) ?? standard
    }

    var sport: Sport? { text("sport").flatMap(Sport.init(rawValue:)) }
    var market: Market? { text("market").flatMap(Market.init(rawValue:)) }

    /// The casino that is named; nil where none is.
    func casino(_ desk: FactDesk) throws -> Casino? {
        let named: String
        switch values["casino"] {
        case .text(let text)?: named = text
        case .number(let number)?: named = Int(exactly: number).map(String.init) ?? "\(number)"
        default: return nil
        }
        if let casino = try desk.book.casino(named: named, for: desk.profile.id) { return casino }
        throw FactToolFault.wrong("casino", found: named, expected: "the name of a casino that the user's books have")
    }

    /// A price in any format; a number is a decimal price.
    func price(_ desk: FactDesk) throws(FactToolFault) -> Price? {
        guard let value = values["price"] else { return nil }
        switch value {
        case .text(let text): if let price = try? Price.parse(text, as: desk.profile.oddsFormat) { return price }
        case .number(let number): if let price = Price(nearest: number) { return price }
        case .numbers: break
        }
        throw .wrong("price", found: value.shown, expected: "a price such as 2.10, +150, -110 or 5/2")
    }

    func probability() throws(FactToolFault) -> Double? {
        guard let probability = number("probability") else { return nil }
        guard probability > 0, probability < 1 else {
            throw .wrong("probability", found: "\(probability)", expected: "a number between 0 and 1: 0.55 for 55 %")
        }
        return probability
    }

    /// The user's own estimate: as it is given, or as an edge at this price says it.
    func probability(at price: Double?) throws(FactToolFault) -> Double? {
        if let probability = try probability() { return probability }
        guard let edge = number("edge"), let price else { return nil }
        let probability = (1 + edge) / price
        guard probability > 0, probability < 1 else {
            throw .wrong("edge", found: "\(edge)", expected: "an edge that a price of \(price) can have: 0.05 for 5 %")
        }
        return probability
    }

    /// A part of Kelly's stake, without the cap of the house's own.
    func kellyRule() throws(FactToolFault) -> KellyRule? {
        guard let part = number("kelly_part") else { return nil }
        guard part > 0, part <= 1 else {
            throw .wrong("kelly_part", found: "\(part)", expected: "a number above 0 and at most 1: 0.5 for half Kelly")
        }
        return KellyRule(fraction: part, cap: 1)
    }

    /// The currency that the amounts are in.
    func currency(_ desk: FactDesk) throws(FactToolFault) -> Currency {
        guard let code = text("currency") else { return desk.currency }
        guard let currency = Currency(code: code.uppercased()) else {
            throw .wrong("currency", found: code, expected: "a code such as EUR, CAD or USD")
        }
        return currency
    }

    /// An amount in this currency, rounded to its minor unit; nil where none is given.
    func amount(_ name: String, in currency: Currency) throws(FactToolFault) -> Money? {
        guard let amount = number(name) else { return nil }
        let scale = (0..<currency.minorDigits).reduce(1.0) { scale, _ in scale * 10 }
        guard let minor = Int64(exactly: (amount * scale).rounded()), (1...Money.largestMinorUnits).contains(minor)
        else {
            throw .wrong(name, found: "\(amount)", expected: "an amount above zero in \(currency.code)")
        }
        return Money(minorUnits: minor, currency: currency)
    }

    func count(_ name: String, within range: ClosedRange<Int>) throws(FactToolFault) -> Int? {
        guard let number = number(name) else { return nil }
        guard let count = Int(exactly: number), range.contains(count) else {
            throw .wrong(
                name,
                found: "\(number)",
                expected: "a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return count
    }
}

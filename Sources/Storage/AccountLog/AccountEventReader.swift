import Domain

/// Makes events of accounts from rows of the log.
struct AccountEventReader {
    private var scanner = FieldScanner()

    /// - Parameter data: the fields of the event, JSON.
    /// - Returns: nil for a row that says less than it must, or something impossible.
    mutating func event(
        _ kind: AccountEventKind,
        data: UnsafeBufferPointer<UInt8>,
        occurredAt: Timestamp,
        recordedAt: Timestamp
    ) -> AccountEvent? {
        guard scanner.scan(data, for: kind.names), let (casino, content) = content(kind) else { return nil }
        return AccountEvent(casino: casino, occurredAt: occurredAt, recordedAt: recordedAt, content: content)
    }

    private func content(_ kind: AccountEventKind) -> (CasinoID?, AccountEvent.Content)? {
        switch kind {
        case .placed: placed()
        case .settled: settled()
        case .undone: bet(0).map { (casino(1), .undone($0)) }
        case .reopened:
            if let bet = bet(0), let profit = scanner.integer(2) {
                (casino(1), .reopened(bet, profit: profit))
            } else {
                nil
            }
        case .marked:
            if let bet = bet(0), let mark = scanner.code(2, in: Self.marks), let isSet = scanner.knownFlag(3) {
                (casino(1), .marked(bet, mark, isSet: isSet))
            } else {
                nil
            }
        case .priced: priced()
        case .cash: cash()
        case .limited: limited()
        case .limitWithdrawn: scanner.integer(0).map { (casino(1), .limitWithdrawn(LimitReportID($0))) }
        case .visited: (nil, .visited(isDesktop: scanner.code(0, in: Self.desktops)))
        }
    }

    private func casino(_ place: Int) -> CasinoID? { scanner.integer(place).map { CasinoID($0) } }
    private func bet(_ place: Int) -> BetID? { scanner.integer(place).map { BetID($0) } }

    private func placed() -> (CasinoID?, AccountEvent.Content)? {
        func integer(_ field: PlacedField) -> Int64? { scanner.integer(field.rawValue) }
        func number(_ field: PlacedField) -> Double? { scanner.number(field.rawValue) }
        guard let bet = bet(PlacedField.bet.rawValue), let casino = casino(PlacedField.casino.rawValue),
            let sport = scanner.code(PlacedField.sport.rawValue, in: Self.sports),
            let market = scanner.code(PlacedField.market.rawValue, in: Self.markets),
            let price = number(.price), price > 1, let stake = integer(.stake), stake > 0,
            let currency = scanner.code(PlacedField.currency.rawValue, in: Self.currencies)
        else { return nil }
        let legs = integer(.legs) ?? 1
        guard (1...Int64(BetSlip.mostLegs)).contains(legs) else { return nil }
        var marks: Int64 = 0
        for (field, mark) in Self.markFields where scanner.flag(field.rawValue) { marks |= mark.rawValue }
        let hour = integer(.hourOfWeek).flatMap { (0...167).contains($0) ? Int($0) : nil }
        return (
            casino,
            .placed(
                PlacedBet(
                    id: bet,
                    sport: sport,
                    market: market,
                    legs: Int(legs),
                    price: price,
                    stake: stake,
                    currency: currency,
                    requestedStake: integer(.requestedStake),
                    marks: BetMarks(rawValue: marks),
                    hoursBeforeStart: number(.hoursBeforeStart),
                    hourOfWeek: hour
                )
            )
        )
    }

    private func settled() -> (CasinoID?, AccountEvent.Content)? {
        guard let bet = bet(0), let result = scanner.code(1, in: Self.results), let stake = scanner.integer(3),
            let profit = scanner.integer(4)
        else { return nil }
        return (casino(2), .settled(SettledOutcome(bet: bet, result: result, stake: stake, profit: profit)))
    }

    private func priced() -> (CasinoID?, AccountEvent.Content)? {
        func number(_ field: PricedField) -> Double? { scanner.number(field.rawValue) }
        /// A decimal price, or nothing.
        func price(_ field: PricedField) -> Double? { number(field).flatMap { $0 > 1 ? $0 : nil } }
        guard let bet = bet(PricedField.bet.rawValue), let casino = casino(PricedField.casino.rawValue) else {
            return nil
        }
        var reading = MarketReading()
        reading.match = scanner.integer(PricedField.match.rawValue)
        reading.side = scanner.word(PricedField.side.rawValue, in: Self.sides)
        reading.isSameGame = scanner.knownFlag(PricedField.isSameGame.rawValue)
        reading.tier = scanner.integer(PricedField.tier.rawValue).flatMap { (1...99).contains($0) ? Int($0) : nil }
        // How often Pinnacle's close is beaten has its own baseline: what stands in for it is no price to count there.
        let isSharp = scanner.code(PricedField.closeBook.rawValue, in: Self.sharpCloses) ?? true
        reading.sharpClose = isSharp ? price(.sharpClose) : nil
        reading.fairClose = number(.fairClose).flatMap { $0 > 0 && $0 < 1 ? $0 : nil }
        reading.bookClose = price(.bookClose)
        reading.consensus = price(.consensus)
        reading.best = price(.best)
        reading.othersBest = number(.othersBest).flatMap { $0 > 0 ? $0 : nil }
        reading.hoursSinceOpen = number(.hoursSinceOpen)
        reading.minutesSinceMove = number(.minutesSinceMove)
        reading.minutesSinceAlert = number(.minutesSinceAlert)
        reading.secondsSinceIncident = number(.secondsSinceIncident)
        reading.marketLimit = scanner.integer(PricedField.marketLimit.rawValue).flatMap { $0 > 0 ? $0 : nil }
        return (casino, .priced(bet, reading))
    }

    private func cash() -> (CasinoID?, AccountEvent.Content)? {
        guard let kind = scanner.code(0, in: Self.cashKinds), let state = scanner.code(1, in: Self.cashStates),
            let casino = casino(2), let amount = scanner.integer(3), amount > 0,
            let currency = scanner.code(4, in: Self.currencies)
        else { return nil }
        return (casino, .cash(kind, state, amount: amount, currency))
    }

    private func limited() -> (CasinoID?, AccountEvent.Content)? {
        guard let casino = casino(0), let type = scanner.code(1, in: Self.limits), let report = scanner.integer(2)
        else {
            return nil
        }
        let limit = MetLimit(
            report: LimitReportID(report),
            type: type,
            stakeBefore: scanner.integer(3).flatMap { $0 > 0 ? $0 : nil },
            stakeAfter: scanner.integer(4).flatMap { $0 >= 0 ? $0 : nil }
        )
        return (casino, .limited(limit))
    }
}

extension AccountEventReader {
    private static let sports = CodeTable<Sport>()
    private static let markets = CodeTable<Market>()
    private static let sides = CodeTable<BackedSide>(BackedSide.allCases.map { ($0.word, $0) })
    private static let results = CodeTable<BetResult>()
    private static let limits = CodeTable<LimitType>()
    private static let cashKinds = CodeTable<CashMovement.Kind>()
    private static let cashStates = CodeTable<CashMovement.State>()
    private static let currencies = CodeTable<Currency>(Currency.all.map { ($0.code, $0) })
    private static let marks = CodeTable<BetMarks>(BetMarks.named.map { ($0.word, $0.mark) })
    /// The platforms that say on what the user works; a terminal is a computer's.
    /// Whether a closing price is Pinnacle's alone. Events of the past do not say whose it is.
    private static let sharpCloses = CodeTable<Bool>([
        ("PS", true), ("mean", false), ("BFE", false), ("PS+mean", false), ("BFE+mean", false), ("PS+BFE", false),
        ("PS+BFE+mean", false),
    ])
    private static let desktops = CodeTable<Bool>([("console", true), ("desktop", true), ("mobile", false)])
    private static let markFields: [(field: PlacedField, mark: BetMarks)] = [
        (.live, .live), (.boost, .boost), (.free, .free), (.prop, .prop), (.max, .max),
    ]
}

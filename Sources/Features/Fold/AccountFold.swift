import Domain

/// What is remembered of an account: its last bets one by one, the sums of older ones, its cash, its limits.
struct AccountFold: Hashable, Sendable {
    let casino: CasinoID
    /// In the order in which they were placed; those of one moment by their numbers.
    private(set) var bets: [BetRecord] = []
    private(set) var forgotten = ForgottenBets()
    /// The last bets that were undone: none of them is counted when its event comes again.
    private(set) var undone: [BetID] = []
    private(set) var cash = CashBook()
    private(set) var limits = LimitHistory()
    /// The first thing that happened there.
    private(set) var firstSeenAt: Timestamp?

    /// The windows of bets reach this far back.
    static let window = 90
    /// Bets are remembered up to this number, then forgotten down to the window, so that the cost is paid rarely.
    static let capacity = 128
    /// Of the bets older than the window, as many open ones are kept for their settlement.
    static let openOlder = 32
    static let earlyBets = 10
    static let undoneKept = 16
    static let dormancy = Milliseconds.days(30)

    init(casino: CasinoID) { self.casino = casino }

    init(
        casino: CasinoID,
        bets: [BetRecord],
        forgotten: ForgottenBets,
        undone: [BetID],
        cash: CashBook,
        limits: LimitHistory,
        firstSeenAt: Timestamp?
    ) {
        self.casino = casino
        self.bets = bets
        self.forgotten = forgotten
        self.undone = undone
        self.cash = cash
        self.limits = limits
        self.firstSeenAt = firstSeenAt
    }

    /// The place of a bet that is remembered, or nil. The newest are looked at first: most events are about them.
    func place(of bet: BetID) -> Int? { bets.lastIndex { $0.id == bet } }

    private mutating func see(_ moment: Timestamp) { firstSeenAt = min(firstSeenAt ?? moment, moment) }

    // MARK: Bets

    mutating func place(_ bet: PlacedBet, at moment: Timestamp) {
        guard bet.id > forgotten.highestID, !undone.contains(bet.id), place(of: bet.id) == nil else { return }
        see(moment)
        let record = BetRecord(bet, at: moment)
        var place = bets.count
        while place > 0, record.precedes(bets[place - 1]) { place -= 1 }
        if place == bets.count { bets.append(record) } else { bets.insert(record, at: place) }
        cash.stake(record.stake)
        if bets.count >= Self.capacity { forgetOldest() }
    }

    mutating func settle(_ outcome: SettledOutcome, at place: Int, on moment: Timestamp) {
        let profit = CurrencyScale.all[Int(bets[place].currency)].euroCents(outcome.profit)
        cash.move(by: profit - bets[place].profit)
        bets[place].result = outcome.result
        bets[place].profit = profit
        bets[place].settledDay = Int32(min(max(moment.daysSince1970, 0), 1 << 24))
    }

    mutating func reopen(at place: Int) {
        cash.move(by: -bets[place].profit)
        bets[place].result = nil
        bets[place].profit = 0
        bets[place].settledDay = 0
    }

    mutating func undo(at place: Int) {
        cash.move(by: -bets[place].profit)
        cash.stake(-bets[place].stake)
        undone.append(bets[place].id)
        if undone.count > Self.undoneKept { undone.removeFirst() }
        bets.remove(at: place)
    }

    mutating func mark(_ marks: BetMarks, isSet: Bool, at place: Int) {
        if isSet { bets[place].marks.formUnion(marks) } else { bets[place].marks.subtract(marks) }
    }

    mutating func price(_ reading: MarketReading, at place: Int) { bets[place].read(reading) }

    /// Keeps the window and the newest open bets before it.
    private mutating func forgetOldest() {
        let older = bets.count - Self.window
        let open = bets[..<older].count { !$0.isSettled }
        var toForget = max(0, open - Self.openOlder)
        var kept: [BetRecord] = []
        kept.reserveCapacity(Self.capacity)
        for place in 0..<older {
            let bet = bets[place]
            if !bet.isSettled {
                if toForget == 0 {
                    kept.append(bet)
                    continue
                }
                toForget -= 1
            }
            forgotten.add(bet, older: kept.count, next: bets[place + 1])
        }
        kept.append(contentsOf: bets[older...])
        bets = kept
    }

    // MARK: Money and limits

    mutating func move(
        _ kind: CashMovement.Kind,
        _ state: CashMovement.State,
        _ amount: Int64,
        at moment: Timestamp
    ) {
        if state != .cancelled { see(moment) }
        cash.take(kind, state, amount, at: moment)
    }

    mutating func limit(_ limit: MetLimit, at moment: Timestamp) {
        see(moment)
        limits.add(limit, at: moment)
    }

    mutating func withdraw(_ report: LimitReportID) { limits.remove(report) }
}

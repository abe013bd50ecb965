import Domain

@testable import Features

/// The log of a user, written event by event.
struct Story {
    private(set) var events: [AccountEvent] = []
    private var lastBet: Int64 = 0
    private var lastReport: Int64 = 0
    /// Every event happens and is recorded at it, where nothing else is said.
    var now = Story.start

    static let start = Timestamp(seconds: 1_760_000_000)
    static let casino = CasinoID(7)

    mutating func add(
        _ content: AccountEvent.Content,
        at casino: CasinoID? = Story.casino,
        occurred: Timestamp? = nil,
        recorded: Timestamp? = nil
    ) {
        let event = AccountEvent(
            casino: casino,
            occurredAt: occurred ?? now,
            recordedAt: recorded ?? now,
            content: content
        )
        events.append(event)
    }

    /// Places a bet, and settles and prices it where a result and a value are given.
    @discardableResult
    mutating func bet(
        price: Double = 2,
        stake: Int64 = 10_00,
        currency: Currency = .euro,
        legs: Int = 1,
        market: Market = .winner,
        marks: BetMarks = [],
        requested: Int64? = nil,
        hours: Double? = nil,
        hourOfWeek: Int? = nil,
        at casino: CasinoID = Story.casino,
        result: BetResult? = nil,
        profit: Int64? = nil,
        clv: Double? = nil,
        reading: (inout MarketReading) -> Void = { _ in }
    ) -> BetID {
        lastBet += 1
        let bet = PlacedBet(
            id: BetID(lastBet),
            sport: .football,
            market: market,
            legs: legs,
            price: price,
            stake: stake,
            currency: currency,
            requestedStake: requested,
            marks: marks,
            hoursBeforeStart: hours,
            hourOfWeek: hourOfWeek
        )
        add(.placed(bet), at: casino)
        var told = MarketReading()
        if let clv { told.fairClose = (1 + clv) / price }
        reading(&told)
        if told != MarketReading() { add(.priced(bet.id, told), at: casino) }
        if let result { settle(bet, result, profit: profit, at: casino) }
        return bet.id
    }

    mutating func settle(
        _ bet: PlacedBet,
        _ result: BetResult,
        profit: Int64? = nil,
        at casino: CasinoID = Story.casino
    ) {
        let won = Int64((Double(bet.stake) * (bet.price - 1)).rounded())
        let usual =
            switch result {
            case .won: won
            case .lost: -bet.stake
            case .halfWon: won / 2
            case .halfLost: -bet.stake / 2
            case .void, .cashedOut: Int64(0)
            }
        let outcome = SettledOutcome(bet: bet.id, result: result, stake: bet.stake, profit: profit ?? usual)
        add(.settled(outcome), at: casino)
    }

    @discardableResult
    mutating func limit(
        _ type: LimitType,
        before: Int64? = nil,
        after: Int64? = nil,
        at casino: CasinoID = Story.casino
    ) -> LimitReportID {
        lastReport += 1
        let report = LimitReportID(lastReport)
        add(.limited(MetLimit(report: report, type: type, stakeBefore: before, stakeAfter: after)), at: casino)
        return report
    }

    mutating func cash(
        _ kind: CashMovement.Kind,
        _ amount: Int64,
        _ state: CashMovement.State = .done,
        at casino: CasinoID = Story.casino
    ) {
        add(.cash(kind, state, amount: amount, .euro), at: casino)
    }

    mutating func wait(days: Double = 0, minutes: Double = 0) {
        now = now + Milliseconds(Int64(days * 86_400_000 + minutes * 60_000))
    }

    var fold: UserFold {
        var fold = UserFold()
        for event in events { fold.apply(event) }
        return fold
    }

    /// The account's features after the last event.
    func vector(
        at casino: CasinoID = Story.casino,
        moment: Timestamp? = nil,
        standing: CasinoStanding = .unknown,
        groups: [CasinoID: String] = [:]
    ) -> FeatureVector {
        fold.vector(of: casino, at: moment ?? now, standing: standing, groups: groups) ?? FeatureVector()
    }

    func score(standing: CasinoStanding = .unknown) -> HealthScore? {
        HealthScore.of(vector(standing: standing), standing: standing)
    }
}

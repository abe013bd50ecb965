import Domain
import TestSupport

@testable import Features

/// A log as a seed makes it: several casinos, every kind of event, and, where asked for, what should not happen.
struct RandomLog {
    private(set) var events: [AccountEvent] = []
    /// Bets that were neither settled nor undone.
    private var open: [(bet: PlacedBet, casino: CasinoID)] = []
    private var settled: [(bet: PlacedBet, casino: CasinoID, profit: Int64)] = []
    private var lastBet: Int64 = 0
    private var lastReport: Int64 = 0
    private var now = Story.start
    private var random: SplitMix64

    let casinos: [CasinoID]
    /// Repeats, unknown numbers, clocks that go back, bets long gone.
    let isHostile: Bool

    static let currencies = ["EUR", "GBP", "JPY", "BTC", "TND"].compactMap(Currency.init(code:))

    init(seed: UInt64, steps: Int, casinos: Int = 3, isHostile: Bool = false) {
        random = SplitMix64(seed: seed)
        self.casinos = (1...casinos).map { CasinoID(Int64($0)) }
        self.isHostile = isHostile
        for _ in 0..<steps { step() }
    }

    var end: Timestamp { now }

    private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    private mutating func whole(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &random) }

    private mutating func step() {
        now = now + Milliseconds(chance(0.02) ? whole(86_400_000...4_000_000_000) : whole(0...20_000_000))
        if isHostile, chance(0.1) { mischief() }
        switch whole(0...99) {
        case 0..<42: place()
        case 42..<70: if let known = takeOpen() { settle(known.bet, known.casino) }
        case 70..<84:
            let bets = open + settled.map { ($0.bet, $0.casino) }
            if let known = bets.randomElement(using: &random) { price(known.bet, known.casino) }
        case 84..<86: if let known = takeOpen() { add(.undone(known.bet.id), known.casino) }
        case 86..<88: reopen()
        case 88..<90:
            if let known = open.last { add(.marked(known.bet.id, .boost, isSet: chance(0.5)), nil) }
        case 90..<95: move()
        case 95..<97: limit()
        case 97: add(.limitWithdrawn(LimitReportID(whole(1...max(1, lastReport)))), casinos[0])
        default: add(.visited(isDesktop: chance(0.3) ? nil : chance(0.5)), nil)
        }
    }

    private mutating func add(_ content: AccountEvent.Content, _ casino: CasinoID?) {
        let occurred = isHostile && chance(0.1) ? now + Milliseconds(whole(-90_000_000...90_000_000)) : now
        events.append(AccountEvent(casino: casino, occurredAt: occurred, recordedAt: now, content: content))
        if isHostile, chance(0.05), let last = events.last { events.append(last) }
    }

    private mutating func takeOpen() -> (bet: PlacedBet, casino: CasinoID)? {
        guard !open.isEmpty else { return nil }
        return open.remove(at: Int(whole(0...Int64(open.count - 1))))
    }

    private mutating func place() {
        lastBet += whole(1...3)
        let stake = whole(500...20_000)
        let bet = PlacedBet(
            id: BetID(lastBet),
            sport: Sport.allCases.randomElement(using: &random) ?? .football,
            market: Market.allCases.randomElement(using: &random) ?? .winner,
            legs: chance(0.7) ? 1 : Int(whole(2...20)),
            price: chance(0.8) ? Double(whole(101...900)) / 100 : 1 + 1 / Double.random(in: 0.001...1, using: &random),
            stake: stake,
            currency: Self.currencies.randomElement(using: &random) ?? .euro,
            requestedStake: chance(0.1) ? stake + 1 : nil,
            marks: BetMarks(rawValue: chance(0.6) ? 0 : whole(0...31)),
            hoursBeforeStart: chance(0.2) ? nil : Double.random(in: -2...100, using: &random),
            hourOfWeek: chance(0.2) ? nil : Int(whole(0...167))
        )
        let casino = casinos[Int(whole(0...Int64(casinos.count - 1)))]
        open.append((bet, casino))
        if open.count > 20 { open.removeFirst() }
        add(.placed(bet), casino)
    }

    private mutating func settle(_ bet: PlacedBet, _ casino: CasinoID) {
        let result = BetResult.allCases.randomElement(using: &random) ?? .lost
        let profit = result == .lost ? -bet.stake : result == .void ? 0 : whole(-bet.stake...(2 * bet.stake))
        settled.append((bet, casino, profit))
        if settled.count > 20 { settled.removeFirst() }
        add(.settled(SettledOutcome(bet: bet.id, result: result, stake: bet.stake, profit: profit)), casino)
    }

    private mutating func reopen() {
        guard let known = settled.popLast() else { return }
        open.append((known.bet, known.casino))
        add(.reopened(known.bet.id, profit: known.profit), known.casino)
    }

    private mutating func price(_ bet: PlacedBet, _ casino: CasinoID) {
        var reading = MarketReading()
        func near(_ price: Double, _ random: inout SplitMix64) -> Double {
            max(1.001, price * Double.random(in: 0.85...1.15, using: &random))
        }
        if chance(0.7) { reading.match = whole(1...50) }
        if chance(0.7) {
            reading.side = BackedSide.allCases.randomElement(using: &random)
        }
        if chance(0.7) { reading.tier = Int(whole(1...5)) }
        if chance(0.8) { reading.fairClose = min(1, 1 / near(bet.price, &random)) }
        if chance(0.8) { reading.sharpClose = near(bet.price, &random) }
        if chance(0.5) { reading.bookClose = near(bet.price, &random) }
        if chance(0.5) { reading.consensus = near(bet.price, &random) }
        if chance(0.5) { reading.best = near(bet.price, &random) }
        if chance(0.5) { reading.othersBest = 1.02 - 1 / near(bet.price, &random) }
        if chance(0.3) { reading.hoursSinceOpen = Double.random(in: 0...5, using: &random) }
        if chance(0.3) { reading.minutesSinceMove = Double.random(in: 0...20, using: &random) }
        if chance(0.3) { reading.minutesSinceAlert = Double.random(in: 0...90, using: &random) }
        if chance(0.3) { reading.secondsSinceIncident = Double.random(in: 0...30, using: &random) }
        if chance(0.3) { reading.marketLimit = whole(100...200_000) }
        if bet.legs > 1, chance(0.5) { reading.isSameGame = chance(0.3) }
        add(.priced(bet.id, reading), chance(0.5) ? casino : nil)
    }

    private mutating func move() {
        let kind = CashMovement.Kind.allCases.randomElement(using: &random) ?? .deposit
        let state: CashMovement.State = kind == .withdrawal ? (chance(0.5) ? .requested : .done) : .done
        add(
            .cash(
                kind,
                chance(0.1) ? .cancelled : state,
                amount: whole(100...100_000),
                Self.currencies[Int(whole(0...1))]
            ),
            casinos[Int(whole(0...Int64(casinos.count - 1)))]
        )
    }

    private mutating func limit() {
        lastReport += 1
        let met = MetLimit(
            report: LimitReportID(lastReport),
            type: LimitType.allCases.randomElement(using: &random) ?? .closed,
            stakeBefore: chance(0.5) ? whole(1...100_000) : nil,
            stakeAfter: chance(0.5) ? whole(0...100_000) : nil
        )
        add(.limited(met), casinos[Int(whole(0...Int64(casinos.count - 1)))])
    }

    private mutating func mischief() {
        let bet = BetID(whole(0...(lastBet + 5)))
        var reading = MarketReading()
        reading.fairClose = [.nan, -1, 0, 2, .infinity, 0.5].randomElement(using: &random)
        reading.consensus = [.nan, 0, 1e300, 1.5].randomElement(using: &random)
        reading.othersBest = .nan
        reading.minutesSinceAlert = [.nan, -5, 1e300].randomElement(using: &random)
        reading.marketLimit = [0, -1, .max].randomElement(using: &random)
        reading.tier = [-3, 1_000].randomElement(using: &random)
        var odd = PlacedBet(
            id: bet,
            sport: .other,
            market: .other,
            legs: 0,
            price: .nan,
            stake: .max,
            currency: Self.currencies[3]
        )
        odd.hoursBeforeStart = .infinity
        odd.hourOfWeek = 5_000
        let far = Timestamp(rawValue: chance(0.5) ? .min : .max)
        let contents: [AccountEvent.Content] = [
            .undone(bet), .reopened(bet, profit: .max), .priced(bet, reading), .placed(odd),
            .marked(bet, BetMarks(rawValue: .max), isSet: true), .limitWithdrawn(LimitReportID(-1)),
            .settled(SettledOutcome(bet: bet, result: .won, stake: .min, profit: .max)),
            .cash(.deposit, .done, amount: -5, .euro), .cash(.withdrawal, .cancelled, amount: .max, .euro),
            .limited(MetLimit(report: LimitReportID(lastReport), type: .stakeCut, stakeBefore: 0, stakeAfter: -1)),
        ]
        guard let content = contents.randomElement(using: &random) else { return }
        let moment = chance(0.2) ? far : now
        events.append(AccountEvent(casino: casinos[0], occurredAt: moment, recordedAt: now, content: content))
    }
}

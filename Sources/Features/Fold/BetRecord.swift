import Domain

/// What is remembered of a bet: all that features need of it and no more, small enough that ninety of them are a page.
///
/// Amounts are euro cents by ``CurrencyScale``, values of prices millionths, so that sums are exact and do not depend on
/// the order in which they were made.
struct BetRecord: Hashable, Sendable {
    var id: BetID
    var placedAt: Timestamp
    /// Decimal, all legs together.
    var price: Double
    var stake: Int64
    /// Of a settled bet.
    var profit: Int64 = 0
    /// The match of a single, where the market told it.
    var match: Int64?
    /// Price · fair probability at the close - 1, in millionths.
    var clv: Int32?
    /// Price / the market's mean before the start - 1, in millionths.
    var edge: Int32?
    /// Stake / the most that the casino took on the market, in thousandths.
    var limitShare: Int32?
    /// To the start, when it was placed.
    var minutesBeforeStart: Int32?
    /// From the last alert to the bet.
    var secondsSinceAlert: Int32?
    /// Days since 1970 (UTC) on which it was settled; of a settled bet.
    var settledDay: Int32 = 0
    var facts = BetFacts()
    var marks: BetMarks
    /// 0 to 167, Monday's first hour in the user's zone being 0.
    var hourOfWeek: UInt8?
    /// The lowest rank of its leagues, 1 for a country's first division, 15 at most.
    var tier: UInt8?
    var legs: UInt8
    var currency: UInt8
    var market: Market
    /// Nil while it is open.
    var result: BetResult?
    var side: BackedSide?
    /// Less was accepted than was asked for.
    var wasCut: Bool
    /// Not a multiple of the step that people stake in, and not even of a fifth of it.
    var isOddStake: Bool
    var isFineStake: Bool

    init(_ bet: PlacedBet, at moment: Timestamp) {
        let scale = CurrencyScale.index(of: bet.currency)
        let stake = max(0, bet.stake)
        id = bet.id
        placedAt = moment
        price = bet.price.isFinite ? min(max(bet.price, 1), 1e9) : 1
        self.stake = CurrencyScale.all[Int(scale)].euroCents(stake)
        marks = BetMarks(rawValue: bet.marks.rawValue & Mark.all)
        minutesBeforeStart = bet.hoursBeforeStart.flatMap { Int32(limiting: $0 * 60) }
        hourOfWeek = bet.hourOfWeek.flatMap { (0..<168).contains($0) ? UInt8($0) : nil }
        legs = UInt8(min(max(bet.legs, 1), 32))
        currency = scale
        market = bet.market
        wasCut = bet.requestedStake.map { $0 > bet.stake } ?? false
        (isOddStake, isFineStake) = CurrencyScale.all[Int(scale)].roundness(of: stake)
    }

    /// Whether `other` was placed after it; bets of the same moment are in the order of their numbers.
    func precedes(_ other: BetRecord) -> Bool {
        placedAt.rawValue != other.placedAt.rawValue
            ? placedAt.rawValue < other.placedAt.rawValue : id.rawValue < other.id.rawValue
    }

    var isSettled: Bool { result != nil }
    var isParlay: Bool { legs > 1 }
    /// A prop by its market or by its mark.
    var isProp: Bool { if case .prop = market { true } else { marks.rawValue & Mark.prop != 0 } }
    var isLive: Bool { marks.rawValue & Mark.live != 0 || (minutesBeforeStart ?? 0) < 0 }
    var isFree: Bool { marks.rawValue & Mark.free != 0 }
    var isBoosted: Bool { marks.rawValue & Mark.boost != 0 }
    var isMax: Bool { marks.rawValue & Mark.max != 0 }
    var isPromotional: Bool { marks.rawValue & (Mark.free | Mark.boost) != 0 }
    /// Settled with a result that says something of the price: neither void nor cashed out.
    var isDecided: Bool {
        switch result {
        case .won, .lost, .halfWon, .halfLost: true
        case .void, .cashedOut, nil: false
        }
    }
    // By cases: comparing values of another module is a call for each bet.
    var isWon: Bool { if case .won = result { true } else { false } }
    var isVoid: Bool { if case .void = result { true } else { false } }
    var isOnPeriod: Bool { if case .period = market { true } else { false } }
    var isOnFuture: Bool { if case .future = market { true } else { false } }
    var fairClv: Double? { clv.map { Double($0) / 1e6 } }
    /// The fair probability that the close gave it.
    var fairProbability: Double? { fairClv.map { min(1, max(0, (1 + $0) / price)) } }
    var euros: Double { Double(stake) / 100 }
    var day: Int64 { placedAt.daysSince1970 }

    /// Takes what the market says of it. A later reading counts instead of an earlier one, where it knows.
    mutating func read(_ reading: MarketReading) {
        match = reading.match ?? match
        side = reading.side ?? side
        tier = reading.tier.map { UInt8(min(max($0, 1), 15)) } ?? tier
        if let fair = reading.fairClose, fair > 0, fair <= 1 { clv = Int32(limiting: (price * fair - 1) * 1e6) }
        if let mean = reading.consensus, mean > 1 { edge = Int32(limiting: (price / mean - 1) * 1e6) }
        if let limit = reading.marketLimit, limit > 0 {
            let scale = CurrencyScale.all[Int(currency)]
            let most = max(1, scale.euroCents(limit))
            limitShare = Int32(limiting: Double(stake) / Double(most) * 1_000)
            facts[.isThinMarket] = most <= 500_00
        }
        if let minutes = reading.minutesSinceAlert, minutes >= 0 { secondsSinceAlert = Int32(limiting: minutes * 60) }
        // A hair of tolerance, so that the same price out of another file is the same price.
        facts[.beatsSharpClose] = reading.sharpClose.map { price > $0 + 1e-9 } ?? facts[.beatsSharpClose]
        facts[.beatsBookClose] = reading.bookClose.map { price > $0 + 1e-9 } ?? facts[.beatsBookClose]
        facts[.isBestPrice] = reading.best.map { price >= $0 - 1e-9 } ?? facts[.isBestPrice]
        facts[.isArbitrage] = reading.othersBest.map { 1 / price + $0 < 1 } ?? facts[.isArbitrage]
        facts[.isOpening] = reading.hoursSinceOpen.map { $0 <= 2 } ?? facts[.isOpening]
        facts[.isStale] = reading.minutesSinceMove.map { $0 <= 10 } ?? facts[.isStale]
        facts[.isCourtSide] = reading.secondsSinceIncident.map { $0 <= 10 } ?? facts[.isCourtSide]
        facts[.isSameGame] = reading.isSameGame ?? facts[.isSameGame]
    }
}

/// The bits of ``BetMarks`` as plain numbers: its own set operations are generic, and cost a vector half of its time.
enum Mark {
    static var live: Int64 { 1 }
    static var boost: Int64 { 2 }
    static var free: Int64 { 4 }
    static var prop: Int64 { 8 }
    static var max: Int64 { 16 }
    static var all: Int64 { 31 }
}

extension Int32 {
    /// The nearest whole number, held at the type's limits; nil of what is no number.
    init?(limiting number: Double) {
        guard !number.isNaN else { return nil }
        self = Int32(clamping: Swift.min(Swift.max(number.rounded(), -2_147_483_647), 2_147_483_647))
    }
}

/// Something that happened to one of a user's accounts, as the log tells it: all that features are folded from.
///
/// Events come in the order of the log. `occurredAt` need not grow with it: closing prices come late, clocks go back.
package struct AccountEvent: Hashable, Sendable {
    /// Nil for what concerns the user and no casino: a visit.
    package var casino: CasinoID?
    package var occurredAt: Timestamp
    /// When the log took it: nothing may be known of it before.
    package var recordedAt: Timestamp
    package var content: Content

    package enum Content: Hashable, Sendable {
        case placed(PlacedBet)
        case settled(SettledOutcome)
        case undone(BetID)
        /// A settlement was taken back: its profit, minor units.
        case reopened(BetID, profit: Int64)
        case marked(BetID, BetMarks, isSet: Bool)
        /// The bet's match has been found, and what the market said of it.
        case priced(BetID, MarketReading)
        case cash(CashMovement.Kind, CashMovement.State, amount: Int64, Currency)
        case limited(MetLimit)
        case limitWithdrawn(LimitReportID)
        /// A visit to RISK0 began; the platform's device, where known.
        case visited(isDesktop: Bool?)
    }

    package init(casino: CasinoID?, occurredAt: Timestamp, recordedAt: Timestamp, content: Content) {
        self.casino = casino
        self.occurredAt = occurredAt
        self.recordedAt = recordedAt
        self.content = content
    }
}

/// A bet as it was placed.
package struct PlacedBet: Hashable, Sendable {
    package var id: BetID
    package var sport: Sport
    package var market: Market
    package var legs: Int
    /// Decimal, all legs together.
    package var price: Double
    /// Minor units of `currency`.
    package var stake: Int64
    package var currency: Currency
    /// What was asked for, where less was accepted.
    @Sparse package var requestedStake: Int64?
    package var marks: BetMarks
    /// To the earliest start that was given; negative when under way.
    @Sparse package var hoursBeforeStart: Double?
    /// 0 is Monday from 00:00 to 01:00 in the user's zone, 167 Sunday's last hour.
    package var hourOfWeek: Int?

    package init(
        id: BetID,
        sport: Sport,
        market: Market,
        legs: Int,
        price: Double,
        stake: Int64,
        currency: Currency,
        requestedStake: Int64? = nil,
        marks: BetMarks = [],
        hoursBeforeStart: Double? = nil,
        hourOfWeek: Int? = nil
    ) {
        self.id = id
        self.sport = sport
        self.market = market
        self.legs = legs
        self.price = price
        self.stake = stake
        self.currency = currency
        self.requestedStake = requestedStake
        self.marks = marks
        self.hoursBeforeStart = hoursBeforeStart
        self.hourOfWeek = hourOfWeek
    }
}

/// How a bet ended. Amounts are minor units.
package struct SettledOutcome: Hashable, Sendable {
    package var bet: BetID
    package var result: BetResult
    package var stake: Int64
    package var profit: Int64

    package init(bet: BetID, result: BetResult, stake: Int64, profit: Int64) {
        self.bet = bet
        self.result = result
        self.stake = stake
        self.profit = profit
    }
}

/// What the market said of a bet's selection, once its match was found; for a parlay, the product over its legs.
///
/// Prices are decimal. Everything is nil where no source had it.
package struct MarketReading: Hashable, Sendable {
    /// The match of a single, and the side of it that was backed: what two bets need to be seen as each other's hedge.
    @Sparse package var match: Int64?
    package var side: BackedSide?
    /// Of a parlay: whether two of its legs are of the same match; nil for a single, and where a leg's match is unknown.
    package var isSameGame: Bool?
    /// 1 for a country's first division, of the leg with the lowest rank.
    package var tier: Int?
    /// Pinnacle's raw closing price of the selection; nil where another reading stands in for it.
    @Sparse package var sharpClose: Double?
    /// Its fair probability at the close: the sharpest book's prices without the margin (Shin).
    @Sparse package var fairClose: Double?
    /// The closing price at the casino where the bet was placed.
    @Sparse package var bookClose: Double?
    /// The mean and the best price of the market before the start.
    @Sparse package var consensus: Double?
    @Sparse package var best: Double?
    /// Sum of 1 / best price over the market's other outcomes, before the start.
    @Sparse package var othersBest: Double?
    /// From the market's opening to the bet.
    @Sparse package var hoursSinceOpen: Double?
    /// From a move of the sharp book's to the bet, where the price taken had not followed.
    @Sparse package var minutesSinceMove: Double?
    /// From an alert to the bet.
    @Sparse package var minutesSinceAlert: Double?
    /// From an incident of the match to a bet while it was played.
    @Sparse package var secondsSinceIncident: Double?
    /// The most that the casino took on that market; minor units of the bet's currency.
    @Sparse package var marketLimit: Int64?

    package init() {}
}

/// A limit, as the account met it.
package struct MetLimit: Hashable, Sendable {
    package var report: LimitReportID
    package var type: LimitType
    /// The most accepted after and before: minor units.
    package var stakeBefore: Int64?
    package var stakeAfter: Int64?

    package init(report: LimitReportID, type: LimitType, stakeBefore: Int64? = nil, stakeAfter: Int64? = nil) {
        self.report = report
        self.type = type
        self.stakeBefore = stakeBefore
        self.stakeAfter = stakeAfter
    }
}

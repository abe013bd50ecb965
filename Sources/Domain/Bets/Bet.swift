/// A bet as a user means to place it, before RISK0 has stored it.
package struct BetSlip: Hashable, Codable, Sendable {
    package var casino: CasinoID
    /// 1 for a single, 2 to 20 for a parlay.
    package var legs: [Leg]
    /// What was accepted, and so what is at risk.
    package var stake: Money
    /// What the user had asked for, where the casino accepted less (`cut=`).
    package var requestedStake: Money?
    package var marks: BetMarks

    package static let mostLegs = 20

    package init(
        casino: CasinoID,
        legs: [Leg],
        stake: Money,
        requestedStake: Money? = nil,
        marks: BetMarks = []
    ) {
        self.casino = casino
        self.legs = legs
        self.stake = stake
        self.requestedStake = requestedStake
        self.marks = marks
    }

    package var isParlay: Bool { legs.count > 1 }
}

/// What a user did with a bet that was put before them or that they logged.
package enum Decision: String, Codable, CaseIterable, Sendable {
    case bet, skip, save
}

/// How a whole bet ended.
package enum BetResult: String, Codable, CaseIterable, Sendable {
    case won, lost, void
    case halfWon = "half_won"
    case halfLost = "half_lost"
    case cashedOut = "cashed_out"
}

/// A stored bet decision.
package struct Bet: Hashable, Sendable {
    package var id: BetID
    package var user: UserID
    package var slip: BetSlip
    /// The name that the casino is shown by.
    package var casinoName: String
    package var decision: Decision
    /// When the decision was taken, by the user's own message.
    package var placedAt: Timestamp
    package var settlement: Settlement?
    /// The closing price of all legs together, once their matches have closed and it is known.
    package var closing: ClosingPrice?
    /// Withdrawn by its Undo button: kept for the record, counted nowhere.
    package var undoneAt: Timestamp?

    package init(
        id: BetID,
        user: UserID,
        slip: BetSlip,
        casinoName: String,
        decision: Decision,
        placedAt: Timestamp,
        settlement: Settlement? = nil,
        closing: ClosingPrice? = nil,
        undoneAt: Timestamp? = nil
    ) {
        self.id = id
        self.user = user
        self.slip = slip
        self.casinoName = casinoName
        self.decision = decision
        self.placedAt = placedAt
        self.settlement = settlement
        self.closing = closing
        self.undoneAt = undoneAt
    }

    /// Decimal.
    package var closingPrice: Double? { closing?.price }

    package var isOpen: Bool { decision == .bet && settlement == nil && undoneAt == nil }
}

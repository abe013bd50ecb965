/// One selection of a bet.
package struct Leg: Hashable, Codable, Sendable {
    package var price: Price
    package var sport: Sport
    package var market: Market
    /// Free text as the user wrote it: sealed wherever it is stored.
    package var selection: String?
    /// Free text, "Arsenal-Chelsea": sealed wherever it is stored.
    package var match: String?
    /// When the event starts, where the user said so.
    package var startsAt: Timestamp?
    /// Nil while the leg is open.
    package var result: LegResult?

    package init(
        price: Price,
        sport: Sport,
        market: Market = .winner,
        selection: String? = nil,
        match: String? = nil,
        startsAt: Timestamp? = nil,
        result: LegResult? = nil
    ) {
        self.price = price
        self.sport = sport
        self.market = market
        self.selection = selection
        self.match = match
        self.startsAt = startsAt
        self.result = result
    }
}

/// How one selection ended.
package enum LegResult: String, Codable, CaseIterable, Sendable {
    case won, lost, void
    /// Half of the stake won, the other half returned (quarter lines).
    case halfWon = "half_won"
    /// Half of the stake lost, the other half returned.
    case halfLost = "half_lost"
}

/// One book's prices of one market of a match at one moment.
package struct MatchPrices: Hashable, Sendable {
    /// When prices were collected.
    package enum Moment: String, CaseIterable, Sendable { case before, close }

    /// ``Market/winner``, ``Market/total`` or ``Market/handicap``.
    package var market: Market
    /// Goals: of a total, or the handicap that the home side starts with; 0 for the winner.
    package var line: Double
    package var moment: Moment
    /// The source's code of the book, or ``mean`` or ``best`` of all books.
    package var book: String
    /// When they stood, for prices before the start; nil where the source does not say, and at the close.
    package var takenAt: Timestamp?
    /// Decimal prices. The first is the home side's, or over; the last the away side's, or under.
    package var home: Double
    /// Of the winner alone.
    package var draw: Double?
    package var away: Double

    /// The mean of the prices that a source had, and the highest price of each outcome at any of its books.
    package static let mean = "mean"
    package static let best = "best"
    /// The book whose closing prices are the yardstick: Pinnacle.
    package static let sharp = "PS"
    /// The exchange whose prices the source has, before its commission: Betfair's.
    package static let exchange = "BFE"
    /// The books whose closing prices count as those of the market, the sharpest first: where one has none, the next.
    package static let yardsticks = [sharp, exchange, mean]

    package init(
        market: Market,
        line: Double = 0,
        moment: Moment,
        book: String,
        takenAt: Timestamp? = nil,
        home: Double,
        draw: Double? = nil,
        away: Double
    ) {
        self.market = market
        self.line = line
        self.moment = moment
        self.book = book
        self.takenAt = takenAt
        self.home = home
        self.draw = draw
        self.away = away
    }

    /// All prices, in the order home, draw, away.
    package var prices: [Double] { draw.map { [home, $0, away] } ?? [home, away] }

    /// Of each side that the market has.
    package func price(of side: MatchSide) -> Double? {
        switch side {
        case .home, .over: home
        case .draw: draw
        case .away, .under: away
        }
    }

    /// The sum of 1 / price over the outcomes less 1.
    package var overround: Double { 1 / home + 1 / away + (draw.map { 1 / $0 } ?? 0) - 1 }
}

/// What of a match a leg is a bet on.
package enum MatchSide: String, CaseIterable, Sendable { case home, draw, away, over, under }

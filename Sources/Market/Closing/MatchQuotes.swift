package import Domain

/// All prices of one match, asked by selection.
struct MatchQuotes {
    let match: MatchFacts
    private var close: [Key: MatchPrices] = [:]
    /// In the order of time.
    private var before: [Key: [MatchPrices]] = [:]
    /// Whether any market has a closing price that counts as the yardstick.
    private(set) var hasClose = false

    /// What of the match is told beside its prices.
    struct MatchFacts {
        let league: String
        let tier: Int
        let startsAt: Timestamp
    }

    private struct Key: Hashable {
        let market: Market
        let line: Double
        let book: String
    }

    init(_ match: MatchFacts, _ prices: [MatchPrices]) {
        self.match = match
        for offered in prices {
            let key = Key(market: offered.market, line: offered.line, book: offered.book)
            switch offered.moment {
            case .before: before[key, default: []].append(offered)
            case .close:
                close[key] = offered
                if offered.isYardstick { hasClose = true }
            }
        }
        for key in before.keys { before[key]?.sort { ($0.takenAt?.rawValue ?? .min) < ($1.takenAt?.rawValue ?? .min) } }
    }

    /// The yardstick's closing price, and whose it is. Nil for a side of no market on record.
    func sharpClose(of side: MatchSide?, line: Double?) -> ClosingPrice? {
        guard let side, let prices = yardstick(side.market(line: line), line), let price = prices.price(of: side) else {
            return nil
        }
        return ClosingPrice(price: price, books: [prices.book])
    }

    /// What the market said of one side, of a bet at a moment. Nil for a side of no market on record.
    func quote(of side: MatchSide?, line: Double?, at book: String?, asOf moment: Timestamp) -> SelectionQuote {
        guard let side else { return SelectionQuote() }
        let market = side.market(line: line)
        func key(_ book: String) -> Key { Key(market: market, line: line ?? 0, book: book) }
        var quote = SelectionQuote()
        if let yardstick = yardstick(market, line) {
            quote.sharpClose = yardstick.price(of: side)
            quote.fairClose = yardstick.fairProbability(of: side)
            quote.closeBooks = [yardstick.book]
        }
        quote.bookClose = book.flatMap { close[key($0)]?.price(of: side) }
        quote.consensus = before[key(MatchPrices.mean)]?.prices(asOf: moment)?.price(of: side)
        if let best = before[key(MatchPrices.best)]?.prices(asOf: moment), let price = best.price(of: side) {
            quote.best = price
            quote.othersBest = best.overround + 1 - 1 / price
        }
        return quote
    }

    private func yardstick(_ market: Market, _ line: Double?) -> MatchPrices? {
        MatchPrices.yardsticks.lazy.compactMap { close[Key(market: market, line: line ?? 0, book: $0)] }
            .first { $0.isYardstick }
    }
}

extension MatchSide {
    fileprivate func market(line: Double?) -> Market {
        switch self {
        case .over, .under: .total
        case .draw: .winner
        case .home, .away: line == nil ? .winner : .handicap
        }
    }
}

extension [MatchPrices] {
    /// Those that stood at a moment: between two readings on the straight line of 1 / price, before the first and after
    /// the last those. The readings are of one market and book, in the order of time.
    fileprivate func prices(asOf moment: Timestamp) -> MatchPrices? {
        guard let next = firstIndex(where: { $0.takenAt.map { $0 > moment } ?? false }) else { return last }
        guard next > 0, let from = self[next - 1].takenAt, let to = self[next].takenAt else { return self[next] }
        let share = Double(moment.since(from).rawValue) / Double(to.since(from).rawValue)
        var prices = self[next - 1]
        let later = self[next]
        func mixed(_ first: Double, _ second: Double) -> Double { 1 / ((1 - share) / first + share / second) }
        prices.home = mixed(prices.home, later.home)
        prices.away = mixed(prices.away, later.away)
        if let draw = prices.draw, let laterDraw = later.draw { prices.draw = mixed(draw, laterDraw) }
        prices.takenAt = moment
        return prices
    }
}

/// What the market said of one selection: see `MarketReading`.
struct SelectionQuote: Equatable {
    var sharpClose: Double?
    var fairClose: Double?
    /// Whose prices these two are, by code, each once; the legs of a parlay may have several.
    var closeBooks: [String] = []
    var bookClose: Double?
    var consensus: Double?
    var best: Double?
    var othersBest: Double?

    /// The same as one code; nil where there is no closing price, and where it is nobody's.
    var closeBook: String? { sharpClose.flatMap { _ in ClosingPrice.code(of: closeBooks) } }

    /// What a leg that was void says: its own price, so that it counts for nothing.
    static func void(_ price: Double) -> SelectionQuote {
        SelectionQuote(sharpClose: price, fairClose: 1 / price, bookClose: price, consensus: price, best: price)
    }

    /// Both together, as legs of a parlay that do not depend on each other.
    static func * (left: Self, right: Self) -> Self {
        func product(_ path: KeyPath<Self, Double?>) -> Double? {
            guard let first = left[keyPath: path], let second = right[keyPath: path] else { return nil }
            return first * second
        }
        return SelectionQuote(
            sharpClose: product(\.sharpClose),
            fairClose: product(\.fairClose),
            closeBooks: MatchPrices.yardsticks.filter { left.closeBooks.contains($0) || right.closeBooks.contains($0) },
            bookClose: product(\.bookClose),
            consensus: product(\.consensus),
            best: product(\.best)
        )
    }
}

extension MatchPrices {
    /// Whether they may count as those of the market. On an exchange where few bet, what is offered lies far apart: then
    /// the mean of all books says more.
    package var isYardstick: Bool {
        Self.yardsticks.contains(book) && (book != Self.exchange || overround <= Self.widestExchange)
    }

    /// Twice the overround that Pinnacle's closing prices have.
    private static let widestExchange = 0.05

    /// Without the margin, by Shin's method; nil for a side that the market does not have.
    package func fairProbability(of side: MatchSide) -> Double? {
        guard price(of: side) != nil, let fair = try? MarginRemoval.shin.fairProbabilities(of: prices) else {
            return nil
        }
        return switch side {
        case .home, .over: fair[0]
        case .draw: fair[1]
        case .away, .under: fair[fair.count - 1]
        }
    }
}

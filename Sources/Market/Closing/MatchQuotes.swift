package import Domain

/// All prices of one match, asked by selection.
struct MatchQuotes {
    let match: MatchFacts
    private var prices: [Key: MatchPrices] = [:]
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
        let moment: MatchPrices.Moment
        let book: String
    }

    init(_ match: MatchFacts, _ prices: [MatchPrices]) {
        self.match = match
        for offered in prices {
            let key = Key(market: offered.market, line: offered.line, moment: offered.moment, book: offered.book)
            self.prices[key] = offered
            if offered.moment == .close, offered.book == MatchPrices.sharp || offered.book == MatchPrices.mean {
                hasClose = true
            }
        }
    }

    /// What the market said of one side. Nil for a side of no market on record.
    func quote(of side: MatchSide?, line: Double?, at book: String?) -> SelectionQuote {
        guard let side else { return SelectionQuote() }
        let market: Market =
            switch side {
            case .over, .under: .total
            case .draw: .winner
            case .home, .away: line == nil ? .winner : .handicap
            }
        func offered(_ moment: MatchPrices.Moment, _ book: String) -> MatchPrices? {
            prices[Key(market: market, line: line ?? 0, moment: moment, book: book)]
        }
        var quote = SelectionQuote()
        if let close = offered(.close, MatchPrices.sharp) ?? offered(.close, MatchPrices.mean) {
            quote.sharpClose = close.price(of: side)
            quote.fairClose = close.fairProbability(of: side)
        }
        quote.bookClose = book.flatMap { offered(.close, $0)?.price(of: side) }
        quote.consensus = offered(.before, MatchPrices.mean)?.price(of: side)
        if let best = offered(.before, MatchPrices.best), let price = best.price(of: side) {
            quote.best = price
            quote.othersBest = best.overround + 1 - 1 / price
        }
        return quote
    }
}

/// What the market said of one selection: see `MarketReading`.
struct SelectionQuote: Equatable {
    var sharpClose: Double?
    var fairClose: Double?
    var bookClose: Double?
    var consensus: Double?
    var best: Double?
    var othersBest: Double?

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
            bookClose: product(\.bookClose),
            consensus: product(\.consensus),
            best: product(\.best)
        )
    }
}

extension MatchPrices {
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

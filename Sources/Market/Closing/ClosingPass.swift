import Domain
import Storage

/// The closing of matches within one transaction: their prices are read once for all bets on them.
struct ClosingPass {
    private let ledger: Ledger
    private let now: Timestamp
    private(set) var closed = 0
    private(set) var events: [Event] = []
    private var quotes: [MatchID: MatchQuotes] = [:]
    private var books: CasinoBooks?

    /// Matches whose prices are held at a time.
    private static let mostQuotes = 2_000

    init(ledger: Ledger, now: Timestamp) {
        self.ledger = ledger
        self.now = now
    }

    /// Closes the legs of all matches that have started and whose closing prices are known, or will not be.
    mutating func closeMatches(limit: Int, patience: Milliseconds) throws {
        var last = MatchID(0)
        while closed < limit, let (match, startsAt) = try ledger.book.nextWaitingMatch(after: last) {
            last = match
            guard startsAt <= now, let quotes = try quotes(of: match) else { continue }
            guard quotes.hasClose || startsAt + patience <= now else { continue }
            var bets: [BetID] = []
            for leg in try ledger.book.waitingLegs(of: match, limit: limit - closed) {
                let closing = quotes.sharpClose(of: leg.side, line: leg.line)
                try ledger.close(leg.id, at: closing?.price, of: closing?.books ?? [])
                closed += 1
                if bets.last != leg.id.bet { bets.append(leg.id.bet) }
            }
            for bet in bets { try tell(bet) }
        }
    }

    /// Closes the legs of one bet, by the same rules.
    mutating func close(_ bet: BetID, patience: Milliseconds, voidBy moment: Timestamp) throws {
        let before = closed
        for leg in try ledger.book.waitingLegs(of: bet) {
            guard let quotes = try quotes(of: leg.match), quotes.match.startsAt <= now,
                quotes.hasClose || quotes.match.startsAt + patience <= now
            else { continue }
            let closing = quotes.sharpClose(of: leg.side, line: leg.line)
            try ledger.close(leg.id, at: closing?.price, of: closing?.books ?? [])
            closed += 1
        }
        for leg in try ledger.book.voidLegs(of: bet, settledBy: moment) {
            try ledger.close(leg, at: nil)
            closed += 1
        }
        if closed > before { try tell(bet) }
    }

    mutating func closeVoidLegs(settledBy moment: Timestamp, limit: Int) throws {
        var bets: [BetID] = []
        for leg in try ledger.book.voidLegs(settledBy: moment, limit: limit) {
            try ledger.close(leg, at: nil)
            closed += 1
            if bets.last != leg.bet { bets.append(leg.bet) }
        }
        for bet in bets { try tell(bet) }
    }

    /// Tells what is known of a bet, once all its legs have closed.
    private mutating func tell(_ id: BetID) throws {
        guard let bet = try ledger.book.betToPrice(id), bet.counts, bet.legs.allSatisfy({ $0.isClosed || $0.isVoid })
        else { return }
        // A single that was void before its match was known has nothing to tell, nor has a parlay of such.
        let matches = bet.legs.compactMap(\.match)
        guard !matches.isEmpty else { return }
        let facts = try matches.compactMap { try quotes(of: $0)?.match }
        guard let start = facts.map(\.startsAt).max() else { return }
        let quote = try quote(of: bet)
        try ledger.keepClosingPrice(quote.sharpClose, books: quote.closeBooks, of: id)
        let single = bet.legs.count == 1 ? bet.legs.first : nil
        events.append(
            Event(
                .betPriced,
                user: bet.user,
                data: [
                    "bet": .integer(id), "casino": .integer(bet.casino),
                    "same_game": .optional(bet.isSameGame) { .flag($0) },
                    "match": .optional(single?.match) { .integer($0) },
                    "side": .optional(single?.sideCode) { .code($0) },
                    "league": .optional(single.flatMap { _ in facts.first?.league }) { .code($0) },
                    "tier": .optional(facts.map(\.tier).max()) { .integer($0) },
                    "sharp_close": .optional(quote.sharpClose) { .number($0) },
                    "fair_close": .optional(quote.fairClose) { .number($0) },
                    "close_book": .optional(quote.closeBook) { .code($0) },
                    "book_close": .optional(quote.bookClose) { .number($0) },
                    "consensus": .optional(quote.consensus) { .number($0) },
                    "best": .optional(quote.best) { .number($0) },
                    "others_best": .optional(quote.othersBest) { .number($0) },
                ],
                occurredAt: min(start, now)
            )
        )
    }

    /// What the market said of all legs together: nothing of a bet placed in play, whose price no close compares with,
    /// nor of legs on one match, which depend on each other.
    private mutating func quote(of bet: BetToPrice) throws -> SelectionQuote {
        let matches = bet.legs.compactMap { $0.isVoid ? nil : $0.match }
        guard !bet.isLive, Set(matches).count == matches.count else { return SelectionQuote() }
        let books = try self.books ?? CasinoBooks(ledger.book)
        self.books = books
        let code = books.code(of: bet.casino)
        var total: SelectionQuote?
        for leg in bet.legs {
            let quote: SelectionQuote
            if leg.isVoid, bet.legs.count > 1 {
                quote = .void(leg.price)
            } else if let match = leg.match, let quotes = try quotes(of: match) {
                quote = quotes.quote(of: leg.side, line: leg.line, at: code, asOf: bet.decidedAt)
            } else {
                quote = SelectionQuote()
            }
            total = total.map { $0 * quote } ?? quote
        }
        return total ?? SelectionQuote()
    }

    private mutating func quotes(of id: MatchID) throws -> MatchQuotes? {
        if let known = quotes[id] { return known }
        guard let match = try ledger.book.match(id) else { return nil }
        if quotes.count >= Self.mostQuotes { quotes.removeAll(keepingCapacity: true) }
        let facts = MatchQuotes.MatchFacts(league: match.league, tier: match.tier, startsAt: match.startsAt)
        let read = MatchQuotes(facts, try ledger.book.prices(of: id))
        quotes[id] = read
        return read
    }
}

extension BetToPrice {
    /// Of a parlay whose matches are all known: whether two legs are of the same one.
    fileprivate var isSameGame: Bool? {
        let matches = legs.compactMap(\.match)
        guard legs.count > 1, matches.count == legs.count else { return nil }
        return Set(matches).count < matches.count
    }
}

extension PricedLeg {
    /// "home", "over:2.5", "away:-1.5": the two sides of one market have the same line.
    var sideCode: String? {
        side.map { side in line.map { "\(side.rawValue):\($0)" } ?? side.rawValue }
    }
}

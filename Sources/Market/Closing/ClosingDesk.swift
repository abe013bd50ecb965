package import Domain
package import Storage

/// Finds the matches of bets, and tells what the market said of a bet once its matches have closed.
///
/// Each pass does what is new, in the transaction that it is given: legs that nobody has looked at, and matches that
/// have started since. A bet that is logged after its match has closed is told in the same pass.
package struct ClosingDesk: Sendable {
    /// Where no closing price came by then, the match is told without.
    private static let patience = Milliseconds.days(3)
    /// A settlement as void may be taken back; after this it counts.
    private static let voidAge = Milliseconds.days(1)
    /// Bets up to this age are looked at again when matches are added.
    package static let reach = Milliseconds.days(400)

    package init() {}

    /// - Parameters:
    ///   - now: matches that start later have not closed.
    ///   - limit: legs that are looked at, and again legs that are closed; the rest is for the next pass.
    /// - Returns: how many legs were looked at or closed, 0 where nothing was left to do; and an event for each bet of
    ///   which something is known now.
    package func pass(
        _ ledger: Ledger,
        now: Timestamp,
        limit: Int = 2_000
    ) throws -> (result: Int, events: [Event]) {
        let matched = try match(ledger, limit: limit)
        var closing = ClosingPass(ledger: ledger, now: now)
        try closing.closeMatches(limit: limit, patience: Self.patience)
        try closing.closeVoidLegs(settledBy: now - Self.voidAge, limit: limit)
        return (matched + closing.closed, closing.events)
    }

    /// Whether a pass would find something to do: cheap, and without the writer.
    package func hasWork(_ book: Book, now: Timestamp) throws -> Bool {
        if try book.hasLegsToMatch() { return true }
        var last = MatchID(0)
        while let (match, startsAt) = try book.nextWaitingMatch(after: last) {
            if startsAt <= now { return true }
            last = match
        }
        return try !book.voidLegs(settledBy: now - Self.voidAge, limit: 1).isEmpty
    }

    /// A pass over one bet, for when another one does not read.
    /// - Returns: as for all.
    package func pass(
        _ ledger: Ledger,
        over bet: BetID,
        now: Timestamp
    ) throws -> (result: Int, events: [Event]) {
        let matched = try match(ledger, limit: .max, of: bet)
        var closing = ClosingPass(ledger: ledger, now: now)
        try closing.close(bet, patience: Self.patience, voidBy: now - Self.voidAge)
        return (matched + closing.closed, closing.events)
    }

    private func match(_ ledger: Ledger, limit: Int, of bet: BetID? = nil) throws -> Int {
        let legs = try ledger.book.legsToMatch(limit: limit, of: bet)
        guard !legs.isEmpty else { return 0 }
        var finder = try MatchFinder(ledger.book)
        for leg in legs { try ledger.keep(try finder.find(leg), of: leg.id) }
        return legs.count
    }

    /// To be called when matches were added: legs whose match was not known are looked at again by the next passes.
    /// - Returns: how many.
    package func lookAgain(_ ledger: Ledger, now: Timestamp) throws -> Int {
        try ledger.lookAgain(atLegsSince: now - Self.reach)
    }
}

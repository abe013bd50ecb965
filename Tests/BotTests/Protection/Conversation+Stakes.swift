import Domain
import Storage
import Testing
import Tracking

extension Conversation {
    /// Records a bet at bet365, as if it had been logged then.
    @discardableResult
    func stake(
        _ cents: Int64,
        at moment: Timestamp,
        by user: UserID,
        selection: String? = nil,
        match: String? = nil
    ) async throws -> BetID {
        let price = try #require(Price(numerator: 2, denominator: 1))
        return try await tracker.perform { ledger, now in
            let casino = try #require(try ledger.book.casino(named: "bet365", for: user))
            let slip = BetSlip(
                casino: casino.id,
                legs: [Leg(price: price, sport: .football, selection: selection, match: match)],
                stake: Money(minorUnits: cents, currency: .euro)
            )
            let context = try ledger.book.context(of: user, in: .euro)
            return try ledger.record(
                NewBet(
                    user: user,
                    session: nil,
                    slip: slip,
                    decision: .bet,
                    source: .line,
                    context: context,
                    decidedAt: moment,
                    recordedAt: now
                )
            )
        }
    }
}

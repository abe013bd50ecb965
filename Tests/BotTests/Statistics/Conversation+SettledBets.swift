import Domain
import Storage
import Tracking

/// A bet that is on record, as a test needs it.
struct PastBet: Sendable {
    var casino = "bet365"
    var sport = Sport.football
    var stake: Int64 = 1_000
    /// Nil: still open.
    var profit: Int64? = 950
    var currency = Currency.euro
    /// Before now.
    var age = Milliseconds.days(1)
}

extension Conversation {
    /// Puts bets on a user's record, as if they had been logged and settled one after the other.
    func keep(_ bets: [PastBet], of person: Int64 = 7) async throws {
        let user = try await userID(of: person)
        try await tracker.perform { ledger, now in
            for past in bets {
                guard let casino = try ledger.book.casino(named: past.casino, for: user),
                    let price = Price(numerator: 39, denominator: 20)
                else { continue }
                let moment = now - past.age
                let slip = BetSlip(
                    casino: casino.id,
                    legs: [Leg(price: price, sport: past.sport, market: .winner)],
                    stake: Money(minorUnits: past.stake, currency: past.currency)
                )
                let id = try ledger.record(
                    NewBet(
                        user: user,
                        session: nil,
                        slip: slip,
                        decision: .bet,
                        source: .line,
                        context: try ledger.book.context(of: user, in: past.currency),
                        decidedAt: moment,
                        recordedAt: now
                    )
                )
                guard let profit = past.profit, let bet = try ledger.book.bet(id, of: user) else { continue }
                let settlement = Settlement(
                    result: profit > 0 ? .won : profit == 0 ? .void : .lost,
                    payout: Money(minorUnits: past.stake + profit, currency: past.currency),
                    profit: Money(minorUnits: profit, currency: past.currency),
                    settledAt: moment
                )
                _ = try ledger.settle(bet, as: settlement, legs: [])
            }
        }
    }
}

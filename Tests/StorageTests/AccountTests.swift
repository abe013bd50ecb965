import Domain
import TestSupport
import Testing

@testable import Storage

/// Accounts are a fold over bets and cash, kept with them: over any history both say the same.
@Suite struct AccountTests {
    /// The fold, written out plainly over the rows themselves.
    private static let naive = """
        SELECT count(*) FROM accounts AS a WHERE
          deposited <> (SELECT coalesce(sum(amount), 0) FROM cash_movements AS m WHERE m.user_id = a.user_id
            AND m.casino_id = a.casino_id AND m.currency = a.currency AND kind = 'deposit')
          OR bonus <> (SELECT coalesce(sum(amount), 0) FROM cash_movements AS m WHERE m.user_id = a.user_id
            AND m.casino_id = a.casino_id AND m.currency = a.currency AND kind = 'bonus')
          OR withdrawn <> (SELECT coalesce(sum(amount), 0) FROM cash_movements AS m WHERE m.user_id = a.user_id
            AND m.casino_id = a.casino_id AND m.currency = a.currency AND kind = 'withdrawal' AND state = 'done')
          OR withdrawal_pending <> (SELECT coalesce(sum(amount), 0) FROM cash_movements AS m
            WHERE m.user_id = a.user_id AND m.casino_id = a.casino_id AND m.currency = a.currency
            AND kind = 'withdrawal' AND state = 'requested')
          OR (profit, open_stake, open_bets, bets) <> (SELECT coalesce(sum(profit), 0),
            coalesce(sum(stake) FILTER (WHERE result IS NULL AND is_free = 0), 0),
            count(*) FILTER (WHERE result IS NULL), count(*)
            FROM bet_decisions AS b WHERE b.user_id = a.user_id AND b.casino_id = a.casino_id
            AND b.currency = a.currency AND decision = 'bet' AND undone_at IS NULL)
        """

    @Test("accounts equal the plain fold after any sequence of operations, stale ones too", arguments: 1...8)
    func fold(seed: Int) async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let casinos = try await [store.casino("Bet365", for: user), store.casino("Winamax", for: user)]
            try await store.write { ledger in
                var random = SplitMix64(seed: UInt64(seed))
                let currencies = [Currency.euro, try #require(Currency(code: "GBP"))]
                // Values as they once were: pressing an old button brings one of these back.
                var (bets, movements): ([Bet], [CashMovement]) = ([], [])
                for step in 0..<250 {
                    let moment = Timestamp.noon + .minutes(Int64(step))
                    let casino = casinos[Int.random(in: 0..<2, using: &random)].id
                    let money = Money(
                        minorUnits: Int64.random(in: 1...50_000, using: &random),
                        currency: currencies[Int.random(in: 0..<2, using: &random)]
                    )
                    switch Int.random(in: 0..<8, using: &random) {
                    case 0, 1:
                        let leg = Leg(price: try #require(Price(numerator: 5, denominator: 2)), sport: .football)
                        let slip = BetSlip(
                            casino: casino,
                            legs: [leg],
                            stake: money,
                            marks: Int.random(in: 0..<3, using: &random) == 0 ? .free : []
                        )
                        let id = try ledger.record(
                            NewBet(
                                user: user,
                                session: nil,
                                slip: slip,
                                decision: Decision.allCases[Int.random(in: 0..<3, using: &random)],
                                source: .line,
                                context: try ledger.book.context(of: user, in: money.currency),
                                decidedAt: moment,
                                recordedAt: moment
                            )
                        )
                        bets.append(try #require(try ledger.book.bet(id, of: user)))
                    case 2:
                        let kind = CashMovement.Kind.allCases[Int.random(in: 0..<3, using: &random)]
                        let id = try ledger.move(
                            kind,
                            money,
                            at: casino,
                            of: user,
                            occurredAt: moment,
                            recordedAt: moment
                        )
                        movements.append(try #require(try ledger.book.cashMovement(id, of: user)))
                    case 3:
                        guard let movement = movements.randomElement(using: &random) else { break }
                        let state: CashMovement.State = Bool.random(using: &random) ? .done : .cancelled
                        _ = try ledger.resolve(movement, as: state, at: moment)
                    case 4, 5:
                        guard let bet = bets.randomElement(using: &random) else { break }
                        let result = LegResult.allCases[Int.random(in: 0..<5, using: &random)]
                        if try ledger.settle(bet, as: bet.slip.settled([result], at: moment), legs: [result]) {
                            bets.append(try #require(try ledger.book.bet(bet.id, of: user)))
                        }
                    case 6:
                        guard let bet = bets.randomElement(using: &random) else { break }
                        _ = try ledger.unsettle(bet)
                    default:
                        guard let bet = bets.randomElement(using: &random) else { break }
                        _ = try ledger.undo(bet, at: moment)
                    }
                    #expect(try ledger.database.integer(Self.naive) == 0, "step \(step)")
                }
                #expect(try ledger.book.accounts(of: user).count == 4)
            }
        }
    }
}

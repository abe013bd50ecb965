import Domain
import Storage
import Testing

@testable import Storage

/// What the coach's tools ask of the books.
@Suite struct FactQueryTests {
    private func keep(
        _ ledger: Ledger,
        of user: UserID,
        at casino: Casino,
        stake: Int64 = 1_000,
        market: Market = .winner,
        marks: BetMarks = [],
        decision: Decision = .bet,
        currency: Currency = .euro,
        placed: Timestamp = .noon,
        won: Bool? = nil
    ) throws -> BetID {
        let price = try #require(Price(numerator: 39, denominator: 20))
        let slip = BetSlip(
            casino: casino.id,
            legs: [Leg(price: price, sport: .tennis, market: market, selection: "Mine")],
            stake: Money(minorUnits: stake, currency: currency),
            marks: marks
        )
        let id = try ledger.record(
            NewBet(
                user: user,
                session: nil,
                slip: slip,
                decision: decision,
                source: .line,
                context: try ledger.book.context(of: user, in: currency),
                decidedAt: placed,
                recordedAt: placed
            )
        )
        guard let won, let bet = try ledger.book.bet(id, of: user) else { return id }
        let result: LegResult = won ? .won : .lost
        _ = try ledger.settle(bet, as: slip.settled([result], at: placed + .hours(2)), legs: [result])
        return id
    }

    @Test("a settled bet has its market, when it was placed, and its closing price where one is known")
    func settledBets() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let casino = try await store.casino(for: user)
            let found = try await store.write { ledger in
                let id = try keep(ledger, of: user, at: casino, market: .total, won: true)
                _ = try keep(ledger, of: user, at: casino, placed: .noon + .minutes(1), won: false)
                _ = try keep(ledger, of: user, at: casino)
                try ledger.database.run("UPDATE bet_decisions SET closing_price = 1.8 WHERE id = ?", [id.rawValue])
                var found: [SettledBetFacts] = []
                try ledger.book.eachSettledBetFacts(of: user, in: .euro, span: .noon..<(.noon + .days(1))) {
                    found.append($0)
                }
                return found
            }
            #expect(found.map(\.market) == [.total, .winner])
            #expect(found.map(\.closingPrice) == [1.8, nil])
            #expect(found.map(\.placedAt) == [.noon, .noon + .minutes(1)])
            #expect(found.map(\.bet.profit) == [950, -1_000])
            let settled = [120, 121].map { Timestamp.noon + .minutes($0) }
            #expect(found.map(\.bet.settledAt) == settled)
        }
    }

    @Test("open bets of one currency return their stake times their price, and a bonus stake stays with the casino")
    func possibleReturn() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let casino = try await store.casino(for: user)
            let (sum, newest) = try await store.write { ledger in
                _ = try keep(ledger, of: user, at: casino, stake: 333)
                let last = try keep(ledger, of: user, at: casino, marks: .free)
                _ = try keep(ledger, of: user, at: casino, won: true)
                _ = try keep(ledger, of: user, at: casino, decision: .save)
                let usd = try #require(Currency(code: "USD"))
                _ = try keep(ledger, of: user, at: casino, currency: usd)
                let newest = try ledger.book.newestOpenBets(of: user, in: .euro, limit: 1)
                return (try ledger.book.possibleReturn(of: user, in: .euro), newest.map(\.id) == [last])
            }
            // 3.33 · 1.95 = 6.4935, and 10.00 · 0.95.
            #expect(sum == 649 + 950)
            #expect(newest)
        }
    }

    @Test("recent bets are the placed ones, the newest first; decisions leave out what was undone")
    func recent() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let other = try await store.newcomer(7_000_000_002)
            let casino = try await store.casino(for: user)
            let (recent, decisions) = try await store.write { ledger in
                let first = try keep(ledger, of: user, at: casino, won: true)
                let second = try keep(ledger, of: user, at: casino, placed: .noon + .minutes(5))
                let undone = try keep(ledger, of: user, at: casino, placed: .noon + .minutes(6))
                if let bet = try ledger.book.bet(undone, of: user) { _ = try ledger.undo(bet, at: .noon) }
                _ = try keep(ledger, of: user, at: casino, marks: .live, decision: .skip, placed: .noon + .minutes(7))
                _ = try keep(ledger, of: other, at: casino)
                var decisions: [DecisionFacts] = []
                try ledger.book.eachDecision(of: user, in: .euro, span: .noon..<(.noon + .days(1))) {
                    decisions.append($0)
                }
                let recent = try ledger.book.recentBets(of: user, in: .euro, limit: 5).map(\.id)
                return (recent == [second, first], decisions)
            }
            #expect(recent)
            #expect(decisions.map(\.decision) == [.bet, .bet, .skip])
            #expect(decisions.map(\.isLive) == [false, false, true])
        }
    }

    @Test("cash that was taken back or not yet paid is no flow")
    func cashFlow() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let casino = try await store.casino(for: user)
            let flow = try await store.write { ledger in
                func move(_ kind: CashMovement.Kind, _ amount: Int64) throws -> CashMovement {
                    let money = Money(minorUnits: amount, currency: .euro)
                    let id = try ledger.move(
                        kind,
                        money,
                        at: casino.id,
                        of: user,
                        occurredAt: .noon,
                        recordedAt: .noon
                    )
                    return try #require(try ledger.book.cashMovement(id, of: user))
                }
                _ = try move(.deposit, 10_000)
                _ = try ledger.takeBack(try move(.deposit, 500), at: .noon)
                _ = try ledger.resolve(try move(.withdrawal, 3_000), as: .done, at: .noon)
                _ = try move(.withdrawal, 2_000)
                _ = try move(.bonus, 700)
                return try ledger.book.cashFlow(of: user, in: .euro, casino: nil, span: .noon..<(.noon + .days(1)))
            }
            let expected = CashFlow(
                deposits: 1,
                deposited: 10_000,
                withdrawals: 1,
                withdrawn: 3_000,
                pending: 2_000,
                bonuses: 1,
                bonus: 700
            )
            #expect(flow == expected)
        }
    }
}

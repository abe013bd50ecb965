package import Domain
import Foundation
import GRDB

extension Book {
    /// One bet of a user's; nil for anybody else's.
    package func bet(_ id: BetID, of user: UserID) throws -> Bet? {
        try bets("WHERE b.id = ? AND b.user_id = ?", [id.rawValue, user.rawValue]).first
    }

    /// Bets that are placed and not settled, the oldest first.
    package func openBets(of user: UserID, limit: Int = 200, offset: Int = 0) throws -> [Bet] {
        try bets(
            """
            WHERE b.user_id = ? AND b.result IS NULL AND b.undone_at IS NULL AND b.decision <> 'skip'
              AND b.decision = 'bet'
            ORDER BY b.id LIMIT ? OFFSET ?
            """,
            [user.rawValue, limit, offset]
        )
    }

    /// Bets that were saved for later, the oldest first.
    package func savedBets(of user: UserID, limit: Int = 50, offset: Int = 0) throws -> [Bet] {
        try bets(
            """
            WHERE b.user_id = ? AND b.result IS NULL AND b.undone_at IS NULL AND b.decision <> 'skip'
              AND b.decision = 'save'
            ORDER BY b.id LIMIT ? OFFSET ?
            """,
            [user.rawValue, limit, offset]
        )
    }

    /// How many bets are open and how many are saved.
    package func openCounts(of user: UserID) throws -> (open: Int, saved: Int) {
        try database.row(
            """
            SELECT count(*) FILTER (WHERE decision = 'bet'), count(*) FILTER (WHERE decision = 'save')
            FROM bet_decisions WHERE user_id = ? AND result IS NULL AND undone_at IS NULL AND decision <> 'skip'
            """,
            [user.rawValue]
        ) { ($0[0], $0[1]) } ?? (0, 0)
    }

    /// Where a user stands now, in one currency: money, open bets, streak, the last ten results.
    package func context(of user: UserID, in currency: Currency) throws -> DecisionContext {
        let standing: (bankroll: Int64, exposure: Int64, open: Int) =
            try database.row(
                """
                SELECT coalesce(sum(deposited - withdrawn - withdrawal_pending + profit - open_stake), 0),
                       coalesce(sum(open_stake), 0), coalesce(sum(open_bets), 0)
                FROM accounts WHERE user_id = ? AND currency = ?
                """,
                [user.rawValue, currency.code]
            ) { ($0[0], $0[1], $0[2]) } ?? (0, 0, 0)
        var recent: [BetResult] = []
        var streak = Streak()
        // Most streaks are short: the rows behind them are not even stepped over.
        try database.eachWhile(
            """
            SELECT result FROM bet_decisions
            WHERE user_id = ? AND result IS NOT NULL AND undone_at IS NULL
            ORDER BY settled_at DESC, id DESC LIMIT 100
            """,
            [user.rawValue]
        ) { row in
            let result = try BetResult.stored(row[0], in: "result")
            if recent.count < 10 { recent.append(result) }
            streak.extend(backwards: result)
            return recent.count < 10 || streak.isRunning
        }
        return DecisionContext(
            bankroll: Money(minorUnits: standing.bankroll, currency: currency),
            openExposure: Money(minorUnits: standing.exposure, currency: currency),
            openBets: standing.open,
            streak: streak.length,
            recent: recent
        )
    }

    /// What a user has staked and lost in a span, for their budgets; in minor units of one currency.
    package func spending(of user: UserID, in currency: Currency, since moment: Timestamp) throws -> (
        staked: Int64, lost: Int64
    ) {
        let staked = try database.integer(
            """
            SELECT coalesce(sum(stake), 0) FROM bet_decisions
            WHERE user_id = ? AND decided_at >= ? AND currency = ? AND decision = 'bet' AND undone_at IS NULL
              AND is_free = 0
            """,
            [user.rawValue, moment.rawValue, currency.code]
        )
        let profit = try database.integer(
            """
            SELECT coalesce(sum(profit), 0) FROM bet_decisions INDEXED BY bet_decisions_settled
            WHERE user_id = ? AND settled_at >= ? AND currency = ? AND result IS NOT NULL AND undone_at IS NULL
            """,
            [user.rawValue, moment.rawValue, currency.code]
        )
        return (staked, max(0, -profit))
    }

    func bets(_ condition: String, _ arguments: Bindings) throws -> [Bet] {
        try database.rows(
            """
            SELECT b.id, b.user_id, b.casino_id, c.name, c.sealed_name, c.group_name, c.owner_id, b.decision, b.stake,
                   b.currency, b.requested_stake, b.is_live, b.is_boost, b.is_free, b.is_prop, b.is_max, b.decided_at,
                   b.result, b.payout, b.profit, b.settled_at, b.undone_at, b.closing_price, b.closing_book
            FROM bet_decisions AS b JOIN casinos AS c ON c.id = b.casino_id
            \(condition)
            """,
            arguments
        ) { try bet(from: $0) }
    }

    private func bet(from row: ResultRow) throws -> Bet {
        let id = BetID(row[0] as Int64)
        let user = UserID(row[1] as Int64)
        let code = row[9] as String
        guard let currency = Currency(code: code) else { throw UnknownWord(column: "currency", word: code) }
        var marks: BetMarks = []
        for (column, (_, mark)) in zip(11..., BetMarks.named) where row[column] as Bool { marks.insert(mark) }
        let settlement: Settlement? = try (row[17] as String?).map { word in
            Settlement(
                result: try .stored(word, in: "result"),
                payout: Money(minorUnits: row[18], currency: currency),
                profit: Money(minorUnits: row[19], currency: currency),
                settledAt: Timestamp(rawValue: row[20])
            )
        }
        let owner = (row[6] as Int64?).map { UserID($0) }
        let name =
            try row[3] as String?
            ?? (row[4] as Data?).map { String(decoding: try vault.open($0, for: owner, as: .casino), as: UTF8.self) }
        return Bet(
            id: id,
            user: user,
            slip: BetSlip(
                casino: CasinoID(row[2] as Int64),
                legs: try legs(of: id, user: user),
                stake: Money(minorUnits: row[8], currency: currency),
                requestedStake: (row[10] as Int64?).map { Money(minorUnits: $0, currency: currency) },
                marks: marks
            ),
            casinoName: name ?? "",
            decision: try .stored(row[7], in: "decision"),
            placedAt: Timestamp(rawValue: row[16]),
            settlement: settlement,
            closing: (row[22] as Double?).map { ClosingPrice(price: $0, books: ClosingPrice.books(of: row[23])) },
            undoneAt: (row[21] as Int64?).map(Timestamp.init(rawValue:))
        )
    }

    private func legs(of bet: BetID, user: UserID) throws -> [Leg] {
        try database.rows(
            """
            SELECT sport, market, price_numerator, price_denominator, detail, starts_at, result FROM bet_legs
            WHERE bet_id = ? ORDER BY position
            """,
            [bet.rawValue]
        ) { row in
            guard let price = Price(numerator: row[2], denominator: row[3]) else {
                throw UnknownWord(column: "price_numerator", word: "\(row[2] as Int64)/\(row[3] as Int64)")
            }
            let detail = try (row[4] as Data?).map { try LegDetail.from(vault.open($0, for: user, as: .leg)) }
            return Leg(
                price: price,
                sport: try .stored(row[0], in: "sport"),
                market: try .stored(row[1], in: "market"),
                selection: detail?.selection,
                match: detail?.match,
                startsAt: (row[5] as Int64?).map(Timestamp.init(rawValue:)),
                result: try (row[6] as String?).map { try .stored($0, in: "result") }
            )
        }
    }
}

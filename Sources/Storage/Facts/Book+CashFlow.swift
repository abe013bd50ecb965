package import Domain
import GRDB

/// What went in and out of a user's accounts in a span, in minor units of one currency.
package struct CashFlow: Sendable, Equatable {
    package let deposits: Int
    package let deposited: Int64
    /// Paid; those that were asked for and not yet paid are `pending`.
    package let withdrawals: Int
    package let withdrawn: Int64
    package let pending: Int64
    package let bonuses: Int
    package let bonus: Int64
}

extension Book {
    /// - Parameter span: of the movements, from (included) to (excluded); a withdrawal counts when it was asked for.
    package func cashFlow(
        of user: UserID,
        in currency: Currency,
        casino: CasinoID?,
        span: Range<Timestamp>
    ) throws -> CashFlow {
        let flow = try database.row(
            """
            SELECT count(*) FILTER (WHERE kind = 'deposit' AND state = 'done'),
                   sum(amount) FILTER (WHERE kind = 'deposit' AND state = 'done'),
                   count(*) FILTER (WHERE kind = 'withdrawal' AND state = 'done'),
                   sum(amount) FILTER (WHERE kind = 'withdrawal' AND state = 'done'),
                   sum(amount) FILTER (WHERE kind = 'withdrawal' AND state = 'requested'),
                   count(*) FILTER (WHERE kind = 'bonus' AND state = 'done'),
                   sum(amount) FILTER (WHERE kind = 'bonus' AND state = 'done')
            FROM cash_movements
            WHERE user_id = ? AND occurred_at >= ? AND occurred_at < ? AND currency = ?
              AND (?5 IS NULL OR casino_id = ?5)
            """,
            [user.rawValue, span.lowerBound.rawValue, span.upperBound.rawValue, currency.code, casino?.rawValue]
        ) { row in
            CashFlow(
                deposits: row[0],
                deposited: row[1],
                withdrawals: row[2],
                withdrawn: row[3],
                pending: row[4],
                bonuses: row[5],
                bonus: row[6]
            )
        }
        return flow
            ?? CashFlow(deposits: 0, deposited: 0, withdrawals: 0, withdrawn: 0, pending: 0, bonuses: 0, bonus: 0)
    }
}

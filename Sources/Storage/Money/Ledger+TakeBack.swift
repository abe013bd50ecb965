package import Domain
import GRDB

extension Ledger {
    /// Takes back a deposit or a bonus that was booked by mistake; it stays on record as cancelled.
    /// - Returns: false where it was taken back before, or is a withdrawal.
    package func takeBack(_ movement: CashMovement, at moment: Timestamp) throws -> Bool {
        try database.run(
            """
            UPDATE cash_movements SET state = 'cancelled', resolved_at = ?
            WHERE id = ? AND user_id = ? AND kind <> 'withdrawal' AND state = 'done'
            """,
            [moment.rawValue, movement.id.rawValue, movement.user.rawValue]
        )
        guard database.changesCount == 1 else { return false }
        try database.run(
            """
            UPDATE accounts SET deposited = deposited - ?, bonus = bonus - ?
            WHERE user_id = ? AND casino_id = ? AND currency = ?
            """,
            [
                movement.kind == .deposit ? movement.amount.minorUnits : 0,
                movement.kind == .bonus ? movement.amount.minorUnits : 0, movement.user.rawValue,
                movement.casino.rawValue, movement.amount.currency.code,
            ]
        )
        return true
    }
}

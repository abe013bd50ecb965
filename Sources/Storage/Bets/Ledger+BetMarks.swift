package import Domain
import GRDB

extension Ledger {
    /// Changes the marks of an open bet, and books its stake as the user's own money or as a bonus.
    /// - Returns: false where it is settled or undone.
    package func mark(_ bet: Bet, as marks: BetMarks) throws -> Bool {
        try database.run(
            """
            UPDATE bet_decisions SET is_live = ?, is_boost = ?, is_free = ?, is_prop = ?, is_max = ?
            WHERE id = ? AND user_id = ? AND result IS NULL AND undone_at IS NULL
            """,
            [
                marks.contains(.live), marks.contains(.boost), marks.contains(.free), marks.contains(.prop),
                marks.contains(.max), bet.id.rawValue, bet.user.rawValue,
            ]
        )
        guard database.changesCount == 1 else { return false }
        guard bet.decision == .bet, marks.contains(.free) != bet.slip.marks.contains(.free) else { return true }
        let stake = bet.slip.stake
        try database.run(
            "UPDATE accounts SET open_stake = open_stake + ? WHERE user_id = ? AND casino_id = ? AND currency = ?",
            [
                marks.contains(.free) ? -stake.minorUnits : stake.minorUnits, bet.user.rawValue,
                bet.slip.casino.rawValue, stake.currency.code,
            ]
        )
        return true
    }
}

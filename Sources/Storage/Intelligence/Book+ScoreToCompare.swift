package import Domain
import GRDB

extension Book {
    /// The health score by which an account is compared with what really threatened it: that at its first restriction,
    /// where it was restricted; else the last one that was kept. Nil where there was none.
    package func scoreToCompare(of user: UserID, at casino: CasinoID) throws -> Double? {
        let limited = try database.row(
            """
            SELECT score FROM limit_reports
            WHERE user_id = ? AND casino_id = ? AND undone_at IS NULL ORDER BY reported_at, id LIMIT 1
            """,
            [user.rawValue, casino.rawValue]
        ) { $0[0] as Double? }
        if let limited { return limited }
        return try database.row(
            """
            SELECT score FROM feature_snapshots WHERE casino_id = ? AND user_id = ? ORDER BY day DESC LIMIT 1
            """,
            [casino.rawValue, user.rawValue]
        ) { $0[0] as Double? } ?? nil
    }
}

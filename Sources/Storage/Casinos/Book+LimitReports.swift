package import Domain
import Foundation
import GRDB

/// A limit report as it is on record.
package struct KeptLimitReport: Sendable, Equatable {
    package let id: LimitReportID
    package let casino: Casino
    package let type: LimitType
    /// The most that was accepted before and after, where the user said.
    package let before: Money?
    package let after: Money?
    package let hasEvidence: Bool
    package let reportedAt: Timestamp
    /// It was a mistake, and counts nowhere.
    package let isWithdrawn: Bool
}

extension Book {
    /// One report of a user's; nil for anybody else's.
    package func limitReport(_ id: LimitReportID, of user: UserID) throws -> KeptLimitReport? {
        try database.row(
            """
            SELECT c.id, c.name, c.sealed_name, c.group_name, c.owner_id, l.type, l.stake_before, l.stake_after,
                   l.currency, l.evidence IS NOT NULL, l.reported_at, l.undone_at IS NOT NULL
            FROM limit_reports AS l JOIN casinos AS c ON c.id = l.casino_id
            WHERE l.id = ? AND l.user_id = ?
            """,
            [id.rawValue, user.rawValue]
        ) { row in
            let currency = (row[8] as String?).flatMap(Currency.init(code:))
            func money(_ column: Int) -> Money? {
                guard let currency, let amount = row[column] as Int64? else { return nil }
                return Money(minorUnits: amount, currency: currency)
            }
            return KeptLimitReport(
                id: id,
                casino: try casino(from: row),
                type: try .stored(row[5], in: "type"),
                before: money(6),
                after: money(7),
                hasEvidence: row[9],
                reportedAt: Timestamp(rawValue: row[10]),
                isWithdrawn: row[11]
            )
        }
    }
}

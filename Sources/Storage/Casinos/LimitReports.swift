package import Domain
import Foundation
import GRDB

extension Ledger {
    /// Records a limit that a user met.
    /// - Parameters:
    ///   - score: the account's health just before it; nil where there was none.
    ///   - features: of the account just before it, by name: a JSON object.
    package func record(
        _ report: LimitReport,
        session: SessionID?,
        recordedAt: Timestamp,
        score: Double? = nil,
        features: String? = nil
    ) throws -> LimitReportID {
        let evidence = try report.evidenceFileID.map {
            try vault.seal(Array($0.utf8), for: report.user, as: .evidence)
        }
        try database.run(
            """
            INSERT INTO limit_reports (user_id, session_id, casino_id, type, stake_before, stake_after, currency,
                evidence, evidence_at, score, features, reported_at, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                report.user.rawValue, session?.rawValue, report.casino.rawValue, report.type.rawValue,
                report.stakeBefore?.minorUnits, report.stakeAfter?.minorUnits,
                (report.stakeBefore ?? report.stakeAfter)?.currency.code, evidence,
                evidence.map { _ in recordedAt.rawValue }, score, features, report.reportedAt.rawValue,
                recordedAt.rawValue,
            ]
        )
        return LimitReportID(database.lastInsertedRowID)
    }

    /// Attaches a picture to a report; the last one counts.
    /// - Parameter recordedAt: the report has evidence from then on, and had none before.
    package func attachEvidence(
        _ fileID: String,
        to report: LimitReportID,
        of user: UserID,
        recordedAt: Timestamp
    ) throws -> Bool {
        let sealed = try vault.seal(Array(fileID.utf8), for: user, as: .evidence)
        try database.run(
            """
            UPDATE limit_reports SET evidence = ?, evidence_at = coalesce(evidence_at, ?)
            WHERE id = ? AND user_id = ? AND undone_at IS NULL
            """,
            [sealed, recordedAt.rawValue, report.rawValue, user.rawValue]
        )
        return database.changesCount == 1
    }

    /// Withdraws a report made by mistake; it stays on record and counts nowhere from `moment` on, when this is recorded.
    package func undo(_ report: LimitReportID, of user: UserID, at moment: Timestamp) throws -> Bool {
        try database.run(
            "UPDATE limit_reports SET undone_at = ? WHERE id = ? AND user_id = ? AND undone_at IS NULL",
            [moment.rawValue, report.rawValue, user.rawValue]
        )
        return database.changesCount == 1
    }
}

extension Book {
    /// A user's reports at a casino, the newest first.
    package func limitReports(of user: UserID, limit: Int = 20) throws -> [(
        id: LimitReportID, casino: Casino, type: LimitType, before: Money?, after: Money?, reportedAt: Timestamp
    )] {
        try database.rows(
            """
            SELECT c.id, c.name, c.sealed_name, c.group_name, c.owner_id, l.id, l.type, l.stake_before, l.stake_after,
                   l.currency, l.reported_at
            FROM limit_reports AS l JOIN casinos AS c ON c.id = l.casino_id
            WHERE l.user_id = ? AND l.undone_at IS NULL ORDER BY l.reported_at DESC, l.id DESC LIMIT ?
            """,
            [user.rawValue, limit]
        ) { row in
            let currency = (row[9] as String?).flatMap(Currency.init(code:))
            func money(_ column: Int) -> Money? {
                guard let currency, let amount = row[column] as Int64? else { return nil }
                return Money(minorUnits: amount, currency: currency)
            }
            return (
                LimitReportID(row[5] as Int64), try casino(from: row), try .stored(row[6], in: "type"), money(7),
                money(8), Timestamp(rawValue: row[10])
            )
        }
    }
}

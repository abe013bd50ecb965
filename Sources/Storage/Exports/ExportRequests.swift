package import Domain
import GRDB

/// An export that an admin asked for.
package struct ExportRequest: Sendable, Equatable {
    package let id: Int64
    package let admin: UserID
    /// JSON object, as the exporter understands it.
    package let plan: String
    package let requestedAt: Timestamp
}

extension Ledger {
    /// - Returns: the request's id.
    package func requestExport(by admin: UserID, plan: String, at moment: Timestamp) throws -> Int64 {
        try database.run(
            "INSERT INTO export_requests (admin_id, plan, requested_at) VALUES (?, ?, ?)",
            [admin.rawValue, plan, moment.rawValue]
        )
        return database.lastInsertedRowID
    }

    /// - Parameter outcome: `done`, or the code of what went wrong.
    /// - Returns: false for one that has ended before.
    package func endExportRequest(_ id: Int64, outcome: String, at moment: Timestamp) throws -> Bool {
        try database.run(
            "UPDATE export_requests SET ended_at = ?, outcome = ? WHERE id = ? AND ended_at IS NULL",
            [moment.rawValue, outcome, id]
        )
        return database.changesCount == 1
    }
}

extension Book {
    /// One that has not ended; nil for any other.
    package func exportRequest(_ id: Int64) throws -> ExportRequest? {
        try database.row(
            "SELECT id, admin_id, plan, requested_at FROM export_requests WHERE id = ? AND ended_at IS NULL",
            [id]
        ) {
            ExportRequest(
                id: $0[0],
                admin: UserID($0[1] as Int64),
                plan: $0[2],
                requestedAt: Timestamp(rawValue: $0[3])
            )
        }
    }

    /// The newest exports that left the database.
    package func recentExports(limit: Int) throws -> [(record: ExportRecord, isStale: Bool)] {
        try database.rows(
            """
            SELECT path, subject, format, filter, made_at, manifest_sha256, stale_at FROM exports
            ORDER BY id DESC LIMIT ?
            """,
            [limit]
        ) {
            (
                record: ExportRecord(
                    path: $0[0],
                    subject: $0[1],
                    format: $0[2],
                    filter: $0[3],
                    madeAt: Timestamp(rawValue: $0[4]),
                    digest: $0[5]
                ),
                isStale: ($0[6] as Int64?) != nil
            )
        }
    }
}

package import Domain
import GRDB

/// How far down the log a fold that is kept has come.
package struct FoldCursor: Sendable, Equatable {
    /// The last seq that is in it.
    package let seq: Int64
    package let updatedAt: Timestamp
}

extension Book {
    /// - Returns: nil for a fold that has kept nothing yet.
    package func foldCursor(_ name: String) throws -> FoldCursor? {
        try database.row("SELECT seq, updated_at FROM fold_cursors WHERE name = ?", [name]) {
            FoldCursor(seq: $0[0], updatedAt: Timestamp(rawValue: $0[1]))
        }
    }
}

extension Ledger {
    /// Notes how far a fold has come. One that has come further in the meantime stays.
    /// - Returns: whether it was noted.
    @discardableResult
    package func keepFoldCursor(_ name: String, at seq: Int64, updatedAt moment: Timestamp) throws -> Bool {
        try database.run(
            """
            INSERT INTO fold_cursors (name, seq, updated_at) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, updated_at = excluded.updated_at
            WHERE excluded.seq >= seq
            """,
            [name, seq, moment.rawValue]
        )
        return database.changesCount == 1
    }
}

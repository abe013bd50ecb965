package import Domain
import GRDB

extension Book {
    /// How far down the log limits are in what is known of casinos, and when that was last said; nil before the first
    /// time.
    package func intelligenceCursor() throws -> (seq: Int64, updatedAt: Timestamp)? {
        try database.row("SELECT seq, updated_at FROM fold_cursors WHERE name = 'intelligence'") {
            ($0[0], Timestamp(rawValue: $0[1]))
        }
    }

    /// When features were last kept; nil where they never were.
    package func featuresKeptAt() throws -> Timestamp? {
        try database.row("SELECT max(updated_at) FROM fold_cursors WHERE name <> 'intelligence'") {
            ($0[0] as Int64?).map { Timestamp(rawValue: $0) }
        } ?? nil
    }

    /// The number of the log's last event; 0 for an empty log.
    package func lastEvent() throws -> Int64 { try database.integer("SELECT max(seq) FROM system_events") }

    /// Casinos of the catalogue about which a limit was reported, or a report withdrawn, after an event of the log.
    package func casinosWithLimits(after seq: Int64) throws -> [CasinoID] {
        try database.rows(
            """
            SELECT DISTINCT c.id FROM system_events AS e JOIN casinos AS c ON c.id = e.data ->> '$.casino'
            WHERE e.seq > ? AND e.type IN ('limit_reported', 'limit_withdrawn') AND c.owner_id IS NULL ORDER BY c.id
            """,
            [seq]
        ) { CasinoID($0[0] as Int64) }
    }
}

extension Ledger {
    /// Says that all limits up to an event of the log are in what is known of casinos.
    package func keepIntelligenceCursor(_ seq: Int64, at moment: Timestamp) throws {
        try database.run(
            """
            INSERT INTO fold_cursors (name, seq, updated_at) VALUES ('intelligence', ?, ?)
            ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, updated_at = excluded.updated_at
            """,
            [seq, moment.rawValue]
        )
    }
}

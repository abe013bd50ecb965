package import Domain
import GRDB

extension FoldCursor {
    /// The fold of limits into what is known of casinos.
    package static let intelligence = "intelligence"
}

extension Book {
    /// When features were last kept; nil where they never were.
    package func featuresKeptAt() throws -> Timestamp? {
        try database.row("SELECT max(updated_at) FROM fold_cursors WHERE name <> ?", [FoldCursor.intelligence]) {
            ($0[0] as Int64?).map { Timestamp(rawValue: $0) }
        } ?? nil
    }

    /// The number of the log's last event; 0 for an empty log.
    package func lastEvent() throws -> Int64 { try database.integer("SELECT max(seq) FROM system_events") }

    /// Casinos of the catalogue about which a limit was reported, or a report withdrawn, after an event of the log.
    package func casinosWithLimits(after seq: Int64) throws -> [CasinoID] {
        let casinos = try database.rows(
            """
            SELECT c.id FROM system_events AS e JOIN casinos AS c ON c.id = e.data ->> '$.casino'
            WHERE e.seq > ? AND e.type IN ('limit_reported', 'limit_withdrawn') AND c.owner_id IS NULL
            """,
            [seq]
        ) { CasinoID($0[0] as Int64) }
        return Set(casinos).sorted()
    }
}

/// What a reading of the log knew: it never takes the place of one that knew more.
struct ReadingOrigin: Equatable, Comparable {
    /// The last of the log in its snapshot.
    let seq: Int64
    /// What it was asked for.
    let asOf: Timestamp

    static func < (left: Self, right: Self) -> Bool { (left.seq, left.asOf) < (right.seq, right.asOf) }
}

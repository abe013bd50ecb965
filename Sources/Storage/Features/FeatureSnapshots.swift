package import Domain
import Foundation
import GRDB

extension Ledger {
    /// Keeps an account's features as of the end of a day; those of the same day that were kept before are replaced.
    ///
    /// Does nothing for a user who has been erased since they were computed.
    package func keep(_ snapshot: FeatureSnapshot) throws {
        try database.run(
            """
            INSERT INTO feature_snapshots (casino_id, user_id, day, as_of, first_bet_at, last_bet_at, bets, score,
                version, "values")
            SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
            WHERE EXISTS (SELECT 1 FROM users WHERE id = ?2) AND EXISTS (SELECT 1 FROM casinos WHERE id = ?1)
            ON CONFLICT (casino_id, user_id, day) DO UPDATE SET as_of = excluded.as_of,
                first_bet_at = excluded.first_bet_at, last_bet_at = excluded.last_bet_at, bets = excluded.bets,
                score = excluded.score, version = excluded.version, "values" = excluded."values"
            """,
            [
                snapshot.casino.rawValue, snapshot.user.rawValue, snapshot.day, snapshot.asOf.rawValue,
                snapshot.firstBetAt?.rawValue, snapshot.lastBetAt?.rawValue, snapshot.bets, snapshot.score,
                snapshot.version, FeatureValues.bytes(of: snapshot.values),
            ]
        )
    }
}

extension Book {
    /// An account's snapshot of a day, or of the last day before on which something happened to it.
    package func featureSnapshot(of user: UserID, at casino: CasinoID, through day: Int64) throws -> FeatureSnapshot? {
        try database.row(
            """
            SELECT day, as_of, first_bet_at, last_bet_at, bets, score, version, "values" FROM feature_snapshots
            WHERE casino_id = ? AND user_id = ? AND day <= ? ORDER BY day DESC LIMIT 1
            """,
            [casino.rawValue, user.rawValue, day]
        ) { snapshot(of: user, at: casino, $0) }
    }

    /// All snapshots of an account, the oldest first.
    package func featureSnapshots(of user: UserID, at casino: CasinoID) throws -> [FeatureSnapshot] {
        try database.rows(
            """
            SELECT day, as_of, first_bet_at, last_bet_at, bets, score, version, "values" FROM feature_snapshots
            WHERE casino_id = ? AND user_id = ? ORDER BY day
            """,
            [casino.rawValue, user.rawValue]
        ) { snapshot(of: user, at: casino, $0) }
    }

    private func snapshot(of user: UserID, at casino: CasinoID, _ row: ResultRow) -> FeatureSnapshot {
        FeatureSnapshot(
            casino: casino,
            user: user,
            day: row[0],
            asOf: Timestamp(rawValue: row[1]),
            firstBetAt: (row[2] as Int64?).map(Timestamp.init(rawValue:)),
            lastBetAt: (row[3] as Int64?).map(Timestamp.init(rawValue:)),
            bets: row[4],
            score: row[5],
            version: row[6],
            values: FeatureValues.values(in: row[7])
        )
    }
}

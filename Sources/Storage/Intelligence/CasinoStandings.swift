package import Domain
import Foundation
import GRDB

extension Book {
    /// How a casino stood at a moment: what was known then, and not what has been learnt since.
    /// - Returns: a standing without numbers where nothing was known yet; `.unknown` where there is no such casino.
    package func standing(of casino: CasinoID, at moment: Timestamp) throws -> CasinoStanding {
        let group = try database.row("SELECT group_name FROM casinos WHERE id = ?", [casino.rawValue]) {
            $0[0] as String?
        }
        let known = try database.row(
            """
            SELECT observed, expected, yearly_rate, median_life, as_of FROM casino_standings
            WHERE casino_id = ?1 AND recorded_at <= ?2 AND as_of <= ?2 ORDER BY recorded_at DESC, as_of DESC LIMIT 1
            """,
            [casino.rawValue, moment.rawValue]
        ) { row in
            CasinoStanding(
                observedLimits: row[0],
                expectedLimits: row[1],
                yearlyRate: row[2],
                medianLife: try JSONDecoder().decode([Double?].self, from: Data((row[3] as String).utf8)),
                asOf: Timestamp(rawValue: row[4])
            )
        }
        var standing = known ?? .unknown
        standing.group = group ?? nil
        return standing
    }
}

extension Ledger {
    /// Notes how a casino stands as of `standing.asOf`, for all that is asked from `recordedAt` on. What was known before
    /// stays: features as of then are made of it.
    package func keep(_ standing: CasinoStanding, of casino: CasinoID, recordedAt: Timestamp) throws {
        guard let asOf = standing.asOf else { return }
        let lives = String(decoding: try JSONEncoder().encode(standing.medianLife), as: UTF8.self)
        try database.run(
            """
            INSERT INTO casino_standings (casino_id, as_of, observed, expected, yearly_rate, median_life, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (casino_id, as_of) DO UPDATE SET observed = excluded.observed, expected = excluded.expected,
                yearly_rate = excluded.yearly_rate, median_life = excluded.median_life,
                recorded_at = excluded.recorded_at
            """,
            [
                casino.rawValue, asOf.rawValue, standing.observedLimits, standing.expectedLimits, standing.yearlyRate,
                lives, recordedAt.rawValue,
            ]
        )
    }
}

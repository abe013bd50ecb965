package import Domain
import GRDB

/// An account as a kept day of its features tells of it.
package struct AccountDay: Sendable, Equatable {
    package var user: UserID
    package var asOf: Timestamp
    package var firstBetAt: Timestamp
    package var lastBetAt: Timestamp
    package var bets: Int
    /// The health score; nil where there was none.
    package var score: Double?
    /// In the order of the registry; NaN where unknown.
    package var values: [Double]

    package init(
        user: UserID,
        asOf: Timestamp,
        firstBetAt: Timestamp,
        lastBetAt: Timestamp,
        bets: Int,
        score: Double?,
        values: [Double]
    ) {
        self.user = user
        self.asOf = asOf
        self.firstBetAt = firstBetAt
        self.lastBetAt = lastBetAt
        self.bets = bets
        self.score = score
        self.values = values
    }
}

/// A limit report that counts, without its words.
package struct ReportedLimit: Sendable, Equatable {
    package var id: LimitReportID
    package var user: UserID
    package var type: LimitType
    package var at: Timestamp
    /// The account's health score at that moment.
    package var score: Double?
    package var hasEvidence: Bool
    /// When the user came to RISK0.
    package var userSince: Timestamp
}

/// What the aggregation of one casino reads: its accounts and its limit reports, of the users who have agreed to a part
/// in published figures. Nothing of anybody else is read.
extension Book {
    /// The accounts of a casino, by user, each as of the last day kept of it that had ended by `moment`.
    package func eachAccount(
        at casino: CasinoID,
        upTo moment: Timestamp,
        _ body: (AccountDay) throws -> Void
    ) throws {
        try database.each(
            """
            SELECT s.user_id, s.as_of, s.first_bet_at, s.last_bet_at, s.bets, s.score, s."values"
            FROM (SELECT DISTINCT a.user_id AS user_id FROM accounts AS a JOIN users AS u ON u.id = a.user_id
                  WHERE a.casino_id = ?1 AND u.consent_publication = 1) AS known
            JOIN feature_snapshots AS s ON s.id = (
                SELECT d.id FROM feature_snapshots AS d
                WHERE d.casino_id = ?1 AND d.user_id = known.user_id AND d.day < ?2 ORDER BY d.day DESC LIMIT 1)
            WHERE s.first_bet_at IS NOT NULL AND s.last_bet_at IS NOT NULL
            """,
            [casino.rawValue, (moment + Milliseconds(1)).daysSince1970]
        ) { try body(AccountDay(row: $0)) }
    }

    /// The last day kept of an account that ended before `moment`: nothing in it is of that day or later.
    package func accountDay(of user: UserID, at casino: CasinoID, before moment: Timestamp) throws -> AccountDay? {
        try database.row(
            """
            SELECT user_id, as_of, first_bet_at, last_bet_at, bets, score, "values" FROM feature_snapshots
            WHERE casino_id = ? AND user_id = ? AND day < ? AND first_bet_at IS NOT NULL AND last_bet_at IS NOT NULL
            ORDER BY day DESC LIMIT 1
            """,
            [casino.rawValue, user.rawValue, moment.daysSince1970]
        ) { AccountDay(row: $0) }
    }

    /// The limit reports about a casino up to a moment that were not withdrawn, in order of time.
    package func reportedLimits(at casino: CasinoID, upTo moment: Timestamp) throws -> [ReportedLimit] {
        try database.rows(
            """
            SELECT l.id, l.user_id, l.type, l.reported_at, l.score, l.evidence IS NOT NULL, u.created_at
            FROM limit_reports AS l JOIN users AS u ON u.id = l.user_id
            WHERE l.casino_id = ? AND l.reported_at <= ? AND l.undone_at IS NULL AND u.consent_publication = 1
            ORDER BY l.reported_at, l.id
            """,
            [casino.rawValue, moment.rawValue]
        ) { row in
            ReportedLimit(
                id: LimitReportID(row[0] as Int64),
                user: UserID(row[1] as Int64),
                type: try .stored(row[2], in: "type"),
                at: Timestamp(rawValue: row[3]),
                score: row[4],
                hasEvidence: row[5],
                userSince: Timestamp(rawValue: row[6])
            )
        }
    }

    /// The features that an account had when a limit was reported, by name; nil where none were kept.
    package func features(atReport report: LimitReportID) throws -> [String: Double]? {
        let text = try database.row("SELECT features FROM limit_reports WHERE id = ?", [report.rawValue]) {
            $0[0] as String?
        }
        return text.flatMap { $0 }.map(FlatNumbers.read)
    }

    /// How many bets a user had logged before a moment, at all casinos; counts no further than `most`.
    package func loggedBets(of user: UserID, before moment: Timestamp, most: Int) throws -> Int {
        Int(
            try database.integer(
                """
                SELECT count(*) FROM (
                    SELECT 1 FROM bet_decisions
                    WHERE user_id = ? AND decided_at < ? AND decision = 'bet' AND undone_at IS NULL LIMIT ?)
                """,
                [user.rawValue, moment.rawValue, most]
            )
        )
    }

    /// Where and when a user reported limits that were not withdrawn, at all casinos.
    package func reportPlaces(of user: UserID) throws -> [(casino: CasinoID, at: Timestamp)] {
        try database.rows(
            "SELECT casino_id, reported_at FROM limit_reports WHERE user_id = ? AND undone_at IS NULL",
            [user.rawValue]
        ) { (CasinoID($0[0] as Int64), Timestamp(rawValue: $0[1])) }
    }
}

extension AccountDay {
    /// Columns: user, as of, first bet, last bet, bets, score, values.
    fileprivate init(row: ResultRow) {
        user = UserID(row[0] as Int64)
        asOf = Timestamp(rawValue: row[1])
        firstBetAt = Timestamp(rawValue: row[2])
        lastBetAt = Timestamp(rawValue: row[3])
        bets = row[4]
        score = row[5]
        values = FeatureValues.values(in: row[6])
    }
}

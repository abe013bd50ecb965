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
    /// Of the catalogue of features that names the values.
    package var version: Int
    /// In the order of that catalogue; NaN where unknown.
    package var values: [Double]

    package init(
        user: UserID,
        asOf: Timestamp,
        firstBetAt: Timestamp,
        lastBetAt: Timestamp,
        bets: Int,
        score: Double?,
        version: Int,
        values: [Double]
    ) {
        self.user = user
        self.asOf = asOf
        self.firstBetAt = firstBetAt
        self.lastBetAt = lastBetAt
        self.bets = bets
        self.score = score
        self.version = version
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
///
/// All of it is as of a moment, by when each was recorded: what came to be known later (a report, its withdrawal, its
/// picture, a consent) changes nothing of it.
extension Book {
    /// Whether the user `u` agreed to a part in published figures at the moment `?2`: by their last change until then;
    /// else the contrary of their first change after it; of who never changed anything, what holds now.
    private static let agreed = """
        coalesce(
            (SELECT e.data ->> '$.granted' FROM system_events AS e INDEXED BY system_events_consents
             WHERE e.type = 'consent_changed' AND e.user_id = u.id AND e.recorded_at <= ?2
               AND e.data ->> '$.purpose' = 'publication' ORDER BY e.seq DESC LIMIT 1),
            (SELECT 1 - (e.data ->> '$.granted') FROM system_events AS e INDEXED BY system_events_consents
             WHERE e.type = 'consent_changed' AND e.user_id = u.id AND e.recorded_at > ?2
               AND e.data ->> '$.purpose' = 'publication' ORDER BY e.seq LIMIT 1),
            u.consent_publication) = 1
        """

    /// The accounts of a casino, by user, each as of the last day kept of it that had ended by `moment`.
    package func eachAccount(
        at casino: CasinoID,
        upTo moment: Timestamp,
        _ body: (AccountDay) throws -> Void
    ) throws {
        try database.each(
            """
            SELECT s.user_id, s.as_of, s.first_bet_at, s.last_bet_at, s.bets, s.score, s.version, s."values"
            FROM (SELECT DISTINCT a.user_id AS user_id FROM accounts AS a JOIN users AS u ON u.id = a.user_id
                  WHERE a.casino_id = ?1 AND \(Self.agreed)) AS known
            JOIN feature_snapshots AS s ON s.id = (
                SELECT d.id FROM feature_snapshots AS d
                WHERE d.casino_id = ?1 AND d.user_id = known.user_id AND d.day < ?3 ORDER BY d.day DESC LIMIT 1)
            WHERE s.first_bet_at IS NOT NULL AND s.last_bet_at IS NOT NULL
            """,
            [casino.rawValue, moment.rawValue, (moment + Milliseconds(1)).daysSince1970]
        ) { try body(AccountDay(row: $0)) }
    }

    /// The last day kept of an account that ended before `moment`: nothing in it is of that day or later.
    package func accountDay(of user: UserID, at casino: CasinoID, before moment: Timestamp) throws -> AccountDay? {
        try database.row(
            """
            SELECT user_id, as_of, first_bet_at, last_bet_at, bets, score, version, "values" FROM feature_snapshots
            WHERE casino_id = ? AND user_id = ? AND day < ? AND first_bet_at IS NOT NULL AND last_bet_at IS NOT NULL
            ORDER BY day DESC LIMIT 1
            """,
            [casino.rawValue, user.rawValue, moment.daysSince1970]
        ) { AccountDay(row: $0) }
    }

    /// The limit reports about a casino that were on record at a moment, and not withdrawn by then, in order of time.
    package func reportedLimits(at casino: CasinoID, upTo moment: Timestamp) throws -> [ReportedLimit] {
        try database.rows(
            """
            SELECT l.id, l.user_id, l.type, l.reported_at, l.score, coalesce(l.evidence_at <= ?2, 0), u.created_at
            FROM limit_reports AS l JOIN users AS u ON u.id = l.user_id
            WHERE l.casino_id = ?1 AND l.reported_at <= ?2 AND l.recorded_at <= ?2
              AND (l.undone_at IS NULL OR l.undone_at > ?2) AND \(Self.agreed)
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

    /// How many bets of before a moment a user had logged, at all casinos; counts no further than `most`.
    /// - Parameter known: as of when: bets that were logged or taken back later are seen as they were known then.
    package func loggedBets(of user: UserID, before moment: Timestamp, known: Timestamp, most: Int) throws -> Int {
        Int(
            try database.integer(
                """
                SELECT count(*) FROM (
                    SELECT 1 FROM bet_decisions
                    WHERE user_id = ?1 AND decided_at < ?2 AND decision = 'bet' AND recorded_at <= ?3
                      AND (undone_at IS NULL OR undone_at > ?3) LIMIT ?4)
                """,
                [user.rawValue, moment.rawValue, known.rawValue, most]
            )
        )
    }

    /// Where and when a user had reported limits by a moment, at all casinos, without those withdrawn by then.
    package func reportPlaces(of user: UserID, known: Timestamp) throws -> [(casino: CasinoID, at: Timestamp)] {
        try database.rows(
            """
            SELECT casino_id, reported_at FROM limit_reports
            WHERE user_id = ?1 AND reported_at <= ?2 AND recorded_at <= ?2 AND (undone_at IS NULL OR undone_at > ?2)
            """,
            [user.rawValue, known.rawValue]
        ) { (CasinoID($0[0] as Int64), Timestamp(rawValue: $0[1])) }
    }
}

extension AccountDay {
    /// Columns: user, as of, first bet, last bet, bets, score, version, values.
    fileprivate init(row: ResultRow) {
        user = UserID(row[0] as Int64)
        asOf = Timestamp(rawValue: row[1])
        firstBetAt = Timestamp(rawValue: row[2])
        lastBetAt = Timestamp(rawValue: row[3])
        bets = row[4]
        score = row[5]
        version = row[6]
        values = FeatureValues.values(in: row[7])
    }
}

package import Domain
import GRDB

/// What is being collected, for admins.
package struct CollectionHealth: Sendable, Equatable {
    /// By day (UTC, days since 1970) and type.
    package var eventsByDay: [Int64: [String: Int]] = [:]
    package var limitReports = 0
    package var meanSession = Milliseconds(0)
    package var sessions = 0
    /// Decisions whose time was measured, and all.
    package var timedDecisions = 0
    package var decisions = 0
    package var rejectedWaiting = 0
    package var outbox = 0
    package var updatesWaiting = 0
    package var counters: [Counter: Int64] = [:]
}

/// How far the collection is from what models need.
package struct Readiness: Sendable, Equatable {
    package static let targetUsers = 1_000
    package static let targetLimits = 500
    package static let targetLimitsPerCasino = 100
    package static let targetDecisions = 10_000

    package var users = 0
    package var limits = 0
    package var decisions = 0
    /// Reports by casino of the catalogue, the most first; at most ten.
    package var limitsByCasino: [(casino: String, limits: Int)] = []

    package static func == (left: Readiness, right: Readiness) -> Bool {
        left.users == right.users && left.limits == right.limits && left.decisions == right.decisions
            && left.limitsByCasino.elementsEqual(right.limitsByCasino) { $0 == $1 }
    }
}

/// Who uses the bot, as counts.
package struct UserCounts: Sendable, Equatable {
    package var total = 0
    package var onboarded = 0
    package var activeDay = 0
    package var activeWeek = 0
    package var resting = 0
    package var unreachable = 0
    package var trainingConsent = 0
    package var byLanguage: [String: Int] = [:]
}

extension Book {
    /// - Parameter firstDay: the first day whose events are counted (UTC, days since 1970).
    package func collectionHealth(since firstDay: Int64) throws -> CollectionHealth {
        var health = CollectionHealth()
        try database.each("SELECT day, type, count FROM event_counts WHERE day >= ? ORDER BY day", [firstDay]) { row in
            health.eventsByDay[row[0], default: [:]][row[1]] = row[2]
        }
        let start = firstDay * 86_400_000
        // Rows are numbered as they come, so what is recent is the end of a table: found from there, not by a scan.
        try database.each(
            """
            SELECT count(*), coalesce(avg(duration_ms), 0) FROM user_behavior_sessions
            WHERE id > (SELECT coalesce(max(id), 0) FROM user_behavior_sessions WHERE started_at < ?)
              AND ended_at IS NOT NULL
            """,
            [start]
        ) {
            health.sessions = $0[0]
            health.meanSession = Milliseconds(Int64(clamping: ($0[1] as Double).rounded()))
        }
        health.limitReports = Int(
            try database.integer(
                """
                SELECT count(*) FROM limit_reports
                WHERE id > (SELECT coalesce(max(id), 0) FROM limit_reports WHERE recorded_at < ?) AND undone_at IS NULL
                """,
                [start]
            )
        )
        try database.each(
            """
            SELECT count(*), count(decision_ms) FROM bet_decisions
            WHERE id > (SELECT coalesce(max(id), 0) FROM bet_decisions WHERE recorded_at < ?) AND undone_at IS NULL
            """,
            [start]
        ) {
            health.decisions = $0[0]
            health.timedDecisions = $0[1]
        }
        health.rejectedWaiting = Int(
            try database.integer("SELECT count(*) FROM rejected_events WHERE replayed_at IS NULL")
        )
        health.outbox = try outboxDepth()
        health.updatesWaiting = try waitingUpdateCount()
        health.counters = try counters()
        return health
    }

    package func readiness() throws -> Readiness {
        Readiness(
            users: Int(try database.integer("SELECT count(*) FROM users WHERE onboarding = 'done'")),
            limits: Int(try database.integer("SELECT count(*) FROM limit_reports WHERE undone_at IS NULL")),
            decisions: Int(
                try database.integer(
                    """
                    SELECT (SELECT count(*) FROM bet_decisions)
                         - (SELECT count(*) FROM bet_decisions WHERE undone_at IS NOT NULL)
                    """
                )
            ),
            limitsByCasino: try database.rows(
                """
                SELECT c.name, count(*) AS limits FROM limit_reports AS l JOIN casinos AS c ON c.id = l.casino_id
                WHERE l.undone_at IS NULL AND c.owner_id IS NULL
                GROUP BY c.id ORDER BY limits DESC, c.name LIMIT 10
                """
            ) { ($0[0], $0[1]) }
        )
    }

    package func userCounts(at moment: Timestamp) throws -> UserCounts {
        var counts = UserCounts()
        try database.each(
            """
            SELECT count(*), count(*) FILTER (WHERE onboarding = 'done'),
                   count(*) FILTER (WHERE coalesce(cool_off_until, 0) > ?1 OR coalesce(excluded_until, 0) > ?1),
                   count(unreachable_since), count(*) FILTER (WHERE consent_training = 1)
            FROM users
            """,
            [moment.rawValue]
        ) {
            counts.total = $0[0]
            counts.onboarded = $0[1]
            counts.resting = $0[2]
            counts.unreachable = $0[3]
            counts.trainingConsent = $0[4]
        }
        try database.each("SELECT language, count(*) FROM users GROUP BY language") { counts.byLanguage[$0[0]] = $0[1] }
        counts.activeDay = try activeUsers(since: moment - .days(1))
        counts.activeWeek = try activeUsers(since: moment - .days(7))
        return counts
    }

    /// Visits that were silent a day earlier still, and all before them, cannot have had activity since `moment`.
    private func activeUsers(since moment: Timestamp) throws -> Int {
        Int(
            try database.integer(
                """
                SELECT count(DISTINCT user_id) FROM user_behavior_sessions
                WHERE id > (SELECT coalesce(max(id), 0) FROM user_behavior_sessions WHERE last_activity_at < ?)
                  AND last_activity_at >= ?
                """,
                [(moment - .days(1)).rawValue, moment.rawValue]
            )
        )
    }
}

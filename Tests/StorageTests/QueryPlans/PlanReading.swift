import Domain
import GRDB
import Synchronization

@testable import Storage

/// A statement that ran, and how SQLite goes about it.
struct StatementPlan: Sendable {
    /// In one line.
    let sql: String
    let steps: [String]
}

enum PlanStep {
    /// Whether a step reads all of a table that grows with users or with time.
    static func isScan(_ step: String) -> Bool {
        step.hasPrefix("SCAN") && !bounded.contains { step == $0 || step.hasPrefix($0 + " ") }
    }

    private static let bounded = [
        // Partial indexes that hold nothing but the rows that are asked for: what waits, however much there is besides.
        "SCAN updates USING INDEX updates_waiting", "SCAN updates USING INDEX updates_waiting_by_user",
        "SCAN conversation_logs USING INDEX conversation_logs_unanswered",
        "SCAN export_requests USING INDEX export_requests_waiting",
        "SCAN export_requests USING COVERING INDEX export_requests_waiting",
        "SCAN broadcasts USING INDEX broadcasts_unfinished",
        "SCAN outbox USING INDEX outbox_tried", "SCAN erasures USING INDEX erasures_with_bytes",
        "SCAN erasures USING INDEX erasures_unfinished", "SCAN exports USING INDEX exports_stale",
        "SCAN rejected_events USING INDEX rejected_events_waiting", "SCAN l USING INDEX bet_legs_to_match",
        "SCAN bet_legs USING COVERING INDEX bet_legs_to_match", "SCAN bet_legs USING INDEX bet_legs_to_match",
        "SCAN bet_legs USING INDEX bet_legs_unmatched", "SCAN bet_legs USING COVERING INDEX bet_legs_unmatched",
        "SCAN l USING INDEX bet_legs_void", "SCAN l USING COVERING INDEX bet_legs_void",
        "SCAN users USING COVERING INDEX users_to_write_to",
        // The catalogue: so many casinos and features, whoever comes.
        "SCAN casinos USING INDEX casinos_of_catalogue", "SCAN casinos USING COVERING INDEX casinos_of_catalogue",
        "SCAN c USING INDEX casinos_of_catalogue", "SCAN c USING COVERING INDEX casinos_of_catalogue", "SCAN i",
        "SCAN counters", "SCAN feature_definitions", "SCAN feature_catalogues", "SCAN fold_cursors", "SCAN worlds",
        "SCAN schema_migrations", "SCAN sqlite_sequence", "SCAN set_aside",
        // A row that is made of nothing but what the statement itself says, and what a statement in brackets has found.
        "SCAN CONSTANT ROW", "SCAN (subquery-1)", "SCAN known", "SCAN own_legs",
    ]
}

extension Store {
    /// Runs queries one after the other, each on the same store as if none had run before it.
    func plans(of queries: [PlannedQuery]) async throws -> [(name: String, plans: [StatementPlan])] {
        let user = try await newcomer()
        var found: [(name: String, plans: [StatementPlan])] = []
        for query in queries {
            let seen = Mutex<[StatementPlan]>([])
            do {
                try await write { ledger in
                    let statements = Mutex<[String]>([])
                    ledger.database.trace { event in
                        if case .statement(let statement) = event { statements.withLock { $0.append(statement.sql) } }
                    }
                    defer { ledger.database.trace(options: []) }
                    try query.run(ledger, user)
                    ledger.database.trace(options: [])
                    let plans = try statements.withLock { $0 }.map { try ledger.plan(of: $0) }
                    seen.withLock { $0 = plans }
                    throw TakenBack()
                }
            } catch is TakenBack {
                found.append((query.name, seen.withLock { $0 }))
            }
        }
        return found
    }

    func plan(of sql: String) async throws -> [String] { try await write { try $0.plan(of: sql).steps } }
}

/// Undoes what a query wrote.
private struct TakenBack: Error {}

extension Ledger {
    fileprivate func plan(of sql: String) throws -> StatementPlan {
        let line = StatementSource.oneLine(sql)
        // What begins, ends or undoes a piece of a transaction has no plan.
        guard !["SAVEPOINT", "RELEASE", "ROLLBACK"].contains(where: line.hasPrefix) else {
            return StatementPlan(sql: line, steps: [])
        }
        let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        statement.setUncheckedArguments([])
        return StatementPlan(sql: line, steps: try Row.fetchAll(statement).map { $0["detail"] as String })
    }
}

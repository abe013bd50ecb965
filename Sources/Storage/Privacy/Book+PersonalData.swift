package import Domain
import Foundation
import GRDB

extension Book {
    /// All that is held of a user, opened and readable, table by table: what `/export` hands over.
    ///
    /// Each row is an object of its columns; sealed columns are opened, blobs that are ids are written in their usual
    /// form, times stay integers of milliseconds as the tables have them.
    package func personalData(of user: UserID) throws -> [(table: String, rows: [[(column: String, value: DataCell)]])]
    {
        var tables: [(table: String, rows: [[(column: String, value: DataCell)]])] = []
        try readPersonalData(of: user) { table in
            tables.append((table, []))
        } row: { row in
            tables[tables.count - 1].rows.append(row)
        }
        return tables
    }

    /// The same, one row after the other: nothing of it is held in memory.
    package func readPersonalData(
        of user: UserID,
        table begin: (String) throws -> Void,
        row body: ([(column: String, value: DataCell)]) throws -> Void
    ) throws {
        let features = try FeatureNaming(featureCatalogues())
        for table in Self.personalTables {
            try begin(table.name)
            try database.each(table.sql, [user.rawValue]) { row in
                let version = table.features == nil ? nil : row.place(of: "version").map { row[$0] as Int }
                try body(
                    try (0..<row.count).map { column in
                        let name = row.name(of: column)
                        if let version, name == table.features {
                            return (name, features.cell(row[column], version: version))
                        }
                        return (name, try cell(row.content(of: column), purpose: table.sealed[name], of: user))
                    }
                )
            }
        }
    }

    private func cell(_ value: ColumnContent, purpose: SealPurpose?, of user: UserID) throws -> DataCell {
        switch value {
        case .null: .null
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        case .blob(let data):
            if let purpose {
                .text(String(decoding: try vault.open(data, for: user, as: purpose), as: UTF8.self))
            } else if let id = EventID(bytes: data) {
                .text(id.description)
            } else {
                .text(data.base64EncodedString())
            }
        }
    }

    private struct PersonalTable {
        let name: String
        let sql: String
        var sealed: [String: SealPurpose] = [:]
        /// The column that holds the values of features, beside the version of their catalogue.
        var features: String?
    }

    private static let personalTables: [PersonalTable] = [
        PersonalTable(
            name: "users",
            sql: "SELECT * FROM users WHERE id = ?",
            sealed: ["start_payload": .startPayload]
        ),
        PersonalTable(
            name: "casinos",
            sql: "SELECT id, sealed_name AS name, created_at FROM casinos WHERE owner_id = ?",
            sealed: ["name": .casino]
        ),
        PersonalTable(
            name: "bet_decisions",
            sql: """
                SELECT b.*, c.name AS casino FROM bet_decisions AS b JOIN casinos AS c ON c.id = b.casino_id
                WHERE b.user_id = ? ORDER BY b.id
                """
        ),
        PersonalTable(
            name: "bet_legs",
            sql: """
                SELECT l.* FROM bet_decisions AS b JOIN bet_legs AS l ON l.bet_id = b.id
                WHERE b.user_id = ? ORDER BY l.bet_id, l.position
                """,
            sealed: ["detail": .leg]
        ),
        PersonalTable(
            name: "accounts",
            sql: """
                SELECT a.*, c.name AS casino FROM accounts AS a JOIN casinos AS c ON c.id = a.casino_id
                WHERE a.user_id = ?
                """
        ),
        PersonalTable(name: "cash_movements", sql: "SELECT * FROM cash_movements WHERE user_id = ? ORDER BY id"),
        PersonalTable(
            name: "limit_reports",
            sql: "SELECT * FROM limit_reports WHERE user_id = ? ORDER BY id",
            sealed: ["evidence": .evidence]
        ),
        PersonalTable(
            name: "conversation_logs",
            sql: "SELECT * FROM conversation_logs WHERE user_id = ? ORDER BY id",
            sealed: [
                "system_prompt": .conversation, "input_messages": .conversation, "output_messages": .conversation,
                "facts": .conversation,
            ]
        ),
        PersonalTable(name: "conversations", sql: "SELECT * FROM conversations WHERE user_id = ?"),
        PersonalTable(name: "model_usage", sql: "SELECT * FROM model_usage WHERE user_id = ? ORDER BY day"),
        PersonalTable(name: "mood_scores", sql: "SELECT * FROM mood_scores WHERE user_id = ? ORDER BY id"),
        PersonalTable(
            name: "user_behavior_sessions",
            sql: "SELECT * FROM user_behavior_sessions WHERE user_id = ? ORDER BY id"
        ),
        PersonalTable(name: "system_events", sql: "SELECT * FROM system_events WHERE user_id = ? ORDER BY seq"),
        PersonalTable(
            name: "rejected_events",
            sql: "SELECT * FROM rejected_events WHERE user_id = ? ORDER BY id",
            sealed: ["event": .event]
        ),
        PersonalTable(
            name: "updates",
            sql: "SELECT * FROM updates WHERE handled_at IS NULL AND user_id = ? ORDER BY received_at, id",
            sealed: ["payload": .update]
        ),
        PersonalTable(
            name: "outbox",
            sql: "SELECT * FROM outbox WHERE recipient_id = ?1 AND sealed_by = ?1 ORDER BY id",
            sealed: ["payload": .outbox]
        ),
        PersonalTable(
            name: "set_aside",
            sql: "SELECT * FROM set_aside WHERE user_id = ?1 AND (sealed_by IS NULL OR sealed_by = ?1) ORDER BY id",
            sealed: ["payload": .outbox]
        ),
        PersonalTable(name: "admin_actions", sql: "SELECT * FROM admin_actions WHERE admin_id = ? ORDER BY id"),
        PersonalTable(name: "export_requests", sql: "SELECT * FROM export_requests WHERE admin_id = ? ORDER BY id"),
        PersonalTable(
            name: "broadcast_postponed",
            sql: "SELECT broadcast_id, due_at FROM broadcast_postponed WHERE user_id = ? ORDER BY broadcast_id"
        ),
        PersonalTable(
            name: "feature_snapshots",
            sql: """
                SELECT s.*, c.name AS casino FROM feature_snapshots AS s JOIN casinos AS c ON c.id = s.casino_id
                WHERE s.user_id = ? ORDER BY s.day, s.id
                """,
            features: "values"
        ),
        PersonalTable(name: "feature_states", sql: "SELECT * FROM feature_states WHERE user_id = ?"),
        PersonalTable(name: "flows", sql: "SELECT * FROM flows WHERE user_id = ?", sealed: ["state": .flow]),
    ]
}

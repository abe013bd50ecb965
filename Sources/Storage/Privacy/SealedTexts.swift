import Domain
import Foundation
import GRDB

/// All columns that hold sealed texts for longer than a message lasts, and what becomes of one that no key opens.
struct SealedTexts {
    let ledger: Ledger
    /// Whose key counts as gone, whatever the vault says.
    let erased: Set<UserID>

    private struct Column {
        let table: String
        let name: String
        let purpose: SealPurpose
        /// Whose key; null is the system's.
        var owner = "user_id"
        /// The number of the row; both parts of it for legs.
        var key = "id, 0"
        var loss = Loss.text
    }

    private enum Loss {
        /// The row stays, without the text.
        case text
        /// The row has no meaning without it.
        case row
        /// The row must have a text: it gets one that says nothing.
        case placeholder
    }

    private static let columns = [
        Column(table: "users", name: "start_payload", purpose: .startPayload, owner: "id"),
        Column(
            table: "bet_legs",
            name: "detail",
            purpose: .leg,
            owner: "(SELECT user_id FROM bet_decisions WHERE id = bet_id)",
            key: "bet_id, position"
        ),
        Column(table: "limit_reports", name: "evidence", purpose: .evidence),
        Column(table: "conversation_logs", name: "system_prompt", purpose: .conversation),
        Column(table: "conversation_logs", name: "facts", purpose: .conversation),
        Column(table: "conversation_logs", name: "output_messages", purpose: .conversation),
        Column(table: "conversation_logs", name: "input_messages", purpose: .conversation, loss: .row),
        Column(table: "rejected_events", name: "event", purpose: .event, loss: .row),
        Column(table: "broadcasts", name: "content", purpose: .broadcast, owner: "NULL", loss: .placeholder),
        Column(table: "casinos", name: "sealed_name", purpose: .casino, owner: "owner_id", loss: .placeholder),
    ]

    /// - Returns: how many texts were dropped.
    func dropUnopenable() throws -> Int {
        try Self.columns.reduce(0) { count, column in
            let found = try unopenable(column)
            for row in found { try drop(row, column) }
            return count + found.count
        }
    }

    /// Whether the vault opens one of them: it is the one that the database was written with then. Looks at a few of each
    /// column that the database has.
    func areOfVault() throws -> Bool {
        for column in Self.columns where try isThere(column) {
            let sealed = try ledger.database.rows(
                """
                SELECT \(column.owner), \(column.name) FROM \(column.table)
                WHERE \(column.name) IS NOT NULL LIMIT 100
                """
            ) { (owner: ($0[0] as Int64?).map { UserID($0) }, text: $0[1] as Data) }
            for (owner, text) in sealed {
                do {
                    _ = try ledger.vault.open(text, for: owner, as: column.purpose)
                    return true
                } catch let error where error is SealError || error.isDamage { continue }
            }
        }
        return false
    }

    private func isThere(_ column: Column) throws -> Bool {
        try ledger.database.integer(
            "SELECT EXISTS (SELECT 1 FROM pragma_table_info(?) WHERE name = ?)",
            [column.table, column.name]
        ) == 1
    }

    private struct Place {
        let number: Int64
        let position: Int64
        let owner: UserID?
    }

    private func unopenable(_ column: Column) throws -> [Place] {
        var found: [Place] = []
        try ledger.database.each(
            "SELECT \(column.key), \(column.owner), \(column.name) FROM \(column.table) WHERE \(column.name) IS NOT NULL"
        ) { row in
            let place = Place(number: row[0], position: row[1], owner: (row[2] as Int64?).map { UserID($0) })
            if let owner = place.owner, erased.contains(owner) { return found.append(place) }
            do { _ = try ledger.vault.open(row[3], for: place.owner, as: column.purpose) } catch is SealError {
                found.append(place)
            } catch  where error.isDamage {
                // A key that may be put right: what it was used for stays.
            }
        }
        return found
    }

    private func drop(_ place: Place, _ column: Column) throws {
        let database = ledger.database
        switch column.loss {
        case .text where column.table == "bet_legs":
            try database.run(
                "UPDATE bet_legs SET detail = NULL WHERE bet_id = ? AND position = ?",
                [place.number, place.position]
            )
        case .text:
            try database.run("UPDATE \(column.table) SET \(column.name) = NULL WHERE id = ?", [place.number])
        case .row:
            if column.table == "conversation_logs" {
                try database.run(
                    "UPDATE conversation_logs SET parent_turn = NULL WHERE parent_turn = ?",
                    [place.number]
                )
            }
            try database.run("DELETE FROM \(column.table) WHERE id = ?", [place.number])
        case .placeholder:
            try database.run(
                "UPDATE \(column.table) SET \(column.name) = ? WHERE id = ?",
                [try ledger.vault.seal(Array("?".utf8), for: place.owner, as: column.purpose), place.number]
            )
        }
    }
}

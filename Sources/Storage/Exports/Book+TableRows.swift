import Domain
import Foundation
import GRDB

/// How much an export will hold, counted before it begins.
package struct ExportExtent: Sendable, Equatable {
    /// The last row that it goes to: what comes later is for the next one.
    package let last: Int64
    /// Rows up to there that may leave.
    package let rows: Int
    /// Rows of users who do not consent.
    package let withheld: Int
}

extension Book {
    /// A row may leave when its user agrees to training as things stand now, or when it is about no user.
    private static let mayLeave = "(t.user_id IS NULL OR u.consent_training = 1)"

    package func exportExtent(of table: ExportTable) throws -> ExportExtent {
        let last = try database.integer("SELECT max(\(table.cursor)) FROM \(table.table)")
        return try database.row(
            """
            SELECT count(*), count(*) FILTER (WHERE \(Self.mayLeave))
            FROM \(table.table) AS t LEFT JOIN users AS u ON u.id = t.user_id WHERE t.\(table.cursor) <= ?
            """,
            [last]
        ) { row in
            ExportExtent(last: last, rows: row[1], withheld: (row[0] as Int) - (row[1] as Int))
        } ?? ExportExtent(last: last, rows: 0, withheld: 0)
    }

    /// Runs through rows that may leave, in the order of the table, from after `start` to `last`, at most `limit`.
    /// - Parameter body: gets the cells in the order of ``ExportTable/columns``.
    /// - Returns: the cursor of the last row, to go on from; nil when there was none.
    package func eachExportRow(
        of table: ExportTable,
        after start: Int64,
        through last: Int64,
        limit: Int,
        _ body: ([DataCell]) throws -> Void
    ) throws -> Int64? {
        let columns = table.columns
        var cursor: Int64?
        try database.each(
            """
            SELECT t.\(table.cursor), \(columns.map(\.expression).joined(separator: ", "))
            FROM \(table.table) AS t LEFT JOIN users AS u ON u.id = t.user_id
            WHERE t.\(table.cursor) > ? AND t.\(table.cursor) <= ? AND \(Self.mayLeave)
            ORDER BY t.\(table.cursor) LIMIT ?
            """,
            [start, last, limit]
        ) { row in
            cursor = row[0]
            try body(columns.enumerated().map { index, column in Self.cell(row, index + 1, column.kind, vault) })
        }
        return cursor
    }

    private static func cell(_ row: ResultRow, _ index: Int, _ kind: ExportTable.Column.Kind, _ vault: Vault)
        -> DataCell
    {
        switch (row.content(of: index), kind) {
        case (.null, _): return .null
        case (.integer(let user), .user): return .text(vault.pseudonym(of: user, for: .export))
        case (.integer(let integer), .flag): return .flag(integer != 0)
        case (.integer(let integer), _): return .integer(integer)
        case (.number(let number), _): return .number(number)
        case (.text(let text), .json): return .json(text)
        case (.text(let text), _): return .text(text)
        case (.blob(let data), .eventID): return EventID(bytes: data).map { .text($0.description) } ?? .null
        // No blob but an event's id leaves: what is sealed stays.
        case (.blob, _): return .null
        }
    }
}

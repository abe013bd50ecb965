package import Domain
import GRDB

/// An export as the database remembers it.
package struct ExportRecord: Sendable, Equatable {
    /// Absolute: a folder of conversations, or a table's file.
    package let path: String
    /// `conversations`, or the table's name.
    package let subject: String
    package let format: String
    /// JSON object.
    package let filter: String
    package let madeAt: Timestamp
    /// Of `manifest.json`, or of the file where it has none.
    package let digest: String

    package init(path: String, subject: String, format: String, filter: String, madeAt: Timestamp, digest: String) {
        self.path = path
        self.subject = subject
        self.format = format
        self.filter = filter
        self.madeAt = madeAt
        self.digest = digest
    }
}

/// An export that holds rows of someone who was erased.
package struct StaleExport: Sendable, Equatable {
    package let id: Int64
    package let path: String
    package let staleAt: Timestamp
    /// Whether the files on the disk say so.
    package let isMarked: Bool
}

extension Ledger {
    /// Remembers an export; one of the same path is replaced.
    /// - Returns: its number, for ``addMembers(_:to:)`` and ``settleExport(_:)``.
    package func register(_ export: ExportRecord) throws -> Int64 {
        try database.run("DELETE FROM exports WHERE path = ?", [export.path])
        try database.run(
            """
            INSERT INTO exports (path, subject, format, filter, made_at, manifest_sha256) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [export.path, export.subject, export.format, export.filter, export.madeAt.rawValue, export.digest]
        )
        return database.lastInsertedRowID
    }

    /// Remembers whose rows are in an export.
    package func addMembers(_ pseudonyms: some Sequence<String>, to export: Int64) throws {
        for pseudonym in pseudonyms {
            try database.run(
                "INSERT OR IGNORE INTO export_members (pseudonym, export_id) VALUES (?, ?)",
                [pseudonym, export]
            )
        }
    }

    /// Once all members are in: the export is stale from the first where one of them was erased meanwhile.
    package func settleExport(_ export: Int64) throws {
        try database.run(
            """
            UPDATE exports SET stale_at = (
                SELECT max(e.erased_at) FROM export_members AS m JOIN erased_members AS e ON e.pseudonym = m.pseudonym
                WHERE m.export_id = exports.id
            ) WHERE id = ? AND stale_at IS NULL
            """,
            [export]
        )
    }

    /// Marks the exports that hold an erased user, and keeps the pseudonym, so that no import brings the rows back.
    /// - Returns: how many exports hold rows of theirs.
    func markExports(of user: UserID, at moment: Timestamp) throws -> Int {
        let pseudonym = vault.pseudonym(of: user.rawValue, for: .export)
        try database.run(
            "INSERT INTO erased_members (pseudonym, erased_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [pseudonym, moment.rawValue]
        )
        try database.run(
            """
            UPDATE exports SET stale_at = coalesce(stale_at, ?)
            WHERE id IN (SELECT export_id FROM export_members WHERE pseudonym = ?)
            """,
            [moment.rawValue, pseudonym]
        )
        return database.changesCount
    }

    /// Notes that the files of a stale export say so, or are gone.
    package func noteMarked(_ export: StaleExport, at moment: Timestamp) throws {
        try database.run("UPDATE exports SET marked_at = ? WHERE id = ?", [moment.rawValue, export.id])
    }
}

extension Book {
    package func staleExports() throws -> [StaleExport] {
        try database.rows("SELECT id, path, stale_at, marked_at FROM exports WHERE stale_at IS NOT NULL ORDER BY id") {
            StaleExport(
                id: $0[0],
                path: $0[1],
                staleAt: Timestamp(rawValue: $0[2]),
                isMarked: ($0[3] as Int64?) != nil
            )
        }
    }

    /// Those of these pseudonyms whose users were erased.
    package func erased(among pseudonyms: some Sequence<String>) throws -> Set<String> {
        var erased: Set<String> = []
        for pseudonym in pseudonyms {
            let isErased = try database.integer(
                "SELECT EXISTS (SELECT 1 FROM erased_members WHERE pseudonym = ?)",
                [pseudonym]
            )
            if isErased == 1 { erased.insert(pseudonym) }
        }
        return erased
    }

    /// How many migrations the database has: the version of its tables.
    package func schemaVersion() throws -> Int {
        Int(try database.integer("SELECT max(number) FROM schema_migrations"))
    }
}

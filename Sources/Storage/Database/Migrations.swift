import Crypto
import Foundation
import GRDB

/// The numbered `.sql` files of the migrations folder, and their application.
///
/// Each file is applied once, in its own transaction, with its hash. A database whose applied files have changed or
/// gone, or that knows files which this program does not, is refused rather than guessed at.
package struct Migrations: Sendable {
    /// One file: `003_casinos.sql` is number 3.
    package struct File: Sendable, Equatable {
        package let number: Int
        package let name: String
        package let sql: String
        package let hash: String
    }

    package let files: [File]

    /// How many files this program's tables come from.
    package static let needed = 22

    /// The folder's migrations, where they are all that this program needs; more than that is a newer folder, which the
    /// database may have been written with.
    package static func complete(folder: String) throws(StoreFault) -> Migrations {
        let migrations = try Migrations(folder: folder)
        guard migrations.files.count >= needed else {
            throw .tooFewMigrations(path: folder, found: migrations.files.count, needed: needed)
        }
        return migrations
    }

    /// Reads and checks the folder: numbers start at 1 and have no gaps.
    package init(folder: String) throws(StoreFault) {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasSuffix(".sql") }
            .sorted { (Self.number(of: $0) ?? 0, $0) < (Self.number(of: $1) ?? 0, $1) }
        guard !names.isEmpty else { throw .noMigrations(path: folder) }
        var files: [File] = []
        for (index, name) in names.enumerated() {
            guard Self.number(of: name) == index + 1 else {
                throw .misnumberedMigration(name: name, expected: index + 1)
            }
            guard let data = FileManager.default.contents(atPath: folder + "/" + name),
                let sql = String(data: data, encoding: .utf8)
            else { throw .inputOutput(path: folder + "/" + name, reason: "not readable as UTF-8 text") }
            let hash = SHA256.hash(data: data).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            files.append(File(number: index + 1, name: name, sql: sql, hash: hash))
        }
        self.files = files
    }

    private static func number(of name: String) -> Int? { Int(name.prefix { $0.isNumber }) }

    /// - Returns: the names of the files that were applied now.
    func apply(to writer: some DatabaseWriter, path: String) throws -> [String] {
        try writer.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS schema_migrations (
                        number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, applied_at TEXT NOT NULL
                    ) STRICT
                    """
            )
        }
        var names: [String] = []
        while let name = try applyNext(to: writer, path: path) { names.append(name) }
        return names
    }

    /// Which file is the next one is read in the transaction that applies it: another process may be applying them, too.
    /// - Returns: nil where none is left.
    private func applyNext(to writer: some DatabaseWriter, path: String) throws -> String? {
        var next: File?
        do {
            try writer.write { database in
                next = files.dropFirst(try applied(in: database, path: path)).first
                guard let next else { return }
                try database.execute(sql: next.sql)
                try database.execute(
                    sql: "INSERT INTO schema_migrations VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ'))",
                    arguments: [next.number, next.name, next.hash]
                )
            }
        } catch let error as DatabaseError
            where [.SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH].contains(error.resultCode)
        {
            guard let next else { throw error }
            throw StoreFault.failedMigration(name: next.name, reason: error.message ?? "unknown")
        }
        return next?.name
    }

    /// How many of the files a database has; checks that they are the same ones.
    /// - Throws: `StoreFault` where it knows files that this program does not, or other ones.
    func applied(in database: Database, path: String) throws -> Int {
        guard try database.tableExists("schema_migrations") else { return 0 }
        let rows = try Row.fetchAll(database, sql: "SELECT number, name, hash FROM schema_migrations ORDER BY number")
            .map { (number: $0[0] as Int, name: $0[1] as String, hash: $0[2] as String) }
        for row in rows {
            guard row.number <= files.count else {
                throw StoreFault.newerVersion(path: path, found: rows.last?.number ?? row.number, known: files.count)
            }
            let file = files[row.number - 1]
            guard file.name == row.name else { throw StoreFault.missingMigration(name: row.name) }
            guard file.hash == row.hash else { throw StoreFault.changedMigration(name: row.name) }
        }
        return rows.count
    }
}

import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// The numbered files, applied once, each in a transaction, and held to what they were.
@Suite struct MigrationTests {
    /// Folders of migrations and of data, and what one writes into the first.
    private struct Bench {
        let directory: TemporaryDirectory
        var migrations: String { directory.path + "/migrations" }
        var data: String { directory.path + "/data" }

        func write(_ files: [String: String]) throws {
            try FileManager.default.createDirectory(atPath: migrations, withIntermediateDirectories: true)
            for (name, sql) in files {
                try Data(sql.utf8).write(to: URL(filePath: migrations + "/" + name))
            }
        }

        /// The shipped files: the store seeds the casinos, so it needs their tables.
        func ship() throws {
            try FileManager.default.copyItem(atPath: Migrations.shippedFolder, toPath: migrations)
        }

        func open() throws -> Store { try Store(folder: data, migrations: Migrations(folder: migrations)) }
    }

    private func withBench(_ body: (Bench) async throws -> Void) async throws {
        try await withTemporaryDirectory { try await body(Bench(directory: $0)) }
    }

    @Test("files are applied in the order of their numbers, not of their names")
    func order() async throws {
        try await withBench { bench in
            var files: [String: String] = [:]
            for number in 1...11 { files["\(number)_step.sql"] = "CREATE TABLE step\(number) (a INTEGER) STRICT;" }
            try bench.write(files)
            let names = try Migrations(folder: bench.migrations).files.map(\.name)
            #expect(names == (1...11).map { "\($0)_step.sql" })
        }
    }

    @Test(
        "a gap, a double number or a missing number is refused by name",
        arguments: [
            (["001_a.sql", "003_c.sql"], "003_c.sql", 2), (["001_a.sql", "001_b.sql"], "001_b.sql", 2),
            (["002_b.sql"], "002_b.sql", 1), (["notes.sql"], "notes.sql", 1), (["000_z.sql"], "000_z.sql", 1),
        ]
    )
    func numbering(names: [String], culprit: String, expected: Int) async throws {
        try await withBench { bench in
            try bench.write(Dictionary(uniqueKeysWithValues: names.map { ($0, "SELECT 1;") }))
            let fault = try await fault { try Migrations(folder: bench.migrations) }
            #expect(fault == .misnumberedMigration(name: culprit, expected: expected))
        }
    }

    @Test("a folder without migrations, or none at all, is refused with the setting to mend")
    func noFolder() async throws {
        try await withBench { bench in
            let fault = try await fault { try Migrations(folder: bench.migrations) }
            #expect(fault == .noMigrations(path: bench.migrations))
            #expect(fault.description.contains("MIGRATIONS_DIRECTORY"))
        }
    }

    @Test("the program needs just the files that it is shipped with; a folder with fewer is refused")
    func complete() async throws {
        #expect(try Migrations.complete(folder: Migrations.shippedFolder).files.count == Migrations.needed)
        try await withBench { bench in
            try bench.write(["001_a.sql": "SELECT 1;"])
            let fault = try await fault { try Migrations.complete(folder: bench.migrations) }
            #expect(fault == .tooFewMigrations(path: bench.migrations, found: 1, needed: Migrations.needed))
            #expect(fault.description.contains("MIGRATIONS_DIRECTORY"))
        }
    }

    @Test("a file that is no text is refused")
    func notText() async throws {
        try await withBench { bench in
            try bench.write([:])
            try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: bench.migrations + "/001_a.sql"))
            let fault = try await fault { try Migrations(folder: bench.migrations) }
            #expect(fault.code == "input_output")
        }
    }

    @Test("opening again applies nothing twice, and a new file alone")
    func reopen() async throws {
        try await withBench { bench in
            try bench.ship()
            let first = try bench.open()
            #expect(first.appliedMigrations.first == "001_users.sql")
            let count = first.appliedMigrations.count
            try first.close()
            let second = try bench.open()
            #expect(second.appliedMigrations == [])
            try second.close()
            let name = "\(count + 1)_more.sql"
            try bench.write([name: "CREATE TABLE more (a INTEGER) STRICT;"])
            let third = try bench.open()
            #expect(third.appliedMigrations == [name])
            try third.close()
        }
    }

    @Test("a file that changed after it was applied refuses the start, by a single byte")
    func changed() async throws {
        try await withBench { bench in
            try bench.ship()
            try bench.open().close()
            let url = URL(filePath: bench.migrations + "/002_log.sql")
            try (Data(contentsOf: url) + Data("\n".utf8)).write(to: url)
            let fault = try await fault { try bench.open() }
            #expect(fault == .changedMigration(name: "002_log.sql"))
        }
    }

    @Test("an applied file that is there no more under its name refuses the start")
    func missing() async throws {
        try await withBench { bench in
            try bench.ship()
            try bench.open().close()
            try FileManager.default.moveItem(
                atPath: bench.migrations + "/002_log.sql",
                toPath: bench.migrations + "/002_other.sql"
            )
            let fault = try await fault { try bench.open() }
            #expect(fault == .missingMigration(name: "002_log.sql"))
        }
    }

    @Test("a database of a newer program refuses the start and goes on with that program")
    func newer() async throws {
        try await withBench { bench in
            try bench.ship()
            let known = try Migrations(folder: bench.migrations).files.count
            try bench.write(["\(known + 1)_next.sql": "CREATE TABLE next (a INTEGER) STRICT;"])
            try bench.open().close()
            let fault = try await fault { try Store(folder: bench.data, migrations: .shipped()) }
            #expect(fault == .newerVersion(path: bench.data + "/risk0.sqlite", found: known + 1, known: known))
            let again = try bench.open()
            #expect(again.appliedMigrations == [])
            try again.close()
        }
    }

    @Test(
        "a migration that fails leaves nothing of itself, keeps those before it, and can be mended",
        arguments: ["INSERT INTO absent VALUES (1);", "INSERT INTO half VALUES (1), (1);", "CREATE TABLE ("]
    )
    func failing(fault sql: String) async throws {
        try await withBench { bench in
            try bench.ship()
            let known = try Migrations(folder: bench.migrations).files.count
            let name = "\(known + 1)_half.sql"
            try bench.write([name: "CREATE TABLE half (a INTEGER PRIMARY KEY) STRICT; " + sql])
            let fault = try await fault { try bench.open() }
            #expect(fault.code == "failed_migration")
            #expect(fault.description.contains(name))
            try bench.write([name: "CREATE TABLE half (a INTEGER PRIMARY KEY) STRICT;"])
            let mended = try bench.open()
            #expect(mended.appliedMigrations == [name])
            try mended.close()
        }
    }

    @Test("a copy of the folder that was made on Windows holds the same migrations", arguments: ["\r\n", "\r"])
    func otherLineEnds(end: String) async throws {
        try await withBench { bench in
            try bench.ship()
            let shipped = try Migrations(folder: bench.migrations).files
            try bench.open().close()
            for file in shipped { try bench.write([file.name: "\u{FEFF}" + file.sql.replacing("\n", with: end)]) }
            #expect(try Migrations(folder: bench.migrations).files == shipped)
            let again = try bench.open()
            #expect(again.appliedMigrations == [])
            try again.close()
            try FileManager.default.removeItem(atPath: bench.data)
            let new = try bench.open()
            #expect(new.appliedMigrations == shipped.map(\.name))
            try new.close()
        }
    }

    @Test("two that open an older database at once apply each file once, whoever comes first", arguments: 1...4)
    func atOnce(turn: Int) async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/migrations"
            let bench = Bench(directory: directory)
            try bench.write(["001_a.sql": "CREATE TABLE a (x INTEGER) STRICT;"])
            let path = directory.path + "/risk0.sqlite"
            let first = try DatabaseQueue(path: path)
            #expect(try Migrations(folder: folder).apply(to: first, path: path) == ["001_a.sql"])
            try bench.write([
                "002_b.sql": "ALTER TABLE a ADD COLUMN y INTEGER;", "003_c.sql": "ALTER TABLE a ADD COLUMN z INTEGER;",
            ])
            let migrations = try Migrations(folder: folder)
            let begun = Mutex((transactions: 0, applied: [String](), faults: [String]()))
            var configuration = Configuration()
            configuration.prepareDatabase { database in
                database.trace { event in
                    guard "\(event)".hasPrefix("BEGIN IMMEDIATE") else { return }
                    let count = begun.withLock { begun in
                        begun.transactions += 1
                        return begun.transactions
                    }
                    // The other one does all of its work between two steps of this one.
                    guard count == turn else { return }
                    let result = Result { try migrations.apply(to: first, path: path) }
                    begun.withLock { begun in
                        switch result {
                        case .success(let names): begun.applied = names
                        case .failure(let error): begun.faults.append("\(error)")
                        }
                    }
                }
            }
            let second = try DatabaseQueue(path: path, configuration: configuration)
            let mine = try migrations.apply(to: second, path: path)
            let others = begun.withLock { $0 }
            #expect(others.faults == [])
            #expect(others.transactions >= turn)
            #expect(mine + others.applied == ["002_b.sql", "003_c.sql"])
            #expect(try await second.read { try $0.columns(in: "a").map(\.name) } == ["x", "y", "z"])
            try second.close()
            try first.close()
        }
    }
}

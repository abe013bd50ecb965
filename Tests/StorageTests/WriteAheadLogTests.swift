import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Logs of writes that lie beside a database to which they do not belong: SQLite would replay them, or remove them.
@Suite(.timeLimit(.minutes(1))) struct WriteAheadLogTests {
    /// A store as a killed process leaves it: its last commits stand in the `-wal` alone.
    private func killed(in folder: String, users: ClosedRange<Int64>, checkpoint: Bool = true) async throws {
        let live = folder + "-live"
        let store = try Store(folder: live, migrations: .shipped())
        // Somebody before the log begins anew, so that the file has its tables.
        _ = try await store.newcomer(users.lowerBound * 1_000)
        if checkpoint { try await store.truncateLog() }
        for number in users { _ = try await store.newcomer(number) }
        try FileManager.default.copyItem(atPath: live, toPath: folder)
        try store.close()
        try FileManager.default.removeItem(atPath: live)
        for name in ["risk0.sqlite-shm", "keys.sqlite-shm"] {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    private func size(_ path: String) throws -> Int {
        try #require(FileManager.default.contents(atPath: path)?.count)
    }

    private func replace(_ path: String, with source: String) throws {
        try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: source, toPath: path)
    }

    @Test("its own log is replayed", arguments: [true, false])
    func own(checkpoint: Bool) async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            try await killed(in: folder, users: 1...5, checkpoint: checkpoint)
            #expect(try size(folder + "/risk0.sqlite-wal") > 0)
            let store = try Store(folder: folder, migrations: .shipped())
            #expect(!store.isPast)
            #expect(try await store.read { try $0.database.integer("SELECT count(*) FROM users") } == 6)
            try store.close()
        }
    }

    @Test(
        "one of another store, of a later state of this one, beside an empty file, or beside none, is refused by name"
    )
    func foreign() async throws {
        try await withTemporaryDirectory { directory in
            let (one, two) = (directory.path + "/one", directory.path + "/two")
            try await killed(in: one, users: 1...5)
            try await killed(in: two, users: 11...15)
            let path = one + "/risk0.sqlite"
            let (own, log) = (directory.path + "/own", directory.path + "/log")
            try replace(own, with: path)
            try replace(log, with: path + "-wal")

            try replace(path + "-wal", with: two + "/risk0.sqlite-wal")
            try await expectRefusal(in: one, because: "another store")
            try replace(path + "-wal", with: log)

            try Data().write(to: URL(filePath: path))
            try await expectRefusal(in: one, because: "missing or empty")
            try FileManager.default.removeItem(atPath: path)
            try await expectRefusal(in: one, because: "missing or empty")
            #expect(!FileManager.default.fileExists(atPath: path))

            // The log is whole still: put back what belongs to it, and all is there.
            try replace(path, with: own)
            let store = try Store(folder: one, migrations: .shipped())
            #expect(try await store.read { try $0.database.integer("SELECT count(*) FROM users") } == 6)
            // A later life of the same file, beside the log of the earlier one.
            for number in Int64(21)...25 { _ = try await store.newcomer(number) }
            try store.close()
            try replace(path + "-wal", with: log)
            try await expectRefusal(in: one, because: "gone on without it")
        }
    }

    @Test("the log of a later state beside a backup of before is refused")
    func laterLog() async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            let store = try Store(folder: folder, migrations: .shipped())
            _ = try await store.newcomer(1)
            _ = try await store.backup(to: directory.path + "/old.sqlite")
            try await store.truncateLog()
            _ = try await store.newcomer(2)
            try await store.truncateLog()
            _ = try await store.newcomer(3)
            try FileManager.default.copyItem(atPath: folder, toPath: directory.path + "/crashed")
            try store.close()
            let path = directory.path + "/crashed/risk0.sqlite"
            try FileManager.default.removeItem(atPath: path + "-shm")
            try replace(path, with: directory.path + "/old.sqlite")
            try await expectRefusal(
                in: directory.path + "/crashed",
                because: "it goes on from a later state of the store"
            )
        }
    }

    @Test("a backup is made beside keys whose log is another one's; it says so, and leaves that log as it is")
    func backupBesideForeignKeys() async throws {
        try await withTemporaryDirectory { directory in
            let one = directory.path + "/one"
            try await killed(in: one, users: 1...5)
            try Store(folder: one, migrations: .shipped()).close()
            let log = one + "/keys.sqlite-wal"
            try Data("no log at all, and longer than the head of one".utf8).write(to: URL(filePath: log))
            let before = FileManager.default.contents(atPath: log)
            let report = try await Backup.run(of: one, to: directory.path + "/copy.sqlite")
            #expect(report.remark?.contains("keys.sqlite-wal does not belong to") == true, "\(report.remark ?? "")")
            #expect(FileManager.default.contents(atPath: log) == before)
        }
    }

    private func expectRefusal(in folder: String, because reason: String) async throws {
        let path = folder + "/risk0.sqlite"
        let before = FileManager.default.contents(atPath: path + "-wal")
        let found = try await fault { try Store(folder: folder, migrations: .shipped()) }
        #expect(found.code == "foreign_log")
        #expect(found.description.contains(path + "-wal") && found.description.contains("risk0 restore"))
        #expect(found.description.contains(reason), "\(found.description)")
        #expect(FileManager.default.contents(atPath: path + "-wal") == before)
        let doctor = try await fault { try await DatabaseCheck.run(path: path, migrations: .shipped()) }
        #expect(doctor == found)
    }

    @Test("a log is read page by page, however long it is", .timeLimit(.minutes(1)))
    func longLog() async throws {
        try await withTemporaryDirectory { directory in
            let (one, two) = (directory.path + "/one", directory.path + "/two")
            try await killed(in: one, users: 1...5)
            try await killed(in: two, users: 11...15)
            let log = one + "/risk0.sqlite-wal"
            let bytes = [UInt8](try #require(FileManager.default.contents(atPath: log)))
            var (place, most) = (0, 0)
            let commits = try LogCommits { count in
                most = max(most, count)
                defer { place = min(place + count, bytes.count) }
                return Array(bytes[place..<min(place + count, bytes.count)])
            }
            #expect(commits.isAny && place == bytes.count)
            #expect(most == 24 + commits.pageSize)

            // More than any machine has, most of it never written.
            try replace(log, with: two + "/risk0.sqlite-wal")
            #expect(truncate(log, 1 << 42) == 0)
            let found = try await fault { try Store(folder: one, migrations: .shipped()) }
            #expect(found.description.contains("another store"))
        }
    }

    @Test("a log that cannot be read is refused, not passed over")
    func unreadableLog() async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            let store = try Store(folder: folder, migrations: .shipped())
            try store.close()
            // It leads to itself.
            let log = folder + "/risk0.sqlite-wal"
            try? FileManager.default.removeItem(atPath: log)
            try FileManager.default.createSymbolicLink(atPath: log, withDestinationPath: log)
            let found = try await fault { try Store(folder: folder, migrations: .shipped()) }
            #expect(found.code == "foreign_log" && found.description.contains("cannot be read"))
        }
    }

    @Test("logs are emptied in one place")
    func onePlace() throws {
        let sources = URL(filePath: Migrations.shippedFolder).deletingLastPathComponent().appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap { $0 as? String }
        let found = try files.filter { $0.hasSuffix(".swift") }.filter { name in
            try String(contentsOf: sources.appending(path: name), encoding: .utf8).contains("wal_checkpoint")
        }
        #expect(found == ["Storage/Database/WriteLog.swift"])
    }

    @Test("a database that was copied without its log is not begun anew")
    func withoutLog() async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            try await killed(in: folder, users: 1...3, checkpoint: false)
            try FileManager.default.removeItem(atPath: folder + "/risk0.sqlite-wal")
            let found = try await fault { try Store(folder: folder, migrations: .shipped()) }
            #expect(found == .databaseMissing(path: folder + "/risk0.sqlite"))
            let path = folder + "/risk0.sqlite"
            #expect(try await fault { try await DatabaseCheck.run(path: path, migrations: .shipped()) } == found)
            try FileManager.default.removeItem(atPath: folder + "/risk0.sqlite")
            #expect(try await fault { try Store(folder: folder, migrations: .shipped()) } == found)
            #expect(try await fault { try DatabaseCheck.expectDatabase(at: path) } == found)
            #expect(!FileManager.default.fileExists(atPath: folder + "/risk0.sqlite"))
        }
    }

    @Test("keys of another installation are refused, and none are made beside a database that has people")
    func foreignKeys() async throws {
        try await withTemporaryDirectory { directory in
            let (one, two) = (directory.path + "/one", directory.path + "/two")
            for (folder, number) in [(one, Int64(1)), (two, 2)] {
                let store = try Store(folder: folder, migrations: .shipped())
                _ = try await store.newcomer(number)
                try store.close()
            }
            try replace(one + "/keys.sqlite", with: two + "/keys.sqlite")
            let found = try await fault { try Store(folder: one, migrations: .shipped()) }
            #expect(found == .foreignKeys(path: one + "/risk0.sqlite"))
            try FileManager.default.removeItem(atPath: one + "/keys.sqlite")
            let none = try await fault { try Store(folder: one, migrations: .shipped()) }
            #expect(none == .keysMissing(path: one + "/keys.sqlite"))
            #expect(!FileManager.default.fileExists(atPath: one + "/keys.sqlite"))
        }
    }
}

import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// A backup in which a bit has become another one.
@Suite(.timeLimit(.minutes(2))) struct BackupChecksumTests {
    private func withBackup(_ body: (_ folder: String, _ backup: String, _ other: String) async throws -> Void)
        async throws
    {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            let store = try Store(folder: folder, migrations: .shipped())
            try await store.liveFully(try await store.newcomer(1), updates: 1...5)
            _ = try await store.backup(to: directory.path + "/copy.sqlite")
            try store.close()
            try await body(folder, directory.path + "/copy.sqlite", directory.path + "/given.sqlite")
        }
    }

    private func restore(_ file: String, in folder: String) async throws -> StoreReplacement.Report {
        let lock = try FolderLock.serve(folder, as: "restore", since: .noon)
        defer { lock.release() }
        return try await StoreReplacement.run(
            backup: file,
            in: folder,
            migrations: .shipped(),
            serving: lock,
            at: .noon + .days(1)
        )
    }

    private func keys(in folder: String) throws -> [Row] {
        let queue = try DatabaseQueue(path: folder + "/keys.sqlite")
        var rows: [Row] = []
        for table in ["identities", "purpose_keys", "suppressed", "excluded", "store_position"] {
            rows += try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM \(table)") }
        }
        try queue.close()
        return rows
    }

    @Test("whichever bit of a backup is another one, it is refused, and store and keys are as they were")
    func flippedBits() async throws {
        try await withBackup { folder, backup, other in
            let good = try Data(contentsOf: URL(filePath: backup))
            let store = FileManager.default.contents(atPath: folder + "/risk0.sqlite")
            let known = try keys(in: folder)
            let seed = UInt64.random(in: 1 ... .max)
            print("the seed of the bits: \(seed)")
            var random = SplitMix64(seed: seed)
            let bits = good.count * 8
            // Anywhere, in the head of the database, and in the checksum itself.
            let places =
                (0..<150).map { _ in Int.random(in: 0..<bits, using: &random) }
                + (0..<60).map { _ in Int.random(in: 0..<800, using: &random) }
                + (0..<60).map { _ in Int.random(in: (bits - BackupChecksum.length * 8)..<bits, using: &random) }
            for place in places {
                var bytes = good
                bytes[place / 8] ^= 1 << UInt8(place % 8)
                try bytes.write(to: URL(filePath: other))
                let found = try await fault { try await restore(other, in: folder) }
                #expect(found.code == "unfit_backup", "bit \(place): \(found)")
            }
            #expect(FileManager.default.contents(atPath: folder + "/risk0.sqlite") == store)
            #expect(try keys(in: folder) == known)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { !$0.contains("restor") })
            #expect(try await restore(backup, in: folder).hasChecksum)
        }
    }

    @Test(
        "one without a checksum, as older programs made them, is restored, and it is told; other bytes behind are not"
    )
    func older() async throws {
        try await withBackup { folder, backup, other in
            let bytes = try Data(contentsOf: URL(filePath: backup)).dropLast(BackupChecksum.length)
            #expect(bytes.count.isMultiple(of: 4_096))
            try bytes.write(to: URL(filePath: other))
            #expect(try await !restore(other, in: folder).hasChecksum)
            try (bytes + Data("more".utf8)).write(to: URL(filePath: other))
            let found = try await fault { try await restore(other, in: folder) }
            #expect(found.description.contains("4 bytes behind its last page"))
        }
    }

    @Test("SQLite takes a backup for a sound database, and writes to it as to any other")
    func sound() async throws {
        try await withBackup { _, backup, _ in
            let queue = try DatabaseQueue(path: backup)
            let faults = try await queue.read { try Backup.faults(in: $0) }
            #expect(faults == [])
            try await queue.write { database in
                try database.execute(sql: "CREATE TABLE more (bytes BLOB); INSERT INTO more VALUES (zeroblob(100000))")
            }
            let after = try await queue.read { try Backup.faults(in: $0) }
            #expect(after == [])
            try queue.close()
        }
    }
}

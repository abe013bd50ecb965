import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// What lies where the keys should: nothing is made in their place, and the advice is the one that helps.
@Suite(.timeLimit(.minutes(1))) struct KeyFileTests {
    private func withStoreFiles(_ body: (String) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            let store = try Store(folder: folder, migrations: .shipped())
            _ = try await store.newcomer()
            try store.close()
            try await body(folder)
        }
    }

    /// All files of a folder with what is in them; SQLite itself may give an opened database another form.
    private func files(in folder: String) throws -> [String: Data] {
        try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: [:]) { found, name in
            found[name] = name == "risk0.sqlite" ? Data() : FileManager.default.contents(atPath: "\(folder)/\(name)")
        }
    }

    private func expectRefusal(in folder: String, _ code: String, saying text: String) async throws {
        let before = try files(in: folder)
        let found = try await fault { try Store(folder: folder, migrations: .shipped()) }
        #expect(found.code == code, "\(found)")
        #expect(found.description.contains("\(folder)/keys.sqlite"))
        #expect(found.description.contains(text), "\(found)")
        #expect(!found.description.contains("restore the last backup"))
        #expect(try files(in: folder) == before)
        let doctor = try await fault {
            try await DatabaseCheck.run(path: folder + "/risk0.sqlite", migrations: .shipped())
        }
        #expect(doctor.code == code && doctor.description.contains("\(folder)/keys.sqlite"))
        // Who only reads cannot tidy up after itself.
        for name in ["keys.sqlite", "risk0.sqlite"] {
            for suffix in ["-shm", "-wal"] { try? FileManager.default.removeItem(atPath: "\(folder)/\(name)\(suffix)") }
        }
        #expect(try files(in: folder) == before)
    }

    @Test("missing or empty beside a store that has people: refused, and nothing is made")
    func missing() async throws {
        try await withStoreFiles { folder in
            let path = folder + "/keys.sqlite"
            try FileManager.default.moveItem(atPath: path, toPath: path + ".kept")
            try await expectRefusal(in: folder, "keys_missing", saying: "Put back the copy of keys.sqlite")
            try Data().write(to: URL(filePath: path))
            try await expectRefusal(in: folder, "keys_missing", saying: "nobody knows who they are")
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: path + ".kept", toPath: path)
            let store = try Store(folder: folder, migrations: .shipped())
            #expect(try await store.read { try $0.personalData(of: .init(1)).isEmpty } == false)
            try store.close()
        }
    }

    @Test("damaged, or no database: what helps is its own copy, not a backup of the database")
    func damaged() async throws {
        try await withStoreFiles { folder in
            let file = URL(filePath: folder + "/keys.sqlite")
            let whole = try Data(contentsOf: file)
            try Data(repeating: 0x2A, count: whole.count).write(to: file)
            try await expectRefusal(in: folder, "not_a_database", saying: "Put back the copy of keys.sqlite")
            try (whole.prefix(100) + Data(repeating: 0x2A, count: whole.count - 100)).write(to: file)
            try await expectRefusal(in: folder, "corrupt", saying: "no backup of the database holds it")
            try whole.write(to: file)
            try Store(folder: folder, migrations: .shipped()).close()
        }
    }

    @Test("of a store in which nobody is yet they are made anew")
    func nobody() async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            try Store(folder: folder, migrations: .shipped()).close()
            try FileManager.default.removeItem(atPath: folder + "/keys.sqlite")
            let store = try Store(folder: folder, migrations: .shipped())
            _ = try await store.newcomer()
            try store.close()
        }
    }

    @Test("a restore without them is refused with the same advice, and makes none")
    func restore() async throws {
        try await withStoreFiles { folder in
            let path = folder + "/keys.sqlite"
            let backup = folder + "-backup.sqlite"
            try FileManager.default.copyItem(atPath: folder + "/risk0.sqlite", toPath: backup)
            for content in [nil, Data()] {
                try? FileManager.default.removeItem(atPath: path)
                try content?.write(to: URL(filePath: path))
                let lock = try FolderLock.serve(folder, as: "restore", since: .noon)
                let before = try files(in: folder)
                let found = try await fault {
                    try await StoreReplacement.run(
                        backup: backup,
                        in: folder,
                        migrations: .shipped(),
                        serving: lock,
                        at: .noon
                    )
                }
                #expect(found == .keysMissing(path: path))
                #expect(try files(in: folder) == before)
                lock.release()
            }
        }
    }

    @Test(
        "bytes that are no log of SQLite's beside them are refused by name, with the way out",
        arguments: [4, 31, 32, 10_000]
    )
    func foreignLog(_ length: Int) async throws {
        try await withStoreFiles { folder in
            for name in ["keys.sqlite", "risk0.sqlite"] {
                let log = "\(folder)/\(name)-wal"
                try Data(repeating: 0x5A, count: length).write(to: URL(filePath: log))
                let before = try files(in: folder)
                let found = try await fault { try Store(folder: folder, migrations: .shipped()) }
                #expect(found.code == "foreign_log")
                #expect(found.description.contains("\(log) does not belong to"), "\(found)")
                #expect(found.description.contains("move \(log)"))
                #expect(found.description.contains("risk0 restore") == (name == "risk0.sqlite"))
                #expect(try files(in: folder) == before)
                try FileManager.default.removeItem(atPath: log)
            }
        }
    }

    @Test("what SQLite leaves itself is taken: an empty log, a head that broke off, and a tail that did")
    func leftovers() async throws {
        try await withTemporaryDirectory { directory in
            let (live, killed) = (directory.path + "/live", directory.path + "/killed")
            let folder = directory.path + "/data"
            let store = try Store(folder: live, migrations: .shipped())
            _ = try await store.newcomer()
            try FileManager.default.copyItem(atPath: live, toPath: killed)
            try store.close()
            for name in ["keys.sqlite", "risk0.sqlite"] {
                try? FileManager.default.removeItem(atPath: "\(killed)/\(name)-shm")
            }
            let log = try #require(FileManager.default.contents(atPath: killed + "/keys.sqlite-wal"))
            #expect(log.count > 4_096)
            // A frame behind the last one was being written when the power went: of this head, with other bytes.
            let tail = log + log.suffix(4_120).prefix(2_000) + Data(repeating: 0x5A, count: 2_120)
            for content in [log, tail] {
                try? FileManager.default.removeItem(atPath: folder)
                try FileManager.default.copyItem(atPath: killed, toPath: folder)
                try content.write(to: URL(filePath: folder + "/keys.sqlite-wal"))
                let opened = try Store(folder: folder, migrations: .shipped())
                #expect(try opened.vault.knowsPeople())
                try opened.close()
            }
            // The file had room for a head, or a piece of one: all that was committed is in the database.
            for head in [Data(), Data(count: 32), Data(count: 7), log.prefix(5), log.prefix(20), log.prefix(32)] {
                for name in ["keys.sqlite", "risk0.sqlite"] {
                    try head.write(to: URL(filePath: "\(folder)/\(name)-wal"))
                }
                let opened = try Store(folder: folder, migrations: .shipped())
                #expect(try opened.vault.knowsPeople())
                try opened.close()
            }
        }
    }
}

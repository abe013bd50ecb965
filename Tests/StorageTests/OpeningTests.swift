import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// What the files look like from outside, and what is said when they cannot be used.
@Suite struct OpeningTests {
    private func mode(of path: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test("the folder is its owner's alone, and so is every file in it, the logs of writes too")
    func modes() async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/deep/data"
            let store = try Store(folder: folder, migrations: .shipped())
            _ = try await store.newcomer()
            #expect(try mode(of: folder) == 0o700)
            let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            #expect(Set(files).isSuperset(of: ["risk0.sqlite", "risk0.sqlite-wal", "keys.sqlite", "keys.sqlite-wal"]))
            for file in files { #expect(try mode(of: folder + "/" + file) == 0o600, "\(file)") }
            _ = try await store.backup(to: directory.path + "/copy.sqlite")
            #expect(try mode(of: directory.path + "/copy.sqlite") == 0o600)
            try store.close()
        }
    }

    @Test("a folder that is a file is said to be unusable, with the setting to mend")
    func folderIsAFile() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.path + "/data"
            try Data("x".utf8).write(to: URL(filePath: path))
            let fault = try await fault { try Store(folder: path, migrations: .shipped()) }
            #expect(fault.code == "folder")
            #expect(fault.description.contains("RISK0_DATA_DIRECTORY"))
        }
    }

    @Test("a database path that is a folder cannot be read")
    func databaseIsAFolder() async throws {
        try await withTemporaryDirectory { directory in
            try FileManager.default.createDirectory(
                atPath: directory.path + "/risk0.sqlite",
                withIntermediateDirectories: true
            )
            let fault = try await fault { try Store(folder: directory.path, migrations: .shipped()) }
            #expect(fault.code == "input_output")
        }
    }

    @Test("a file that is no database is named, and not touched", arguments: ["risk0.sqlite", "keys.sqlite"])
    func notADatabase(name: String) async throws {
        try await withTemporaryDirectory { directory in
            let url = directory.file(name)
            let text = Data(String(repeating: "This is a letter, not a database. ", count: 200).utf8)
            try text.write(to: url)
            let fault = try await fault { try Store(folder: directory.path, migrations: .shipped()) }
            #expect(fault == .notADatabase(path: directory.path + "/" + name))
            #expect(fault.description.contains("not a SQLite database"))
            #expect(try Data(contentsOf: url) == text)
        }
    }

    @Test("a damaged page is found, and is called damage")
    func corrupt() async throws {
        try await withTemporaryDirectory { directory in
            let store = try Store(folder: directory.path, migrations: .shipped())
            try await store.truncateLog()
            try store.close()
            let url = directory.file("risk0.sqlite")
            var bytes = try Data(contentsOf: url)
            // All pages but the first, so that whatever is asked comes upon the damage.
            for index in stride(from: 4_096, to: bytes.count, by: 64) { bytes[index] ^= 0xA5 }
            try bytes.write(to: url)
            let found = try await fault { try Store(folder: directory.path, migrations: .shipped()) }
            #expect(found.code == "corrupt")
            #expect(found.description.contains("restore the last backup"))
        }
    }

    @Test("a vault of a newer program refuses the start")
    func newerVault() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.path + "/keys.sqlite"
            let queue = try DatabaseQueue(path: path)
            try await queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
            try queue.close()
            let fault = try await fault { try Store(folder: directory.path, migrations: .shipped()) }
            #expect(fault == .newerVersion(path: path, found: 99, known: 2))
        }
    }

    @Test("a lock that another program holds is a fault that may pass, and passes with it", .timeLimit(.minutes(1)))
    func locked() async throws {
        try await withTemporaryDirectory { directory in
            let store = try Store(folder: directory.path, migrations: .shipped(), busyTimeout: 0.01)
            try await withHeldLock(in: directory.path) {
                let fault = try await fault { _ = try await store.newcomer() }
                #expect(fault == .locked(path: store.path))
                #expect(fault.mayPass)
            }
            _ = try await store.newcomer()
            try store.close()
        }
    }

    @Test("a full disk is a fault that may pass; what was written stays, what was not leaves nothing")
    func full() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let pages = try await store.write { ledger in
                let pages = try ledger.database.integer("PRAGMA page_count")
                _ = try ledger.database.integer("PRAGMA max_page_count = \(pages)")
                return pages
            }
            let fault = try await fault {
                try await store.write { ledger in
                    for number in Int64(1)...10_000 {
                        try ledger.addCounters([.accepted: 1])
                        _ = try ledger.receive(number, from: user, sealed: Data(count: 1_000), at: .noon)
                    }
                }
            }
            #expect(fault == .diskFull(path: store.path))
            #expect(fault.mayPass)
            let counters = try await store.read { try $0.counters() }
            #expect(counters == [:])
            try await store.write { ledger in
                _ = try ledger.database.integer("PRAGMA max_page_count = \(pages * 100)")
                _ = try ledger.receive(1, from: user, sealed: Data(count: 10_000), at: .noon)
            }
            let waiting = try await store.read { try $0.waitingUpdateCount() }
            #expect(waiting == 1)
            let faults = try await store.integrityFaults()
            #expect(faults == [])
        }
    }

    @Test("a database that may not be written to is a fault that names it")
    func readOnly() async throws {
        try await withStore { store in
            let fault = try await fault {
                try await store.write { ledger in
                    try ledger.database.execute(sql: "PRAGMA query_only = ON")
                    defer { try? ledger.database.execute(sql: "PRAGMA query_only = OFF") }
                    try ledger.addCounters([.accepted: 1])
                }
            }
            #expect(fault == .readOnly(path: store.path))
        }
    }

    @Test("writes reach the disk before they are acknowledged, and deleted bytes are overwritten")
    func pragmas() async throws {
        try await withStore { store in
            let settings = try await store.write { ledger in
                try ["synchronous", "secure_delete", "foreign_keys"].map {
                    try ledger.database.integer("PRAGMA \($0)")
                }
            }
            #expect(settings == [2, 1, 1])
            let mode = try await store.write { try $0.database.row("PRAGMA journal_mode") { $0[0] as String } }
            #expect(mode == "wal")
        }
    }
}

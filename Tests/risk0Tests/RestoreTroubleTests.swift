import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("risk0 restore, into and over what is not in order", .timeLimit(.minutes(5)))
struct RestoreTroubleTests {
    private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private func open(_ folder: String) throws -> Store {
        try Store(folder: folder, migrations: Migrations(folder: Stage.migrations))
    }

    @Test("over a log that does not belong to the store it says what it did, and does not tell of a way out")
    func foreignLog() async throws {
        try await Stage.open { stage in
            let past = try await Past.make(in: stage)
            let path = stage.data + "/risk0.sqlite"
            try Data(repeating: 0x5A, count: 10_000).write(to: URL(filePath: path + "-wal"))
            let result = try await stage.end(of: ["restore", past.backup])
            #expect(result.end == .exited(0), "\(result.errors)")
            #expect(result.output.contains("\(path)-wal does not belong to it"), "\(result.output)")
            #expect(!result.output.contains("Nothing was changed") && !result.output.contains("Put back"))
            #expect(!isThere(path + "-wal"))
        }
    }

    @Test("a damaged table in the store that was there fails no restore: what cannot be compared for it is told")
    func damagedTable() async throws {
        try await Stage.open { stage in
            let past = try await Past.make(in: stage)
            let store = try open(stage.data)
            let tables = [("users", true), ("erasures", false), ("export_members", true), ("bet_decisions", false)]
            let (pages, size) = try await store.read { book in
                let pages = try tables.map { try book.database.integer(DamagedPage.leaves(of: $0.0) + " LIMIT 1") }
                return (pages, try book.database.integer("PRAGMA page_size"))
            }
            try store.close()
            let folder = stage.directory.file("trouble").path
            for ((table, tells), page) in zip(tables, pages) {
                try? FileManager.default.removeItem(atPath: folder)
                try FileManager.default.copyItem(atPath: stage.data, toPath: folder)
                _ = try DamagedPage(page, ofBytes: size, in: URL(filePath: folder + "/risk0.sqlite"))
                let result = try await stage.command(["restore", past.backup], in: folder)
                #expect(result.end == .exited(0), "\(table): \(result.errors)")
                #expect(
                    result.output.contains("was not compared with the backup") == tells,
                    "\(table): \(result.output)"
                )
                #expect(result.output.contains("damaged") == tells, "\(table): \(result.output)")
                #expect(!result.output.contains("restore the last backup"))
                #expect(try past.traces(inStoreAt: folder) == [], "\(table)")
                #expect(try await stage.command(["doctor", "--offline"], in: folder).end == .exited(0), "\(table)")
            }
        }
    }

    @Test("refused in a new folder it leaves nothing behind, with or without the keys there")
    func newFolder() async throws {
        try await Stage.open { stage in
            let past = try await Past.make(in: stage)
            let none = stage.directory.file("gone.sqlite").path
            let damaged = stage.directory.file("damaged.sqlite").path
            var bytes = try Data(contentsOf: URL(filePath: past.backup))
            bytes[60_000] ^= 0xA5
            try bytes.write(to: URL(filePath: damaged))
            for name in ["new", "new/and/deep"] {
                let folder = stage.directory.file(name).path
                for backup in [none, past.backup] {
                    let result = try await stage.command(["restore", backup], in: folder)
                    #expect(result.end == .exited(74))
                    let words = backup == none ? "there is no such file" : "\(folder)/keys.sqlite is missing or empty"
                    #expect(result.errors.contains(words), "\(result.errors)")
                    #expect(!result.errors.contains("the database beside it"))
                    #expect(!isThere(stage.directory.file("new").path))
                }
            }
            let folder = stage.directory.file("keys").path
            for (keys, backup) in [(stage.data, none), (stage.data, damaged), ("", past.backup)] {
                try? FileManager.default.removeItem(atPath: folder)
                if keys.isEmpty {
                    // Those of another installation.
                    try open(folder).close()
                    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name != "keys.sqlite"
                    {
                        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
                    }
                } else {
                    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                    try FileManager.default.copyItem(atPath: keys + "/keys.sqlite", toPath: folder + "/keys.sqlite")
                }
                let result = try await stage.command(["restore", backup], in: folder)
                #expect(result.end == .exited(74), "\(result.output)")
                #expect(
                    try FileManager.default.contentsOfDirectory(atPath: folder) == ["keys.sqlite"],
                    "\(result.errors)"
                )
            }
            try FileManager.default.removeItem(atPath: folder + "/keys.sqlite")
            try FileManager.default.copyItem(atPath: stage.data + "/keys.sqlite", toPath: folder + "/keys.sqlite")
            let taken = try await stage.command(["restore", past.backup], in: folder)
            #expect(taken.end == .exited(0), "\(taken.errors)")
            #expect(try past.traces(inStoreAt: folder) == [])
        }
    }
}

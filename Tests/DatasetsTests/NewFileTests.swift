import Datasets
import Domain
import Foundation
import Storage
import Synchronization
import Testing

@Suite("files of exports", .timeLimit(.minutes(1)))
struct NewFileTests {
    private func files(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("out") }.sorted()
    }

    @Test("until it is whole, nothing stands under its name")
    func halfWritten() async throws {
        try await Archive.open { archive in
            try await archive.addEvents(4_500)
            let path = archive.folder + "/out.csv"
            let early = Mutex(0)
            _ = try await TableExport(store: archive.store, table: .events, format: .csv, madeAt: Archive.now).write(
                to: path
            ) { _, _ in
                if FileManager.default.fileExists(atPath: path) { early.withLock { $0 += 1 } }
            }
            #expect(early.withLock { $0 } == 0)
            #expect(try files(archive.folder) == ["out.csv"])
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    @Test("an export that is cancelled leaves nothing, and what was there stays")
    func cancelled() async throws {
        try await Archive.open { archive in
            try await archive.addEvents(4_500)
            let path = archive.folder + "/out.csv"
            try Data("old".utf8).write(to: URL(filePath: path))
            let task = Task {
                try await TableExport(store: archive.store, table: .events, format: .csv, madeAt: Archive.now)
                    .write(to: path, overwrite: true) { done, _ in
                        if done >= 2_000 { withUnsafeCurrentTask { $0?.cancel() } }
                    }
            }
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try files(archive.folder) == ["out.csv"])
            #expect(FileManager.default.contents(atPath: path) == Data("old".utf8))
        }
    }

    @Test("a file that is there is replaced only when that was asked for")
    func exists() async throws {
        try await Archive.open { archive in
            let path = archive.folder + "/out.jsonl"
            try Data("old".utf8).write(to: URL(filePath: path))
            let export = TableExport(store: archive.store, table: .sessions, format: .jsonl, madeAt: Archive.now)
            await #expect(throws: ExportError.exists(path: path)) { try await export.write(to: path) }
            #expect(FileManager.default.contents(atPath: path) == Data("old".utf8))
            let summary = try await export.write(to: path, overwrite: true)
            #expect(summary.rows == 0 && FileManager.default.contents(atPath: path) == Data())
        }
    }

    @Test("a path that cannot be written is said so")
    func unwritable() async throws {
        try await Archive.open { archive in
            let path = archive.folder + "/missing/out.csv"
            let export = TableExport(store: archive.store, table: .limits, format: .csv, madeAt: Archive.now)
            let error = await #expect(throws: ExportError.self) { try await export.write(to: path) }
            guard case .cannotWrite(path, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test("a link in the place of the unfinished file is not followed")
    func link() async throws {
        try await Archive.open { archive in
            let path = archive.folder + "/out.csv"
            let elsewhere = archive.folder + "/elsewhere"
            try Data("mine".utf8).write(to: URL(filePath: elsewhere))
            try FileManager.default.createSymbolicLink(atPath: path + ".part", withDestinationPath: elsewhere)
            let export = TableExport(store: archive.store, table: .limits, format: .csv, madeAt: Archive.now)
            await #expect(throws: ExportError.self) { try await export.write(to: path) }
            #expect(FileManager.default.contents(atPath: elsewhere) == Data("mine".utf8))
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }
}

import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// Who opens the store's files when, and what is left of locks.
@Suite(.timeLimit(.minutes(1))) struct FilesLockTests {
    @Test(
        "who opens the files first is alone with them until they are open; who comes meanwhile waits, and is not alone"
    )
    func oneByOne() async throws {
        try await withTemporaryDirectory { directory in
            let first = try #require(try FilesLock.use(of: directory.path, creates: true, waiting: .none))
            #expect(first.isAlone)
            let early = try await fault {
                try FilesLock.use(of: directory.path, creates: false, waiting: .none)
            }
            #expect(early.code == "replaced")
            #expect(early.description.contains("is being opened or replaced by"))
            #expect(
                try await fault { try FilesLock.replace(of: directory.path, waiting: .none) }.code == "files_in_use"
            )
            var turns = 0
            let wait = LockWait { turn in
                turns += 1
                if turn == 2 { first.opened() }
                return true
            }
            let second = try #require(try FilesLock.use(of: directory.path, creates: false, waiting: wait))
            #expect(!second.isAlone && turns == 3)
            second.opened()
            let replacing = try await fault { try FilesLock.replace(of: directory.path, waiting: .none) }
            #expect(replacing.code == "files_in_use")
            second.release()
            first.release()
            let alone = try FilesLock.replace(of: directory.path, waiting: .none)
            alone.release()
        }
    }

    @Test(
        "a store is not opened beside one who looks at an old log; it is once that one is done, and nothing was replayed"
    )
    func besideTidying() async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            let store = try Store(folder: folder, migrations: .shipped())
            _ = try await store.newcomer(1)
            try store.close()
            let before = try #require(FileManager.default.contents(atPath: folder + "/risk0.sqlite"))
            let first = try #require(try FilesLock.use(of: folder, creates: true, waiting: .none))
            // What stands beside it is for the first to judge.
            try Data("not yet looked at".utf8).write(to: URL(filePath: folder + "/risk0.sqlite-wal"))
            let found = try await fault { try Store(folder: folder, migrations: .shipped(), busyTimeout: 0) }
            #expect(found.code == "replaced")
            #expect(FileManager.default.contents(atPath: folder + "/risk0.sqlite") == before)
            #expect(FileManager.default.contents(atPath: folder + "/risk0.sqlite-wal")?.isEmpty == false)
            try FileManager.default.removeItem(atPath: folder + "/risk0.sqlite-wal")
            first.opened()
            let second = try Store(folder: folder, migrations: .shipped())
            try second.close()
            first.release()
        }
    }

    @Test("who opens the files at this moment is named to who would replace them")
    func namedOpener() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.path + "/" + FolderLock.Subject.opening.rawValue
            let opening = try #require(try FolderLock(at: path, creates: true))
            #expect(try opening.acquire(.alone))
            let found = try await fault { try FilesLock.replace(of: directory.path, waiting: .none) }
            #expect(found.code == "files_in_use")
            #expect(found.description.contains("by process \(getpid())"), "\(found.description)")
            opening.release()
        }
    }

    @Test("what a replacement that was killed left goes at the next opening, also beside one who reads")
    func scratchBesideReader() async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path + "/data"
            try Store(folder: folder, migrations: .shipped()).close()
            let reader = try #require(try FilesLock.use(of: folder, creates: false, waiting: .none))
            reader.opened()
            let left = ["risk0.sqlite.restoring", "risk0.sqlite.restoring-journal", "risk0.sqlite.restored"]
            for name in left { try Data("rows of the erased".utf8).write(to: URL(filePath: folder + "/" + name)) }
            let store = try Store(folder: folder, migrations: .shipped())
            for name in left { #expect(DurableFile.names(of: folder + "/" + name) == 0, "\(name)") }
            try store.close()
            reader.release()
        }
    }

    @Test("a lock that is not had leaves no file open")
    func descriptors() async throws {
        try await withTemporaryDirectory { directory in
            let folder = directory.path
            let serving = try FolderLock.serve(folder, as: "test", since: .noon)
            let files = try FilesLock.replace(of: folder, waiting: .none)
            for _ in 1...5 {
                _ = try await fault { try FolderLock.serve(folder, as: "test", since: .noon) }
                _ = try await fault { try FilesLock.use(of: folder, creates: true, waiting: .none) }
                _ = try await fault { try FilesLock.replace(of: folder, waiting: .none) }
            }
            #expect(try openFiles(in: folder) == ["files.lock", "opening.lock", "serving.lock"])
            withExtendedLifetime((serving, files)) {}
        }
    }

    /// The names of what this process has open there, each as often as it is open.
    private func openFiles(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { number in
            // Others open and close files meanwhile.
            guard let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)"),
                path.hasPrefix(folder + "/")
            else { return nil }
            return String(path.dropFirst(folder.count + 1))
        }.sorted()
    }

    @Test("of many who make, rename and remove a file under one name, one at a time has it")
    func oneName() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.path + "/copy.sqlite.part"
            let (holders, taken) = (Count(), Count())
            try await withThrowingTaskGroup(of: Void.self) { group in
                for worker in 0..<4 {
                    group.addTask {
                        for round in 0..<2_000 {
                            guard let lock = try FolderLock.take(file: path, creates: true) else { continue }
                            let others = holders.add(1) - 1
                            #expect(others == 0)
                            #expect(DurableFile.names(of: path) == 1)
                            taken.add(1)
                            // As a backup ends: the file has its own name then, and is nobody's to empty.
                            let done = "\(directory.path)/done-\(worker)-\(round)"
                            // From then on the next one may have another file of that name.
                            holders.add(-1)
                            if round.isMultiple(of: 2) {
                                try Data("whole".utf8).write(to: URL(filePath: path))
                                #expect(rename(path, done) == 0)
                            } else {
                                #expect(unlink(path) == 0)
                            }
                            lock.release()
                            if round.isMultiple(of: 2) {
                                #expect(FileManager.default.contents(atPath: done) == Data("whole".utf8))
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            // How often two meet is the machine's business; that the lock was had at all is not.
            #expect(taken.add(0) > 0)
        }
    }

    private final class Count: Sendable {
        private let value = Mutex(0)

        /// - Returns: what it is then.
        @discardableResult
        func add(_ change: Int) -> Int {
            value.withLock { value in
                value += change
                return value
            }
        }
    }

    @Test("what is to be removed is not made for it")
    func notMade() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.path + "/copy.sqlite.part"
            #expect(try FolderLock.take(file: path, creates: false) == nil)
            try Backup.removeLeftOver(path)
            #expect(DurableFile.names(of: path) == 0)
            let mine = try #require(try FolderLock.take(file: path, creates: true))
            try Backup.removeLeftOver(path)
            #expect(DurableFile.names(of: path) == 1)
            mine.release()
            try Backup.removeLeftOver(path)
            #expect(DurableFile.names(of: path) == 0)
        }
    }
}

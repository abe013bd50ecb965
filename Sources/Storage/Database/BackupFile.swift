import Foundation

/// A file that somebody wants restored, before SQLite sees it.
enum BackupFile {
    /// - Parameter live: the path of the store.
    /// - Throws: `StoreFault.unfitBackup` for what is no whole database of its own.
    static func check(_ path: String, against live: String) throws {
        func refuse(_ reason: String) -> StoreFault { .unfitBackup(path: path, reason: reason) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw refuse("there is no such file") }
        guard status.st_mode & S_IFMT == S_IFREG else { throw refuse("it is no file") }
        guard !DurableFile.isSame(path, live) else { throw refuse("it is the store itself") }
        guard let file = FileHandle(forReadingAtPath: path) else { throw refuse("it cannot be read") }
        try file.close()
        guard let header = DatabaseHeader(ofFileAt: path) else { throw refuse("it is not a SQLite database") }
        for suffix in ["-wal", "-journal"] where size(path + suffix) > 0 {
            throw refuse("a part of it stands in \(path)\(suffix): it was copied from a store in use")
        }
        guard status.st_size >= Int64(header.pageSize) * Int64(header.pageCount) else {
            throw refuse("it is cut off: \(status.st_size) bytes of \(header.pageSize * Int(header.pageCount))")
        }
    }

    /// Into a file that is there and is its owner's alone.
    static func copy(_ path: String, to target: String) throws {
        guard let source = FileHandle(forReadingAtPath: path), let copy = FileHandle(forWritingAtPath: target) else {
            throw StoreFault.inputOutput(path: path, reason: "it cannot be read")
        }
        defer { try? source.close() }
        do {
            while let bytes = try source.read(upToCount: 1 << 20), !bytes.isEmpty { try copy.write(contentsOf: bytes) }
            try copy.close()
        } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
            throw StoreFault.diskFull(path: target)
        } catch { throw StoreFault.inputOutput(path: target, reason: (error as NSError).localizedDescription) }
    }

    private static func size(_ path: String) -> Int64 {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : 0
    }
}

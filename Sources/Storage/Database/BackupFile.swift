import Crypto
import Foundation

/// A file that somebody wants restored, before SQLite sees it.
struct BackupFile {
    let path: String
    /// Bytes of the database in it.
    private let size: Int64
    /// Whether it says what its bytes were when it was made.
    let hasChecksum: Bool

    /// - Parameter live: the path of the store.
    /// - Throws: `StoreFault.unfitBackup` for what is no whole database of its own.
    init(_ path: String, against live: String) throws {
        self.path = path
        func refuse(_ reason: String) -> StoreFault { .unfitBackup(path: path, reason: reason) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw refuse("there is no such file") }
        guard status.st_mode & S_IFMT == S_IFREG else { throw refuse("it is no file") }
        guard !DurableFile.isSame(path, live) else { throw refuse("it is the store itself") }
        guard let file = FileHandle(forReadingAtPath: path) else { throw refuse("it cannot be read") }
        try file.close()
        guard let header = DatabaseHeader(ofFileAt: path), header.pageSize >= 512 else {
            throw refuse("it is not a SQLite database")
        }
        for suffix in ["-wal", "-journal"] where Self.size(path + suffix) > 0 {
            throw refuse("a part of it stands in \(path)\(suffix): it was copied from a store in use")
        }
        let (found, pages) = (Int64(status.st_size), Int64(header.pageSize) * Int64(header.pageCount))
        guard found >= pages else { throw refuse("it is cut off: \(found) bytes of \(pages)") }
        hasChecksum = found == pages + Int64(BackupChecksum.length)
        guard hasChecksum || found % Int64(header.pageSize) == 0 else {
            throw refuse("\(found - pages) bytes behind its last page are neither pages nor its checksum")
        }
        size = hasChecksum ? pages : found
    }

    /// Copies the database in it into a file that is there and is its owner's alone.
    /// - Throws: `StoreFault.unfitBackup` where the bytes are not those of which it has the checksum.
    func copy(to target: String) throws {
        var (checksum, left) = (BackupChecksum(), size)
        var line = Data()
        try Self.write(to: target) { copy in
            try Self.read(path) { bytes in
                let part = bytes.prefix(Int(min(left, Int64(bytes.count))))
                left -= Int64(part.count)
                checksum.add(part)
                line += bytes.dropFirst(part.count)
                try copy.write(contentsOf: part)
            }
        }
        guard left == 0, Array(line) == (hasChecksum ? checksum.line : []) else {
            throw StoreFault.unfitBackup(
                path: path,
                reason: "it is damaged (its bytes are not those that were written; their checksum is another one)"
            )
        }
    }

    /// Goes over the bytes of a file, a piece at a time.
    static func read(_ path: String, _ body: (Data) throws -> Void) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw StoreFault.inputOutput(path: path, reason: "it cannot be read")
        }
        defer { try? file.close() }
        while let bytes = try next(of: file, path), !bytes.isEmpty { try body(bytes) }
    }

    private static func next(of file: FileHandle, _ path: String) throws -> Data? {
        do { return try file.read(upToCount: 1 << 20) } catch {
            throw StoreFault.inputOutput(path: path, reason: (error as NSError).localizedDescription)
        }
    }

    /// Opens a file that is there for writing, and closes it.
    static func write(to path: String, _ body: (FileHandle) throws -> Void) throws {
        guard let file = FileHandle(forWritingAtPath: path) else {
            throw StoreFault.inputOutput(path: path, reason: "it cannot be written")
        }
        do {
            try body(file)
            try file.close()
        } catch let fault as StoreFault {
            throw fault
        } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
            throw StoreFault.diskFull(path: path)
        } catch { throw StoreFault.inputOutput(path: path, reason: (error as NSError).localizedDescription) }
    }

    private static func size(_ path: String) -> Int64 {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : 0
    }
}

/// The last line of a backup, behind the last page of the database: a SHA-256 of all bytes before it. SQLite's own check
/// finds a page that is broken, and not a stake that has become another one.
///
/// SQLite takes no notice of what stands behind its pages, so that the file can be opened and copied like any other.
struct BackupChecksum {
    private static let head = Array("RISK0 backup, SHA-256 ".utf8)
    /// Bytes of the line.
    static let length = head.count + 2 * SHA256.byteCount + 1

    private var hash = SHA256()

    mutating func add(_ bytes: some DataProtocol) { hash.update(data: bytes) }

    /// The line over all that was added.
    var line: [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return Self.head + hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] } + [0x0A]
    }

    /// Writes the line at the end of a finished file.
    /// - Throws: `StoreFault`.
    static func append(to path: String) throws {
        var checksum = BackupChecksum()
        try BackupFile.read(path) { checksum.add($0) }
        try BackupFile.write(to: path) { file in
            try file.seekToEnd()
            try file.write(contentsOf: checksum.line)
        }
    }
}

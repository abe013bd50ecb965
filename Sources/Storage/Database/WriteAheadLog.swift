import Foundation

/// What the bytes of a database and of the `-wal` beside it say of each other, read without SQLite: it would replay the
/// log of one database over another, and remove one that lies beside an empty file.
enum WriteAheadLog {
    /// - Parameters:
    ///   - path: of the database.
    ///   - isNumbered: whether its commits are numbered, as the store's are and the vault's are not.
    /// - Throws: `StoreFault.foreignLog` where the log holds commits and does not belong to the database, or is no log.
    static func check(beside path: String, isNumbered: Bool = true) throws(StoreFault) {
        func refuse(_ reason: String) -> StoreFault { .foreignLog(path: path, reason: reason) }
        let commits: LogCommits
        do {
            guard let log = try LogFile(path + "-wal") else { return }
            commits = try LogCommits { try log.read(upTo: $0) }
        } catch { throw refuse("\(error)") }
        guard commits.isAny else { return }
        guard let database = DatabaseHeader(ofFileAt: path) else {
            throw refuse("it holds commits, and the database is missing or empty")
        }
        guard database.pageSize == commits.pageSize else {
            throw refuse("its pages have \(commits.pageSize) bytes, those of the database \(database.pageSize)")
        }
        guard let first = commits.firstHeader, let last = commits.lastHeader else {
            // Every commit of a vault that bears its installation's mark writes it again.
            guard isNumbered || database.applicationID == 0 else { throw refuse("it is not the log of these keys") }
            // No commit of it changed the first page: then none changed the number of pages either.
            guard commits.pageCounts == database.pageCount...database.pageCount else {
                throw refuse("it goes on from a database of another size")
            }
            return
        }
        guard database.schemaCookie <= last.schemaCookie else {
            throw refuse("it was written before this database had its tables of today")
        }
        guard isNumbered else {
            guard database.applicationID == 0 || database.applicationID == last.applicationID else {
                throw refuse("it is the log of another installation's keys")
            }
            return
        }
        let number = CommitNumber(rawValue: database.userVersion)
        guard number.isNumbered else {
            let numbered = first.userVersion == 0 || CommitNumber(rawValue: first.userVersion).mayBeginNumbering
            guard numbered else { throw refuse("it goes on from a later state of a store") }
            return
        }
        guard database.applicationID == last.applicationID else { throw refuse("it is the log of another store") }
        let begin = CommitNumber(rawValue: first.userVersion)
        let end = CommitNumber(rawValue: last.userVersion)
        guard number.next.distance(from: begin) >= 0 else { throw refuse("it goes on from a later state of the store") }
        guard number.distance(from: end) <= 0 else { throw refuse("the database has gone on without it") }
    }
}

/// The head of a database, of which a log of writes holds copies.
struct DatabaseHeader: Equatable {
    let pageSize: Int
    let pageCount: UInt32
    let schemaCookie: UInt32
    let userVersion: Int32
    let applicationID: Int32

    static let magic = Array("SQLite format 3\0".utf8)

    /// - Returns: nil for what is no head of a database.
    init?(_ bytes: some Collection<UInt8>) {
        let bytes = Array(bytes.prefix(100))
        guard bytes.count == 100, bytes.starts(with: Self.magic) else { return nil }
        let size = Int(bytes[16]) << 8 | Int(bytes[17])
        pageSize = size == 1 ? 65_536 : size
        pageCount = bytes.word(at: 28)
        schemaCookie = bytes.word(at: 40)
        userVersion = Int32(bitPattern: bytes.word(at: 60))
        applicationID = Int32(bitPattern: bytes.word(at: 68))
    }

    /// - Returns: nil for a file that is missing, empty or no database.
    init?(ofFileAt path: String) {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        guard let bytes = try? file.read(upToCount: 100) else { return nil }
        self.init(bytes)
    }
}

/// The commits of a log of writes, as SQLite itself would find them after a crash: up to the last one whose checksums
/// hold.
struct LogCommits {
    private enum Fault: Error, CustomStringConvertible {
        case noLog
        case noBeginning

        var description: String {
            self == .noLog
                ? "its head is not that of a log of SQLite" : "it is no log of SQLite, nor the beginning of one"
        }
    }

    private(set) var pageSize = 0
    /// The first and the last copy of the database's head among the committed pages.
    private(set) var firstHeader: DatabaseHeader?
    private(set) var lastHeader: DatabaseHeader?
    /// The smallest and the largest number of pages after a commit; nil where there is none.
    private(set) var pageCounts: ClosedRange<UInt32>?

    var isAny: Bool { pageCounts != nil }

    /// Holds one page at a time, however long the log is.
    /// - Parameter read: the next bytes of the log, fewer than asked for only at its end.
    init(_ read: (Int) throws -> [UInt8]) throws {
        let head = try read(Self.headLength)
        let magic = head.count == Self.headLength ? head.word(at: 0) : 0
        guard magic == 0x377F_0682 || magic == 0x377F_0683, head.word(at: 4) == 3_007_000 else {
            // A log that was emptied, or whose head was being written when the power went.
            guard try read(1).isEmpty else { throw Fault.noLog }
            guard Self.mayBeTorn(head) else { throw Fault.noBeginning }
            return
        }
        pageSize = Int(head.word(at: 8))
        guard pageSize >= 512, pageSize <= 65_536, pageSize.nonzeroBitCount == 1 else { throw Fault.noLog }
        var sum = LogChecksum(isBigEndian: magic & 1 == 1)
        sum.add(head[0..<24])
        // A head that was being written when the power went: there is no commit behind it.
        guard sum.matches(head.word(at: 24), head.word(at: 28)) else { return }
        var pending: (first: DatabaseHeader, last: DatabaseHeader)?
        while true {
            let frame = try read(24 + pageSize)
            guard frame.count == 24 + pageSize, frame[8..<16] == head[16..<24] else { return }
            let page = frame[24...]
            sum.add(frame[0..<8])
            sum.add(page)
            guard sum.matches(frame.word(at: 16), frame.word(at: 20)) else { return }
            if frame.word(at: 0) == 1, let header = DatabaseHeader(page) {
                pending = (pending?.first ?? header, header)
            }
            let pageCount = frame.word(at: 4)
            guard pageCount > 0 else { continue }
            pageCounts =
                min(pageCount, pageCounts?.lowerBound ?? pageCount)...max(pageCount, pageCounts?.upperBound ?? 0)
            firstHeader = firstHeader ?? pending?.first
            lastHeader = pending?.last ?? lastHeader
            pending = nil
        }
    }

    /// Bytes of the head, which SQLite writes and waits for before anything else of a log.
    private static let headLength = 32
    /// Its two words that are always the same but for the last bit of the first, which says how the checksums are made.
    private static let headWords: [UInt8] = [0x37, 0x7F, 0x06, 0x82, 0x00, 0x2D, 0xE2, 0x18]

    /// Whether a file that is no longer than a head, and that does not begin with a whole one, may be what is left of one
    /// that was being written when the power went: no byte of it arrived, or those that are known beforehand are as far as
    /// they go. The rest of a head may be anything.
    private static func mayBeTorn(_ bytes: [UInt8]) -> Bool {
        guard bytes.contains(where: { $0 != 0 }) else { return true }
        return zip(bytes, headWords).enumerated().allSatisfy { place, pair in
            pair.0 == pair.1 || place == 3 && pair.0 == pair.1 | 1
        }
    }
}

/// A log of writes on the disk, read from its beginning to its end.
private final class LogFile {
    private struct Unreadable: Error, CustomStringConvertible {
        let description = "it cannot be read (\(String(cString: strerror(errno))))"
    }

    private let descriptor: Int32

    /// - Returns: nil where there is none.
    init?(_ path: String) throws {
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Unreadable()
        }
        descriptor = opened
    }

    deinit { close(descriptor) }

    func read(upTo count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = Foundation.read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw Unreadable() }
                guard got > 0 else { return }
                filled += got
            }
        }
    }
}

/// SQLite's running checksum over a log of writes.
private struct LogChecksum {
    let isBigEndian: Bool
    private var sums: (UInt32, UInt32) = (0, 0)

    init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { buffer in
            for place in stride(from: 0, to: buffer.count - 7, by: 8) {
                let (one, two) = (word(buffer, place), word(buffer, place + 4))
                sums.0 = sums.0 &+ one &+ sums.1
                sums.1 = sums.1 &+ two &+ sums.0
            }
        }
    }

    func matches(_ one: UInt32, _ two: UInt32) -> Bool { sums == (one, two) }

    private func word(_ buffer: UnsafeRawBufferPointer, _ place: Int) -> UInt32 {
        let raw = buffer.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        return isBigEndian ? UInt32(bigEndian: raw) : UInt32(littleEndian: raw)
    }
}

extension [UInt8] {
    /// The big-endian word at a place.
    fileprivate func word(at place: Int) -> UInt32 {
        self[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
}

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
        guard let log = FileManager.default.contents(atPath: path + "-wal"), !log.isEmpty else { return }
        guard log.count > LogHead.length else {
            guard LogHead.mayBegin(log) else { throw refuse("it is no log of SQLite, nor the beginning of one") }
            return
        }
        guard let commits = try? LogCommits(Array(log)) else { throw refuse("its head is not that of a log of SQLite") }
        guard commits.isAny else { return }
        guard let database = DatabaseHeader(ofFileAt: path) else {
            throw refuse("it holds commits, and the database is missing or empty")
        }
        guard database.pageSize == commits.pageSize else {
            throw refuse("its pages have \(commits.pageSize) bytes, those of the database \(database.pageSize)")
        }
        guard let first = commits.firstHeader, let last = commits.lastHeader else {
            // No commit of it changed the first page: then none changed the number of pages either.
            guard commits.pageCounts.allSatisfy({ $0 == database.pageCount }) else {
                throw refuse("it goes on from a database of another size")
            }
            return
        }
        guard database.schemaCookie <= last.schemaCookie else {
            throw refuse("it was written before this database had its tables of today")
        }
        guard isNumbered else { return }
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
private struct LogCommits {
    private struct NoLog: Error {}

    let pageSize: Int
    /// The first and the last copy of the database's head among the committed pages.
    private(set) var firstHeader: DatabaseHeader?
    private(set) var lastHeader: DatabaseHeader?
    /// The number of pages after each commit.
    private(set) var pageCounts: Set<UInt32> = []

    var isAny: Bool { !pageCounts.isEmpty }

    init(_ bytes: [UInt8]) throws {
        let magic = bytes.word(at: 0)
        guard magic == 0x377F_0682 || magic == 0x377F_0683, bytes.word(at: 4) == 3_007_000 else { throw NoLog() }
        pageSize = Int(bytes.word(at: 8))
        guard pageSize >= 512, pageSize <= 65_536, pageSize.nonzeroBitCount == 1 else { throw NoLog() }
        let isBigEndian = magic & 1 == 1
        var sum = LogChecksum(isBigEndian: isBigEndian)
        sum.add(bytes[0..<24])
        // A head that was being written when the power went: there is no commit behind it.
        guard sum.matches(bytes.word(at: 24), bytes.word(at: 28)) else { return }
        var pending: [DatabaseHeader] = []
        var place = 32
        while place + 24 + pageSize <= bytes.count, bytes[(place + 8)..<(place + 16)] == bytes[16..<24] {
            let page = (place + 24)..<(place + 24 + pageSize)
            sum.add(bytes[place..<(place + 8)])
            sum.add(bytes[page])
            guard sum.matches(bytes.word(at: place + 16), bytes.word(at: place + 20)) else { break }
            if bytes.word(at: place) == 1, let header = DatabaseHeader(bytes[page]) { pending.append(header) }
            let pageCount = bytes.word(at: place + 4)
            if pageCount > 0 {
                pageCounts.insert(pageCount)
                firstHeader = firstHeader ?? pending.first
                lastHeader = pending.last ?? lastHeader
                pending.removeAll()
            }
            place = page.upperBound
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

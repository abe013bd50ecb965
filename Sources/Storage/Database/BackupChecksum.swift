import Crypto
import Foundation

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

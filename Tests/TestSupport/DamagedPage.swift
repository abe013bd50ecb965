package import Foundation

/// A page of a database that reads as something else until it is mended.
package struct DamagedPage: Sendable {
    private let file: URL
    private let start: UInt64
    private let whole: Data

    /// Finds the leaves of a table, in the order of its rows.
    package static func leaves(of table: String) -> String {
        "SELECT pageno FROM dbstat WHERE name = '\(table)' AND pagetype = 'leaf' ORDER BY path"
    }

    /// - Parameters:
    ///   - number: from 1, in a file that nothing of is in a log of writes.
    ///   - size: of each page, in bytes.
    package init(_ number: Int64, ofBytes size: Int64, in file: URL) throws {
        self.file = file
        start = UInt64((number - 1) * size)
        let handle = try FileHandle(forReadingFrom: file)
        try handle.seek(toOffset: start)
        whole = try handle.read(upToCount: Int(size)) ?? Data()
        try handle.close()
        try write(Data(repeating: 0x2A, count: Int(size)))
    }

    package func mend() throws { try write(whole) }

    private func write(_ bytes: Data) throws {
        let handle = try FileHandle(forWritingTo: file)
        try handle.seek(toOffset: start)
        try handle.write(contentsOf: bytes)
        try handle.close()
    }
}

import Foundation

/// Reads a file of comma-separated cells line by line, in memory that does not grow with it.
///
/// A line ends where it ends, whatever was quoted: one quote that was never closed costs its line, not the file. CR, LF
/// and both together end a line, in one file, too.
struct CSVLines: ~Copyable {
    enum Line: Equatable {
        case cells
        case blank
        case unclosedQuote
        /// Longer than any line of such a file; skipped.
        case tooLong
    }

    static let longestLine = 64 * 1_024
    private static let blockSize = 256 * 1_024

    let path: String
    /// Of the present line, from 1; blank ones count.
    private(set) var number = 0
    private let descriptor: CInt
    private var buffer = [UInt8](repeating: 0, count: blockSize)
    /// What is in the buffer and not yet given out.
    private var start = 0
    private var end = 0
    private var isAtEnd = false
    private var ends = LineEnds()
    /// The cells of the present line, in the buffer.
    private var cells: [Range<Int>] = []

    init(path: String) throws(OddsFileFault) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path: path, reason: Self.reason()) }
        try fill()
        if let kind = ForeignFile.kind(of: buffer[..<end]) { throw .notText(path: path, kind: kind) }
    }

    deinit { close(descriptor) }

    private static func reason() -> String { String(cString: strerror(errno)) }

    var cellCount: Int { cells.count }

    /// The next line; nil at the end of the file.
    mutating func next() throws(OddsFileFault) -> Line? {
        cells.removeAll(keepingCapacity: true)
        var isTooLong = false
        while true {
            // The CR of a pair ended the line before.
            if start < end, ends.owesLineFeed {
                if buffer[start] == LineEnds.lineFeed { start += 1 }
                ends.owesLineFeed = false
            }
            if let stop = nextEnd() {
                let line = start..<stop
                start = stop + 1
                ends.owesLineFeed = buffer[stop] == LineEnds.carriageReturn
                return give(line, isTooLong)
            }
            if isAtEnd {
                guard start < end || isTooLong else { return nil }
                let line = start..<end
                start = end
                return give(line, isTooLong)
            }
            if end - start > Self.longestLine {
                isTooLong = true
                start = end
            }
            try fill()
        }
    }

    private mutating func nextEnd() -> Int? {
        var ends = ends
        let (start, end) = (start, end)
        let stop = buffer.withUnsafeBytes { ends.next(in: $0, from: start, to: end) }
        self.ends = ends
        return stop
    }

    private mutating func give(_ line: Range<Int>, _ isTooLong: Bool) -> Line {
        number += 1
        return isTooLong ? .tooLong : split(line)
    }

    /// Moves what is left to the front and reads behind it.
    private mutating func fill() throws(OddsFileFault) {
        if start > 0 {
            let left = end - start
            buffer.withUnsafeMutableBytes { bytes in
                guard let base = bytes.baseAddress else { return }
                memmove(base, base + start, left)
            }
            (start, end) = (0, left)
        }
        ends.forget()
        let (descriptor, end) = (descriptor, end)
        while true {
            let count = buffer.withUnsafeMutableBytes { bytes in
                read(descriptor, bytes.baseAddress.map { $0 + end }, bytes.count - end)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotRead(path: path, reason: Self.reason()) }
            if count == 0 { isAtEnd = true }
            self.end += count
            return
        }
    }

    private mutating func split(_ line: Range<Int>) -> Line {
        let limit = line.upperBound
        var position = line.lowerBound
        // Files that were put together keep their marks of the encoding.
        if position < limit, buffer[position] >= 0x80 {
            position += ByteOrderMark.length(at: position, of: buffer[..<limit])
        }
        var isBlank = true
        while true {
            if position < limit, buffer[position] == 0x22 {
                guard let (cell, next) = unquoted(from: position + 1, to: limit) else { return .unclosedQuote }
                cells.append(cell)
                isBlank = isBlank && cell.isEmpty
                position = next
            } else {
                var stop = position
                while stop < limit, buffer[stop] != 0x2C { stop += 1 }
                var (low, high) = (position, stop)
                while low < high, buffer[low] == 0x20 || buffer[low] == 0x09 { low += 1 }
                while high > low, buffer[high - 1] == 0x20 || buffer[high - 1] == 0x09 { high -= 1 }
                cells.append(low..<high)
                isBlank = isBlank && low == high
                position = stop
            }
            guard position < limit else { return isBlank ? .blank : .cells }
            position += 1
        }
    }

    /// A quoted cell, its doubled quotes made single where they stand; and where the comma behind it is.
    private mutating func unquoted(from start: Int, to limit: Int) -> (cell: Range<Int>, next: Int)? {
        var (source, target) = (start, start)
        while source < limit {
            if buffer[source] == 0x22 {
                guard source + 1 < limit, buffer[source + 1] == 0x22 else {
                    source += 1
                    while source < limit, buffer[source] != 0x2C { source += 1 }
                    return (start..<target, source)
                }
                source += 1
            }
            buffer[target] = buffer[source]
            (source, target) = (source + 1, target + 1)
        }
        return nil
    }

    /// The bytes of a cell; none for one that the line does not have.
    func withCell<T>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
        guard cells.indices.contains(index) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        let cell = cells[index]
        return buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[cell])) }
    }

    func isBlank(_ index: Int) -> Bool { !cells.indices.contains(index) || cells[index].isEmpty }

    /// A cell's text, in whichever encoding it was written.
    func text(_ index: Int) -> String { withCell(index) { CellText.decode($0) } }
}

import Foundation

/// The bytes of models, mapped from a file or made in memory. They never change, and stay for as long as somebody
/// reads them.
///
/// What is mapped is the kernel's page cache: it is read when it is looked at, shared by all programs, and given up
/// when memory is short.
// SAFETY: nobody writes to the bytes after `init`; they are freed in `deinit` only.
final class ModelBytes: @unchecked Sendable {
    let all: UnsafeRawBufferPointer
    private let isMapped: Bool

    init(copying bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        copy.copyBytes(from: bytes)
        all = UnsafeRawBufferPointer(copy)
        isMapped = false
    }

    /// - Parameters:
    ///   - descriptor: of a file that is open for reading; it may be closed afterwards.
    ///   - count: the file's length in bytes, above 0.
    /// - Returns: nil where the system refuses.
    init?(mapping descriptor: Int32, count: Int) {
        guard let start = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED else {
            return nil
        }
        // A question looks at a few rows here and there: what lies beside them need not be read.
        _ = madvise(start, count, MADV_RANDOM)
        all = UnsafeRawBufferPointer(start: start, count: count)
        isMapped = true
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: all.baseAddress), all.count)
        } else {
            all.deallocate()
        }
    }
}

/// Whole numbers that stand one after the other in a model, little-endian.
struct ModelNumbers<Number: FixedWidthInteger & Sendable>: RandomAccessCollection, Sendable {
    private let bytes: ModelBytes
    private let start: Int
    let count: Int

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    /// - Parameter start: so many bytes from there on are in `bytes` for certain.
    fileprivate init(_ bytes: ModelBytes, start: Int, count: Int) {
        self.bytes = bytes
        self.start = start
        self.count = count
    }

    subscript(index: Int) -> Number {
        precondition(index >= 0 && index < count)
        let offset = start + index * MemoryLayout<Number>.size
        return Number(littleEndian: bytes.all.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
}

extension ModelNumbers where Number: UnsignedInteger {
    /// The place of a number among numbers that are sorted, the first of several; nil where it is not among them.
    ///
    /// Looked for around the place where it would stand if they were spread evenly, as hashes are: there it touches one
    /// page or two of a mapped file, where halving the whole touches a page a step.
    func place(of sought: Number) -> Int? {
        let likely = Swift.min(Int(clamping: sought.multipliedFullWidth(by: Number(clamping: count)).high), count)
        var (low, high) = (likely, likely)
        var reach = 32
        while low > 0, self[low - 1] >= sought {
            low = Swift.max(0, low - reach)
            reach *= 2
        }
        reach = 32
        while high < count, self[high] < sought {
            high = Swift.min(count, high + reach)
            reach *= 2
        }
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < sought { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == sought ? low : nil
    }
}

/// Reads what a ``ModelWriter`` wrote, in the same order; never past the end.
struct ModelReader {
    private let bytes: ModelBytes
    private var offset: Int
    private let end: Int

    /// - Parameter range: bytes of `bytes` that are there for certain.
    init(_ bytes: ModelBytes, _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    init(_ bytes: [UInt8]) { self.init(ModelBytes(copying: bytes), 0..<bytes.count) }

    /// A count of something, 0 to 2³¹ − 1.
    mutating func count() throws(ModelFileFault) -> Int {
        guard let count = Int32(exactly: try numbers(1, of: UInt64.self)[0]) else { throw .cut }
        return Int(count)
    }

    mutating func float() throws(ModelFileFault) -> Float {
        Float(bitPattern: try numbers(1, of: UInt32.self)[0])
    }

    mutating func numbers<Number>(_ count: Int, of type: Number.Type) throws(ModelFileFault) -> ModelNumbers<Number> {
        let (length, isTooLong) = count.multipliedReportingOverflow(by: MemoryLayout<Number>.size)
        guard count >= 0, !isTooLong, length <= end - offset else { throw .cut }
        defer { offset = min(end, (offset + length + 7) & ~7) }
        return ModelNumbers(bytes, start: offset, count: count)
    }
}

/// Writes numbers as a ``ModelReader`` reads them: little-endian, each row of them on a multiple of 8 bytes.
struct ModelWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add(count: Int) { add([UInt64(count)]) }

    mutating func add(_ float: Float) { add([float.bitPattern]) }

    mutating func add<Number: FixedWidthInteger>(_ numbers: [Number]) {
        bytes.reserveCapacity(bytes.count + numbers.count * MemoryLayout<Number>.size + 8)
        for number in numbers {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        while bytes.count % 8 != 0 { bytes.append(0) }
    }
}

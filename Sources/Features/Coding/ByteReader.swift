/// Reads what ``ByteWriter`` wrote, and believes none of it.
struct ByteReader {
    private let bytes: [UInt8]
    private let end: Int
    private var place: Int

    /// - Parameter range: of the bytes, those to read.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        let range = range.clamped(to: 0..<bytes.count)
        (place, end) = (range.lowerBound, range.upperBound)
    }

    var isAtEnd: Bool { place == end }
    private var left: Int { end - place }

    @inline(__always)
    mutating func byte() throws(FoldFault) -> UInt8 {
        guard place < end else { throw .truncated }
        let byte = bytes[place]
        place += 1
        return byte
    }

    @inline(__always)
    mutating func unsigned() throws(FoldFault) -> UInt64 {
        let first = try byte()
        return first < 0x80 ? UInt64(first) : try unsigned(after: first)
    }

    private mutating func unsigned(after first: UInt8) throws(FoldFault) -> UInt64 {
        var value = UInt64(first & 0x7F)
        var shift: UInt64 = 7
        while true {
            let next = try byte()
            guard shift < 63 || next <= 1 else { throw .invalid("a number of more than 64 bits") }
            value |= UInt64(next & 0x7F) &<< shift
            if next < 0x80 { return value }
            shift += 7
        }
    }

    mutating func signed() throws(FoldFault) -> Int64 {
        let value = try unsigned()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    /// How many of something follow, each of which takes a byte at least.
    mutating func count(atMost most: Int, of what: String) throws(FoldFault) -> Int {
        let value = try unsigned()
        guard value <= UInt64(most) else { throw .invalid("\(value) \(what), more than the \(most) that are kept") }
        guard value <= UInt64(left) else { throw .truncated }
        return Int(value)
    }

    mutating func word() throws(FoldFault) -> UInt32 {
        guard left >= 4 else { throw .truncated }
        let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
        place += 4
        return UInt32(littleEndian: value)
    }

    /// A finite number.
    mutating func double() throws(FoldFault) -> Double {
        let low = UInt64(try word())
        let value = Double(bitPattern: low | UInt64(try word()) << 32)
        guard value.isFinite else { throw .invalid("a sum that is no number") }
        return value
    }

    mutating func span() throws(FoldFault) -> Int64 {
        let value = try signed()
        guard value & 1 == 0 else { return value >> 1 }
        let (milliseconds, overflow) = (value >> 1).multipliedReportingOverflow(by: 1_000)
        guard !overflow else { throw .invalid("a time that is out of range") }
        return milliseconds
    }

    mutating func optional() throws(FoldFault) -> Int64? {
        switch try byte() {
        case 0: nil
        case 1: try signed()
        case let other: throw .invalid("\(other) where 0 or 1 says whether a value follows")
        }
    }

    /// A number of euro cents, counts or the like, within a bound under which no sum runs over.
    mutating func amount(_ range: ClosedRange<Int64> = -100_000_000_000_000_000...100_000_000_000_000_000)
        throws(FoldFault) -> Int64
    {
        let value = try signed()
        guard range.contains(value) else { throw .invalid("\(value) where \(range) is possible") }
        return value
    }
}

/// Reads what ``ByteWriter`` wrote, and believes none of it.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    var isAtEnd: Bool { place == bytes.endIndex }
    private var left: Int { bytes.endIndex - place }

    mutating func byte() throws(FoldFault) -> UInt8 {
        guard place < bytes.endIndex else { throw .truncated }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func unsigned() throws(FoldFault) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = try byte()
            guard shift < 63 || next <= 1 else { throw .invalid("a number of more than 64 bits") }
            value |= UInt64(next & 0x7F) << shift
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
        var value: UInt32 = 0
        for shift in stride(from: UInt32(0), to: 32, by: 8) { value |= UInt32(try byte()) << shift }
        return value
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

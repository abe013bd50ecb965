/// Eight bytes of a text, looked at all at once: the bit tricks are those of "Hacker's Delight" (H. S. Warren, 2nd ed.,
/// section 6-1, finding a zero byte).
struct ByteWord {
    /// The first byte is the lowest.
    private let bytes: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// - Parameter bytes: as they were loaded from memory.
    @inline(__always)
    init(_ bytes: UInt64) { self.bytes = UInt64(littleEndian: bytes) }

    /// How many bytes come before the first quote or backslash; 8 where there is none.
    @inline(__always)
    var beforeQuote: Int {
        let (quotes, slashes) = (bytes ^ Self.ones &* 0x22, bytes ^ Self.ones &* 0x5C)
        // The lowest bit is right; higher ones may be set wrongly.
        let hits = (quotes &- Self.ones) & ~quotes | (slashes &- Self.ones) & ~slashes
        return (hits & Self.highs).trailingZeroBitCount / 8
    }

    /// With how many digits it begins.
    @inline(__always)
    var digits: Int {
        // 0 to 9 where there was a digit; 0x76 more lifts all others over 0x7F.
        let values = bytes ^ Self.ones &* 0x30
        let others = (values &+ Self.ones &* 0x76 | values) & Self.highs
        return others.trailingZeroBitCount / 8
    }
}

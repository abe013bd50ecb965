/// Numbers in as few bytes as they need, written to where room for them was made.
extension OutputSpan<UInt8> {
    /// The most that ``unsigned(_:)`` and all that is made of it takes.
    static var longest: Int { 10 }

    /// Seven bits a byte, the lowest first.
    @inline(__always)
    mutating func unsigned(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    /// The sign in the lowest bit, so that small negative numbers are short too.
    mutating func signed(_ value: Int64) {
        unsigned(UInt64(bitPattern: (value &<< 1) ^ (value >> 63)))
    }

    mutating func word(_ value: UInt32) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
        append(UInt8(truncatingIfNeeded: value >> 16))
        append(UInt8(truncatingIfNeeded: value >> 24))
    }

    mutating func double(_ value: Double) {
        let bits = value.bitPattern
        word(UInt32(truncatingIfNeeded: bits))
        word(UInt32(truncatingIfNeeded: bits >> 32))
    }

    /// A length of time in milliseconds: most are whole seconds.
    mutating func span(_ milliseconds: Int64) {
        if milliseconds % 1_000 == 0 {
            let seconds = milliseconds / 1_000
            signed(seconds &<< 1)
        } else {
            // Two's complement keeps all but the highest bit, which no moment since 1970 needs.
            signed((milliseconds &<< 1) | 1)
        }
    }

    /// One byte more than the longest number at the most.
    mutating func optional(_ value: Int64?) {
        append(value == nil ? 0 : 1)
        if let value { signed(value) }
    }
}

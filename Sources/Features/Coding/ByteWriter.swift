/// Writes numbers in as few bytes as they need.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    /// Seven bits a byte, the lowest first.
    mutating func unsigned(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// The sign in the lowest bit, so that small negative numbers are short too.
    mutating func signed(_ value: Int64) {
        unsigned(UInt64(bitPattern: (value &<< 1) ^ (value >> 63)))
    }

    mutating func count(_ value: Int) { unsigned(UInt64(max(0, value))) }

    mutating func word(_ value: UInt32) {
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
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

    mutating func optional(_ value: Int64?) {
        byte(value == nil ? 0 : 1)
        if let value { signed(value) }
    }

    /// A sum over the bytes so far, against bytes that changed in the store.
    mutating func seal() { word(Checksum.of(bytes[...])) }
}

enum Checksum {
    /// FNV-1a, 32 bits.
    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash
    }
}

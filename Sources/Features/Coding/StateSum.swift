/// A sum over the bytes of a stored fold, against bytes that changed in the store; not against malice.
///
/// Eight bytes at a time: each step is reversible, so that what differs in one word differs in the 64 bits that are folded
/// into the sum.
enum StateSum {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.withUnsafeBytes { bytes in
            var sum = UInt64(bytes.count)
            var place = 0
            while place + 8 <= bytes.count {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                sum = step(sum, word)
                place += 8
            }
            var rest: UInt64 = 0
            for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
            sum = step(sum, rest)
            return UInt32(truncatingIfNeeded: sum)
        }
    }

    private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* factor
        return product ^ product >> 32
    }
}

/// The words of a text as numbers: letters and digits, in lower case, without what stands between them.
enum WordHashes {
    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    static func append(wordsOf text: [UInt8], to words: inout [UInt64]) {
        var hash = start
        var length = 0
        var previous: UInt8 = 0
        for byte in text {
            if ByteClass.isAlphanumeric(byte) || byte >= 0x80 {
                hash = (hash ^ UInt64(lower(byte, after: previous))) &* prime
                length += 1
            } else if length > 0 {
                words.append(mixed(hash))
                (hash, length) = (start, 0)
            }
            previous = byte
        }
        if length > 0 { words.append(mixed(hash)) }
    }

    /// Capitals of ASCII, and those of French in UTF-8.
    private static func lower(_ byte: UInt8, after previous: UInt8) -> UInt8 {
        if byte &- 0x41 < 26 { return byte | 0x20 }
        return previous == 0xC3 && byte &- 0x80 < 0x1F ? byte + 0x20 : byte
    }

    /// Spreads a number over all 64 bits.
    static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// One number for `count` words from `start` on.
    static func hash(of words: ArraySlice<UInt64>) -> UInt64 {
        var hash = start
        for word in words { hash = mixed(hash ^ word) }
        return hash
    }
}

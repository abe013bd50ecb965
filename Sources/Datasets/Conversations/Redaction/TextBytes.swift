/// Classes of bytes, and looks at a text that never leave it.
enum ByteClass {
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
    /// Of a word: a letter of any script, a digit, or a low line.
    static func isWord(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte >= 0x80 || byte == 0x5F }
    static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
    /// Of the part of an address before the @, of a host, of a key.
    static func isLocal(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D || byte == 0x2B || byte == 0x25
    }
    static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}

extension [UInt8] {
    /// The byte at a place; 0 outside.
    @inline(__always)
    func at(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

    /// Whether a word of ASCII in lower case stands at a place, in whatever case.
    func has(_ word: StaticString, at index: Int) -> Bool {
        guard index >= 0, count - index >= word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            for offset in letters.indices {
                let byte = self[index + offset]
                let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
                guard lower == letters[offset] else { return false }
            }
            return true
        }
    }

    /// Where the run of bytes that `belongs` ends.
    @inline(__always)
    func end(of start: Int, limit: Int = .max, where belongs: (UInt8) -> Bool) -> Int {
        var index = start
        let stop = limit < count - start ? start + limit : count
        while index < stop, belongs(self[index]) { index += 1 }
        return index
    }

    /// In lower case, where it is ASCII.
    var lowercasedASCII: [UInt8] { map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }
}

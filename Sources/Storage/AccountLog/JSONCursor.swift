/// Where a value of a JSON object stands, and what it is.
struct JSONSpan {
    enum Kind: UInt8 { case absent, number, text, yes, no, other }

    var kind = Kind.absent
    var start = 0
    /// Behind the last byte.
    var end = 0
}

/// Goes through the bytes of a JSON text once. Each step says whether what it looked for was there; nothing behind the end
/// is ever looked at.
struct JSONCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    @inline(__always)
    private var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

    /// Eight bytes from here; nil near the end.
    @inline(__always)
    private var word: ByteWord? {
        guard at + 8 <= bytes.count else { return nil }
        return ByteWord(UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    @inline(__always)
    mutating func skipSpace() {
        while at < bytes.count, bytes[at] <= 0x20, Self.isSpace(bytes[at]) { at += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    @inline(__always)
    mutating func take(_ wanted: UInt8) -> Bool {
        guard byte == wanted, at < bytes.count else { return false }
        at += 1
        return true
    }

    mutating func isAtEndBehindSpace() -> Bool {
        skipSpace()
        return at == bytes.count
    }

    /// What stands between quotes.
    @inline(__always)
    mutating func text() -> (start: Int, end: Int, isPlain: Bool)? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        let start = at
        var isPlain = true
        while at < bytes.count {
            if let word {
                let plain = word.beforeQuote
                at += plain
                if plain == 8 { continue }
            }
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: "\"") { return (start, at - 1, isPlain) }
            if byte == UInt8(ascii: "\\") {
                isPlain = false
                at += 1
            }
        }
        return nil
    }

    @inline(__always)
    mutating func value() -> JSONSpan? {
        let start = at
        switch byte {
        case UInt8(ascii: "\""):
            guard let text = text() else { return nil }
            // Codes hold nothing to escape; what does is none.
            return JSONSpan(kind: text.isPlain ? .text : .other, start: text.start, end: text.end)
        case UInt8(ascii: "t"): return literal("true", as: .yes)
        case UInt8(ascii: "f"): return literal("false", as: .no)
        case UInt8(ascii: "n"): return literal("null", as: .absent)
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            return skipNested() ? JSONSpan(kind: .other, start: start, end: at) : nil
        default:
            skipNumber()
            return at == start ? nil : JSONSpan(kind: .number, start: start, end: at)
        }
    }

    @inline(__always)
    private mutating func skipNumber() {
        while at < bytes.count {
            if let word {
                let digits = word.digits
                at += digits
                if digits == 8 { continue }
            }
            guard Self.isOfNumber(byte) else { return }
            at += 1
        }
    }

    private mutating func literal(_ word: StaticString, as kind: JSONSpan.Kind) -> JSONSpan? {
        let (start, count) = (at, word.utf8CodeUnitCount)
        guard start + count <= bytes.count else { return nil }
        for offset in 0..<count where bytes[start + offset] != word.utf8Start[offset] { return nil }
        at += count
        return JSONSpan(kind: kind, start: start, end: at)
    }

    /// Goes behind an array or an object, whatever is in it.
    private mutating func skipNested() -> Bool {
        var depth = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                guard text() != nil else { return false }
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
            at += 1
            if depth == 0 { return true }
        }
        return false
    }

    @inline(__always)
    private static func isOfNumber(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "+") || byte | 0x20 == UInt8(ascii: "e")
    }
}

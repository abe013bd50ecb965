/// Finds where JSON values begin and end, without decoding them.
///
/// It exists so that one update which cannot be decoded costs only itself: the body is cut at its structure, and what
/// stands inside strings and numbers is left for the decoder to judge. It never recurses, so nesting of any depth is
/// passed over, and it takes strings and keys as bytes, so invalid UTF-8 is too.
struct JSONScanner {
    enum Failure: Error, Equatable {
        /// The bytes end inside a value.
        case truncated
        /// The byte at this position cannot stand there.
        case unexpected(at: Int)
    }

    let bytes: [UInt8]
    var position: Int

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The byte that the next token begins with, after any white space.
    mutating func peek() throws(Failure) -> UInt8 {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): position += 1
            case let byte: return byte
            }
        }
        throw .truncated
    }

    /// Passes over one byte that must be `expected`.
    mutating func take(_ expected: UInt8) throws(Failure) {
        guard try peek() == expected else { throw .unexpected(at: position) }
        position += 1
    }

    /// Passes over `byte` if it comes next.
    mutating func takeIfPresent(_ byte: UInt8) throws(Failure) -> Bool {
        guard try peek() == byte else { return false }
        position += 1
        return true
    }

    /// Passes over a key and its colon, and returns where the key's characters stand, without the quotation marks.
    mutating func readKey() throws(Failure) -> Range<Int> {
        _ = try peek()
        let start = position + 1
        try skipString()
        let key = start..<position - 1
        try take(UInt8(ascii: ":"))
        return key
    }

    /// Passes over one value, whatever it is, and returns where it stands.
    mutating func skipValue() throws(Failure) -> Range<Int> {
        _ = try peek()
        let start = position
        var nesting = Nesting()
        repeat {
            if try beginValue(&nesting) { continue }
            try endValue(&nesting)
        } while !nesting.isEmpty
        return start..<position
    }

    /// The integer that comes next, or nil if the value is anything else; passes over it in both cases.
    mutating func readInteger() throws(Failure) -> Int64? {
        let value = try skipValue()
        return Int64(String(decoding: bytes[value], as: UTF8.self))
    }

    func text(_ range: Range<Int>, equals text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { $0.elementsEqual(bytes[range]) }
    }

    /// Passes over a scalar or an empty container, or enters a container: true if a value must follow.
    private mutating func beginValue(_ nesting: inout Nesting) throws(Failure) -> Bool {
        switch try peek() {
        case UInt8(ascii: "{"):
            position += 1
            if try takeIfPresent(UInt8(ascii: "}")) { return false }
            _ = try readKey()
            nesting.push(isObject: true)
            return true
        case UInt8(ascii: "["):
            position += 1
            if try takeIfPresent(UInt8(ascii: "]")) { return false }
            nesting.push(isObject: false)
            return true
        case UInt8(ascii: "\""):
            try skipString()
        default:
            try skipScalar()
        }
        return false
    }

    /// After a value: leaves the containers that end here, up to the comma after which the next value follows.
    private mutating func endValue(_ nesting: inout Nesting) throws(Failure) {
        while !nesting.isEmpty {
            let byte = try peek()
            switch byte {
            case UInt8(ascii: ","):
                position += 1
                if nesting.isObject { _ = try readKey() }
                return
            case UInt8(ascii: "}") where nesting.isObject, UInt8(ascii: "]") where !nesting.isObject:
                position += 1
                nesting.pop()
            default:
                throw .unexpected(at: position)
            }
        }
    }

    private mutating func skipString() throws(Failure) {
        guard bytes[position] == UInt8(ascii: "\"") else { throw .unexpected(at: position) }
        position += 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"): position += 2
            default: position += 1
            }
        }
        throw .truncated
    }

    /// Numbers, `true`, `false`, `null`, and anything made of their characters: which it is, the decoder tells.
    private mutating func skipScalar() throws(Failure) {
        let start = position
        while position < bytes.count, Self.isScalarByte(bytes[position]) { position += 1 }
        if position == start { throw .unexpected(at: start) }
    }

    private static func isScalarByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}

/// Which containers are open: a bit each, so that usual depths need no memory and absurd ones little.
private struct Nesting {
    private var bits: UInt64 = 0
    private var depth = 0
    private var spilled: [UInt64] = []

    var isEmpty: Bool { depth == 0 }
    var isObject: Bool { bits & 1 == 1 }

    mutating func push(isObject: Bool) {
        if depth > 0, depth % 64 == 0 {
            spilled.append(bits)
            bits = 0
        }
        bits = bits << 1 | (isObject ? 1 : 0)
        depth += 1
    }

    mutating func pop() {
        bits >>= 1
        depth -= 1
        if depth > 0, depth % 64 == 0, let outer = spilled.popLast() { bits = outer }
    }
}

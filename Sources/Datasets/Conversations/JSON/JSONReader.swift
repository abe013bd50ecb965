/// Reads one JSON value (RFC 8259) from bytes, in one pass.
struct JSONReader {
    /// Why bytes are not read.
    enum Fault: Error, Equatable {
        /// Not UTF-8, or half of a surrogate pair.
        case badUTF8
        case notJSON(at: Int)
    }

    /// Deeper values than this are refused, so that no input exhausts the stack.
    private static let deepest = 64

    private let bytes: [UInt8]
    private var index: Int
    private let end: Int
    private var depth = 0

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    static func value(_ bytes: [UInt8]) throws(Fault) -> JSONValue { try value(bytes, in: bytes.indices) }

    /// The value that fills a range, spaces aside.
    static func value(_ bytes: [UInt8], in range: Range<Int>) throws(Fault) -> JSONValue {
        guard isUTF8(bytes, in: range) else { throw .badUTF8 }
        var reader = JSONReader(bytes, range)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.index == reader.end else { throw .notJSON(at: reader.index) }
        return value
    }

    private static func isUTF8(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        (try? UTF8Span(validating: bytes.span.extracting(range))) != nil
    }

    private mutating func skipSpace() {
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x09
        {
            index += 1
        }
    }

    private func peek() throws(Fault) -> UInt8 {
        guard index < end else { throw .notJSON(at: index) }
        return bytes[index]
    }

    private mutating func value() throws(Fault) -> JSONValue {
        skipSpace()
        switch try peek() {
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "{"): return try nested { reader throws(Fault) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(Fault) in try reader.list() }
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func nested(_ body: (inout JSONReader) throws(Fault) -> JSONValue) throws(Fault) -> JSONValue {
        guard depth < Self.deepest else { throw .notJSON(at: index) }
        depth += 1
        index += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
        guard end - index >= word.utf8CodeUnitCount else { throw .notJSON(at: index) }
        let matches = word.withUTF8Buffer { $0.elementsEqual(bytes[index..<index + $0.count]) }
        guard matches else { throw .notJSON(at: index) }
        index += word.utf8CodeUnitCount
        return value
    }

    private mutating func object() throws(Fault) -> JSONValue {
        var members: [JSONMember] = []
        skipSpace()
        if try peek() == UInt8(ascii: "}") {
            index += 1
            return .object(members)
        }
        while true {
            skipSpace()
            guard try peek() == UInt8(ascii: "\"") else { throw .notJSON(at: index) }
            let name = String(decoding: try text(), as: UTF8.self)
            skipSpace()
            guard try peek() == UInt8(ascii: ":") else { throw .notJSON(at: index) }
            index += 1
            members.append(JSONMember(name: name, value: try value()))
            guard try hasNext(closing: UInt8(ascii: "}")) else { return .object(members) }
        }
    }

    private mutating func list() throws(Fault) -> JSONValue {
        var values: [JSONValue] = []
        skipSpace()
        if try peek() == UInt8(ascii: "]") {
            index += 1
            return .array(values)
        }
        while true {
            values.append(try value())
            guard try hasNext(closing: UInt8(ascii: "]")) else { return .array(values) }
        }
    }

    private mutating func hasNext(closing: UInt8) throws(Fault) -> Bool {
        skipSpace()
        let byte = try peek()
        guard byte == UInt8(ascii: ",") || byte == closing else { throw .notJSON(at: index) }
        index += 1
        return byte != closing
    }

    private mutating func number() throws(Fault) -> [UInt8] {
        let start = index
        if try peek() == UInt8(ascii: "-") { index += 1 }
        let first = try peek()
        try digits()
        guard first != UInt8(ascii: "0") || bytes[index - 1] == first && isAlone(first, from: start) else {
            throw .notJSON(at: start)
        }
        if index < end, bytes[index] == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if try peek() == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
        return Array(bytes[start..<index])
    }

    /// Whether a leading zero is the only digit so far.
    private func isAlone(_ zero: UInt8, from start: Int) -> Bool {
        index - start == (bytes[start] == UInt8(ascii: "-") ? 2 : 1)
    }

    private mutating func digits() throws(Fault) {
        let start = index
        while index < end, bytes[index] &- 0x30 < 10 { index += 1 }
        guard index > start else { throw .notJSON(at: index) }
    }

    private mutating func text() throws(Fault) -> [UInt8] {
        index += 1
        let start = index
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return Array(bytes[start..<index - 1])
            }
            if byte == UInt8(ascii: "\\") { return try escapedText(from: start) }
            guard byte >= 0x20 else { break }
            index += 1
        }
        throw .notJSON(at: index)
    }

    private mutating func escapedText(from start: Int) throws(Fault) -> [UInt8] {
        var text = Array(bytes[start..<index])
        while index < end {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return text
            case UInt8(ascii: "\\"): try appendEscape(to: &text)
            case 0..<0x20: throw .notJSON(at: index - 1)
            default: text.append(byte)
            }
        }
        throw .notJSON(at: index)
    }

    private mutating func appendEscape(to text: inout [UInt8]) throws(Fault) {
        let byte = try peek()
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"):
            var code = try codeUnit()
            if code & 0xFC00 == 0xD800, end - index >= 6, bytes[index] == 0x5C, bytes[index + 1] == UInt8(ascii: "u") {
                index += 2
                let low = try codeUnit()
                guard low & 0xFC00 == 0xDC00 else { throw .badUTF8 }
                code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
            }
            guard let scalar = Unicode.Scalar(code) else { throw .badUTF8 }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw .notJSON(at: index - 1)
        }
    }

    private mutating func codeUnit() throws(Fault) -> UInt32 {
        guard end - index >= 4 else { throw .notJSON(at: index) }
        var code: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw .notJSON(at: index) }
            code = code << 4 | UInt32(digit)
        }
        index += 4
        return code
    }
}

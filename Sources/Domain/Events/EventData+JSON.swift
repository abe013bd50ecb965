extension EventData {
    /// The fields as one JSON object, in their order.
    package var json: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32 * fields.count + 2)
        writeJSON(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the fields as one JSON object. A number that is not finite becomes null: validation refuses it before.
    package func writeJSON(into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for field in fields {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            bytes.appendQuoted(field.name)
            bytes.append(UInt8(ascii: ":"))
            bytes.appendJSON(field.value)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}

extension [UInt8] {
    fileprivate mutating func appendJSON(_ value: EventValue) {
        switch value {
        case .integer(let integer): appendDecimal(integer)
        case .number(let number): append(contentsOf: (number.isFinite ? number.description : "null").utf8)
        case .flag(let flag): append(contentsOf: (flag ? "true" : "false").utf8)
        case .code(let code): appendQuoted(code)
        case .codes(let codes):
            append(UInt8(ascii: "["))
            for (index, code) in codes.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                appendQuoted(code)
            }
            append(UInt8(ascii: "]"))
        }
    }

    /// A JSON string. Codes and field names hold nothing to escape, so they are looked at once and copied whole.
    package mutating func appendQuoted(_ text: String) {
        append(UInt8(ascii: "\""))
        if Self.isPlain(text.utf8.span) {
            append(contentsOf: text.utf8)
        } else {
            for byte in text.utf8 { appendEscaped(byte) }
        }
        append(UInt8(ascii: "\""))
    }

    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            let byte = text[index]
            guard byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { return false }
        }
        return true
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            append(UInt8(ascii: "\\"))
            append(byte)
        case 0..<0x20:
            append(contentsOf: "\\u00".utf8)
            append(Self.hexDigits[Int(byte >> 4)])
            append(Self.hexDigits[Int(byte & 0x0F)])
        default:
            append(byte)
        }
    }

    private static let hexDigits = [UInt8]("0123456789abcdef".utf8)

    /// Digits of `value` in base ten, written from the last and then turned round in place.
    fileprivate mutating func appendDecimal(_ value: Int64) {
        if value < 0 { append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        var left = count
        repeat {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        var right = count - 1
        while left < right {
            swapAt(left, right)
            (left, right) = (left + 1, right - 1)
        }
    }
}

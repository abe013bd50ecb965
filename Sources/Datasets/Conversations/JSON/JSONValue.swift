/// A JSON value as it was read. Texts are UTF-8 that was checked; a number keeps the digits that it was written with.
enum JSONValue: Sendable, Equatable {
    case null
    case flag(Bool)
    case number([UInt8])
    case text([UInt8])
    case array([JSONValue])
    case object([JSONMember])

    /// The value of the first member of that name; nil where there is none, or where this is no object.
    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    var text: [UInt8]? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var array: [JSONValue]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    var members: [JSONMember]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    var integer: Int? {
        guard case .number(let digits) = self else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// Without a space, members in their order.
    var json: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(self)
        return bytes
    }
}

struct JSONMember: Sendable, Equatable {
    let name: String
    let value: JSONValue
}

extension [UInt8] {
    /// Appends a value as JSON, without a space.
    mutating func append(_ value: JSONValue) {
        switch value {
        case .null: append(contentsOf: "null".utf8)
        case .flag(let flag): append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let digits): append(contentsOf: digits)
        case .text(let text): appendJSONText(text)
        case .array(let values):
            append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                append(value)
            }
            append(UInt8(ascii: "]"))
        case .object(let members):
            append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                appendJSONText(Array(member.name.utf8))
                append(UInt8(ascii: ":"))
                append(member.value)
            }
            append(UInt8(ascii: "}"))
        }
    }

    /// Appends a JSON string. What needs no escape is copied run by run.
    mutating func appendJSONText(_ text: [UInt8]) {
        append(UInt8(ascii: "\""))
        var start = 0
        for index in text.indices {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            append(contentsOf: text[start..<index])
            appendEscape(of: byte)
            start = index + 1
        }
        append(contentsOf: text[start...])
        append(UInt8(ascii: "\""))
    }

    private mutating func appendEscape(of byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
        case 0..<0x20:
            append(contentsOf: "u00".utf8)
            append(UInt8(ascii: "0") + (byte >> 4))
            append(byte & 15 < 10 ? UInt8(ascii: "0") + (byte & 15) : UInt8(ascii: "a") + (byte & 15) - 10)
        default: append(byte)
        }
    }
}

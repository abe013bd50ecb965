/// A value of a table, for files that leave the database.
package enum DataCell: Sendable, Equatable {
    case null
    case integer(Int64)
    case number(Double)
    case text(String)
    case flag(Bool)
    /// JSON as it is stored: an object or an array.
    case json(String)
}

extension [UInt8] {
    /// Appends a value as JSON. A number that is not finite, which no table holds, becomes null.
    package mutating func appendJSON(_ cell: DataCell) {
        switch cell {
        case .null: append(contentsOf: "null".utf8)
        case .integer(let integer): append(contentsOf: String(integer).utf8)
        case .number(let number): append(contentsOf: (number.isFinite ? number.description : "null").utf8)
        case .text(let text): appendJSON(text)
        case .flag(let flag): append(contentsOf: (flag ? "true" : "false").utf8)
        case .json(let json): append(contentsOf: json.utf8)
        }
    }

    /// Appends a JSON string, in UTF-8; what JSON does not allow in one is escaped.
    package mutating func appendJSON(_ text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            case UInt8(ascii: "\n"): append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\t"): append(contentsOf: "\\t".utf8)
            case 0..<0x20:
                append(contentsOf: "\\u00".utf8)
                append(Self.hexDigits[Int(byte >> 4)])
                append(Self.hexDigits[Int(byte & 0x0F)])
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    private static let hexDigits = [UInt8]("0123456789abcdef".utf8)
}

import Foundation
import Testing

/// Reads RFC 4180 as another program would, character by character.
enum CSVReader {
    struct Malformed: Error { let line: Int }

    /// Rows by the names of the first line; an empty field is an empty text.
    static func rows(_ text: String) throws -> [[String: String]] {
        var lines: [[String]] = []
        var fields: [String] = []
        var field = ""
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch (scalar, isQuoted) {
            case ("\"", true):
                if scalars.first == "\"" {
                    field.unicodeScalars.append(scalar)
                    scalars.removeFirst()
                } else {
                    isQuoted = false
                }
            case ("\"", false):
                guard field.isEmpty else { throw Malformed(line: lines.count + 1) }
                isQuoted = true
            case (",", false):
                fields.append(field)
                field = ""
            case ("\r", false):
                guard scalars.popFirst() == "\n" else { throw Malformed(line: lines.count + 1) }
                lines.append(fields + [field])
                (fields, field) = ([], "")
            default: field.unicodeScalars.append(scalar)
            }
        }
        guard !isQuoted, fields.isEmpty, field.isEmpty, let head = lines.first else {
            throw Malformed(line: lines.count + 1)
        }
        return try lines.dropFirst().enumerated().map { number, line in
            guard line.count == head.count else { throw Malformed(line: number + 2) }
            return Dictionary(uniqueKeysWithValues: zip(head, line))
        }
    }
}

/// Reads JSON lines by JSONDecoder; what a line holds is compared as text, null as an empty one.
enum JSONLines {
    private enum Value: Decodable {
        case null, flag(Bool), integer(Int64), number(Double), text(String), nested

        init(from decoder: any Decoder) throws {
            guard let value = try? decoder.singleValueContainer() else {
                self = .nested
                return
            }
            if value.decodeNil() {
                self = .null
            } else if let flag = try? value.decode(Bool.self) {
                self = .flag(flag)
            } else if let integer = try? value.decode(Int64.self) {
                self = .integer(integer)
            } else if let number = try? value.decode(Double.self) {
                self = .number(number)
            } else if let text = try? value.decode(String.self) {
                self = .text(text)
            } else {
                self = .nested
            }
        }
    }

    static func rows(_ content: Data) throws -> [[String: String]] {
        #expect(content.isEmpty || content.last == UInt8(ascii: "\n"))
        return try content.split(separator: UInt8(ascii: "\n")).map { line in
            let members = try JSONDecoder().decode([String: Value].self, from: Data(line))
            let objects = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] ?? [:]
            return Dictionary(
                uniqueKeysWithValues: members.map { name, value in
                    switch value {
                    case .null: (name, "")
                    case .flag(let flag): (name, String(flag))
                    case .integer(let integer): (name, String(integer))
                    case .number(let number): (name, String(number))
                    case .text(let text): (name, text)
                    case .nested: (name, "\(objects[name] ?? "")")
                    }
                }
            )
        }
    }
}

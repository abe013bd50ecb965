import Domain
import Foundation

extension FactArguments {
    /// The longest text of arguments that is looked at, in bytes.
    private static let longest = 16 << 10

    /// Reads a call's arguments as a model wrote them: an object of texts, numbers and lists of numbers. `null` is the
    /// same as nothing, and so is no text at all, as some write a call without arguments.
    package init(json: String) throws(ToolArgumentsFault) {
        guard json.utf8.count <= Self.longest else { throw .tooLong }
        guard json.contains(where: { !$0.isWhitespace }) else {
            self.init()
            return
        }
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)) else { throw .notJSON }
        guard case .object(let members) = value else { throw .notObject }
        var values: [String: Value] = [:]
        for (name, value) in members {
            switch value {
            case .null: continue
            case .string(let text): values[name] = .text(text)
            case .number(let number): values[name] = .number(number)
            case .array(let elements): values[name] = .numbers(try Self.numbers(elements, of: name))
            case .bool: throw .unsupported(name, found: "true or false")
            case .object: throw .unsupported(name, found: "an object")
            }
        }
        self.init(values)
    }

    private static func numbers(_ elements: [JSONValue], of name: String) throws(ToolArgumentsFault) -> [Double] {
        var numbers: [Double] = []
        for element in elements {
            guard case .number(let number) = element else {
                throw .unsupported(name, found: "a list of something else than numbers")
            }
            numbers.append(number)
        }
        return numbers
    }
}

/// What is wrong with a call's arguments, in a sentence that a model can mend them by.
package enum ToolArgumentsFault: Error, Equatable, Sendable, CustomStringConvertible {
    case notJSON
    case notObject
    case tooLong
    case unsupported(String, found: String)

    package var description: String {
        switch self {
        case .notJSON: "The arguments are not valid JSON; write one JSON object."
        case .notObject: "The arguments are not a JSON object; write one, as in {\"period\": \"30d\"}."
        case .tooLong: "The arguments are too long."
        case .unsupported(let name, let found):
            "The argument \(name.visible(limit: 60)) is \(found); expected a text, a number or a list of numbers."
        }
    }
}

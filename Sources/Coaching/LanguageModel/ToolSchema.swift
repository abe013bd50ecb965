package import Foundation

/// A fact tool as OpenAI's API describes one: its name, its purpose, and a JSON schema of its arguments.
package struct ToolSchema: Encodable, Sendable {
    private let definition: FactToolDefinition

    package init(_ definition: FactToolDefinition) { self.definition = definition }

    /// The array `tools` of a request, and of the log of what a model was given.
    package static func json(of tools: [FactToolDefinition]) throws -> Data {
        try JSONEncoder.model.encode(tools.map(ToolSchema.init))
    }

    package func encode(to encoder: any Encoder) throws {
        var properties: [String: JSONValue] = [:]
        for parameter in definition.parameters { properties[parameter.name] = parameter.schema }
        let required = definition.parameters.filter(\.isRequired).map { JSONValue.string($0.name) }
        let parameters: JSONValue = .object([
            "type": .string("object"),
            "properties": .object(properties),
            "required": .array(required),
            "additionalProperties": .bool(false),
        ])
        let function: JSONValue = .object([
            "name": .string(definition.name),
            "description": .string(definition.purpose),
            "parameters": parameters,
        ])
        try JSONValue.object(["type": .string("function"), "function": function]).encode(to: encoder)
    }
}

extension FactParameter {
    fileprivate var schema: JSONValue {
        var members: [String: JSONValue] = ["description": .string(meaning)]
        switch kind {
        case .text: members["type"] = .string("string")
        case .number: members["type"] = .string("number")
        case .integer: members["type"] = .string("integer")
        case .numbers:
            members["type"] = .string("array")
            members["items"] = .object(["type": .string("number")])
        case .word(let words):
            members["type"] = .string("string")
            members["enum"] = .array(words.map(JSONValue.string))
        }
        return .object(members)
    }
}

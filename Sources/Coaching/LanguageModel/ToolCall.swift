/// A model's wish to have a tool run: `{"id":…, "type":"function", "function":{"name":…, "arguments":"{…}"}}`.
package struct ToolCall: Codable, Sendable, Equatable {
    /// Names the call within its conversation.
    package var id: String
    package var name: String
    /// A JSON object as text, as the model wrote it: it may be anything.
    package var arguments: String

    package init(id: String, name: String, arguments: String) {
        self.id = id
        self.name = name
        self.arguments = arguments
    }

    private enum CodingKeys: String, CodingKey {
        case id, type, function
    }

    private struct Function: Codable {
        let name: String
        let arguments: String
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let function = try container.decode(Function.self, forKey: .function)
        self.init(
            id: try container.decode(String.self, forKey: .id),
            name: function.name,
            arguments: function.arguments
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode("function", forKey: .type)
        try container.encode(Function(name: name, arguments: arguments), forKey: .function)
    }
}

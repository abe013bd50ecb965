/// One message of a chat in the shape of OpenAI's API: what a model is sent, what it answers, and what is kept of it.
package struct ChatMessage: Codable, Sendable, Equatable {
    package enum Role: String, Codable, Sendable {
        case system
        case user
        case assistant
        case tool
    }

    package let role: Role
    /// Absent where an assistant only calls tools.
    package let content: String?
    /// What an assistant wants to know before it answers; never empty.
    package let toolCalls: [ToolCall]?
    /// Which call a `tool` message answers.
    package let toolCallID: String?

    package init(role: Role, content: String?, toolCalls: [ToolCall]? = nil, toolCallID: String? = nil) {
        self.role = role
        self.content = content
        self.toolCalls = toolCalls?.isEmpty == true ? nil : toolCalls
        self.toolCallID = toolCallID
    }

    package static func system(_ text: String) -> Self { Self(role: .system, content: text) }
    package static func user(_ text: String) -> Self { Self(role: .user, content: text) }
    package static func assistant(_ text: String) -> Self { Self(role: .assistant, content: text) }

    /// What a call found, as JSON.
    package static func tool(_ result: String, answers call: ToolCall) -> Self {
        Self(role: .tool, content: result, toolCallID: call.id)
    }

    private enum CodingKeys: String, CodingKey {
        case role, content
        case toolCalls = "tool_calls"
        case toolCallID = "tool_call_id"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            role: try container.decode(Role.self, forKey: .role),
            content: try container.decodeIfPresent(String.self, forKey: .content),
            toolCalls: try container.decodeIfPresent([ToolCall].self, forKey: .toolCalls),
            toolCallID: try container.decodeIfPresent(String.self, forKey: .toolCallID)
        )
    }

    /// An absent content is written as `null`: some servers refuse a message without the key.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(role, forKey: .role)
        try container.encode(content, forKey: .content)
        try container.encodeIfPresent(toolCalls, forKey: .toolCalls)
        try container.encodeIfPresent(toolCallID, forKey: .toolCallID)
    }
}

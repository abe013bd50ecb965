/// Who says a message.
enum Role: String, Sendable, CaseIterable {
    case system, user, assistant, tool
}

/// A tool that the assistant asks for.
struct ToolCall: Sendable, Equatable {
    var id: [UInt8]
    var name: [UInt8]
    /// JSON.
    var arguments: [UInt8]
}

/// A message of a conversation. Texts are UTF-8.
struct Message: Sendable, Equatable {
    var role: Role
    /// Nil where the assistant only asks for tools.
    var content: [UInt8]?
    var toolCalls: [ToolCall] = []
    /// The call that a tool's message answers.
    var toolCallID: [UInt8]?
    /// 0 or 1: whether an assistant's message is learnt; nil where the file says nothing.
    var weight: Int?

    init(_ role: Role, _ content: [UInt8]?, weight: Int? = nil) {
        self.role = role
        self.content = content
        self.weight = weight
    }

    init(_ role: Role, text: String) { self.init(role, Array(text.utf8)) }
}

extension [Message] {
    /// All but what only says which tools were asked for, and what they said.
    var spoken: [Message] {
        filter { $0.role != .tool && !($0.role == .assistant && $0.content?.isEmpty ?? true) }.map {
            var message = $0
            message.toolCalls = []
            return message
        }
    }
}

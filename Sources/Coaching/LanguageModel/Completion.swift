/// One answer of a model: text, or calls that it wants made first, or both.
struct Completion: Sendable, Equatable {
    var text: String
    var toolCalls: [ToolCall]
    var finishReason: FinishReason
    /// As the server counted it.
    var usage: TokenUsage?

    /// The assistant's message that asks for the calls; what it says beside is kept.
    var callingMessage: ChatMessage {
        ChatMessage(role: .assistant, content: text.isEmpty ? nil : text, toolCalls: toolCalls)
    }
}

/// What a model answered, and what it took.
package struct ModelAnswer: Sendable, Equatable {
    /// All that came after the question: calls and their results, and last the assistant's answer.
    package let messages: [ChatMessage]
    package let text: String
    /// What the tools found, in the order of the calls.
    package let sheets: [FactSheet]
    package let finishReason: FinishReason
    /// Of all requests, failed ones included.
    package let usage: TokenUsage
    /// In millionths of a dollar; `nil` if the price is not known.
    package let costMicros: Int?
    /// From the question to the first text.
    package let firstChunk: Duration?
    /// From the question to the end.
    package let duration: Duration

    package var inputTokens: Int { usage.input }
    package var outputTokens: Int { usage.output }
}

import Foundation

/// What is asked of a model: the chat so far, the tools it may call, and how freely it may speak.
package struct ChatRequest: Sendable {
    package var messages: [ChatMessage]
    package var tools: [FactToolDefinition]
    /// 0 (the same answer each time, as far as the server can) to 2.
    package var temperature: Double
    /// Servers that honour it answer the same request alike.
    package var seed: Int
    /// The longest answer, in tokens.
    package var maximumTokens: Int

    package init(
        messages: [ChatMessage],
        tools: [FactToolDefinition] = [],
        temperature: Double = 0.2,
        seed: Int = 1,
        maximumTokens: Int = 700
    ) {
        self.messages = messages
        self.tools = tools
        self.temperature = temperature.isFinite ? min(max(temperature, 0), 2) : 0.2
        self.seed = seed
        self.maximumTokens = max(maximumTokens, 1)
    }

    /// The body of `POST /chat/completions`. Its keys are sorted, so that equal requests are equal bytes and a server
    /// that keeps a prompt's beginning finds it again.
    func body(model: String) throws(ModelFault) -> [UInt8] {
        let body = Body(
            model: model,
            messages: messages,
            tools: tools.isEmpty ? nil : tools.map(ToolSchema.init),
            temperature: temperature,
            seed: seed,
            maximumTokens: maximumTokens
        )
        do {
            return Array(try JSONEncoder.model.encode(body))
        } catch {
            throw .invalidRequest("the messages cannot be written as JSON")
        }
    }

    private struct Body: Encodable {
        let model: String
        let messages: [ChatMessage]
        let tools: [ToolSchema]?
        let temperature: Double
        let seed: Int
        let maximumTokens: Int
        let stream = true
        /// Without it, most servers say nothing of the tokens that a streamed answer used.
        let streamOptions = ["include_usage": true]

        enum CodingKeys: String, CodingKey {
            case model, messages, tools, temperature, seed, stream
            case maximumTokens = "max_tokens"
            case streamOptions = "stream_options"
        }
    }
}

extension JSONEncoder {
    static var model: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

/// How many tokens a text will be, without the model's own tokeniser: rather too many than too few.
///
/// English has about four letters to a token. Everything outside ASCII counts as a token a character, which is near the
/// truth for Chinese and too much for accents.
package enum TokenEstimate {
    /// What a message costs beside its text: its role and the marks around it.
    private static let perMessage = 4

    package static func tokens(in text: String) -> Int {
        var ascii = 0
        var others = 0
        for byte in text.utf8 {
            if byte < 0x80 {
                ascii += 1
            } else if byte >= 0xC0 {
                others += 1
            }
        }
        return (ascii + 3) / 4 + others
    }

    package static func tokens(in message: ChatMessage) -> Int {
        let calls = (message.toolCalls ?? []).reduce(0) { $0 + tokens(in: $1.name) + tokens(in: $1.arguments) + 4 }
        return perMessage + tokens(in: message.content ?? "") + calls
    }

    /// What a model has to read of the request, tools included.
    package static func tokens(in request: ChatRequest) -> Int {
        let messages = request.messages.reduce(0) { $0 + tokens(in: $1) }
        guard !request.tools.isEmpty, let schema = try? ToolSchema.json(of: request.tools) else { return messages }
        return messages + schema.count / 4 + 1
    }
}

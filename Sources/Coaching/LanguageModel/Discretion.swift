import Domain

/// What must not be repeated to an operator: the API key, and what users wrote. A server's words may hold both.
struct Discretion: Sendable {
    /// A piece of this many characters in common with the chat is a quotation.
    private static let quotation = 16
    private static let longestReason = 160

    let apiKey: APIKey?
    /// What the server was sent.
    let messages: [ChatMessage]

    static let none = Discretion(apiKey: nil, messages: [])

    /// A server's words as they may be shown: short, on one line, without the key; nothing of them if they quote.
    func reason(_ words: String) -> String {
        // The key goes before the words are cut: half of it would not be found.
        let reason = redacting(words).visible(limit: Self.longestReason)
        if reason.isEmpty { return "no reason is given" }
        return quotesChat(reason) ? "its reason quotes the chat and is not kept" : reason
    }

    func redacting(_ text: String) -> String {
        apiKey?.redacting(text) ?? text
    }

    private func quotesChat(_ reason: String) -> Bool {
        let characters = Array(reason)
        guard characters.count >= Self.quotation else { return false }
        let pieces = (0...(characters.count - Self.quotation)).map { String(characters[$0..<($0 + Self.quotation)]) }
        // The system prompt is the project's own.
        return messages.contains { message in
            guard message.role != .system, let content = message.content else { return false }
            let text = content.visible(limit: 100_000)
            return pieces.contains { text.contains($0) }
        }
    }
}

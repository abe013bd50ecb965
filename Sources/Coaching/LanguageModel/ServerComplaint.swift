import Foundation

/// What a server says when it refuses: `{"error":{"message":…, "type":…, "code":…}}`, and the shapes near it.
struct ServerComplaint: Sendable, Equatable {
    /// For people, and for none before ``Discretion`` has seen it: it may quote the request.
    let message: String
    /// `context_length_exceeded`, `insufficient_quota`, `invalid_request_error`: the server's words, joined.
    private let words: String
    /// The status that an error within a stream names.
    let status: Int?

    init(message: String = "", words: String = "", status: Int? = nil) {
        self.message = message
        self.words = words.lowercased()
        self.status = status
    }

    /// Reads the body of a refusal; one that is no JSON says nothing that could be relied on.
    init(reading body: [UInt8]) {
        let value = try? JSONDecoder().decode(JSONValue.self, from: Data(body))
        self = value.map(Self.init(document:)) ?? Self(message: "the server gives no reason that can be read")
    }

    /// The member `error` of a chunk.
    init(_ value: JSONValue) {
        guard case .object(let members) = value else {
            if case .string(let text) = value { self.init(message: text) } else { self.init() }
            return
        }
        var words: [String] = []
        var status: Int?
        for key in ["code", "type", "status"] {
            switch members[key] {
            case .string(let word)?:
                words.append(word)
                status = status ?? Int(word)
            case .number(let number)?: status = status ?? Int(exactly: number)
            default: break
            }
        }
        let message: String? = if case .string(let text)? = members["message"] { text } else { nil }
        self.init(message: message ?? "", words: words.joined(separator: " "), status: status)
    }

    /// `{"error":…}`, `{"detail":…}`, `{"message":…}`, or a list of one of them.
    private init(document: JSONValue) {
        switch document {
        case .array(let elements): self = elements.first.map(Self.init(document:)) ?? Self()
        case .object(let members):
            self = Self(members["error"] ?? members["detail"] ?? document)
        default: self = Self(document)
        }
    }

    var isAboutContext: Bool {
        if words.contains("context_length_exceeded") { return true }
        let text = message.lowercased()
        return ["context length", "context window", "context size", "maximum context", "prompt is too long"]
            .contains { text.contains($0) }
    }

    var isAboutCredit: Bool {
        words.contains("insufficient_quota") || words.contains("insufficient_balance")
    }
}

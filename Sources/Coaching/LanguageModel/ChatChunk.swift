import Foundation

/// One piece of an answer as the server sends it: an event of a stream, or a whole answer that was not streamed.
///
/// Servers that call themselves compatible differ in the small things. What is not needed is not looked at, what is
/// missing is absent, and only what cannot be understood at all is an error.
struct ChatChunk: Decodable, Sendable {
    var text: String?
    var calls: [CallPiece] = []
    var finishReason: String?
    var usage: TokenUsage?
    var complaint: ServerComplaint?

    /// A part of a tool call; the parts of one call come one after the other.
    struct CallPiece: Sendable {
        var index: Int?
        var id: String?
        var name: String?
        var arguments: String?
    }

    /// - Throws: `ModelFault.invalidAnswer`.
    init(reading json: some Collection<UInt8>) throws(ModelFault) {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(json))
        } catch {
            throw .invalidAnswer("a piece of the answer is not the JSON of a chat completion")
        }
    }

    private enum CodingKeys: String, CodingKey {
        case choices, usage, error
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if container.contains(.error), let value = try? container.decode(JSONValue.self, forKey: .error), value != .null
        {
            complaint = ServerComplaint(value)
            return
        }
        // One answer is asked for, so that there is one choice, or none in the chunk that tells the usage.
        if let choice = try container.decodeIfPresent([Choice].self, forKey: .choices)?.first {
            finishReason = choice.finishReason
            text = choice.content?.text
            calls = choice.content?.calls ?? []
        }
        usage = try? container.decodeIfPresent(TokenUsage.self, forKey: .usage)
    }

    private struct Choice: Decodable {
        let content: Content?
        let finishReason: String?

        enum CodingKeys: String, CodingKey {
            case delta, message
            case finishReason = "finish_reason"
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            content =
                try container.decodeIfPresent(Content.self, forKey: .delta)
                ?? container.decodeIfPresent(Content.self, forKey: .message)
            finishReason = try? container.decodeIfPresent(String.self, forKey: .finishReason)
        }
    }

    private struct Content: Decodable {
        let text: String?
        let calls: [CallPiece]

        enum CodingKeys: String, CodingKey {
            case content
            case calls = "tool_calls"
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            calls = try container.decodeIfPresent([CallPiece].self, forKey: .calls) ?? []
            if let text = try? container.decodeIfPresent(String.self, forKey: .content) {
                self.text = text
            } else {
                // Some send a list of parts, of which only the texts matter.
                let parts = try? container.decodeIfPresent([Part].self, forKey: .content)
                text = parts.map { $0.compactMap(\.text).joined() }
            }
        }
    }

    private struct Part: Decodable {
        let text: String?
    }
}

extension ChatChunk.CallPiece: Decodable {
    private enum CodingKeys: String, CodingKey {
        case index, id, function
    }

    private struct Function: Decodable {
        let name: String?
        let arguments: String?

        enum CodingKeys: String, CodingKey {
            case name, arguments
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            name = try container.decodeIfPresent(String.self, forKey: .name)
            if let text = try? container.decodeIfPresent(String.self, forKey: .arguments) {
                arguments = text
            } else if let value = try? container.decodeIfPresent(JSONValue.self, forKey: .arguments) {
                // Some send the object itself instead of its text.
                arguments = value.text
            } else {
                arguments = nil
            }
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let function = try container.decodeIfPresent(Function.self, forKey: .function)
        self.init(
            index: try? container.decodeIfPresent(Int.self, forKey: .index),
            id: try? container.decodeIfPresent(String.self, forKey: .id),
            name: function?.name,
            arguments: function?.arguments
        )
    }
}

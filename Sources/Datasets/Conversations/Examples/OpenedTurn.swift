import Domain
import Storage

/// A turn whose texts are open: what was asked, in what light, and what was answered.
struct OpenedTurn {
    let stored: StoredTurn
    /// The system prompt, what was said before, and the question.
    let prompt: [Message]
    /// Calls of tools and their results if there were any, then what the user saw.
    let answer: [Message]

    /// - Throws: `SealError`, where the user's key is gone.
    /// - Returns: nil where there is no question, or no answer.
    init?(_ stored: StoredTurn, vault: Vault) throws {
        let system = try stored.systemPrompt.map { try stored.open($0, with: vault) }
        guard let input = StoredMessages.messages(try stored.open(stored.inputMessages, with: vault)),
            let answer = StoredMessages.messages(try stored.open(stored.outputMessages, with: vault)),
            input.last?.role == .user, answer.last?.role == .assistant
        else { return nil }
        // A history that was cut may begin in the middle of an answer.
        let start = input.firstIndex { $0.role == .user } ?? 0
        let systems = input[..<start].filter { $0.role == .system }
        prompt = (system.map { [Message(.system, $0)] } ?? []) + systems + input[start...]
        self.answer = answer
        self.stored = stored
    }

    /// The prompt as data sets have it: nothing in it is learnt again.
    var learntPrompt: [Message] { prompt.weighted(0) }
    var learntAnswer: [Message] { answer.weighted(1) }
}

extension [Message] {
    fileprivate func weighted(_ weight: Int) -> [Message] {
        map {
            var message = $0
            if message.role == .assistant { message.weight = weight }
            return message
        }
    }
}

extension Example {
    /// Gives the calls of tools numbers of their own: the ids of a model's server say nothing, and look like keys.
    mutating func renumberCalls() {
        var count = 0
        var numbers: [[UInt8]: [UInt8]] = [:]
        change { message in
            for index in message.toolCalls.indices {
                count += 1
                let number = Array("call_\(count)".utf8)
                numbers[message.toolCalls[index].id] = number
                message.toolCalls[index].id = number
            }
            if let id = message.toolCallID, let number = numbers[id] { message.toolCallID = number }
        }
    }

    /// Replaces personal data in all texts.
    mutating func redact(with redactor: inout Redactor, clean: inout [UInt8]) {
        var current = redactor
        var known = clean
        change { message in
            if let content = message.content {
                switch message.role {
                case .tool: message.content = current.redactedJSON(content)
                case .system where content == known: break
                case .system:
                    let text = current.redacted(content)
                    if text == content { known = text }
                    message.content = text
                case .user, .assistant: message.content = current.redacted(content)
                }
            }
            for index in message.toolCalls.indices {
                message.toolCalls[index].arguments = current.redactedJSON(message.toolCalls[index].arguments)
            }
        }
        redactor = current
        clean = known
    }
}

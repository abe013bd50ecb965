/// Reads the rows of a format into their neutral form. The rows have passed ``LineCheck``.
struct ExampleReader {
    let format: ConversationFormat

    func example(_ row: JSONValue) -> Example? {
        switch format {
        case .openai: openAI(row)
        case .openaiDPO: openAIPair(row)
        case .trlSFT: supervised(row)
        case .trlDPO: pair(row)
        case .trlKTO: judgement(row)
        case .sharegpt: shareGPT(row)
        case .alpaca: alpaca(row)
        case .csv: nil
        }
    }

    private func openAI(_ row: JSONValue) -> Example? {
        guard let messages = messages(row["messages"]) else { return nil }
        let (prompt, answer) = Self.parted(messages)
        let learnsAll = prompt.contains { $0.role == .assistant && $0.weight != 0 }
        return Example(prompt: prompt, outcome: .answer(answer), tools: row["tools"], learnsAll: learnsAll)
    }

    /// The question, and what comes after the last message that is nobody's answer.
    private static func parted(_ messages: [Message]) -> (prompt: [Message], answer: [Message]) {
        let end = (messages.lastIndex { $0.role == .user || $0.role == .system } ?? -1) + 1
        return (Array(messages[..<end]), Array(messages[end...]))
    }

    private func openAIPair(_ row: JSONValue) -> Example? {
        guard let prompt = messages(row["input"]?["messages"]), let chosen = messages(row["preferred_output"]),
            let rejected = messages(row["non_preferred_output"])
        else { return nil }
        return Example(
            prompt: prompt,
            outcome: .pair(chosen: chosen, rejected: rejected),
            tools: row["input"]?["tools"]
        )
    }

    private func supervised(_ row: JSONValue) -> Example? {
        if let all = messages(row["messages"]) {
            let (prompt, answer) = Self.parted(all)
            return Example(prompt: prompt, outcome: .answer(answer), learnsAll: true)
        }
        guard var prompt = messages(row["prompt"]), var answer = messages(row["completion"]) else { return nil }
        for index in prompt.indices where prompt[index].role == .assistant { prompt[index].weight = 0 }
        for index in answer.indices where answer[index].role == .assistant { answer[index].weight = 1 }
        return Example(prompt: prompt, outcome: .answer(answer))
    }

    private func pair(_ row: JSONValue) -> Example? {
        guard let prompt = messages(row["prompt"]), let chosen = messages(row["chosen"]),
            let rejected = messages(row["rejected"])
        else { return nil }
        return Example(prompt: prompt, outcome: .pair(chosen: chosen, rejected: rejected))
    }

    private func judgement(_ row: JSONValue) -> Example? {
        guard let prompt = messages(row["prompt"]), let answer = messages(row["completion"]),
            case .flag(let isLiked)? = row["label"]
        else { return nil }
        return Example(prompt: prompt, outcome: .judged(answer, isLiked: isLiked))
    }

    private func messages(_ value: JSONValue?) -> [Message]? {
        guard let values = value?.array else { return nil }
        var messages: [Message] = []
        for value in values {
            guard let name = value["role"]?.text, let role = Role(rawValue: String(decoding: name, as: UTF8.self))
            else { return nil }
            var message = Message(role, value["content"]?.text, weight: value["weight"]?.integer)
            message.toolCallID = value["tool_call_id"]?.text
            for call in value["tool_calls"]?.array ?? [] {
                guard let id = call["id"]?.text, let name = call["function"]?["name"]?.text,
                    let arguments = call["function"]?["arguments"]
                else { return nil }
                message.toolCalls.append(ToolCall(id: id, name: name, arguments: arguments.text ?? arguments.json))
            }
            messages.append(message)
        }
        return messages
    }

    private func shareGPT(_ row: JSONValue) -> Example? {
        guard let values = row["conversations"]?.array else { return nil }
        var messages = values.compactMap { value in
            value["value"]?.text.map {
                Message(value["from"]?.text == Array("gpt".utf8) ? .assistant : .user, $0)
            }
        }
        guard let answer = messages.popLast() else { return nil }
        let system = row["system"]?.text.map { [Message(.system, $0)] } ?? []
        return Example(prompt: system + messages, outcome: .answer([answer]))
    }

    private func alpaca(_ row: JSONValue) -> Example? {
        guard var question = row["instruction"]?.text, let output = row["output"]?.text else { return nil }
        if let input = row["input"]?.text, !input.isEmpty { question += [0x0A] + input }
        var prompt: [Message] = []
        for pair in row["history"]?.array ?? [] {
            guard let texts = pair.array, texts.count == 2, let said = texts[0].text, let answered = texts[1].text
            else { return nil }
            prompt.append(Message(.user, said))
            prompt.append(Message(.assistant, answered, weight: 0))
        }
        prompt.append(Message(.user, question))
        return Example(prompt: prompt, outcome: .answer([Message(.assistant, output, weight: 1)]))
    }
}

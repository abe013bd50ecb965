/// Writes rows in one format. The same row is always the same bytes.
struct ExampleWriter {
    let format: ConversationFormat

    /// What a file begins with.
    var head: [UInt8] { format == .csv ? SheetRow.head : [] }

    /// Appends a row that is ``Example/fitted(to:)`` the format, with the end of its line.
    func write(_ example: Example, to bytes: inout [UInt8]) {
        switch format {
        case .openai: writeOpenAI(example, to: &bytes)
        case .openaiDPO: writeOpenAIPair(example, to: &bytes)
        case .trlSFT: writeSupervised(example, to: &bytes)
        case .trlDPO: writePair(example, to: &bytes)
        case .trlKTO: writeJudgement(example, to: &bytes)
        case .sharegpt: ShareGPTRow.write(example, to: &bytes)
        case .alpaca: AlpacaRow.write(example, to: &bytes)
        case .csv: return SheetRow.write(example, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private func writeOpenAI(_ example: Example, to bytes: inout [UInt8]) {
        bytes.append(string: #"{"messages":"#)
        bytes.append(example.prompt + (example.preferred ?? []), .openai)
        writeTools(of: example, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
    }

    private func writeOpenAIPair(_ example: Example, to bytes: inout [UInt8]) {
        guard case .pair(let chosen, let rejected) = example.outcome else { return }
        bytes.append(string: #"{"input":{"messages":"#)
        bytes.append(example.prompt, .openai)
        writeTools(of: example, to: &bytes)
        bytes.append(string: #"},"preferred_output":"#)
        bytes.append(chosen, .openai)
        bytes.append(string: #","non_preferred_output":"#)
        bytes.append(rejected, .openai)
        bytes.append(UInt8(ascii: "}"))
    }

    private func writeTools(of example: Example, to bytes: inout [UInt8]) {
        guard let tools = example.tools, tools.array?.isEmpty == false else { return }
        bytes.append(string: #","tools":"#)
        bytes.append(tools)
    }

    private func writeSupervised(_ example: Example, to bytes: inout [UInt8]) {
        let answer = example.preferred ?? []
        if example.learnsAll {
            bytes.append(string: #"{"messages":"#)
            bytes.append(example.prompt + answer, .trl)
        } else {
            bytes.append(string: #"{"prompt":"#)
            bytes.append(example.prompt, .trl)
            bytes.append(string: #","completion":"#)
            bytes.append(answer, .trl)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private func writePair(_ example: Example, to bytes: inout [UInt8]) {
        guard case .pair(let chosen, let rejected) = example.outcome else { return }
        bytes.append(string: #"{"prompt":"#)
        bytes.append(example.prompt, .trl)
        bytes.append(string: #","chosen":"#)
        bytes.append(chosen, .trl)
        bytes.append(string: #","rejected":"#)
        bytes.append(rejected, .trl)
        bytes.append(UInt8(ascii: "}"))
    }

    private func writeJudgement(_ example: Example, to bytes: inout [UInt8]) {
        guard case .judged(let answer, let isLiked) = example.outcome else { return }
        bytes.append(string: #"{"prompt":"#)
        bytes.append(example.prompt, .trl)
        bytes.append(string: #","completion":"#)
        bytes.append(answer, .trl)
        bytes.append(string: isLiked ? #","label":true}"# : #","label":false}"#)
    }
}

/// Whose way of writing a message.
enum MessageStyle {
    /// With weights; the arguments of a call are a text that holds JSON.
    case openai
    /// Without weights; the arguments are an object.
    case trl
}

extension [UInt8] {
    mutating func append(string: StaticString) {
        string.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends messages as a JSON array.
    mutating func append(_ messages: [Message], _ style: MessageStyle) {
        append(UInt8(ascii: "["))
        for (index, message) in messages.enumerated() {
            if index > 0 { append(UInt8(ascii: ",")) }
            append(message, style)
        }
        append(UInt8(ascii: "]"))
    }

    private mutating func append(_ message: Message, _ style: MessageStyle) {
        append(string: #"{"role":""#)
        append(contentsOf: message.role.rawValue.utf8)
        append(UInt8(ascii: "\""))
        if let content = message.content {
            append(string: #","content":"#)
            appendJSONText(content)
        }
        if !message.toolCalls.isEmpty {
            append(string: #","tool_calls":["#)
            for (index, call) in message.toolCalls.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                append(call, style)
            }
            append(UInt8(ascii: "]"))
        }
        if let id = message.toolCallID {
            append(string: #","tool_call_id":"#)
            appendJSONText(id)
        }
        if style == .openai, let weight = message.weight {
            append(string: weight == 0 ? #","weight":0"# : #","weight":1"#)
        }
        append(UInt8(ascii: "}"))
    }

    private mutating func append(_ call: ToolCall, _ style: MessageStyle) {
        append(string: #"{"id":"#)
        appendJSONText(call.id)
        append(string: #","type":"function","function":{"name":"#)
        appendJSONText(call.name)
        append(string: #","arguments":"#)
        if style == .openai { appendJSONText(call.arguments) } else { append(contentsOf: call.arguments) }
        append(string: "}}")
    }
}

/// Reads the messages of a stored turn: a JSON array in the shape of OpenAI's chat completions.
///
/// What is kept there beside the fields that data sets know is left out.
enum StoredMessages {
    /// - Returns: nil where it is no such array.
    static func messages(_ json: [UInt8]) -> [Message]? {
        guard let values = try? JSONReader.value(json).array else { return nil }
        var messages: [Message] = []
        for value in values {
            guard let message = message(value) else { return nil }
            messages.append(message)
        }
        return messages
    }

    private static func message(_ value: JSONValue) -> Message? {
        guard let name = value["role"]?.text, let role = Role(rawValue: String(decoding: name, as: UTF8.self)) else {
            return nil
        }
        var message = Message(role, value["content"]?.text)
        message.toolCallID = role == .tool ? value["tool_call_id"]?.text : nil
        for call in value["tool_calls"]?.array ?? [] {
            guard let id = call["id"]?.text, let function = call["function"], let name = function["name"]?.text,
                let arguments = function["arguments"]
            else { return nil }
            message.toolCalls.append(ToolCall(id: id, name: name, arguments: arguments.text ?? arguments.json))
        }
        return message
    }
}

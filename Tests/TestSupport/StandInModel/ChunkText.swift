import Foundation

/// The pieces of a chat completion as text, each a whole event of a stream unless it says otherwise.
enum ChunkText {
    static let role = event(choice(delta: ["role": "assistant", "content": ""]))

    static func delta(_ text: String) -> String {
        event(choice(delta: ["content": .string(text)]))
    }

    /// The first piece of a call.
    static func call(_ index: Int, id: String, name: String, _ arguments: Substring) -> String {
        let function: JSON = ["name": .string(name), "arguments": .string(String(arguments))]
        let call: JSON = [
            "index": .integer(Int64(index)), "id": .string(id), "type": "function", "function": function,
        ]
        return event(choice(delta: ["tool_calls": [call]]))
    }

    /// More of a call's arguments.
    static func call(_ index: Int, _ arguments: Substring) -> String {
        let call: JSON = ["index": .integer(Int64(index)), "function": ["arguments": .string(String(arguments))]]
        return event(choice(delta: ["tool_calls": [call]]))
    }

    static func finish(_ reason: String) -> String {
        event(choice(delta: [:], finishReason: .string(reason)))
    }

    static func usage(_ input: Int, _ output: Int) -> String {
        event(completion(choices: [], usage: tokens(input, output), object: "chat.completion.chunk"))
    }

    /// A whole answer as one JSON document.
    static func whole(_ text: String) -> String {
        let message: JSON = ["role": "assistant", "content": .string(text), "refusal": .null]
        let choice: JSON = ["index": 0, "message": message, "logprobs": .null, "finish_reason": "stop"]
        return json(completion(choices: [choice], usage: tokens(11, 7), object: "chat.completion"))
    }

    /// A refusal as one JSON document.
    static func error(_ message: String, code: String) -> String {
        json(["error": ["message": .string(message), "type": "stand_in", "param": .null, "code": .string(code)]])
    }

    private static func choice(delta: JSON, finishReason: JSON = .null) -> JSON {
        let choice: JSON = ["index": 0, "delta": delta, "logprobs": .null, "finish_reason": finishReason]
        return completion(choices: [choice], usage: .null, object: "chat.completion.chunk")
    }

    private static func completion(choices: [JSON], usage: JSON, object: JSON) -> JSON {
        [
            "id": "chatcmpl-stand-in", "object": object, "created": 1_700_000_000, "model": "stand-in",
            "system_fingerprint": "fp_stand_in", "choices": .array(choices), "usage": usage,
        ]
    }

    private static func tokens(_ input: Int, _ output: Int) -> JSON {
        [
            "prompt_tokens": .integer(Int64(input)), "completion_tokens": .integer(Int64(output)),
            "total_tokens": .integer(Int64(input + output)),
        ]
    }

    private static func event(_ value: JSON) -> String {
        "data: \(json(value))\n\n"
    }

    /// A value made of texts and whole numbers can always be written.
    private static func json(_ value: JSON) -> String {
        (try? value.encoded()).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}

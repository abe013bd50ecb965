import Coaching
import Foundation
import TestSupport
import Testing

@testable import Coaching

@Suite("The chat as OpenAI's API writes it")
struct ChatMessageTests {
    private func json(_ message: ChatMessage) throws -> JSON {
        try JSON(parsing: JSONEncoder().encode(message))
    }

    @Test("keeps every kind of message through JSON and back")
    func roundTrip() throws {
        let call = ToolCall(id: "c1", name: "bankroll", arguments: #"{"casino":"A \"b\""}"#)
        let messages: [ChatMessage] = [
            .system("s"), .user("ü😀\n"), .assistant("a"),
            ChatMessage(role: .assistant, content: nil, toolCalls: [call]), .tool("{}", answers: call),
        ]
        let decoded = try JSONDecoder().decode([ChatMessage].self, from: JSONEncoder().encode(messages))
        #expect(decoded == messages)
    }

    @Test("names its members as the API does")
    func names() throws {
        let call = ToolCall(id: "c1", name: "bankroll", arguments: "{}")
        let calling = try json(ChatMessage(role: .assistant, content: nil, toolCalls: [call]))
        #expect(
            calling == [
                "role": "assistant", "content": .null,
                "tool_calls": [
                    ["id": "c1", "type": "function", "function": ["name": "bankroll", "arguments": "{}"]]
                ],
            ]
        )
        #expect(
            try json(.tool("{}", answers: call)) == ["role": "tool", "content": "{}", "tool_call_id": "c1"]
        )
        #expect(try json(ChatMessage(role: .assistant, content: "x", toolCalls: []))["tool_calls"] == nil)
    }

    @Test("The body asks for a stream with its usage, and for the same answer each time")
    func body() throws {
        let request = ChatRequest(messages: [.user("hi")], temperature: 0.5, seed: 42, maximumTokens: 9)
        let body = try JSON(parsing: Data(request.body(model: "m")))
        #expect(
            body == [
                "model": "m", "messages": [["role": "user", "content": "hi"]], "temperature": .number(0.5), "seed": 42,
                "max_tokens": 9, "stream": true, "stream_options": ["include_usage": true],
            ]
        )
        #expect(try request.body(model: "m") == request.body(model: "m"))
        #expect(ChatRequest(messages: [], temperature: .nan).temperature == 0.2)
    }

    @Test("A tool is described by a JSON schema of its arguments")
    func schema() throws {
        let tool = FactToolDefinition(
            "t",
            "Tells.",
            [
                FactParameter("sport", .word(["tennis", "football"]), "A sport.", isRequired: true),
                FactParameter("prices", .numbers, "Prices."), FactParameter("count", .integer, "How many."),
            ],
            facts: [String]()
        )
        let expected: JSON = [
            "type": "object", "required": ["sport"], "additionalProperties": false,
            "properties": [
                "sport": ["type": "string", "enum": ["tennis", "football"], "description": "A sport."],
                "prices": ["type": "array", "items": ["type": "number"], "description": "Prices."],
                "count": ["type": "integer", "description": "How many."],
            ],
        ]
        let json = try JSON(parsing: ToolSchema.json(of: [tool]))
        #expect(json[0]?["type"] == "function")
        #expect(json[0]?["function"]?["name"] == "t" && json[0]?["function"]?["description"] == "Tells.")
        #expect(json[0]?["function"]?["parameters"] == expected)
    }
}

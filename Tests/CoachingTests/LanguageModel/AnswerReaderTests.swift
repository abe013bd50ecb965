import Testing

@testable import Coaching

@Suite("An answer's bytes")
struct AnswerReaderTests {
    private static let stream = """
        data: {"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}

        : a comment
        data: {"choices":[{"delta":{"content":"Tu as gagné 3 "},"unknown":[1]}],"usage":null}

        data: {"choices":[{"delta":{"content":"€ 👩‍💻"}}]}

        data: {"choices":[{"delta":{},"finish_reason":"stop"}]}

        data: {"choices":[],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}

        data: [DONE]


        """

    /// What is shown on the way, and the answer.
    private func read(_ pieces: [[UInt8]], limit: Int = 1 << 20) throws -> (text: String, completion: Completion) {
        var reader = AnswerReader(limit: limit)
        var text = ""
        for piece in pieces { text += try reader.take(piece) }
        let end = try reader.finish()
        return (text + end.text, end.completion)
    }

    private func read(events: [String]) throws -> Completion {
        try read([Array(events.map { "data: \($0)\n\n" }.joined().utf8)]).completion
    }

    private func fault(events: [String]) -> ModelFault? {
        #expect(throws: ModelFault.self) { try read(events: events) }
    }

    @Test("say the same wherever the network has cut them")
    func splits() throws {
        let bytes = Array(Self.stream.utf8)
        let expected = Completion(
            text: "Tu as gagné 3 € 👩‍💻",
            toolCalls: [],
            finishReason: .stop,
            usage: TokenUsage(input: 11, output: 7)
        )
        for cut in bytes.indices {
            let (text, completion) = try read([Array(bytes[..<cut]), Array(bytes[cut...])])
            #expect(completion == expected && text == expected.text, "cut at \(cut)")
        }
        #expect(try read(bytes.map { [$0] }).completion == expected)
    }

    @Test("may be one JSON document")
    func wholeDocument() throws {
        let json = """
             {"choices":[{"message":{"role":"assistant","content":"Hi é"},"finish_reason":"length"}],
             "usage":{"prompt_tokens":3.0,"completion_tokens":2}}
            """
        let bytes = Array(json.utf8)
        let (text, completion) = try read([Array(bytes[..<20]), Array(bytes[20...])])
        #expect(text == "Hi é" && completion.text == text && completion.finishReason == .length)
        #expect(completion.usage == TokenUsage(input: 3, output: 2))
    }

    @Test("may hold the text as a list of parts")
    func parts() throws {
        let json = #"{"choices":[{"message":{"content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}}]}"#
        #expect(try read([Array(json.utf8)]).completion.text == "ab")
    }

    @Test("put tool calls together from pieces, by index")
    func calls() throws {
        let completion = try read(events: [
            #"{"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"x","arguments":""}}]}}]}"#,
            #"{"choices":[{"delta":{"tool_calls":[{"index":1,"id":"b","function":{"name":"y","arguments":"{\"c\""}}]}}]}"#,
            #"{"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{}"}}]}}]}"#,
            #"{"choices":[{"delta":{"tool_calls":[{"index":1,"id":"b","function":{"name":"y","arguments":":1}"}}]}}]}"#,
            #"{"choices":[{"delta":{},"finish_reason":"tool_calls"}]}"#, "[DONE]",
        ])
        #expect(
            completion.toolCalls == [
                ToolCall(id: "a", name: "x", arguments: "{}"), ToolCall(id: "b", name: "y", arguments: #"{"c":1}"#),
            ]
        )
        #expect(completion.finishReason == .toolCalls && completion.callingMessage.content == nil)
    }

    @Test(
        "keep calls apart that a server numbers alike or not at all",
        arguments: [#""index":0,"#, ""]
    )
    func carelessIndices(index: String) throws {
        let completion = try read(events: [
            #"{"choices":[{"delta":{"tool_calls":[{\#(index)"id":"a","function":{"name":"x","arguments":{"n":5}}}]}}]}"#,
            #"{"choices":[{"delta":{"tool_calls":[{\#(index)"id":"b","function":{"name":"x","arguments":"{}"}}]}}]}"#,
            "[DONE]",
        ])
        #expect(completion.toolCalls.map(\.id) == ["a", "b"])
        #expect(completion.toolCalls.map(\.arguments) == [#"{"n":5}"#, "{}"])
    }

    @Test("are complete with a reason for the end, or with [DONE]")
    func endings() throws {
        #expect(
            try read(events: [#"{"choices":[{"delta":{"content":"a"},"finish_reason":"odd"}]}"#]).finishReason == .other
        )
        #expect(try read(events: [#"{"choices":[{"delta":{"content":"a"}}]}"#, "[DONE]", "{"]).finishReason == .stop)
        #expect(fault(events: [#"{"choices":[{"delta":{"content":"a"}}]}"#]) == .truncated)
        #expect(fault(events: ["[DONE]"]) == .emptyAnswer(.stop))
        #expect(
            fault(events: [#"{"choices":[{"delta":{"content":" \n"},"finish_reason":"content_filter"}]}"#])
                == .emptyAnswer(.contentFilter)
        )
    }

    @Test("that make no sense are refused", arguments: ["{not json", "[1]", #"{"choices":5}"#, "\"text\"", "null"])
    func nonsense(chunk: String) {
        #expect(fault(events: [chunk])?.code == "invalid_answer")
    }

    @Test("that are a page for people are refused")
    func page() {
        #expect(throws: ModelFault.invalidAnswer("it is neither a stream of events nor JSON")) {
            try read([Array("<html>\n<p>data</p>\n\n</html>".utf8)])
        }
        #expect(throws: ModelFault.truncated) { try read([]) }
    }

    @Test(
        "may hold an error in the middle",
        arguments: [
            (#"{"error":{"message":"overloaded"}}"#, ModelFault.serverFailed(status: 200)),
            (#"{"error":"boom"}"#, .serverFailed(status: 200)),
            (#"{"error":{"code":429,"message":"slow"}}"#, .rateLimited(retryAfter: nil)),
            (#"{"error":{"code":"429","type":"insufficient_quota"}}"#, .outOfCredit),
            (#"{"error":{"code":"context_length_exceeded","message":"x"}}"#, .contextTooLong),
            (#"{"error":{"code":400,"message":"no tools"}}"#, .refused(status: 400, "no tools")),
        ]
    )
    func errorInStream(chunk: String, expected: ModelFault) {
        #expect(fault(events: [chunk]) == expected)
        #expect(fault(events: [#"{"choices":[{"delta":{"content":"a"}}]}"#, chunk]) == expected)
    }

    @Test("are counted against the limit, arguments included")
    func tooLarge() {
        let text = #"data: {"choices":[{"delta":{"content":"\#(String(repeating: "a", count: 60))"}}]}"# + "\n\n"
        #expect(throws: ModelFault.tooLarge) { try read([Array((text + text).utf8)], limit: 100) }
        let call =
            #"data: {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"12345678"}}]}}]}"# + "\n\n"
        #expect(throws: ModelFault.tooLarge) {
            try read([Array(String(repeating: call, count: 13).utf8)], limit: 100)
        }
    }

    @Test("cannot tell an absurd number of tokens")
    func absurdUsage() throws {
        let completion = try read(events: [
            #"{"choices":[{"delta":{"content":"a"},"finish_reason":"stop"}]}"#,
            #"{"choices":[],"usage":{"prompt_tokens":9e300,"completion_tokens":-4}}"#,
        ])
        #expect(completion.usage == TokenUsage(input: 100_000_000, output: 0))
    }
}

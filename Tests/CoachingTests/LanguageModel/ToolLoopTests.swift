import Testing

@testable import Coaching

@Suite("A model's tool calls")
struct ToolLoopTests {
    private func call(_ id: String) -> ToolCall { ToolCall(id: id, name: "t", arguments: "{}") }

    @Test("end after three rounds of calls: the fourth request must be answered")
    func rounds() throws {
        var loop = ToolLoop(limits: ModelLimits())
        for id in ["a", "b", "c"] { #expect(try loop.take([call(id)]).map(\.id) == [id]) }
        #expect(throws: ModelFault.tooManyToolCalls) { try loop.take([call("d")]) }
    }

    @Test("are at most eight in all")
    func calls() throws {
        var loop = ToolLoop(limits: ModelLimits())
        _ = try loop.take((0..<5).map { call("a\($0)") })
        _ = try loop.take((0..<3).map { call("b\($0)") })
        #expect(throws: ModelFault.tooManyToolCalls) { try loop.take([call("c")]) }
        var other = ToolLoop(limits: ModelLimits())
        #expect(throws: ModelFault.tooManyToolCalls) { try other.take((0..<9).map { call("\($0)") }) }
    }

    @Test("have ids of their own, whatever the server gave")
    func ids() throws {
        var loop = ToolLoop(limits: ModelLimits())
        #expect(try loop.take([call("x"), call("x"), call("")]).map(\.id) == ["x", "call_2", "call_3"])
        #expect(try loop.take([call("call_2"), call("call_5")]).map(\.id) == ["call_4", "call_5"])
    }

    @Test(
        "have arguments of texts, numbers and lists of numbers",
        arguments: [
            ("", [:]), (" \n", [:]), ("{}", [:]), (#"{"a":null}"#, [:]), (#"{"a":"é"}"#, ["a": .text("é")]),
            (#"{"a":2,"b":2.5}"#, ["a": .number(2), "b": .number(2.5)]),
            (#"{"a":[1,2.5]}"#, ["a": .numbers([1, 2.5])]),
            (#"{"a":[]}"#, ["a": .numbers([])]),
        ] as [(String, [String: FactArguments.Value])]
    )
    func arguments(json: String, expected: [String: FactArguments.Value]) throws {
        #expect(try FactArguments(json: json) == FactArguments(expected))
    }

    @Test(
        "are told what is wrong with other arguments",
        arguments: [
            ("{", .notJSON), ("{'a':1}", .notJSON), ("{\"a\":1e999}", .notJSON), ("[1]", .notObject), ("7", .notObject),
            (#"{"a":true}"#, .unsupported("a", found: "true or false")),
            (#"{"a":{"b":1}}"#, .unsupported("a", found: "an object")),
            (#"{"a":[1,"2"]}"#, .unsupported("a", found: "a list of something else than numbers")),
            ("{\"a\":\"" + String(repeating: "x", count: 20_000) + "\"}", .tooLong),
        ] as [(String, ToolArgumentsFault)]
    )
    func wrongArguments(json: String, expected: ToolArgumentsFault) {
        #expect(throws: expected) { try FactArguments(json: json) }
    }
}

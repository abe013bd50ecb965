import Domain
import Foundation
import Testing

@testable import Datasets

@Suite("formats of conversations", .timeLimit(.minutes(2)))
struct ConversationFormatTests {
    private static let call = ToolCall(
        id: Array("call_1".utf8),
        name: Array("betting_results".utf8),
        arguments: Array(#"{"casino":"Bet365"}"#.utf8)
    )

    private static var asking: Message {
        var message = Message(.assistant, nil)
        message.toolCalls = [call]
        return message
    }

    private static var result: Message {
        var message = Message(.tool, text: #"{"yield":0.053}"#)
        message.toolCallID = call.id
        return message
    }

    private static let tools = try? JSONReader.value(
        Array(#"[{"type":"function","function":{"name":"betting_results"}}]"#.utf8)
    )

    private static let prompt = [
        Message(.system, text: "Be \"short\"."), Message(.user, text: "hello"), Message(.assistant, text: "Hi!"),
        Message(.user, text: "how am I doing?"),
    ]

    private static func weighted(_ messages: [Message], _ weight: Int) -> [Message] {
        messages.map {
            var message = $0
            if message.role == .assistant { message.weight = weight }
            return message
        }
    }

    private static var answered: Example {
        Example(
            prompt: weighted(prompt, 0),
            outcome: .answer(weighted([asking, result, Message(.assistant, text: "5.3 %\n😀")], 1)),
            tools: tools
        )
    }

    private static let paired = Example(
        prompt: prompt,
        outcome: .pair(chosen: [Message(.assistant, text: "5.3 %")], rejected: [Message(.assistant, text: "Well!")])
    )

    private static let judged = Example(
        prompt: prompt,
        outcome: .judged([Message(.assistant, text: "5.3 %")], isLiked: false)
    )

    private static let golden: [(ConversationFormat, String)] = [
        (
            .openai,
            #"{"messages":[{"role":"system","content":"Be \"short\"."},{"role":"user","content":"hello"},"#
                + #"{"role":"assistant","content":"Hi!","weight":0},{"role":"user","content":"how am I doing?"},"#
                + #"{"role":"assistant","tool_calls":[{"id":"call_1","type":"function","function":{"#
                + #""name":"betting_results","arguments":"{\"casino\":\"Bet365\"}"}}],"weight":1},"#
                + #"{"role":"tool","content":"{\"yield\":0.053}","tool_call_id":"call_1"},"#
                + #"{"role":"assistant","content":"5.3 %\n😀","weight":1}],"#
                + #""tools":[{"type":"function","function":{"name":"betting_results"}}]}"#
        ),
        (
            .openaiDPO,
            #"{"input":{"messages":[{"role":"system","content":"Be \"short\"."},{"role":"user","content":"hello"},"#
                + #"{"role":"assistant","content":"Hi!"},{"role":"user","content":"how am I doing?"}]},"#
                + #""preferred_output":[{"role":"assistant","content":"5.3 %"}],"#
                + #""non_preferred_output":[{"role":"assistant","content":"Well!"}]}"#
        ),
        (
            .trlSFT,
            #"{"prompt":[{"role":"system","content":"Be \"short\"."},{"role":"user","content":"hello"},"#
                + #"{"role":"assistant","content":"Hi!"},{"role":"user","content":"how am I doing?"}],"#
                + #""completion":[{"role":"assistant","tool_calls":[{"id":"call_1","type":"function","function":{"#
                + #""name":"betting_results","arguments":{"casino":"Bet365"}}}]},"#
                + #"{"role":"tool","content":"{\"yield\":0.053}","tool_call_id":"call_1"},"#
                + #"{"role":"assistant","content":"5.3 %\n😀"}]}"#
        ),
        (
            .trlDPO,
            #"{"prompt":[{"role":"system","content":"Be \"short\"."},{"role":"user","content":"hello"},"#
                + #"{"role":"assistant","content":"Hi!"},{"role":"user","content":"how am I doing?"}],"#
                + #""chosen":[{"role":"assistant","content":"5.3 %"}],"rejected":[{"role":"assistant","content":"Well!"}]}"#
        ),
        (
            .trlKTO,
            #"{"prompt":[{"role":"system","content":"Be \"short\"."},{"role":"user","content":"hello"},"#
                + #"{"role":"assistant","content":"Hi!"},{"role":"user","content":"how am I doing?"}],"#
                + #""completion":[{"role":"assistant","content":"5.3 %"}],"label":false}"#
        ),
        (
            .sharegpt,
            #"{"conversations":[{"from":"human","value":"hello"},{"from":"gpt","value":"Hi!"},"#
                + #"{"from":"human","value":"how am I doing?"},{"from":"gpt","value":"5.3 %\n😀"}],"#
                + #""system":"Be \"short\"."}"#
        ),
        (
            .alpaca,
            #"{"instruction":"how am I doing?","input":"","output":"5.3 %\n😀","history":[["hello","Hi!"]]}"#
        ),
        (.csv, ",,,,,,,,,how am I doing?,\"5.3 %\n😀\"\r"),
    ]

    private static func example(for format: ConversationFormat) -> Example {
        switch format.kind {
        case .answers: answered
        case .pairs: paired
        case .judgements: judged
        }
    }

    @Test("a row is written as its format says, byte by byte", arguments: golden)
    func written(_ format: ConversationFormat, _ line: String) throws {
        let fitted = try #require(Self.example(for: format).fitted(to: format).first)
        var bytes: [UInt8] = []
        ExampleWriter(format: format).write(fitted, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == line + "\n")
    }

    @Test(
        "what was written is sound, and read and written again it is the same",
        arguments: golden.filter { $0.0 != .csv }
    )
    func roundTrip(_ format: ConversationFormat, _ line: String) throws {
        let bytes = Array(line.utf8)
        let checked = LineCheck(format: format).check(bytes, in: bytes.indices)
        #expect(checked.findings == [])
        let row = try #require(checked.row)
        let example = try #require(ExampleReader(format: format).example(row))
        var again: [UInt8] = []
        ExampleWriter(format: format).write(example, to: &again)
        #expect(String(decoding: again, as: UTF8.self) == line + "\n")
    }

    @Test("a TRL file of whole conversations stays one")
    func wholeConversations() throws {
        let line = Array(
            #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#.utf8
        )
        let row = try #require(LineCheck(format: .trlSFT).check(line, in: line.indices).row)
        var again: [UInt8] = []
        ExampleWriter(format: .trlSFT).write(try #require(ExampleReader(format: .trlSFT).example(row)), to: &again)
        #expect(again == line + [0x0A])
    }

    @Test("a pair gives the liked answer to supervised formats, and two judgements")
    func fitting() {
        #expect(Self.paired.fitted(to: .openai).map(\.preferred) == [[Message(.assistant, text: "5.3 %")]])
        #expect(Self.paired.fitted(to: .trlKTO).count == 2)
        #expect(Self.judged.fitted(to: .openai) == [] && Self.answered.fitted(to: .trlDPO) == [])
    }

    @Test("a pair stands on the facts of the liked answer")
    func facts() throws {
        var example = Self.answered
        example.outcome = .pair(
            chosen: [Self.asking, Self.result, Message(.assistant, text: "5.3 %")],
            rejected: [Message(.assistant, text: "Well!")]
        )
        let fitted = try #require(example.fitted(to: .openaiDPO).first)
        #expect(fitted.prompt.last?.role == .tool)
        var bytes: [UInt8] = []
        ExampleWriter(format: .openaiDPO).write(fitted, to: &bytes)
        #expect(LineCheck(format: .openaiDPO).check(bytes, in: bytes.indices.dropLast()).findings == [])
    }
}

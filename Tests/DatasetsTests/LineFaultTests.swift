import Foundation
import Testing

@testable import Datasets

@Suite("validation")
struct LineFaultTests {
    private struct Case: Sendable, CustomTestStringConvertible {
        let fault: LineFault
        let format: ConversationFormat
        let line: String
        var testDescription: String { "\(format.rawValue) \(fault.rawValue) \(line.prefix(60))" }

        init(_ fault: LineFault, _ format: ConversationFormat, _ line: String) {
            self.fault = fault
            self.format = format
            self.line = line
        }
    }

    private static let user = #"{"role":"user","content":"q"}"#
    private static let answer = #"{"role":"assistant","content":"a"}"#

    private static func openai(_ messages: String...) -> String {
        #"{"messages":[\#(messages.joined(separator: ","))]}"#
    }

    private static func call(_ id: String = "1", name: String = "f", arguments: String = #""{}""#) -> String {
        #"{"role":"assistant","tool_calls":[{"id":"\#(id)","type":"function","function":{"name":"\#(name)","arguments":\#(arguments)}}]}"#
    }

    private static func result(_ id: String = "1") -> String {
        #"{"role":"tool","content":"r","tool_call_id":"\#(id)"}"#
    }

    private static let cases: [Case] = [
        Case(.notJSON, .openai, #"{"messages":["#), Case(.notJSON, .openai, "[]"), Case(.notJSON, .trlDPO, ""),
        Case(.notJSON, .alpaca, "{} {}"), Case(.notJSON, .sharegpt, #"{"conversations":[01]}"#),
        Case(.noMessages, .openai, "{}"), Case(.noMessages, .openai, openai()),
        Case(.noMessages, .openaiDPO, #"{"preferred_output":[\#(answer)],"non_preferred_output":[\#(answer)]}"#),
        Case(.noMessages, .trlSFT, #"{"prompt":[\#(user)]}"#), Case(.noMessages, .trlKTO, #"{"label":true}"#),
        Case(.noMessages, .sharegpt, #"{"conversations":[]}"#), Case(.noMessages, .alpaca, #"{"output":"a"}"#),
        Case(.badRole, .openai, openai(#"{"role":"bot","content":"q"}"#, answer)),
        Case(.badRole, .openai, openai(user, #"{"role":"system","content":"s"}"#, answer)),
        Case(.badRole, .trlDPO, #"{"prompt":[\#(answer)],"chosen":[\#(answer)],"rejected":[\#(answer)]}"#),
        Case(.badRole, .sharegpt, #"{"conversations":[{"from":"gpt","value":"a"},{"from":"human","value":"q"}]}"#),
        Case(.badRole, .alpaca, #"{"instruction":"q","output":"a","history":[["q"]]}"#),
        Case(.unknownKey, .openai, #"{"messages":[\#(user),\#(answer)],"id":1}"#),
        Case(.unknownKey, .openai, openai(user, #"{"role":"assistant","content":"a","weight":2}"#)),
        Case(.unknownKey, .trlSFT, openai(user, #"{"role":"assistant","content":"a","weight":1}"#)),
        Case(.unknownKey, .trlKTO, #"{"prompt":[\#(user)],"completion":[\#(answer)],"label":true,"x":0}"#),
        Case(
            .unknownKey,
            .sharegpt,
            #"{"conversations":[{"from":"human","value":"q","n":1},{"from":"gpt","value":"a"}]}"#
        ),
        Case(.unknownKey, .alpaca, #"{"instruction":"q","output":"a","output":"b"}"#),
        Case(.missingContent, .openai, openai(#"{"role":"user"}"#, answer)),
        Case(.missingContent, .openai, openai(#"{"role":"user","content":""}"#, answer)),
        Case(.missingContent, .openai, openai(#"{"role":"user","content":7}"#, answer)),
        Case(.missingContent, .trlKTO, #"{"prompt":[\#(user)],"completion":[\#(answer)],"label":"yes"}"#),
        Case(
            .missingContent,
            .sharegpt,
            #"{"conversations":[{"from":"human","value":""},{"from":"gpt","value":"a"}]}"#
        ),
        Case(.missingContent, .alpaca, #"{"instruction":"q","output":""}"#),
        Case(.noAssistant, .openai, openai(user)), Case(.noAssistant, .alpaca, #"{"instruction":"q"}"#),
        Case(.noAssistant, .trlSFT, #"{"prompt":[\#(user)],"completion":[\#(user)]}"#),
        Case(.lastNotAssistant, .openai, openai(user, answer, user)),
        Case(
            .lastNotAssistant,
            .sharegpt,
            #"{"conversations":[{"from":"human","value":"q"},{"from":"gpt","value":"a"},{"from":"human","value":"q"}]}"#
        ),
        Case(.weightOnNonAssistant, .openai, openai(#"{"role":"user","content":"q","weight":1}"#, answer)),
        Case(.allWeightsZero, .openai, openai(user, #"{"role":"assistant","content":"a","weight":0}"#)),
        Case(.toolCallWithoutResult, .openai, openai(user, call(), user, answer)),
        Case(.toolCallWithoutResult, .openai, openai(user, call())),
        Case(.resultWithoutCall, .openai, openai(user, result(), answer)),
        Case(.resultWithoutCall, .openai, openai(user, call(), result("2"), answer)),
        Case(.duplicateToolCallID, .openai, openai(user, call(), result(), call(), result(), answer)),
        Case(.argumentsNotJSONString, .openai, openai(user, call(arguments: "{}"), result(), answer)),
        Case(.argumentsNotJSONString, .openai, openai(user, call(arguments: #""{""#), result(), answer)),
        Case(.argumentsNotJSONString, .trlSFT, openai(user, call(), result(), answer)),
        Case(
            .toolNotDeclared,
            .openai,
            #"{"messages":[\#(user),\#(call(name: "g")),\#(result()),\#(answer)],"tools":[{"type":"function","function":{"name":"f"}}]}"#
        ),
        Case(.emptyTools, .openai, #"{"messages":[\#(user),\#(answer)],"tools":[]}"#),
        Case(
            .overTokenLimit,
            .openai,
            openai(user, #"{"role":"assistant","content":"\#(String(repeating: "word ", count: 200))"}"#)
        ),
        Case(.secretFound, .openai, openai(user, #"{"role":"assistant","content":"mail a@x.com"}"#)),
        Case(.secretFound, .alpaca, #"{"instruction":"4111111111111111","output":"a"}"#),
        Case(.badUTF8, .openai, openai(user, #"{"role":"assistant","content":"\ud800"}"#)),
    ]

    @Test("a broken line is told by its code", arguments: cases)
    private func codes(_ broken: Case) {
        let line = Array(broken.line.utf8)
        let findings = LineCheck(format: broken.format, mostTokens: 100).check(line, in: line.indices).findings
        #expect(findings.map(\.fault).contains(broken.fault), "\(findings)")
    }

    @Test("bytes that are not UTF-8 are told apart from what is not JSON")
    func utf8() {
        let line = Array(#"{"messages":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)
        #expect(LineCheck(format: .openai).check(line, in: line.indices).findings.map(\.fault) == [.badUTF8])
    }

    private func check(_ files: [[String]], _ format: ConversationFormat) throws -> [String] {
        let folder = NSTemporaryDirectory() + "risk0-check-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var paths: [String] = []
        for (index, lines) in files.enumerated() {
            paths.append("\(folder)/\(index)")
            try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: "\(folder)/\(index)"))
        }
        var found: [String] = []
        _ = try FileCheck(format: format).check(paths) {
            found.append("\($0.path.last ?? "?"):\($0.line) \($0.fault.rawValue)")
        }
        return found
    }

    private func rows(_ range: ClosedRange<Int>) -> [String] {
        range.map { #"{"messages":[{"role":"user","content":"q\#($0)"},\#(Self.answer)]}"# }
    }

    @Test("files are held to their size, their lines to being there once")
    func files() throws {
        #expect(try check([rows(1...10)], .openai) == [])
        #expect(try check([rows(1...9)], .openai) == ["0:0 too_few_rows"])
        #expect(try check([rows(1...10) + rows(4...4)], .openai) == ["0:11 duplicate_line"])
        #expect(try check([rows(1...10), rows(10...19)], .openai) == ["1:1 split_overlap"])
    }

    @Test("every code is found by some line")
    func complete() {
        let byLine = Set(Self.cases.map(\.fault))
        #expect(Set(LineFault.allCases).subtracting(byLine) == [.duplicateLine, .splitOverlap, .tooFewRows])
    }

    @Test("a sheet is read record by record, line ends in quotes included")
    func sheet() throws {
        let head = SheetRow.columns.joined(separator: ",") + "\r"
        #expect(try check([[head, ",,,,,,,,,\"a\nb\",c\r"]], .csv) == [])
        #expect(try check([[head, ",,,,,,,,,\"a\nb\",\r", "x\r"]], .csv) == ["0:2 no_assistant", "0:4 not_json"])
        #expect(try check([["a,b\r", ",,,,,,,,,a,b\r"]], .csv) == ["0:1 unknown_key"])
    }
}

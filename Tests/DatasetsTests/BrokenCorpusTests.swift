import Foundation
import Testing

@testable import Datasets

/// A sound row of each format, broken in many ways.
@Suite("a corpus of broken rows")
struct BrokenCorpusTests {
    /// `¤` stands where a text is.
    private static let sound: [(ConversationFormat, String)] = [
        (.openai, #"{"messages":[{"role":"user","content":"¤"},{"role":"assistant","content":"a"}]}"#),
        (
            .openaiDPO,
            #"{"input":{"messages":[{"role":"user","content":"¤"}]},"preferred_output":[{"role":"assistant","#
                + #""content":"a"}],"non_preferred_output":[{"role":"assistant","content":"b"}]}"#
        ),
        (.trlSFT, #"{"prompt":[{"role":"user","content":"¤"}],"completion":[{"role":"assistant","content":"a"}]}"#),
        (
            .trlDPO,
            #"{"prompt":[{"role":"user","content":"¤"}],"chosen":[{"role":"assistant","content":"a"}],"#
                + #""rejected":[{"role":"assistant","content":"b"}]}"#
        ),
        (
            .trlKTO,
            #"{"prompt":[{"role":"user","content":"¤"}],"completion":[{"role":"assistant","content":"a"}],"label":true}"#
        ),
        (.sharegpt, #"{"conversations":[{"from":"human","value":"¤"},{"from":"gpt","value":"a"}]}"#),
        (.alpaca, #"{"instruction":"¤","input":"","output":"a","history":[]}"#),
    ]

    private static let secrets = [
        "a@x.com", "+33 6 12 34 56 78", "4111111111111111", "DE89370400440532013000", "192.168.0.1", "@somebody",
        "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4", "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    ]

    private func codes(_ line: [UInt8], _ format: ConversationFormat) -> [LineFault] {
        LineCheck(format: format, mostTokens: 100).check(line, in: line.indices).findings.map(\.fault)
    }

    @Test("each of more than 25 ways to break a row of a format is told by its code", arguments: sound)
    func lines(_ format: ConversationFormat, _ template: String) {
        let row = template.replacing("¤", with: "question")
        #expect(codes(Array(row.utf8), format) == [])
        var broken: [(LineFault, [UInt8])] = (1...8).map { (.notJSON, Array(row.utf8.prefix(row.utf8.count * $0 / 9))) }
        broken += ["[]", "1", "null", #""x""#, row + "}", row + row, ""].map { (.notJSON, Array($0.utf8)) }
        for bytes in [[0xFF], [0xC3], [0xED, 0xA0, 0x80]] as [[UInt8]] {
            let parts = template.components(separatedBy: "¤").map { Array($0.utf8) }
            broken.append((.badUTF8, parts[0] + bytes + parts[1]))
        }
        broken.append((.badUTF8, Array(template.replacing("¤", with: #"\udc00"#).utf8)))
        for key in [#""id":1"#, #""metadata":{}"#] {
            broken.append((.unknownKey, Array("{\(key),\(row.dropFirst())".utf8)))
        }
        for secret in Self.secrets { broken.append((.secretFound, Array(template.replacing("¤", with: secret).utf8))) }
        broken.append((.missingContent, Array(template.replacing("¤", with: "").utf8)))
        broken.append(
            (.overTokenLimit, Array(template.replacing("¤", with: String(repeating: "word ", count: 200)).utf8))
        )
        broken.append((.noMessages, Array("{}".utf8)))
        #expect(broken.count >= 25)
        for (fault, line) in broken {
            let found = codes(line, format)
            #expect(found.contains(fault), "\(String(decoding: line, as: UTF8.self)): \(found)")
        }
    }

    @Test("and so are those of a sheet")
    func sheet() {
        func codes(_ record: String) -> [LineFault] {
            var findings = Findings()
            TextRowCheck.sheet(SheetRow.fields(Array(record.utf8)[...]), &findings)
            return findings.all.map(\.fault)
        }
        let empty = String(repeating: ",", count: 9)
        #expect(codes(empty + "q,a") == [] && codes(empty + "\"q,\"\"\n\",a") == [])
        var broken: [(LineFault, String)] = (Array(0...9) + [11, 12, 20]).map {
            (.notJSON, String(repeating: "x,", count: $0) + "x")
        }
        broken += [(.notJSON, empty + "\"q\"x,a"), (.notJSON, empty + "q\"q,a"), (.notJSON, empty + "q,\"a\" ")]
        broken += [(.noAssistant, empty + "q,"), (.missingContent, empty + ",a"), (.noAssistant, empty + "q,\"\"")]
        for secret in Self.secrets { broken.append((.secretFound, empty + "q,\(secret)")) }
        #expect(broken.count >= 25)
        for (fault, record) in broken { #expect(codes(record).contains(fault), "\(record)") }
    }
}

import Foundation
import Testing

@testable import Datasets

@Suite("files of data sets with the line ends of other systems")
struct LineEndTests {
    private static let ends = ["\r\n", "\r"]
    private static let rows = [
        #"{"messages":[{"role":"user","content":"q\r\n"},{"role":"assistant","content":"a"}]}"#,
        #"{"messages":[{"role":"user","content":"r"},{"role":"assistant","content":"b"}]}"#,
    ]
    private static let head = SheetRow.columns.joined(separator: ",")
    private static let turn = #"1,c,1,1,en,2026-05-31T12:00:00Z,m,p,,"two"# + "\r\n" + #"lines",answer"#

    private static func withFile(_ text: String, _ body: (_ path: String) throws -> Void) throws {
        let path = NSTemporaryDirectory() + "risk0-lines-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(text.utf8).write(to: URL(filePath: path))
        try body(path)
    }

    private static func findings(_ text: String, _ format: ConversationFormat) throws -> (rows: Int, faults: [String]) {
        var (rows, faults) = (0, [String]())
        try withFile(text) { path in
            rows = try FileCheck(format: format).check([path]) { finding in
                if finding.fault != .tooFewRows { faults.append("\(finding.line) \(finding.fault.rawValue)") }
            }.rows
        }
        return (rows, faults)
    }

    @Test("sound rows are sound, equal ones equal, and broken ones keep their lines", arguments: ["\n"] + ends)
    func validation(end: String) throws {
        for mark in ["", "\u{FEFF}"] {
            let sound = try Self.findings(mark + Self.rows.joined(separator: end) + end, .openai)
            #expect(sound.rows == 2 && sound.faults == [])
            let broken = try Self.findings(mark + (Self.rows + ["{", Self.rows[0]]).joined(separator: end), .openai)
            #expect(broken.rows == 4 && broken.faults == ["3 not_json", "4 duplicate_line"])
        }
    }

    @Test("a sheet keeps the line ends within its quotes", arguments: ["\n"] + ends)
    func sheets(end: String) throws {
        for mark in ["", "\u{FEFF}"] {
            try Self.withFile(mark + Self.head + end + Self.turn + end) { path in
                var records = try RecordReader(path: path, format: .csv)
                #expect(try records.next()?.isHead == true)
                let record = try #require(try records.next())
                let fields = SheetRow.fields(record.bytes[...])
                #expect(fields?.count == SheetRow.columns.count)
                #expect(fields.map { String(decoding: $0[9], as: UTF8.self) } == "two\r\nlines")
                #expect(try records.next() == nil)
            }
            #expect(try Self.findings(mark + Self.head + end + Self.turn + end, .csv).faults == [])
        }
    }

    @Test("a line end that is cut in two where the file is read in blocks is one")
    func blocks() throws {
        for length in [(1 << 20) - 2, (1 << 20) - 1, 1 << 20] {
            let line = String(repeating: "x", count: length)
            try Self.withFile(line + "\r\n\r\ny\r") { path in
                var file = try SequentialFile(path: path)
                var found: [(Int, Int)] = []
                while let (bytes, end) = try file.readRecord({ _, _ in true }) {
                    found.append((bytes.count, end.count))
                }
                #expect(found.map(\.0) == [length, 0, 1] && found.map(\.1) == [2, 2, 1])
            }
        }
    }

    @Test(
        "what is read and written again is called exact only where its line ends are ours",
        arguments: ["\n"] + ends
    )
    func exactness(end: String) async throws {
        try await ConversationArchive.open { archive in
            let path = archive.folder + "/rows.jsonl"
            let written = Self.rows.map { $0 + end }.joined()
            try Data(written.utf8).write(to: URL(filePath: path))
            let copy = archive.folder + "/copy.jsonl"
            let report = try await ConversationImport(store: archive.store, format: .openai)
                .convert(path, to: .openai, out: copy)
            #expect(report.rows == 2 && report.written == 2 && report.isExact == (end == "\n"))
            #expect(archive.text(copy) == Self.rows.map { $0 + "\n" }.joined())
        }
    }

    @Test("questions kept for evaluation are the same", arguments: ends)
    func evaluation(end: String) throws {
        let text = "---\nname: a\n---\n# Results\n- how am I doing?\n\n- and at bet365?\n"
        var expected: UInt64 = 0
        try Self.withFile(text) { expected = try EvaluationSet(files: [$0]).fingerprint }
        try Self.withFile("\u{FEFF}" + text.replacing("\n", with: end)) { path in
            let found = try EvaluationSet(files: [path])
            #expect(found.questions == 2 && found.fingerprint == expected)
        }
    }
}

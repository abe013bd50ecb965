import Evaluation
import Foundation
import TestSupport
import Testing

@testable import Coaching

@Suite("Prompts and learning texts with the line ends of other systems")
struct LineEndTests {
    static let ends = ["\r\n", "\r"]
    static let prompt = """
        ---
        name: results
        version: 3
        language: en
        purpose: Tells a user how they do.
        ---
        Over {{period}} you won.

        - {{#rows}}one{{/rows}}
        ===
        Another wording.

        """

    @Test("a prompt is the same one, with the same hash, and its faults keep their lines", arguments: ends)
    func prompts(end: String) throws {
        let (unix, other) = (Self.prompt, Self.prompt.replacing("\n", with: end))
        let (expected, found) = try (PromptFile(path: "p", text: unix), PromptFile(path: "p", text: other))
        #expect(found.body == expected.body && found.hash == expected.hash && found.others == [:])
        #expect(found.purpose == "Tells a user how they do." && found.version == 3)
        let broken = "---\nname: a\nversion: x\n---\n".replacing("\n", with: end)
        #expect(throws: PromptFault(path: "p", line: 1, problem: "the head lacks purpose")) {
            try PromptFile(path: "p", text: broken)
        }
    }

    @Test("a file is read with the mark of an editor before it", arguments: ends)
    func files(end: String) throws {
        try withFile("results.en.md", "\u{FEFF}" + Self.prompt.replacing("\n", with: end)) { path in
            let (read, expected) = try (PromptFile(path: path), PromptFile(path: path, text: Self.prompt))
            #expect(read.body == expected.body)
        }
    }

    @Test("texts to learn from are the same", arguments: ends)
    func learningTexts(end: String) throws {
        let text = "crisis\tone\n\nintent:streaks\ttwo\n"
        let lines = try LearningTexts(path: "/x/l9-en.tsv", text: text).lines
        #expect(try LearningTexts(path: "/x/l9-en.tsv", text: text.replacing("\n", with: end)).lines == lines)
        #expect(lines.map(\.text) == ["one", "two"])
    }

    @Test("sets for evaluation are the same, and a fault names its line", arguments: ["\n"] + ends)
    func evaluationSets(end: String) throws {
        try withFile("en-set.tsv", "crisis\tone\n\nharm\ttwo\n".replacing("\n", with: end)) { path in
            let lines = try LabelledLine.read(path)
            #expect(lines.map(\.text) == ["one", "two"])
        }
        try withFile("en-set.tsv", "crisis\tone\n\nhorror\ttwo\n".replacing("\n", with: end)) { path in
            let fault = #expect(throws: EvaluationFault.self) { try LabelledLine.read(path) }
            #expect(fault?.description.hasPrefix("\(path):3: ") == true)
        }
    }

    private func withFile(_ name: String, _ text: String, _ body: (_ path: String) throws -> Void) throws {
        let directory = try TemporaryDirectory()
        let path = directory.file(name)
        try Data(text.utf8).write(to: path)
        try body(path.path)
        try directory.remove()
    }
}

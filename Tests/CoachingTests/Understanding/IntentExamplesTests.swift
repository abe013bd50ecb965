import Coaching
import Domain
import Testing

@Suite("The examples of the intents")
struct IntentExamplesTests {
    private static func file(_ body: String) throws -> PromptFile {
        try PromptFile(path: "p.md", text: "---\nname: n\nversion: 1\nlanguage: en\npurpose: p\n---\n" + body)
    }

    private static let complete = Intent.allCases.map { "## \($0.rawValue)\n- \($0.rawValue) phrase\n" }.joined()

    @Test("hold at least 35 phrases of each intent in each language, 150 of the unknown")
    func extent() throws {
        let examples = try UnderstandingSamples.examples.get()
        for language in Language.allCases {
            for intent in Intent.allCases {
                let count = examples.phrases.count { $0.language == language && $0.intent == intent }
                #expect(count >= (intent == .unknown ? 150 : 35), "\(intent) \(language)")
            }
        }
    }

    @Test(
        "are refused with the line that makes no sense",
        arguments: [
            ("- no heading\n", 7), ("## results\n- a\n\nwhat is this\n", 10), ("## nonsense\n- a\n", 8),
            ("## results\n-  \n", 8), ("## results\n- How?\n## streaks\n- how\n", 10),
        ]
    )
    func refusal(body: String, line: Int) throws {
        let file = try Self.file(body)
        #expect { try IntentExamples(intents: [file], words: []) } throws: { ($0 as? PromptFault)?.line == line }
    }

    @Test("are refused where an intent has none")
    func missing() throws {
        let most = try Self.file(Self.complete.replacing("## streaks\n- streaks phrase\n", with: ""))
        #expect { try IntentExamples(intents: [most], words: []) } throws: {
            ($0 as? PromptFault)?.problem.contains("streaks") == true
        }
        let all = try Self.file(Self.complete)
        #expect(try IntentExamples(intents: [all], words: []).phrases.count == Intent.allCases.count)
    }

    @Test("come from files that are there")
    func noFolder() {
        #expect(throws: PromptFault.self) { try IntentExamples(folder: "/nowhere") }
    }
}

import Coaching
import Domain
import Testing

@Suite("A prompt's file")
struct PromptFileTests {
    private static let head =
        "---\nname: results\nversion: 3\nlanguage: fr\npurpose: Tells how they do.\ntools: a\n---\n"

    @Test("has a head and a body, and knows where the body begins")
    func reading() throws {
        let file = try PromptFile(path: "p.md", text: Self.head + "Bonjour\n{{profit}}")
        #expect(file.name == "results" && file.version == 3 && file.language == .french)
        #expect(file.others == ["tools": "a"])
        #expect(file.body == "Bonjour\n{{profit}}")
        #expect(file.firstBodyLine == 8)
    }

    @Test(
        "is refused with its line",
        arguments: [
            ("no head at all", 1), ("---\nname: x\nno colon\n---\n", 3), ("---\nname: x\nname: y\n---\n", 3),
            ("---\nname: x\nversion: 0\nlanguage: en\npurpose: p\n---\n", 1),
            ("---\nname: x\nversion: 1\nlanguage: de\npurpose: p\n---\n", 1),
        ]
    )
    func refusal(text: String, line: Int) {
        #expect { try PromptFile(path: "p.md", text: text) } throws: { ($0 as? PromptFault)?.line == line }
    }
}

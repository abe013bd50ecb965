import Coaching
import Domain
import Evaluation
import Foundation
import TestSupport
import Testing

@Suite("The texts to learn from")
struct LearningTextsTests {
    @Test("are read with what they are, in which language, and by whom")
    func lines() throws {
        let texts = try LearningTexts(path: "/x/l9-fr.tsv", text: "crisis\tune\n\nintent:streaks\tdeux\n")
        #expect(texts.lines.map(\.label) == [.danger(.crisis), .question(.streaks)])
        #expect(texts.lines.allSatisfy { $0.language == .french && $0.writer == "l9" })
        #expect(texts.lines.map(\.text) == ["une", "deux"])
    }

    @Test(
        "are refused with the file and the line that makes no sense",
        arguments: [
            ("crisis\tone\ncrises\ttwo\n", 2), ("crisis one\n", 1), ("crisis\t\n", 1), ("harm\ta\n\nharm\ta\tb\n", 3),
            ("intent:nonsense\ta\n", 1), ("\ta\n", 1),
        ]
    )
    func refusal(text: String, line: Int) {
        #expect { try LearningTexts(path: "/x/l9-en.tsv", text: text) } throws: {
            let fault = $0 as? PromptFault
            return fault?.line == line && fault?.path == "/x/l9-en.tsv"
        }
    }

    @Test("are refused in a file whose name says no language")
    func language() {
        #expect { try LearningTexts(path: "/x/l9-de.tsv", text: "crisis\ta\n") } throws: {
            ($0 as? PromptFault)?.problem.contains("language") == true
        }
    }

    @Test("nothing that is learnt equals a text by which the coach is measured")
    func apart() throws {
        let folder = SharedFiles.packageRoot.appending(path: "Tests/CoachingTests/HeldOut").path
        let sets = try LabelledLine.sets(in: folder) + LabelledLine.sets(in: folder + "/independent")
        let measured = Set(sets.flatMap(\.lines).map { Self.key($0.language, $0.text) })
        #expect(sets.count >= 7 && measured.count >= 2_500)
        let learnt =
            try SafetyExamples(folder: ShippedPrompts.folder).texts.map { Self.key($0.language, $0.text) }
            + UnderstandingSamples.examples.get().phrases.map { Self.key($0.language, $0.text) }
        #expect(learnt.count { measured.contains($0) } == 0)
    }

    /// Without case, accents, spaces and punctuation; texts of signs alone as they are.
    private static func key(_ language: Language, _ text: String) -> String {
        language.rawValue + (text.folded.isEmpty ? text : text.folded)
    }
}

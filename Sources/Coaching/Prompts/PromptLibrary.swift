import Domain
import Foundation

/// All prompts, read, parsed and checked once at start.
///
/// `answers/NAME.LANGUAGE.md` has an answer for each intent, the one for those who rest, and the glossary;
/// `system/NAME.LANGUAGE.md` has what a model is told. Each is there in both languages.
package struct PromptLibrary: Sendable {
    /// A prompt in its language.
    struct Key: Hashable {
        let name: String
        let language: Language
    }

    let answers: [Key: AnswerPrompt]
    let glossaries: [Language: Glossary]
    let systems: [Key: SystemPrompt]
    /// By name, as they were checked against.
    let tools: [String: FactToolDefinition]

    /// For those in a cool-off or a self-exclusion who ask for what they have put aside.
    static let resting = "resting"
    static let glossary = "glossary"
    /// For somebody who may be in danger: asks, with the helpline.
    static let doubt = "doubt"
    /// For somebody who may want what is refused.
    static let doubtOfEvasion = "doubt_evasion"
    /// For somebody who was met with help, or asked, and whose answer does not say that they are safe.
    static let stillHere = "still_here"
    /// For somebody who says that they are safe.
    static let afterCrisis = "after_crisis"

    /// - Parameters:
    ///   - folder: `Prompts`.
    ///   - tools: whose facts the answers may name.
    /// - Throws: the first fault, with its file and line.
    package init(folder: String, tools: [FactToolDefinition]) throws(PromptFault) {
        let known = Dictionary(tools.map { ($0.name, $0) }) { first, _ in first }
        self.tools = known
        let others = [
            Self.resting, Self.glossary, Self.doubt, Self.doubtOfEvasion, Self.stillHere, Self.afterCrisis,
        ]
        let names = Intent.allCases.map(\.rawValue) + others
        let answerFiles = try PromptFolder(folder + "/answers").files(named: names)
        var (answers, glossaries): ([Key: AnswerPrompt], [Language: Glossary]) = ([:], [:])
        for file in answerFiles {
            if file.name == Self.glossary {
                glossaries[file.language] = try Glossary(file)
            } else {
                answers[Key(name: file.name, language: file.language)] = try AnswerPrompt(file, known: known)
            }
        }
        try Self.checkPairs(answers)
        (self.answers, self.glossaries) = (answers, glossaries)
        var systems: [Key: SystemPrompt] = [:]
        for file in try PromptFolder(folder + "/system").files(named: ["coach"]) {
            systems[Key(name: file.name, language: file.language)] = try SystemPrompt(file)
        }
        self.systems = systems
    }

    /// The two languages of an answer have as many wordings, enough of them, and the same facts.
    private static func checkPairs(_ answers: [Key: AnswerPrompt]) throws(PromptFault) {
        for (key, prompt) in answers.sorted(by: { $0.value.file.path < $1.value.file.path }) {
            let least = Intent(rawValue: key.name)?.leastWordings ?? 2
            guard prompt.variants.count >= least else {
                throw prompt.file.fault(line: prompt.file.firstBodyLine, "expected at least \(least) wordings")
            }
            guard key.language == .french, let other = answers[Key(name: key.name, language: .english)] else {
                continue
            }
            guard prompt.variants.count == other.variants.count else {
                let problem = "\(prompt.variants.count) wordings here, \(other.variants.count) in English"
                throw prompt.file.fault(line: prompt.file.firstBodyLine, problem)
            }
            guard prompt.tools == other.tools else {
                throw prompt.file.fault(at: "tools", "the tools are not those of the English prompt")
            }
            guard (prompt.suggestion == nil) == (other.suggestion == nil) else {
                throw prompt.file.fault(at: "suggestion", "a suggestion stands in one language only")
            }
        }
    }
}

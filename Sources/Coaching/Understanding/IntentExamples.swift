package import Domain

/// What people write for each intent, and which words mean the same: read from `Prompts/`, where everybody may add.
///
/// `intents.en.md` and `intents.fr.md` hold a heading `## intent` and under it lines `- phrase`. `words.en.md` and
/// `words.fr.md` hold `## group` and lines `- word, word of two parts`; words of one group count as one, across both
/// languages. A line `- written: meant` there spells an abbreviation out.
package struct IntentExamples: Sendable {
    package struct Phrase: Sendable, Hashable {
        package let intent: Intent
        package let language: Language
        package let text: String
    }

    package let phrases: [Phrase]
    let wordGroups: WordGroupLists

    /// The files of the folder that hold them.
    static let fileNames = Language.allCases.flatMap { ["intents.\($0.rawValue).md", "words.\($0.rawValue).md"] }

    /// - Parameter folder: `Prompts`.
    /// - Throws: `PromptFault` with the line that makes no sense, or for an intent without phrases.
    package init(folder: String) throws(PromptFault) {
        var files: [PromptFile] = []
        var words: [PromptFile] = []
        for language in Language.allCases {
            files.append(try PromptFile(path: "\(folder)/intents.\(language.rawValue).md"))
            words.append(try PromptFile(path: "\(folder)/words.\(language.rawValue).md"))
        }
        let read = try IntentExamples(intents: files, words: words)
        self = read.adding(try LearningTexts(folder: folder))
    }

    /// The questions of other writers stand beside these; what stands here already is learnt once.
    package func adding(_ learning: LearningTexts) -> IntentExamples {
        var added = phrases
        var seen = Set(phrases.map { $0.language.rawValue + $0.text.folded })
        for line in learning.lines {
            guard case .question(let intent) = line.label,
                seen.insert(line.language.rawValue + line.text.folded).inserted
            else { continue }
            added.append(Phrase(intent: intent, language: line.language, text: line.text))
        }
        return IntentExamples(added, wordGroups)
    }

    package init(intents files: [PromptFile], words: [PromptFile]) throws(PromptFault) {
        var phrases: [Phrase] = []
        var seen: [String: Intent] = [:]
        for file in files {
            var missing = Set(Intent.allCases)
            for item in try PromptList(file).items {
                guard let intent = Intent(rawValue: item.heading) else {
                    throw PromptFault(path: file.path, line: item.line, problem: "no intent «\(item.heading)»")
                }
                missing.remove(intent)
                let key = item.text.folded.isEmpty ? item.text : item.text.folded
                guard seen.updateValue(intent, forKey: file.language.rawValue + key) == nil else {
                    throw PromptFault(path: file.path, line: item.line, problem: "«\(item.text)» stands here twice")
                }
                phrases.append(Phrase(intent: intent, language: file.language, text: item.text))
            }
            if let intent = Intent.allCases.first(where: missing.contains) {
                throw PromptFault(path: file.path, line: 1, problem: "no phrase for \(intent.rawValue)")
            }
        }
        self.phrases = phrases
        wordGroups = try WordGroupLists(words)
    }

    /// The same with other phrases, for measuring what the classifier makes of those it has not seen.
    package func replacing(phrases: [Phrase]) -> IntentExamples { IntentExamples(phrases, wordGroups) }

    private init(_ phrases: [Phrase], _ wordGroups: WordGroupLists) {
        self.phrases = phrases
        self.wordGroups = wordGroups
    }
}

/// The body of a prompt file that is lists under headings.
struct PromptList {
    struct Item {
        let heading: String
        let text: String
        /// Counted from 1.
        let line: Int
    }

    private(set) var items: [Item] = []

    init(_ file: PromptFile) throws(PromptFault) {
        var heading: String?
        for (index, line) in file.lines.enumerated() {
            let number = file.firstBodyLine + index
            if line.hasPrefix("## ") {
                heading = String(line.dropFirst(3)).visible(limit: 100)
            } else if line.hasPrefix("- ") {
                guard let heading else {
                    throw PromptFault(path: file.path, line: number, problem: "expected a heading ## before the list")
                }
                let text = String(line.dropFirst(2)).visible(limit: 1_000)
                guard !text.isEmpty else {
                    throw PromptFault(path: file.path, line: number, problem: "nothing stands on this line")
                }
                items.append(Item(heading: heading, text: text, line: number))
            } else if !line.allSatisfy(\.isWhitespace) {
                throw PromptFault(path: file.path, line: number, problem: "expected ## heading or - text")
            }
        }
    }
}

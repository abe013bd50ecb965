package import Domain

/// What people in danger write, and what only looks like it: read from `Prompts/`, where everybody may add.
///
/// `safety.en.md` and `safety.fr.md` hold a heading `## class` and under it lines `- text`; `safety.words.en.md` and
/// `safety.words.fr.md` hold `## kind` and lines `- word, words of two parts` of one kind, the same kinds in both
/// languages: what is learnt in one serves the other.
package struct SafetyExamples: Sendable {
    package struct Text: Sendable, Hashable {
        package let label: SafetyClass
        package let language: Language
        package let text: String
        /// Who wrote it: the name of a file of `learning/`, or none for those of `Prompts/` itself.
        package let writer: String?
        /// How much it counts beside the others, 0 to 1.
        let weight: Float

        package init(
            label: SafetyClass,
            language: Language,
            text: String,
            writer: String? = nil,
            weight: Float = 1
        ) {
            (self.label, self.language, self.text) = (label, language, text)
            (self.writer, self.weight) = (writer, weight)
        }
    }

    package let texts: [Text]
    let words: SafetyWordLists

    /// The files of the folder that hold them.
    static let fileNames = Language.allCases.flatMap { ["safety.\($0.rawValue).md", "safety.words.\($0.rawValue).md"] }

    /// - Parameter folder: `Prompts`.
    /// - Throws: `PromptFault` with the line that makes no sense, or for a class without texts.
    package init(folder: String) throws(PromptFault) {
        var texts: [PromptFile] = []
        var words: [PromptFile] = []
        for language in Language.allCases {
            texts.append(try PromptFile(path: "\(folder)/safety.\(language.rawValue).md"))
            words.append(try PromptFile(path: "\(folder)/safety.words.\(language.rawValue).md"))
        }
        let read = try SafetyExamples(texts: texts, words: words)
        self = read.adding(try LearningTexts(folder: folder))
    }

    package init(texts files: [PromptFile], words: [PromptFile]) throws(PromptFault) {
        var texts: [Text] = []
        var seen: Set<String> = []
        for file in files {
            var missing = Set(SafetyClass.allCases)
            for item in try PromptList(file).items {
                guard let label = SafetyClass(rawValue: item.heading) else {
                    throw PromptFault(path: file.path, line: item.line, problem: "no class «\(item.heading)»")
                }
                missing.remove(label)
                let key = item.text.folded.isEmpty ? item.text : item.text.folded
                guard seen.insert(file.language.rawValue + key).inserted else {
                    throw PromptFault(path: file.path, line: item.line, problem: "«\(item.text)» stands here twice")
                }
                texts.append(Text(label: label, language: file.language, text: item.text))
            }
            if let label = SafetyClass.allCases.first(where: missing.contains) {
                throw PromptFault(path: file.path, line: 1, problem: "no text for \(label.rawValue)")
            }
        }
        self.texts = texts
        self.words = try SafetyWordLists(words)
    }

    private init(_ texts: [Text], _ words: SafetyWordLists) { (self.texts, self.words) = (texts, words) }

    /// The same with other texts, for measuring what is made of those that were not seen.
    package func replacing(texts: [Text]) -> SafetyExamples { SafetyExamples(texts, words) }

    /// The texts of other writers stand beside these; what stands here already is learnt once.
    package func adding(_ learning: LearningTexts) -> SafetyExamples {
        var added = texts
        var seen = Set(texts.map(Self.key))
        for line in learning.lines {
            let label =
                switch line.label {
                case .danger(let danger): danger
                case .question(let intent): SafetyClass(ofQuestion: intent)
                }
            let text = Text(label: label, language: line.language, text: line.text, writer: line.writer)
            if seen.insert(Self.key(text)).inserted { added.append(text) }
        }
        return SafetyExamples(added, words)
    }

    /// Questions for the coach are what most people write: they stand beside the texts, so that they are left in peace.
    /// They are many and much alike, so that each counts for less.
    package func adding(_ intents: IntentExamples) -> SafetyExamples {
        var added = texts
        var seen = Set(texts.map(Self.key))
        for phrase in intents.phrases {
            let label = SafetyClass(ofQuestion: phrase.intent)
            let text = Text(
                label: label,
                language: phrase.language,
                text: phrase.text,
                weight: label == .ordinary ? Self.ordinaryWeight : Self.dangerWeight
            )
            if seen.insert(Self.key(text)).inserted { added.append(text) }
        }
        return SafetyExamples(added, words)
    }

    private static let ordinaryWeight: Float = 0.3
    private static let dangerWeight: Float = 0.5

    private static func key(_ text: Text) -> String {
        text.language.rawValue + (text.text.folded.isEmpty ? text.text : text.text.folded)
    }

    /// Who wrote the texts, by the names of their files.
    package var writers: [String] { Set(texts.compactMap(\.writer)).sorted() }

    /// The texts of one writer, kept apart from learning when thresholds are tried, and the rest: what is reached on the
    /// first is what to expect of people who wrote none of the examples.
    package func parted(writer: String) -> (learning: [Text], developing: [Text]) {
        (texts.filter { $0.writer != writer }, texts.filter { $0.writer == writer })
    }
}

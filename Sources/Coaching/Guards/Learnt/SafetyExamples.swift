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

        package init(label: SafetyClass, language: Language, text: String) {
            (self.label, self.language, self.text) = (label, language, text)
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
        try self.init(texts: texts, words: words)
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

    /// Questions for the coach are what most people write: some of them stand beside the texts, so that they are left
    /// in peace. Those that ask for help, or for what is refused, are of their class.
    package func adding(_ intents: IntentExamples) -> SafetyExamples {
        var added = texts
        for phrase in intents.phrases {
            let label: SafetyClass
            switch phrase.intent {
            case .crisis: label = .crisis
            case .problemCheck: label = .harm
            case .evasion: label = .evasion
            default: label = .ordinary
            }
            var hash = FeatureHash()
            hash.add(phrase.text)
            guard hash.value % (label == .ordinary ? Self.ordinaryShare : Self.dangerShare) == 0 else { continue }
            added.append(Text(label: label, language: phrase.language, text: phrase.text))
        }
        return SafetyExamples(added, words)
    }

    /// One in so many phrases is taken: all of them would outweigh the texts.
    private static let ordinaryShare: UInt64 = 8
    private static let dangerShare: UInt64 = 2

    /// The fifth that is kept apart from learning when thresholds are tried, and the rest.
    package var parted: (learning: [Text], developing: [Text]) {
        var parts: (learning: [Text], developing: [Text]) = ([], [])
        for text in texts {
            var hash = FeatureHash()
            hash.add(text.text.folded)
            if hash.value >> 20 % 5 == 0 { parts.developing.append(text) } else { parts.learning.append(text) }
        }
        return parts
    }
}

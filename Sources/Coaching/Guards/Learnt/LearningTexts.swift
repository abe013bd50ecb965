package import Domain
import Foundation

/// Texts to learn from, as they were written: `Prompts/learning/*.tsv`, a file for each writer and language, whose name
/// ends with the language: `l3-en.tsv`.
///
/// A line is `label TAB text`; labels are the classes of `SafetyClass`, and `intent:NAME` for a question to the coach.
package struct LearningTexts: Sendable {
    package enum Label: Sendable, Hashable {
        case danger(SafetyClass)
        case question(Intent)
    }

    package struct Line: Sendable, Hashable {
        package let label: Label
        package let language: Language
        /// Who wrote it: the file's name without its language.
        package let writer: String
        package let text: String
    }

    package private(set) var lines: [Line] = []

    /// - Parameter folder: `Prompts`. One without a folder `learning` has no such texts.
    /// - Throws: `PromptFault` with the file and the line that makes no sense.
    package init(folder: String) throws(PromptFault) {
        let folder = folder + "/learning"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.filter({ $0.hasSuffix(".tsv") }).sorted() {
            let path = folder + "/" + name
            try add(path: path, text: try PromptFile.read(path).text)
        }
    }

    package init(path: String, text: String) throws(PromptFault) { try add(path: path, text: text) }

    private mutating func add(path: String, text: String) throws(PromptFault) {
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent
        guard let language = Language(rawValue: String(name.suffix(2))) else {
            throw PromptFault(path: path, line: 1, problem: "expected a name that ends with a language: NAME-en.tsv")
        }
        let writer = String(name.dropLast(name.count > 3 ? 3 : 2))
        for (index, line) in text.lines.enumerated() {
            guard !line.allSatisfy(\.isWhitespace) else { continue }
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard parts.count == 2, let label = Label(parts[0]) else {
                throw PromptFault(
                    path: path,
                    line: index + 1,
                    problem: "expected crisis, harm, evasion, innocent, ordinary or intent:NAME, a tab and a text"
                )
            }
            let text = String(parts[1]).visible(limit: 1_000)
            guard !text.isEmpty else {
                throw PromptFault(path: path, line: index + 1, problem: "nothing stands behind the tab")
            }
            lines.append(Line(label: label, language: language, writer: writer, text: text))
        }
    }
}

extension LearningTexts.Label {
    fileprivate init?(_ written: Substring) {
        if let danger = SafetyClass(rawValue: String(written)) {
            self = .danger(danger)
        } else if written.hasPrefix("intent:"), let intent = Intent(rawValue: String(written.dropFirst(7))) {
            self = .question(intent)
        } else {
            return nil
        }
    }
}

extension SafetyClass {
    /// What a question to the coach is for the guards: those for help, or for what is refused, are of their class.
    init(ofQuestion intent: Intent) {
        switch intent {
        case .crisis: self = .crisis
        case .problemCheck: self = .harm
        case .evasion: self = .evasion
        default: self = .ordinary
        }
    }
}

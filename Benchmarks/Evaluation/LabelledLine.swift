package import Coaching
package import Domain
import Foundation

/// A text kept apart from learning, with what people say it is.
package struct LabelledLine: Sendable {
    package enum Label: Hashable, Sendable {
        case crisis, harm, evasion
        /// Looks like one of the three and is none.
        case innocent
        case ordinary
        /// A question for the coach; the intent's raw value.
        case intent(String)
    }

    package let language: Language
    package let label: Label
    package let text: String

    init(language: Language, label: Label, text: String) {
        (self.language, self.label, self.text) = (language, label, text)
    }

    /// A text of which only the label counts.
    package init(language: Language, label: SafetyClass) {
        self.init(language: language, label: label.label, text: "")
    }

    /// Reads a set: `label TAB text` in a file whose name begins with the language, or `language TAB label TAB text`,
    /// where `questions` holds intents and `none` is an innocent line.
    ///
    /// - Throws: `EvaluationFault` with the line that is none of these.
    package static func read(_ path: String) throws -> [LabelledLine] {
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent
        guard let file = FileText(try Data(contentsOf: URL(filePath: path))) else {
            throw EvaluationFault(path: path, line: 1)
        }
        return try file.lines.enumerated().filter { !$1.isEmpty }.map { index, line in
            var parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if parts.count == 2 { parts.insert(String(name.prefix(2)), at: 0) }
            guard parts.count == 3, let language = Language(rawValue: parts[0]),
                let label = Label(parts[1], ofQuestions: name == "questions")
            else { throw EvaluationFault(path: path, line: index + 1) }
            return LabelledLine(language: language, label: label, text: parts[2])
        }
    }

    /// The sets of a folder by their names.
    package static func sets(in folder: String) throws -> [(name: String, lines: [LabelledLine])] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".tsv") }.sorted().map {
            (String($0.dropLast(4)), try read(folder + "/" + $0))
        }
    }
}

extension LabelledLine.Label {
    init?(_ text: String, ofQuestions: Bool) {
        switch text {
        case _ where ofQuestions: self = .intent(text)
        case "crisis": self = .crisis
        case "harm": self = .harm
        case "evasion": self = .evasion
        case "innocent", "none", "not_crisis": self = .innocent
        case "ordinary": self = .ordinary
        case _ where text.hasPrefix("intent:"): self = .intent(String(text.dropFirst(7)))
        default: return nil
        }
    }
}

/// A line of a set that makes no sense.
package struct EvaluationFault: Error, CustomStringConvertible {
    let path: String
    /// Counted from 1.
    let line: Int

    package var description: String {
        "\(path):\(line): expected a label, a tab and a text; labels are crisis, harm, evasion, innocent, ordinary and intent:NAME."
    }
}

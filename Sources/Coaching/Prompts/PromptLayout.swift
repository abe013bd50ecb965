import Domain

/// Brings a prompt into the form in which it is shown, so that its file can be written at any width.
///
/// A line break is a space, an empty line begins a paragraph, and a line that begins with "•" or "- " stands on its own.
/// What absent facts leave behind (empty lines, two spaces) is gone.
enum PromptLayout {
    /// Stands for an empty line that the prompt's author wrote. Texts of users cannot hold it.
    private static let paragraphMark: Character = "\u{1E}"

    /// A template whose own empty lines can be told from those that absent facts will leave.
    static func marked(_ template: Substring) -> String {
        template.lines
            .map { $0.allSatisfy(\.isWhitespace) ? String(paragraphMark) : String($0) }
            .joined(separator: "\n")
    }

    /// - Parameter language: French has no-break spaces where its typography asks for them.
    static func text(_ rendered: String, _ language: Language) -> String {
        var paragraphs: [String] = []
        var paragraph = ""
        for line in rendered.lines {
            let words = line.split { $0 == " " || $0 == "\t" }
            guard let first = words.first else { continue }
            if first.first == paragraphMark {
                if !paragraph.isEmpty { paragraphs.append(paragraph) }
                paragraph = ""
                continue
            }
            if !paragraph.isEmpty { paragraph += first.hasPrefix("•") || first == "-" ? "\n" : " " }
            paragraph += words.joined(separator: " ")
        }
        if !paragraph.isEmpty { paragraphs.append(paragraph) }
        let laidOut = paragraphs.joined(separator: "\n\n")
        return language == .french ? french(laidOut) : laidOut
    }

    private static func french(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 32)
        var owesSpace = false
        for character in text {
            if owesSpace {
                result += ":;!?%»".contains(character) || result.last == "«" ? "\u{A0}" : " "
                owesSpace = false
            }
            if character == " " { owesSpace = true } else { result.append(character) }
        }
        return result
    }
}

extension StringProtocol {
    /// Without white space at its ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

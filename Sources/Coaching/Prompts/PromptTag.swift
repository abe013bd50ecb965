import Domain

/// A mustache tag of a prompt. Prompts use four kinds of them: `{{name}}`, `{{#name}}`, `{{^name}}` and `{{/name}}`.
struct PromptTag: Equatable {
    enum Kind: Equatable { case placeholder, section, inverted, end }

    let kind: Kind
    let name: String
    /// Of the file, counted from 1.
    let line: Int
    /// The sections that it stands in, the outermost first; inverted ones are left out, for they give no names.
    let sections: [String]
}

extension PromptTag {
    /// The tags of a text in their order.
    ///
    /// - Throws: a fault at the first tag that is not closed, is of another kind, or ends what it does not begin.
    static func tags(in text: Substring, path: String, firstLine: Int) throws(PromptFault) -> [PromptTag] {
        var tags: [PromptTag] = []
        var open: [PromptTag] = []
        var line = firstLine
        for content in text.lines {
            for tag in try TagLine(text: content, path: path, number: line).tags() {
                let sections = open.filter { $0.kind == .section }.map(\.name)
                let tag = PromptTag(kind: tag.kind, name: tag.name, line: line, sections: sections)
                switch tag.kind {
                case .placeholder: break
                case .section, .inverted: open.append(tag)
                case .end:
                    guard let begun = open.popLast(), begun.name == tag.name else {
                        throw PromptFault(path: path, line: line, problem: "{{/\(tag.name)}} ends what is not begun")
                    }
                }
                tags.append(tag)
            }
            line += 1
        }
        if let open = open.last {
            throw PromptFault(path: path, line: open.line, problem: "the section \(open.name) is not closed")
        }
        return tags
    }
}

/// One line, in which its tags are looked for: a tag does not go over the end of a line.
private struct TagLine {
    let text: Substring
    let path: String
    let number: Int

    func tags() throws(PromptFault) -> [(kind: PromptTag.Kind, name: String)] {
        var tags: [(kind: PromptTag.Kind, name: String)] = []
        var rest = text
        while let start = Self.pair(of: UInt8(ascii: "{"), in: rest) {
            rest = rest[start.upperBound...]
            guard let end = Self.pair(of: UInt8(ascii: "}"), in: rest) else { throw fault("a tag is not closed") }
            tags.append(try tag(rest[..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return tags
    }

    /// Where a sign first stands twice.
    private static func pair(of sign: UInt8, in text: Substring) -> Range<Substring.Index>? {
        var rest = text.utf8[...]
        while let found = rest.firstIndex(of: sign) {
            let next = rest.index(after: found)
            if next < rest.endIndex, rest[next] == sign { return found..<rest.index(after: next) }
            rest = rest[next...]
        }
        return nil
    }

    private func tag(_ content: Substring) throws(PromptFault) -> (kind: PromptTag.Kind, name: String) {
        let kind: PromptTag.Kind =
            switch content.first {
            case "#": .section
            case "^": .inverted
            case "/": .end
            default: .placeholder
            }
        let name = kind == .placeholder ? content : content.dropFirst()
        guard !name.isEmpty, name.allSatisfy({ $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
            throw fault("«{{\(content.prefix(40))}}» is no placeholder and no section")
        }
        return (kind, String(name))
    }

    private func fault(_ problem: String) -> PromptFault { PromptFault(path: path, line: number, problem: problem) }
}

import Domain

/// What the terms of the field mean, in one language. The body has a part for each term, in any order:
///
///     ## kelly: Kelly stake
///     The share of a bankroll that …
struct Glossary: Sendable {
    struct Entry: Sendable {
        /// What the term is called in this language.
        let title: String
        let meaning: String
    }

    let file: PromptFile
    private let entries: [GlossaryTerm: Entry]

    /// - Throws: a fault with its line where a term is unknown, missing, told twice or told with nothing.
    init(_ file: PromptFile) throws(PromptFault) {
        self.file = file
        var entries: [GlossaryTerm: Entry] = [:]
        var open: (term: GlossaryTerm, title: String, line: Int)?
        var meaning: [Substring] = []
        func close() throws(PromptFault) {
            guard let begun = open else { return }
            let text = meaning.joined(separator: "\n").trimmed
            guard !text.isEmpty else { throw file.fault(line: begun.line, "nothing is said of \(begun.term.rawValue)") }
            guard entries.updateValue(Entry(title: begun.title, meaning: text), forKey: begun.term) == nil else {
                throw file.fault(line: begun.line, "\(begun.term.rawValue) is told twice")
            }
            meaning = []
        }
        for (index, line) in file.lines.enumerated() {
            let number = file.firstBodyLine + index
            if line.contains("{{") { throw file.fault(line: number, "the glossary has no placeholders") }
            guard line.hasPrefix("## ") else {
                meaning.append(line)
                continue
            }
            try close()
            meaning = []
            let parts = line.dropFirst(3).split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let term = GlossaryTerm(rawValue: String(parts[0])) else {
                throw file.fault(line: number, "expected ## term: title, with a term of the glossary")
            }
            open = (term, String(parts[1]).trimmed, number)
        }
        try close()
        if let missing = GlossaryTerm.allCases.first(where: { entries[$0] == nil }) {
            throw file.fault(line: file.firstBodyLine, "the term \(missing.rawValue) is missing")
        }
        self.entries = entries
    }

    subscript(term: GlossaryTerm) -> Entry? { entries[term] }
}

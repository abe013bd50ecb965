import Mustache

/// One wording of an answer, parsed and checked.
struct PromptTemplate: Sendable {
    private let mustache: MustacheTemplate

    /// - Parameters:
    ///   - firstLine: the line of the file at which the text begins.
    /// - Throws: a fault with its line: a name that the vocabulary lacks, a section that is not closed.
    init(_ text: Substring, of file: PromptFile, firstLine: Int, _ vocabulary: PromptVocabulary) throws(PromptFault) {
        let tags = try PromptTag.tags(in: text, path: file.path, firstLine: firstLine)
        try vocabulary.check(tags, path: file.path)
        do {
            // Answers are plain text: nothing is escaped for HTML. The line stands alone, so it leaves no trace.
            mustache = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + PromptLayout.marked(text))
        } catch {
            let line = (error as? MustacheTemplate.ParserError).map { firstLine + $0.context.lineNumber - 2 }
            throw file.fault(line: line ?? firstLine, "the template cannot be parsed")
        }
    }

    /// The text with these values, as written: not yet laid out.
    func text(_ values: [String: Any]) -> String { mustache.render(values) }
}

import Domain

/// One answer in one language: which facts it needs, and its wordings.
struct AnswerPrompt: Sendable {
    /// A tool, and the arguments that it always gets here.
    struct ToolUse: Sendable, Equatable {
        let name: String
        let arguments: [String: String]
    }

    let file: PromptFile
    let tools: [ToolUse]
    /// The question that is offered to a user whom the coach did not understand; nil: this answer is not offered.
    let suggestion: String?
    let variants: [PromptTemplate]

    /// - Parameter known: the tools that there are, by name.
    init(_ file: PromptFile, known: [String: FactToolDefinition]) throws(PromptFault) {
        self.file = file
        for key in file.others.keys.sorted() where !["tools", "suggestion"].contains(key) {
            throw file.fault(at: key, "the head of an answer has no \(key)")
        }
        tools = (file.others["tools"] ?? "").split(separator: ",").map { ToolUse($0) }
        suggestion = file.others["suggestion"]
        var definitions: [FactToolDefinition] = []
        for tool in tools {
            guard let definition = known[tool.name] else {
                throw file.fault(at: "tools", "there is no tool \(tool.name)")
            }
            let parameters = definition.parameters.map(\.name)
            for argument in tool.arguments.keys.sorted() where !parameters.contains(argument) {
                throw file.fault(at: "tools", "the tool \(tool.name) has no argument \(argument)")
            }
            definitions.append(definition)
        }
        variants = try Self.variants(of: file, .answers(definitions))
    }

    private static func variants(
        of file: PromptFile,
        _ vocabulary: PromptVocabulary
    ) throws(PromptFault) -> [PromptTemplate] {
        var variants: [PromptTemplate] = []
        var firstLine = file.firstBodyLine
        for lines in file.lines.split(separator: "===", omittingEmptySubsequences: false) {
            guard !lines.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else {
                throw file.fault(line: firstLine, "a wording is empty")
            }
            let text = Substring(lines.joined(separator: "\n"))
            variants.append(try PromptTemplate(text, of: file, firstLine: firstLine, vocabulary))
            firstLine += lines.count + 1
        }
        return variants
    }
}

extension AnswerPrompt.ToolUse {
    /// - Parameter text: `results_breakdown by=casino`.
    fileprivate init(_ text: Substring) {
        let words = text.split(separator: " ")
        name = words.first.map(String.init) ?? ""
        var arguments: [String: String] = [:]
        for word in words.dropFirst() {
            let parts = word.split(separator: "=", maxSplits: 1)
            arguments[String(parts[0])] = parts.count == 2 ? String(parts[1]) : ""
        }
        self.arguments = arguments
    }
}

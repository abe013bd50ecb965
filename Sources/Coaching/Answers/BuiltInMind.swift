package import Domain

/// The coach that needs no model: an intent has a prompt, the prompt names its tools, and the facts fill its words.
package struct BuiltInMind: Sendable {
    let prompts: PromptLibrary
    private let toolbox: FactToolbox

    package init(prompts: PromptLibrary, toolbox: FactToolbox) {
        self.prompts = prompts
        self.toolbox = toolbox
    }

    /// - Throws: what the store throws; `FactToolFault` only where a prompt and its tool do not fit each other.
    package func answer(_ question: BuiltInQuestion, _ desk: FactDesk) throws -> BuiltInAnswer {
        let language = desk.profile.language
        let name = promptName(for: question)
        guard let prompt = prompts.answers[PromptLibrary.Key(name: name, language: language)],
            !prompt.variants.isEmpty
        else { throw BuiltInFault.noPrompt(name, language) }
        var values = AnswerValues(profile: desk.profile)
        values.add(question, at: desk.now)
        values.addHelplines()
        values.addSuggestions(suggestions(for: question, language))
        if let term = question.entities.term, let entry = prompts.glossaries[language]?[term] {
            values.add(term: entry)
        }
        var sheets: [FactSheet] = []
        var refused: [(parameter: String, found: String)] = []
        for use in prompt.tools {
            guard let definition = prompts.tools[use.name] else { throw FactToolFault.unknownTool(use.name) }
            let sheet = try sheet(of: use, definition, question.entities, desk, &values, &refused)
            values.add(sheet, of: definition)
            if let sheet { sheets.append(sheet) }
        }
        let definitions = prompt.tools.compactMap { prompts.tools[$0.name] }
        values.add(unusable: question.entities.unusable, refused: refused, for: definitions, language)
        let variant = prompt.variants[Int(question.variant % UInt64(prompt.variants.count))]
        return BuiltInAnswer(
            text: PromptLayout.text(variant.text(values.values), language),
            sheets: sheets,
            promptName: name,
            promptHash: prompt.file.hash
        )
    }

    /// A tool's facts; nil where the question lacks what the tool needs, or names what it can make nothing of.
    private func sheet(
        of use: AnswerPrompt.ToolUse,
        _ definition: FactToolDefinition,
        _ entities: Entities,
        _ desk: FactDesk,
        _ values: inout AnswerValues,
        _ refused: inout [(parameter: String, found: String)]
    ) throws -> FactSheet? {
        let arguments = FactArguments(entities, fixed: use.arguments, for: definition, in: desk.profile.currency)
        let isComplete = definition.parameters.allSatisfy { !$0.isRequired || arguments.values[$0.name] != nil }
        guard isComplete else { return nil }
        values.add(taken: arguments, entities, for: definition)
        do {
            return try toolbox.run(use.name, arguments, desk)
        } catch FactToolFault.wrong(let parameter, let found, _) {
            values.set("unclear")
            refused.append((parameter, found))
            return nil
        } catch FactToolFault.missing {
            values.set("unclear")
            return nil
        }
    }

    private func promptName(for question: BuiltInQuestion) -> String {
        if let reply = question.reply {
            return reply == .safe ? PromptLibrary.afterCrisis : PromptLibrary.stillHere
        }
        if let doubt = question.doubt {
            return doubt == .evasion ? PromptLibrary.doubtOfEvasion : PromptLibrary.doubt
        }
        if question.isUncertain, !question.intent.isAnsweredInDoubt { return Intent.unknown.rawValue }
        if question.isResting, question.intent.isPutAsideAtRest { return PromptLibrary.resting }
        return question.intent.rawValue
    }

    /// Three questions that the coach can answer: what this one may have meant first, then what most people ask.
    private func suggestions(for question: BuiltInQuestion, _ language: Language) -> [String] {
        let guesses = question.isUncertain ? [question.intent] + question.candidates : question.candidates
        var suggestions: [String] = []
        for intent in guesses + Intent.offered where !(question.isResting && intent.isPutAsideAtRest) {
            let key = PromptLibrary.Key(name: intent.rawValue, language: language)
            guard let suggestion = prompts.answers[key]?.suggestion, !suggestions.contains(suggestion) else { continue }
            suggestions.append(suggestion)
        }
        return Array(suggestions.prefix(3))
    }
}

/// Why there is no answer at all.
package enum BuiltInFault: Error, Equatable, Sendable, CustomStringConvertible {
    case noPrompt(String, Language)

    package var description: String {
        switch self {
        case .noPrompt(let name, let language): "There is no prompt \(name) in \(language.rawValue)."
        }
    }
}

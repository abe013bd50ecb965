import Domain
import Storage

/// Answers questions about a user's bets, casinos, risk and betting itself, from facts only.
///
/// Who reads it reads four parts: what the question means (`Understanding`), what was said before (`FollowUp`,
/// `ConversationWindow`), the facts (`FactTool`s) and the answer (`BuiltInMind`, or `ModelMind` where a model is set).
/// The guards come before all of them and after each model.
package struct Coach: Sendable {
    private let understanding: Understanding
    private let safety: SafetyReader
    private let moods = MoodReader()
    private let builtIn: BuiltInMind
    private let prompts: PromptLibrary
    let toolbox: FactToolbox
    /// Nil: the built-in coach answers everything.
    let model: ModelMind?

    /// - Parameters:
    ///   - folder: `Prompts`: what the coach says, and the examples from which it learns what is asked.
    ///   - models: the folders in which a ``CoachModel`` may be kept, the first to be looked at first.
    /// - Throws: `PromptFault` for the first file that is wrong.
    package init(
        folder: String,
        models: [String] = [],
        toolbox: FactToolbox,
        model: ModelMind?
    ) throws(PromptFault) {
        let prompts = try PromptLibrary(folder: folder, tools: toolbox.definitions)
        understanding = Understanding(folder: folder, models: models)
        safety = SafetyReader()
        builtIn = BuiltInMind(prompts: prompts, toolbox: toolbox)
        self.prompts = prompts
        self.toolbox = toolbox
        self.model = model
    }

    /// Whether a text must be met with help before anything else.
    package func isCrisis(_ text: String) -> Bool {
        if case .crisis = safety.read(text) { true } else { false }
    }

    /// Sees whether the examples are in order from which it learns: they are many, and the start does not wait for them.
    package func checkExamples() throws(PromptFault) { try understanding.check() }

    /// Takes what was learnt before from the examples as they are now.
    /// - Returns: false where nothing of it is kept: the first question has to wait until it is learnt.
    /// - Throws: `PromptFault` for examples that cannot be read.
    package func openModel() throws(PromptFault) -> Bool { try understanding.open() }

    /// Learns what the first question would otherwise wait for.
    /// - Throws: `PromptFault` where the examples were changed to something wrong since the start.
    package func warmUp() throws { _ = try understanding.classifier }

    /// Understands a question, and answers it unless a model is to.
    package func consider(_ question: CoachQuestion, _ desk: FactDesk) throws -> Consideration {
        let language = LanguageGuess.language(of: question.text) ?? desk.profile.language
        let desk = desk.speaking(language)
        let reading = safety.read(question.text)
        let understood = try understood(question, reading, desk)
        var consideration = Consideration(
            intent: understood.intent,
            confidence: understood.confidence,
            safety: reading,
            language: language,
            mood: mood(of: question, understood, desk.profile),
            course: .answer(try answer(question, understood, desk))
        )
        // Help is given in words that were weighed beforehand, never in a model's.
        if model != nil, reading == .none, !Self.isBeyondModels.contains(understood.intent),
            let sent = brief(question, desk)
        {
            consideration.course = .model(sent)
        }
        return consideration
    }

    /// The built-in answer, for a turn that a model was to answer and did not.
    func stand(in question: CoachQuestion, _ desk: FactDesk, language: Language) throws -> CoachAnswer {
        let desk = desk.speaking(language)
        return try answer(question, understood(question, safety.read(question.text), desk), desk)
    }

    /// Names are masked: a team is called whatever it is called.
    private func mood(of question: CoachQuestion, _ understood: FollowUp.Understood, _ profile: Profile) -> MoodScore? {
        guard profile.consents.allows(.mood) else { return nil }
        return moods.mood(of: question.text, masking: understood.entities.casinos.map(\.name))
    }

    private static let isBeyondModels: Set<Intent> = [.crisis, .problemCheck, .evasion, .otherUser]

    private func understood(_ question: CoachQuestion, _ reading: SafetyReading, _ desk: FactDesk) throws
        -> FollowUp.Understood
    {
        switch reading {
        case .crisis: return .certain(.crisis)
        case .harm: return .certain(.problemCheck)
        case .evasion: return .certain(.evasion)
        case .none:
            let casinos = try desk.book.casinos(of: desk.profile.id) + desk.book.worldCasinos()
            return try understanding.read(question, casinos: casinos)
        }
    }

    private func answer(_ question: CoachQuestion, _ understood: FollowUp.Understood, _ desk: FactDesk) throws
        -> CoachAnswer
    {
        let answer = try builtIn.answer(
            BuiltInQuestion(
                intent: understood.intent,
                entities: understood.entities,
                isResting: desk.profile.protection.isResting(at: desk.now),
                variant: UInt64(question.candidate + question.history.count),
                isUncertain: understood.confidence < Understanding.leastConfidence,
                candidates: understood.candidates
            ),
            desk
        )
        return CoachAnswer(
            text: answer.text,
            sheets: answer.sheets,
            server: .builtIn,
            promptName: answer.promptName,
            promptHash: answer.promptHash
        )
    }

    /// In a group a model is given no tool that tells of the user.
    func tools(isInGroup: Bool) -> [FactToolDefinition] {
        isInGroup ? toolbox.definitions.filter { !$0.isPersonal } : toolbox.definitions
    }

    private func brief(_ question: CoachQuestion, _ desk: FactDesk) -> ModelBrief? {
        let prompt = prompts.systemPrompt(for: desk.profile, nameOfBot: "RISK0", now: desk.now)
        return prompt.map { prompt in
            ModelBrief(
                prompt: prompt,
                messages: ConversationWindow.messages(question),
                tools: tools(isInGroup: question.isInGroup)
            )
        }
    }
}

extension FactDesk {
    /// The same, answering in this language.
    func speaking(_ language: Language) -> FactDesk {
        var profile = profile
        profile.language = language
        return FactDesk(book: book, profile: profile, now: now)
    }
}

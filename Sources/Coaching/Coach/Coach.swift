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
    private let learning: CoachLearning
    private let examples: CoachModel
    private let moods = MoodReader()
    private let builtIn: BuiltInMind
    private let prompts: PromptLibrary
    let toolbox: FactToolbox
    /// Nil: the built-in coach answers everything.
    let model: ModelMind?

    /// - Parameters:
    ///   - folder: `Prompts`: what the coach says, and the examples from which it learns what is asked.
    ///   - models: the folders in which a ``CoachModel`` may be kept, the first to be looked at first. With any, questions
    ///     wait for ``openModel()`` or ``learnHere()``; without, the first question learns.
    /// - Throws: `PromptFault` for the first file that is wrong.
    package init(
        folder: String,
        models: [String] = [],
        toolbox: FactToolbox,
        model: ModelMind?
    ) throws(PromptFault) {
        let prompts = try PromptLibrary(folder: folder, tools: toolbox.definitions)
        let learning = CoachLearning(folder: folder, models: models)
        self.learning = learning
        understanding = Understanding(learning)
        safety = SafetyReader { learning.safety }
        examples = CoachModel(prompts: folder)
        builtIn = BuiltInMind(prompts: prompts, toolbox: toolbox)
        self.prompts = prompts
        self.toolbox = toolbox
        self.model = model
    }

    /// What a text says that comes before any answer.
    package func safety(of text: String) -> SafetyFinding { safety.find(in: text) }

    /// Sees whether the examples are in order from which it learns: they are many, and the start does not wait for them.
    package func checkExamples() throws(PromptFault) { try examples.check() }

    /// Takes what was learnt before from the examples as they are now.
    /// - Returns: false where nothing of it is kept: questions wait until it is.
    /// - Throws: `PromptFault` for examples that cannot be read.
    package func openModel() throws(PromptFault) -> Bool { try learning.open() }

    /// Nothing is kept, nor will be: the next question learns.
    package func learnHere() { learning.learnHere() }

    /// Returns when ``consider(_:_:)`` would not throw ``StillLearning`` any more.
    /// - Throws: `CancellationError` where the program stops before.
    package func learnt() async throws { try await learning.settled() }

    /// Questions that wait for what is learnt are left to the next start.
    package func stopWaiting() { learning.stopWaiting() }

    /// Learns what the first question would otherwise wait for.
    /// - Throws: `PromptFault` where the examples were changed to something wrong since the start.
    package func warmUp() throws { try learning.learn() }

    /// Learns what questions mean, and not what danger looks like: for measuring the lexicons alone.
    package func learnQuestions() throws { _ = try learning.intents }

    /// What a text is taken for by itself: by the guards first, then by what was learnt of questions.
    package func reading(of text: String) throws -> (safety: SafetyReading, intent: Intent) {
        let reading = safety.read(text)
        if let met = reading.dangerClass { return (reading, Self.intent(of: met)) }
        let ranking = try understanding.intent(of: text, isHarmless: learning.safety != nil)
        return (reading, ranking.best)
    }

    /// Understands a question, and answers it unless a model is to.
    /// - Throws: ``StillLearning`` where that has to wait until it is learnt; a life in danger never does.
    package func consider(_ question: CoachQuestion, _ desk: FactDesk) throws -> Consideration {
        if let reply = question.reply { return try consider(reply, question, desk) }
        let reading = try learntReading(of: question)
        // One small word in a cry for help says too little of its language.
        let guess = LanguageGuess.language(of: question.text, by: reading.dangerClass == .crisis ? 2 : 1)
        let language = guess ?? desk.profile.language
        let desk = desk.speaking(language)
        let understood = try understood(question, reading, desk)
        var consideration = Consideration(
            intent: understood.intent,
            confidence: understood.confidence,
            safety: reading,
            language: language,
            mood: mood(of: question, understood, desk.profile),
            course: .answer(try answer(question, reading, understood, desk))
        )
        // Help is given in words that were weighed beforehand, never in a model's.
        if model != nil, reading == .none, !Self.isBeyondModels.contains(understood.intent),
            let sent = brief(question, desk)
        {
            consideration.course = .model(sent)
        }
        return consideration
    }

    /// Answers who was met with help before, in the language of that help.
    private func consider(_ reply: AlarmReply, _ question: CoachQuestion, _ desk: FactDesk) throws -> Consideration {
        let desk = desk.speaking(question.spoken ?? desk.profile.language)
        let understood = FollowUp.Understood.certain(.crisis)
        return Consideration(
            intent: .crisis,
            confidence: 1,
            safety: .none,
            reply: reply,
            language: desk.profile.language,
            mood: mood(of: question, understood, desk.profile),
            course: .answer(try answer(question, .none, understood, desk))
        )
    }

    /// The built-in answer, for a turn that a model was to answer and did not.
    func stand(in question: CoachQuestion, _ desk: FactDesk, language: Language) throws -> CoachAnswer {
        let desk = desk.speaking(language)
        let reading = reading(of: question)
        return try answer(question, reading, understood(question, reading, desk), desk)
    }

    /// Names are masked: a team is called whatever it is called.
    private func mood(of question: CoachQuestion, _ understood: FollowUp.Understood, _ profile: Profile) -> MoodScore? {
        guard profile.consents.allows(.mood) else { return nil }
        return moods.mood(of: question.text, masking: understood.entities.casinos.map(\.name))
    }

    private static let isBeyondModels: Set<Intent> = [.crisis, .problemCheck, .evasion, .otherUser]

    /// By all that is learnt; before it is there, what may be a life in danger is met by the phrases alone.
    private func learntReading(of question: CoachQuestion) throws -> SafetyReading {
        do { try learning.learn() } catch let wait as StillLearning {
            let reading = reading(of: question)
            guard reading.dangerClass == .crisis else { throw wait }
            return reading
        }
        return reading(of: question)
    }

    /// Who was asked and sends the same again means what it says: the question is answered, but where it may be a life,
    /// it is met; so it is where help was given just before.
    private func reading(of question: CoachQuestion) -> SafetyReading {
        let reading = safety.read(question.text)
        guard case .doubt(let danger) = reading else { return reading }
        let isRepeated = question.history.last?.question == question.text
        if danger == .crisis { return isRepeated || question.followsAlarm ? .crisis(.meaning) : reading }
        return isRepeated || question.candidate > 0 ? .none : reading
    }

    private static func intent(of danger: SafetyClass) -> Intent {
        switch danger {
        case .crisis: .crisis
        case .harm: .problemCheck
        case .evasion: .evasion
        case .innocent, .ordinary: .unknown
        }
    }

    /// What a text is likely to ask by itself; nil while that has to wait until it is learnt.
    func rankingIfLearnt(of text: String) throws -> IntentRanking? {
        do { return try understanding.intent(of: text, isHarmless: true) } catch is StillLearning { return nil }
    }

    private func understood(_ question: CoachQuestion, _ reading: SafetyReading, _ desk: FactDesk) throws
        -> FollowUp.Understood
    {
        if let danger = reading.dangerClass { return .certain(Self.intent(of: danger)) }
        let casinos = try desk.book.casinos(of: desk.profile.id) + desk.book.worldCasinos()
        return try understanding.read(question, casinos: casinos, isHarmless: learning.safety != nil)
    }

    private func answer(
        _ question: CoachQuestion,
        _ reading: SafetyReading,
        _ understood: FollowUp.Understood,
        _ desk: FactDesk
    ) throws -> CoachAnswer {
        let answer = try builtIn.answer(
            BuiltInQuestion(
                intent: understood.intent,
                entities: understood.entities,
                isResting: desk.profile.protection.isResting(at: desk.now),
                variant: UInt64(question.candidate + question.history.count),
                isUncertain: understood.confidence < Understanding.leastConfidence,
                candidates: understood.candidates,
                doubt: reading.doubted,
                reply: question.reply
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

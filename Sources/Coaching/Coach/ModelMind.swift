import Domain

/// A language model as the coach's second mind: it may call the tools, and nothing that it says is taken for the answer
/// before it was checked against their facts.
package struct ModelMind: Sendable {
    let model: OpenAIModel
    private let limits: TokenBudget.Limits
    private let checks = AnswerChecks()

    package init(_ model: OpenAIModel, limits: TokenBudget.Limits = .init()) {
        self.model = model
        self.limits = limits
    }

    /// The model's name, as it is asked for.
    package var name: String { model.name }
    /// Whether the model is asked at all just now.
    package var circuit: CircuitBreaker.Status { model.circuit }

    private static let temperature = 0.3
    private static let longestAnswer = 700

    /// As a turn's record keeps them; the seed is the turn's own number.
    package static var parameters: String {
        #"{"max_tokens":\#(longestAnswer),"temperature":\#(temperature)}"#
    }

    /// What a turn is to be answered from.
    struct Task: Sendable {
        let brief: ModelBrief
        let profile: Profile
        let isResting: Bool
        /// The same for the same turn, so that an answer can be made again.
        let seed: Int
        /// What was used today, by the user and by everybody together.
        let usedByUser: Int
        let usedByEveryone: Int

        var language: Language { profile.language }
        var question: String { brief.messages.last { $0.role == .user }?.content ?? "" }
    }

    /// An answer that stands on facts, or one that did not twice in a row.
    struct Outcome: Sendable {
        var answer: ModelAnswer
        /// Of both attempts.
        var sheets: [FactSheet]
        /// Why the answer is not shown; nil for one that is.
        var rejection: String?
    }

    /// - Parameters:
    ///   - callTool: runs on a snapshot of the user's data.
    ///   - show: gets the text as it grows.
    func answer(
        _ task: Task,
        callTool: @escaping ModelConversation.ToolRunner,
        show: @escaping @Sendable (ModelEvent) async -> Void
    ) async throws(ModelFault) -> Outcome {
        var request = ChatRequest(
            messages: [.system(task.brief.prompt.text)] + task.brief.messages,
            tools: task.brief.tools,
            temperature: Self.temperature,
            seed: task.seed,
            maximumTokens: Self.longestAnswer
        )
        let zone = ZoneClock.shared(task.profile.zone)
        let conversation = ModelConversation(model) { $0.json(in: zone) }
        var budget = TokenBudget(limits: limits, usedByUser: task.usedByUser, usedByEveryone: task.usedByEveryone)
        let first = try await conversation.run(request, budget: budget, callTool: callTool, on: show)
        var outcome = Outcome(
            answer: first,
            sheets: first.sheets,
            rejection: nil
        )
        guard let fault = checks.fault(in: first.text, task, sheets: first.sheets) else { return outcome }
        await show(.restarted)
        budget.record(first.usage)
        request.messages += first.messages + [.user(fault.correction)]
        let second = try await conversation.run(request, budget: budget, callTool: callTool, on: show)
        outcome.answer = second
        // What the first attempt looked up is still known.
        outcome.sheets += second.sheets
        outcome.rejection = checks.fault(in: second.text, task, sheets: outcome.sheets)?.code
        return outcome
    }
}

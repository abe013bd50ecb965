import Domain
import Synchronization

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
    ///   - show: gets the text as it grows: whole sentences that passed their checks, and nothing else.
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
        let growing = GrowingAnswer(checks: checks, task: task)
        let callTool: ModelConversation.ToolRunner = { name, arguments in
            let sheet = try await callTool(name, arguments)
            growing.add(sheet)
            return sheet
        }
        let show: @Sendable (ModelEvent) async -> Void = { event in
            if let shown = growing.note(event) { await show(shown) }
        }
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

/// What of an answer may be seen while it is being made: it is checked as the whole answer will be, against the facts
/// that were looked up so far.
private final class GrowingAnswer: Sendable {
    private struct State {
        var text = CheckedText()
        /// Of both attempts: what the first looked up is still known.
        var sheets: [FactSheet] = []
    }

    private let checks: AnswerChecks
    private let task: ModelMind.Task
    private let state = Mutex(State())

    init(checks: AnswerChecks, task: ModelMind.Task) {
        self.checks = checks
        self.task = task
    }

    func add(_ sheet: FactSheet) { state.withLock { $0.sheets.append(sheet) } }

    /// - Returns: the event as it may be shown; nil for nothing.
    func note(_ event: ModelEvent) -> ModelEvent? {
        state.withLock { state in
            switch event {
            case .text(let delta):
                let sheets = state.sheets
                let fresh = state.text.append(delta) { checks.fault(in: $0, task, sheets: sheets) == nil }
                return fresh.isEmpty ? nil : .text(fresh)
            case .restarted:
                state.text.restart()
                return event
            case .toolCall, .used: return event
            }
        }
    }
}

import Synchronization

/// What is counted while a question is answered.
final class AnswerLedger: Sendable {
    private struct State {
        var budget: TokenBudget?
        var usage = TokenUsage.none
        var firstText: Duration?
        var isShowing = false
    }

    private let state: Mutex<State>

    init(budget: TokenBudget?) {
        state = Mutex(State(budget: budget))
    }

    var usage: TokenUsage { state.withLock { $0.usage } }
    /// From the question to the first text.
    var firstText: Duration? { state.withLock { $0.firstText } }
    /// Whether text was shown since the answer began, or began anew.
    var isShowing: Bool { state.withLock { $0.isShowing } }

    func note(_ event: ModelEvent, at time: Duration) {
        state.withLock { state in
            switch event {
            case .text:
                state.firstText = state.firstText ?? time
                state.isShowing = true
            case .restarted: state.isShowing = false
            case .used(let usage):
                state.usage = state.usage + usage
                state.budget?.record(usage)
            case .toolCall: break
            }
        }
    }

    /// Throws if the request, with the longest answer that it allows, would pass the budget.
    func check(_ request: ChatRequest) throws(ModelFault) {
        guard let budget = state.withLock({ $0.budget }) else { return }
        try budget.check(TokenEstimate.tokens(in: request) + request.maximumTokens)
    }
}

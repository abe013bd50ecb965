/// What happens while a model answers.
package enum ModelEvent: Sendable, Equatable {
    /// More of the answer.
    case text(String)
    /// A tool is about to run.
    case toolCall(name: String)
    /// What was shown so far is void: it led to tool calls, and the answer begins anew.
    case restarted
    /// A request has ended and used these tokens, whether it gave an answer or failed.
    case used(TokenUsage)
}

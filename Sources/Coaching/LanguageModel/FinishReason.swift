/// Why a model ended its answer, in the words of OpenAI's API.
package enum FinishReason: String, Sendable, Equatable {
    case stop
    /// The answer was cut at the longest that the request allows.
    case length
    case toolCalls = "tool_calls"
    case contentFilter = "content_filter"
    /// A word that the API does not have.
    case other

    init(word: String) {
        self = Self(rawValue: word) ?? (word == "function_call" ? .toolCalls : .other)
    }
}

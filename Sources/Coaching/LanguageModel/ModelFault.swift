/// Why a model gave no answer. The set is closed: whoever asks a model decides by these, and by nothing else.
///
/// The description is a sentence for the operator, with what to do. Neither it nor a case holds the API key or what a
/// user wrote.
package enum ModelFault: Error, Sendable, Equatable {
    package enum Stage: String, Sendable, Equatable {
        /// Nothing came after the request.
        case firstChunk = "first_chunk"
        /// The answer began and fell silent.
        case silence
        /// The whole of it, tool calls included, took too long.
        case total
    }

    package enum Purse: String, Sendable, Equatable {
        case user
        case everyone
    }

    /// No connection, or it ended before the answer began.
    case unreachable(String)
    case timedOut(Stage)
    /// The answer ended in the middle.
    case truncated
    /// What came is no chat completion.
    case invalidAnswer(String)
    /// It said nothing and called nothing.
    case emptyAnswer(FinishReason)
    case tooLarge
    case tooManyToolCalls
    /// 401.
    case unauthorised
    /// 403.
    case forbidden
    /// 404: no such path or model.
    case notFound
    /// 402, or 429 with the word that the account is spent.
    case outOfCredit
    /// 429, with how long the server asks to wait.
    case rateLimited(retryAfter: Duration?)
    /// The chat is longer than the model can read.
    case contextTooLong
    /// Another 3xx or 4xx: the request is refused as it is.
    case refused(status: Int, String)
    /// 5xx, or an error within the stream (status 200).
    case serverFailed(status: Int)
    /// The request cannot be sent as it is.
    case invalidRequest(String)
    /// A tool could not look up its facts: the trouble is on this side.
    case toolFailed(name: String, reason: String)
    case budgetExhausted(Purse)
    /// The model failed so often that it is left alone for so long.
    case circuitOpen(remaining: Duration)
    case cancelled
}

extension ModelFault {
    /// A fixed word for logs and for the column `error`: never a value.
    package var code: String {
        switch self {
        case .unreachable: "unreachable"
        case .timedOut(let stage): "timed_out_\(stage.rawValue)"
        case .truncated: "truncated"
        case .invalidAnswer: "invalid_answer"
        case .emptyAnswer: "empty_answer"
        case .tooLarge: "too_large"
        case .tooManyToolCalls: "too_many_tool_calls"
        case .unauthorised: "unauthorised"
        case .forbidden: "forbidden"
        case .notFound: "not_found"
        case .outOfCredit: "out_of_credit"
        case .rateLimited: "rate_limited"
        case .contextTooLong: "context_too_long"
        case .refused: "refused"
        case .serverFailed: "server_failed"
        case .invalidRequest: "invalid_request"
        case .toolFailed: "tool_failed"
        case .budgetExhausted(let purse): "budget_exhausted_\(purse.rawValue)"
        case .circuitOpen: "circuit_open"
        case .cancelled: "cancelled"
        }
    }

    /// Whether the same request may well succeed a moment later.
    package var isTransient: Bool {
        switch self {
        case .unreachable, .truncated, .rateLimited: true
        // A failure told within the stream has the status 200; 501 and 505 say what will not change.
        case .serverFailed(let status): [200, 500, 502, 503, 504].contains(status)
        default: false
        }
    }

    /// What it says of the server, for the circuit breaker.
    var verdict: CircuitBreaker.Verdict {
        switch self {
        case .unreachable, .timedOut, .truncated, .invalidAnswer, .unauthorised, .forbidden, .notFound, .outOfCredit,
            .rateLimited, .serverFailed:
            .failed
        case .emptyAnswer, .tooLarge, .tooManyToolCalls, .contextTooLong, .refused:
            .succeeded
        case .invalidRequest, .toolFailed, .budgetExhausted, .circuitOpen, .cancelled:
            .unknown
        }
    }
}

extension ModelFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreachable(let reason):
            "the model's server could not be reached (\(reason)); check that it runs, and LLM_BASE_URL"
        case .timedOut(.firstChunk):
            "the model's server took the request and said nothing in time; see whether it is overloaded"
        case .timedOut(.silence): "the model fell silent in the middle of an answer"
        case .timedOut(.total): "the model's answer took longer than is allowed"
        case .truncated: "the model's answer ended in the middle: the connection broke or its server stopped"
        case .invalidAnswer(let reason):
            "what answered does not speak as a chat completion does (\(reason)); check LLM_BASE_URL, which ends in /v1 "
                + "with most servers"
        case .emptyAnswer(let reason): "the model said nothing (it ended with «\(reason.rawValue)»)"
        case .tooLarge: "the model's answer passed the limit of its size and was cut off"
        case .tooManyToolCalls:
            "the model went on calling tools instead of answering; another model may know better (LLM_MODEL)"
        case .unauthorised: "the model's server does not accept the API key (401); set LLM_API_KEY to a valid one"
        case .forbidden:
            "the model's server forbids the request (403); see whether the account behind LLM_API_KEY may use LLM_MODEL"
        case .notFound: "the model's server knows no such path or model (404); check LLM_BASE_URL and LLM_MODEL"
        case .outOfCredit: "the account at the model's server has no credit left; top it up, or set another LLM_API_KEY"
        case .rateLimited(let wait?):
            "the model's server asks to wait \(wait.components.seconds) s (429); the account's limits may be too low"
        case .rateLimited(nil): "the model's server gets too many requests (429); the account's limits may be too low"
        case .contextTooLong: "the chat is longer than the model can read; set an LLM_MODEL with a larger context"
        case .refused(let status, let reason):
            "the model's server refuses the request (\(status)): \(reason); check LLM_BASE_URL and LLM_MODEL"
        case .serverFailed(200): "the model's server reported an error of its own in the middle of an answer"
        case .serverFailed(let status): "the model's server is in trouble (\(status)); it is tried again by itself"
        case .invalidRequest(let reason): "the request to the model cannot be sent: \(reason)"
        case .toolFailed(let name, let reason): "the tool \(name) failed while a model used it: \(reason)"
        case .budgetExhausted(.user): "the user has used up the day's tokens"
        case .budgetExhausted(.everyone): "all users together have used up the day's tokens"
        case .circuitOpen(let remaining):
            "the model failed several times in a row and is left alone for \(remaining.components.seconds) s more"
        case .cancelled: "the request to the model was cancelled"
        }
    }
}

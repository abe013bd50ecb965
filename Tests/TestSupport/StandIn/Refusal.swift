/// An error in the form of the Bot API: `{"ok": false, "error_code": …, "description": …}` with the same status.
struct Refusal: Error, Sendable {
    let code: Int
    let description: String
    var parameters: [String: JSON] = [:]

    var envelope: JSON {
        var members: [String: JSON] = [
            "ok": false, "error_code": .integer(Int64(code)), "description": .string(description),
        ]
        if !parameters.isEmpty { members["parameters"] = .object(parameters) }
        return .object(members)
    }

    /// Seconds for the `Retry-After` header.
    var retryAfter: Int64? { parameters["retry_after"]?.integer }
}

extension Refusal {
    static func badRequest(_ reason: String) -> Refusal { Refusal(code: 400, description: "Bad Request: \(reason)") }

    static func tooManyRequests(retryAfter seconds: Int) -> Refusal {
        Refusal(
            code: 429,
            description: "Too Many Requests: retry after \(seconds)",
            parameters: ["retry_after": .integer(Int64(seconds))]
        )
    }

    static let unauthorized = Refusal(code: 401, description: "Unauthorized")
    static let notFound = Refusal(code: 404, description: "Not Found")
    static let blocked = Refusal(code: 403, description: "Forbidden: bot was blocked by the user")
    static let deactivated = Refusal(code: 403, description: "Forbidden: user is deactivated")
    static let chatNotFound = badRequest("chat not found")
    static let notModified = badRequest(
        "message is not modified: specified new message content and reply markup are exactly the same as a current "
            + "content and reply markup of the message"
    )
    static let messageToEditNotFound = badRequest("message to edit not found")
    static let messageToDeleteNotFound = badRequest("message to delete not found")
    static let queryTooOld = badRequest("query is too old and response timeout expired or query ID is invalid")
    static let otherPoller = Refusal(
        code: 409,
        description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    static let webhookActive = Refusal(
        code: 409,
        description: "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
            + "webhook first"
    )
    static let endedByWebhook = Refusal(code: 409, description: "Conflict: terminated by setWebhook request")
}

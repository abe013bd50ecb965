extension StandInBotAPI {
    /// What goes wrong with one request.
    ///
    /// A fault says whether the method was carried out before it struck: a program cannot see the difference, and must
    /// not send a message twice because of it.
    package struct Fault: Sendable {
        enum Manner: Sendable {
            case refusal(Refusal)
            case page(status: Int, html: String)
            case truncatedJSON
            case invalidJSON
            case emptyBody
            case cutBody
            case reset
            case silence
            case drip(pieces: Int, pause: Duration)
        }

        let manner: Manner
        /// Whether the method is carried out.
        let isApplied: Bool
    }
}

extension StandInBotAPI.Fault {
    /// An error in the API's own form; the status is `code`.
    package static func refusal(_ code: Int, _ description: String, parameters: [String: JSON] = [:]) -> Self {
        Self(
            manner: .refusal(Refusal(code: code, description: description, parameters: parameters)),
            isApplied: false
        )
    }

    /// 429 with `retry_after` in the body and in the header, in seconds.
    package static func tooManyRequests(retryAfter seconds: Int) -> Self {
        Self(manner: .refusal(.tooManyRequests(retryAfter: seconds)), isApplied: false)
    }

    /// 500, as the server says it when it restarts.
    package static var restart: Self { refusal(500, "Internal Server Error: restart") }

    /// 401: the token is wrong.
    package static var unauthorized: Self { Self(manner: .refusal(.unauthorized), isApplied: false) }

    /// 409 of a poll that another poller ended.
    package static var otherPoller: Self { Self(manner: .refusal(.otherPoller), isApplied: false) }

    /// 409 of a poll while a webhook is set.
    package static var webhookActive: Self { Self(manner: .refusal(.webhookActive), isApplied: false) }

    /// 403 of a chat whose user has blocked the bot.
    package static var blocked: Self { Self(manner: .refusal(.blocked), isApplied: false) }

    /// The page that a proxy shows when it cannot reach the server: 502 and HTML.
    package static func badGateway(applied: Bool = false) -> Self {
        let html = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
        return Self(manner: .page(status: 502, html: html), isApplied: applied)
    }

    /// A complete answer whose JSON ends in the middle.
    package static func truncatedJSON(applied: Bool = true) -> Self {
        Self(manner: .truncatedJSON, isApplied: applied)
    }

    /// A complete answer that is not JSON at all, with status 200.
    package static func invalidJSON(applied: Bool = true) -> Self { Self(manner: .invalidJSON, isApplied: applied) }

    /// Status 200 and no body.
    package static func emptyBody(applied: Bool = true) -> Self { Self(manner: .emptyBody, isApplied: applied) }

    /// The connection closes in the middle of the body, before the promised length.
    package static func cutBody(applied: Bool = true) -> Self { Self(manner: .cutBody, isApplied: applied) }

    /// The connection is reset without an answer.
    package static func reset(applied: Bool) -> Self { Self(manner: .reset, isApplied: applied) }

    /// The request is accepted and never answered; it ends when the client goes.
    package static func silence(applied: Bool = false) -> Self { Self(manner: .silence, isApplied: applied) }

    /// The right answer, in so many pieces with a pause after each, measured on the server's clock.
    package static func slowBody(pieces: Int = 10, pause: Duration) -> Self {
        Self(manner: .drip(pieces: max(1, pieces), pause: pause), isApplied: true)
    }
}

/// Which faults are still to happen: for each method its own, in the order in which they were asked for.
struct FaultScript {
    private var remaining: [String: [(fault: StandInBotAPI.Fault, times: Int)]] = [:]

    mutating func add(_ fault: StandInBotAPI.Fault, to method: String, times: Int) {
        guard times > 0 else { return }
        remaining[method, default: []].append((fault, times))
    }

    /// The fault of the next call of `method`, which is used up by asking.
    mutating func next(for method: String) -> StandInBotAPI.Fault? {
        guard var queue = remaining[method], !queue.isEmpty else { return nil }
        let fault = queue[0].fault
        queue[0].times -= 1
        if queue[0].times == 0 { queue.removeFirst() }
        remaining[method] = queue
        return fault
    }

    mutating func clear() {
        remaining = [:]
    }
}

package import HTTP
import Synchronization

/// A model behind an OpenAI-compatible server: makes one request at a time for its callers, again where that may help,
/// and not at all while the server keeps failing.
package final class OpenAIModel: Sendable {
    /// How a request gets to the server: `HTTPClient.stream`, or a test's own answers.
    package typealias Transport = @Sendable (HTTPRequest) async throws(HTTPError) -> HTTPStream

    /// The name by which the server knows the model.
    package let name: String
    package let endpoint: ModelEndpoint
    package let price: TokenPrice?
    package let limits: ModelLimits
    /// Time since this was made.
    let elapsed: @Sendable () -> Duration
    private let apiKey: APIKey?
    private let retryPolicy: RetryPolicy
    private let transport: Transport
    private let clock: any Clock<Duration>
    private let random: any RandomNumberGenerator & Sendable
    private let breaker: Mutex<CircuitBreaker>

    /// - Parameter apiKey: `nil` for a server that asks for none.
    package init(
        name: String,
        endpoint: ModelEndpoint,
        apiKey: APIKey? = nil,
        price: TokenPrice? = nil,
        limits: ModelLimits = .init(),
        retryPolicy: RetryPolicy = .init(),
        breaker: CircuitBreaker = .init(),
        clock: any Clock<Duration> = ContinuousClock(),
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        transport: @escaping Transport
    ) {
        self.name = name
        self.endpoint = endpoint
        self.apiKey = apiKey
        self.price = price
        self.limits = limits
        self.retryPolicy = retryPolicy
        self.breaker = Mutex(breaker)
        self.clock = clock
        elapsed = clock.stopwatch()
        self.random = random
        self.transport = transport
    }

    package convenience init(
        name: String,
        endpoint: ModelEndpoint,
        apiKey: APIKey? = nil,
        price: TokenPrice? = nil,
        limits: ModelLimits = .init(),
        clock: any Clock<Duration> = ContinuousClock(),
        client: HTTPClient
    ) {
        self.init(
            name: name,
            endpoint: endpoint,
            apiKey: apiKey,
            price: price,
            limits: limits,
            clock: clock
        ) { request async throws(HTTPError) in try await client.stream(request) }
    }

    /// Whether the model is asked at all just now.
    package var circuit: CircuitBreaker.Status {
        let now = elapsed()
        return breaker.withLock { $0.status(at: now) }
    }

    /// One answer of the model, which may be calls of tools.
    ///
    /// - Parameters:
    ///   - deadline: when to give up, in time since this was made.
    ///   - event: gets texts and usages.
    func complete(
        _ chat: ChatRequest,
        until deadline: Duration,
        on event: @escaping @Sendable (ModelEvent) async -> Void
    ) async throws(ModelFault) -> Completion {
        let body = try chat.body(model: name)
        let shown = ShownFlag()
        var retries = retryPolicy
        var random = random
        var last: ModelFault?
        while true {
            let pass = try admit(after: last)
            let outcome = await exchange(chat, body, until: deadline).run { text in
                shown.raise()
                await event(.text(text))
            }
            report(outcome.result, of: pass)
            if outcome.usage.total > 0 { await event(.used(outcome.usage)) }
            switch outcome.result {
            case .success(let completion): return completion
            case .failure(let fault):
                let remaining = deadline - elapsed()
                guard
                    let wait = retries.wait(
                        after: fault,
                        hasShown: shown.isRaised,
                        remaining: remaining,
                        using: &random
                    )
                else { throw fault }
                do { try await clock.sleep(for: wait) } catch { throw .cancelled }
                last = fault
            }
        }
    }

    /// - Parameter fault: why the request is made again; it says more than that the circuit opened over it.
    private func admit(after fault: ModelFault?) throws(ModelFault) -> CircuitBreaker.Pass {
        let now = elapsed()
        switch breaker.withLock({ $0.admit(at: now) }) {
        case .admitted(let pass): return pass
        case .refused(let remaining): throw fault ?? .circuitOpen(remaining: remaining)
        }
    }

    private func report(_ result: Result<Completion, ModelFault>, of pass: CircuitBreaker.Pass) {
        let now = elapsed()
        let verdict =
            switch result {
            case .success: CircuitBreaker.Verdict.succeeded
            case .failure(let fault): fault.verdict
            }
        breaker.withLock { $0.report(verdict, of: pass, at: now) }
    }

    private func exchange(_ chat: ChatRequest, _ body: [UInt8], until deadline: Duration) -> ModelExchange {
        var headers = [(name: "Accept", value: "text/event-stream, application/json")]
        if let apiKey { headers.append(("Authorization", "Bearer \(apiKey.secret)")) }
        let request = HTTPRequest(
            method: .post,
            url: endpoint.completions,
            headers: headers,
            body: .bytes(body, contentType: "application/json"),
            // The limits that hold are the exchange's own; this one only ends what they should have ended.
            timeout: limits.total + .seconds(10),
            maximumResponseBytes: limits.streamBytes
        )
        return ModelExchange(
            transport: transport,
            request: request,
            chat: chat,
            discretion: Discretion(apiKey: apiKey, messages: chat.messages),
            limits: limits,
            deadline: deadline,
            clock: clock,
            elapsed: elapsed
        )
    }
}

/// Whether something of an answer was shown.
private final class ShownFlag: Sendable {
    private let flag = Atomic(false)

    var isRaised: Bool { flag.load(ordering: .relaxed) }

    func raise() { flag.store(true, ordering: .relaxed) }
}

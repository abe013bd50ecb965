/// A request on its way to the engine's thread, with the one place where its outcome is wanted.
struct Submission: Sendable {
    let ticket: Ticket
    let request: HTTPRequest
    let target: RequestTarget
    /// When the whole must be done, waiting for a connection included.
    let deadline: ContinuousClock.Instant
    let receiver: Receiver

    /// Who waits for the outcome. Each continuation is resumed exactly once: the engine does so when it removes the
    /// transfer from its tables, which nothing can do twice.
    enum Receiver: Sendable {
        case response(CheckedContinuation<Result<HTTPResponse, HTTPError>, Never>)
        case stream(head: CheckedContinuation<Result<HTTPStream.Head, HTTPError>, Never>, body: BodyChannel)
    }

    init(_ request: HTTPRequest, _ target: RequestTarget, _ ticket: Ticket, _ receiver: Receiver) {
        self.ticket = ticket
        self.request = request
        self.target = target
        self.receiver = receiver
        deadline = .now + request.timeout
    }

    /// Ends a request that was never given to libcurl.
    func refuse(_ kind: HTTPError.Kind, reason: String) {
        let error = HTTPError(kind: kind, host: target.host, mayHaveBeenApplied: false, reason: reason)
        switch receiver {
        case .response(let continuation): continuation.resume(returning: .failure(error))
        case .stream(let head, _): head.resume(returning: .failure(error))
        }
    }
}

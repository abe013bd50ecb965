import CCurl

/// What the engine's thread does: takes commands, moves bytes, answers. It is made on that thread and never leaves it,
/// which is all that keeps its state, and libcurl's, from two threads at once.
final class Engine {
    private let mailbox: Mailbox
    private let multi: MultiHandle
    private let configuration: HTTPClient.Configuration
    private var admission: Admission<Submission>
    private var pools = ConnectionPools()
    private var active: [UInt64: EasyHandle] = [:]
    private var idle: [EasyHandle] = []
    private var stopWaiters: [CheckedContinuation<Void, Never>] = []
    private var isStopping = false
    private var nextExpiryCheck = ContinuousClock.now

    /// How long a request past its time can wait in the queue before it is noticed; those that run are libcurl's.
    private static let expiryCheckInterval = Duration.milliseconds(50)
    /// More requests on one HTTP/2 connection than servers usually allow would only queue within libcurl.
    private static let streamsPerOrigin = 100

    init(mailbox: Mailbox, multi: MultiHandle, configuration: HTTPClient.Configuration) {
        self.mailbox = mailbox
        self.multi = multi
        self.configuration = configuration
        admission = Admission(
            perOrigin: configuration.maximumConnectionsPerHost,
            total: configuration.maximumConnections
        )
    }

    /// Returns when it has been stopped, and everything that was asked has been answered.
    func run() {
        var commands: [Command] = []
        while !isStopping {
            mailbox.take(into: &commands)
            commands.forEach(carryOut)
            expireWaiting()
            multi.perform()
            collectFinished()
            while let submission = admission.next() { start(submission) }
            if !isStopping, mailbox.prepareToSleep() { multi.sleep(atMost: longestSleep) }
        }
        close()
    }

    /// libcurl shortens this to its own next time limit.
    private var longestSleep: Int32 { admission.isAnyWaiting ? 50 : 60_000 }

    private func carryOut(_ command: Command) {
        switch command {
        case .submit(let submission):
            submit(submission)
        case .cancel(let id):
            cancel(id, reason: "the task was cancelled")
        case .resume(let id):
            active[id]?.resumeReading()
        case .stop(let waiter):
            isStopping = true
            if let waiter { stopWaiters.append(waiter) }
        }
    }

    private func submit(_ submission: Submission) {
        // A cancellation that came first found nothing to remove; one that comes later will.
        guard !submission.ticket.isCancelled else {
            return submission.refuse(.cancelled, reason: "the task was cancelled")
        }
        let origin = submission.target.origin
        if admission.admit(submission, id: submission.ticket.id, origin: origin) { start(submission) }
    }

    private func start(_ submission: Submission) {
        let remaining = ContinuousClock.now.duration(to: submission.deadline)
        if remaining <= .zero {
            admission.release(origin: submission.target.origin)
            submission.refuse(.timeout, reason: "no connection was free in time")
        } else if let easy = idle.popLast() ?? EasyHandle(configuration: configuration),
            let pool = pools.borrow(for: submission.target.origin)
        {
            start(submission, on: easy, in: pool, remaining: remaining)
        } else {
            admission.release(origin: submission.target.origin)
            submission.refuse(.resources, reason: "libcurl could not make a handle")
        }
    }

    private func start(_ submission: Submission, on easy: EasyHandle, in pool: ConnectionPool, remaining: Duration) {
        active[submission.ticket.id] = easy
        let code = easy.prepare(Transfer(submission), in: pool, remaining: remaining)
        guard code == CURLE_OK else { return finish(easy, code: code, isAdded: false) }
        guard multi.add(easy) == CURLM_OK else { return finish(easy, code: CURLE_FAILED_INIT, isAdded: false) }
    }

    private func collectFinished() {
        while let (easy, code) = multi.nextFinished() {
            finish(easy, code: code, isAdded: true)
        }
    }

    private func cancel(_ id: UInt64, reason: String) {
        if let submission = admission.withdraw(id: id) {
            submission.refuse(.cancelled, reason: reason)
        } else if let easy = active[id] {
            finish(easy, code: CURLE_ABORTED_BY_CALLBACK, isAdded: true, unless: (.cancelled, reason))
        }
    }

    /// The one way out for a request that libcurl has had. Removal from `active` is the gate to its continuation.
    private func finish(
        _ easy: EasyHandle,
        code: CURLcode,
        isAdded: Bool,
        unless ourReason: (kind: HTTPError.Kind, reason: String)? = nil
    ) {
        guard let transfer = easy.transfer, let pool = easy.pool,
            active.removeValue(forKey: transfer.submission.ticket.id) != nil
        else { return }
        let submission = transfer.submission
        let error = failure(of: easy, transfer, code: code, ourReason: ourReason ?? transfer.failure)
        let isDead = suggestsDeadConnection(error, transfer, easy)
        if error == nil, submission.target.isSecure, easy.isHTTP2 {
            admission.widen(origin: submission.target.origin, to: Self.streamsPerOrigin)
        }
        if isAdded { multi.remove(easy) }
        easy.clear()
        pools.give(back: pool, of: submission.target.origin, isDead: isDead)
        idle.append(easy)
        admission.release(origin: submission.target.origin)
        transfer.finish(with: error)
    }

    /// Whether a request has ended as it would on a connection that carries nothing any more: it was written, and its
    /// time ran out, or it was given up after a long silence. HTTP/2 ends a request without its connection, and over
    /// HTTP/1.1 the other connections that are kept are likely to have died of the same; a new one costs little.
    private func suggestsDeadConnection(_ error: HTTPError?, _ transfer: Transfer, _ easy: EasyHandle) -> Bool {
        guard let error, easy.writtenBytes > 0 else { return false }
        switch error.kind {
        case .timeout: return true
        case .cancelled: return transfer.silence.length >= configuration.telltaleSilence
        case .invalidRequest, .resolve, .connect, .tls, .reset, .protocolViolation, .responseTooLarge, .shutDown,
            .resources:
            return false
        }
    }

    private func failure(
        of easy: EasyHandle,
        _ transfer: Transfer,
        code: CURLcode,
        ourReason: (kind: HTTPError.Kind, reason: String)?
    ) -> HTTPError? {
        guard code != CURLE_OK else { return nil }
        let written = easy.writtenBytes
        guard let ourReason else {
            return HTTPError(code: code, easy: easy, submission: transfer.submission, writtenBytes: written)
        }
        return HTTPError(
            kind: ourReason.kind,
            host: transfer.submission.target.host,
            mayHaveBeenApplied: written > 0,
            reason: ourReason.reason
        )
    }

    private func expireWaiting() {
        guard admission.isAnyWaiting else { return }
        let now = ContinuousClock.now
        guard now >= nextExpiryCheck else { return }
        nextExpiryCheck = now + Self.expiryCheckInterval
        for submission in admission.withdraw(where: { $0.deadline <= now }) {
            submission.refuse(.timeout, reason: "no connection was free in time")
        }
    }

    /// No more commands, then no more transfers, then no more connections, and last the ones who wait for it.
    private func close() {
        let late = mailbox.close()
        for submission in admission.withdraw(where: { _ in true }) {
            submission.refuse(.cancelled, reason: "the HTTP client was shut down")
        }
        for id in Array(active.keys) { cancel(id, reason: "the HTTP client was shut down") }
        idle.removeAll()
        pools.removeAll()
        multi.cleanUp()
        late.forEach(mailbox.refuse)
        stopWaiters.forEach { $0.resume() }
    }
}

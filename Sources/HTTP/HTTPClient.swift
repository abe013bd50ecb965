/// Sends HTTP requests over libcurl, on a thread of its own.
///
/// A request is asynchronous to the task that makes it, and cancelling the task ends the request. Connections are kept
/// and shared until a request on one of them runs out of time: from then on those to its server take no other request.
/// Certificates are always verified, redirects are not followed (they are answers), and nothing is retried except an
/// idempotent request whose kept connection turned out to be dead.
package final class HTTPClient: Sendable {
    package struct Configuration: Sendable {
        /// Over HTTP/1.1 also the most requests in flight to one host; the others wait their turn.
        package var maximumConnectionsPerHost: Int
        package var maximumConnections: Int
        package var userAgent: String
        /// A connection unused for longer is not used again. Whole seconds.
        package var maximumIdleTime: Duration
        /// A request that is given up after so long without a byte of its answer tells of a dead connection, as one
        /// does whose own time runs out.
        package var telltaleSilence: Duration
        /// A file of the certificate authorities to trust, as PEM; nil: those of the system.
        package var authorities: String?
        /// The proxy's URL; nil: as the environment says.
        package var proxy: String?

        package init(
            maximumConnectionsPerHost: Int = 32,
            maximumConnections: Int = 256,
            userAgent: String = "risk0",
            maximumIdleTime: Duration = .seconds(60),
            telltaleSilence: Duration = .seconds(5),
            authorities: String? = nil,
            proxy: String? = nil
        ) {
            self.maximumConnectionsPerHost = maximumConnectionsPerHost
            self.maximumConnections = maximumConnections
            self.userAgent = userAgent
            self.maximumIdleTime = maximumIdleTime
            self.telltaleSilence = telltaleSilence
            self.authorities = authorities
            self.proxy = proxy
        }
    }

    /// A thread that could not be started is the answer to each request, so that making a client cannot fail.
    private let mailbox: Result<Mailbox, HTTPError>

    package init(configuration: Configuration = .init()) {
        do throws(HTTPError) {
            mailbox = .success(try EngineThread.start(configuration))
        } catch {
            mailbox = .failure(error)
        }
    }

    deinit {
        if case .success(let mailbox) = mailbox { mailbox.post(.stop(nil)) }
    }

    /// The whole answer.
    package func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let mailbox = try mailbox.get()
        let target = try request.validate()
        let ticket = mailbox.makeTicket()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                mailbox.post(.submit(Submission(request, target, ticket, .response(continuation))))
            }
        } onCancel: {
            ticket.cancel()
            mailbox.post(.cancel(id: ticket.id))
        }
        return try result.get()
    }

    /// The answer's head as soon as it is there, its body as it comes. The limits of the request hold to the last
    /// byte. Dropping the stream ends the request.
    package func stream(_ request: HTTPRequest) async throws(HTTPError) -> HTTPStream {
        let mailbox = try mailbox.get()
        let target = try request.validate()
        let ticket = mailbox.makeTicket()
        let channel = BodyChannel(
            resume: { mailbox.post(.resume(id: ticket.id)) },
            cancel: { mailbox.post(.cancel(id: ticket.id)) }
        )
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let receiver = Submission.Receiver.stream(head: continuation, body: channel)
                mailbox.post(.submit(Submission(request, target, ticket, receiver)))
            }
        } onCancel: {
            ticket.cancel()
            mailbox.post(.cancel(id: ticket.id))
        }
        let head = try result.get()
        return HTTPStream(head: head, body: HTTPStream.Body(channel: channel, client: self))
    }

    /// Ends what is in flight with `cancelled`, closes the connections and stops the thread; returns when that is
    /// done, at once if it had been done before. Later requests fail with `shutDown`.
    package func shutdown() async {
        guard case .success(let mailbox) = mailbox else { return }
        await withCheckedContinuation { mailbox.post(.stop($0)) }
    }
}

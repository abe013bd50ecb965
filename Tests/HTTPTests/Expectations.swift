import HTTP
import Testing

/// The error of a request that must fail.
func failure(
    of request: HTTPRequest,
    from client: HTTPClient,
    at location: SourceLocation = #_sourceLocation
) async -> HTTPError? {
    do {
        let response = try await client.send(request)
        Issue.record("answered with \(response.status) and \(response.body.count) bytes", sourceLocation: location)
        return nil
    } catch {
        return error
    }
}

/// Something that a server's thread sees happen and a test waits for.
struct Signal: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    func send() {
        continuation.yield()
    }

    /// Waits until it has happened this many times since the last wait.
    func wait(for count: Int = 1) async {
        var iterator = stream.makeAsyncIterator()
        for _ in 0..<count { await iterator.next() }
    }
}

extension LoopbackServer {
    /// Reads each request and says nothing. Signals each, and each client that goes.
    static func silent(received: Signal = Signal(), closed: Signal = Signal()) throws -> LoopbackServer {
        try LoopbackServer { connection in
            guard connection.readRequest() != nil else { return }
            received.send()
            connection.waitForClose()
            closed.send()
        }
    }
}

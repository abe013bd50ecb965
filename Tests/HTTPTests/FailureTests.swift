import HTTP
import Synchronization
import Testing

@Suite("What goes wrong is named, and whether it may have had an effect", .timeLimit(.minutes(1)))
struct FailureTests {
    let client = HTTPClient()

    @Test("nobody listens")
    func connectionRefused() async {
        let error = await failure(of: HTTPRequest(url: "http://127.0.0.1:1/path"), from: client)
        #expect(error?.kind == .connect)
        #expect(error?.host == "127.0.0.1")
        #expect(error?.mayHaveBeenApplied == false)
    }

    @Test("the name does not exist")
    func unknownName() async {
        let error = await failure(of: HTTPRequest(url: "http://nobody.invalid/path"), from: client)
        #expect(error?.kind == .resolve)
        #expect(error?.host == "nobody.invalid")
        #expect(error?.mayHaveBeenApplied == false)
    }

    @Test("the server does not speak TLS")
    func noTLS() async throws {
        let server = try LoopbackServer { connection in
            connection.write(answer("plain"))
            connection.waitForClose()
        }
        let error = try await server.run { server in
            await failure(of: HTTPRequest(url: "https://127.0.0.1:\(server.port)/"), from: client)
        }
        #expect(error?.kind == .tls)
        #expect(error?.mayHaveBeenApplied == false)
    }

    @Test("the server is silent")
    func silence() async throws {
        let error = try await LoopbackServer.silent().run { server in
            await failure(of: HTTPRequest(url: server.url(), timeout: .milliseconds(200)), from: client)
        }
        #expect(error?.kind == .timeout)
        #expect(error?.mayHaveBeenApplied == true)
    }

    @Test("the body stops on its way")
    func stoppedBody() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
            connection.waitForClose()
        }
        let error = try await server.run { server in
            await failure(of: HTTPRequest(url: server.url(), timeout: .milliseconds(200)), from: client)
        }
        #expect(error?.kind == .timeout)
    }

    @Test("no connection is free in time")
    func timeoutInQueue() async throws {
        let client = HTTPClient(configuration: .init(maximumConnectionsPerHost: 1))
        let received = Signal()
        try await LoopbackServer.silent(received: received).run { server in
            async let first = failure(of: HTTPRequest(url: server.url()), from: client)
            await received.wait()
            let second = await failure(of: HTTPRequest(url: server.url(), timeout: .milliseconds(100)), from: client)
            #expect(second?.kind == .timeout)
            #expect(second?.mayHaveBeenApplied == false)
            await client.shutdown()
            #expect(await first?.kind == .cancelled)
        }
    }

    @Test("a time limit of nothing is over at once")
    func noTime() async {
        let error = await failure(of: HTTPRequest(url: "http://127.0.0.1:1/", timeout: .zero), from: client)
        #expect(error?.kind == .timeout)
        #expect(error?.mayHaveBeenApplied == false)
    }

    @Test("the connection is reset before the request was read")
    func resetBefore() async throws {
        let server = try LoopbackServer { $0.resetOnClose() }
        let error = try await server.run { await failure(of: HTTPRequest(url: $0.url()), from: client) }
        // A reset that is there before the connection is looked at is one that could not be made.
        #expect(error?.kind == .reset || error?.kind == .connect)
    }

    @Test("the connection is reset after the request was read", arguments: [true, false])
    func resetAfter(isHard: Bool) async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            if isHard { connection.resetOnClose() }
        }
        let error = try await server.run { await failure(of: HTTPRequest(method: .post, url: $0.url()), from: client) }
        #expect(error?.kind == .reset)
        #expect(error?.mayHaveBeenApplied == true)
    }

    @Test("a kept connection dies under a POST, which is not sent again, or under a GET, which is")
    func keptConnectionDies() async throws {
        for (method, isAnswered) in [(HTTPRequest.Method.post, false), (.get, true)] {
            let client = HTTPClient()
            let requests = Atomic(0)
            let server = try LoopbackServer { connection in
                while connection.readRequest() != nil {
                    // The second request of all is read, and then the server dies.
                    guard requests.add(1, ordering: .sequentiallyConsistent).newValue != 2 else { return }
                    connection.write(answer("ok"))
                }
            }
            try await server.run { server in
                let request = HTTPRequest(method: method, url: server.url())
                _ = try await client.send(request)
                let second = await Result { try await client.send(request).status }
                if isAnswered {
                    #expect(try second.get() == 200)
                    #expect(requests.load(ordering: .sequentiallyConsistent) == 3)
                } else {
                    let error = #expect(throws: HTTPError.self) { try second.get() }
                    #expect(error?.kind == .reset)
                    #expect(error?.mayHaveBeenApplied == true)
                    #expect(requests.load(ordering: .sequentiallyConsistent) == 2)
                }
            }
        }
    }

    @Test("the answer is shorter than it says")
    func truncated() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
        }
        let error = try await server.run { await failure(of: HTTPRequest(url: $0.url()), from: client) }
        #expect(error?.kind == .reset)
    }

    @Test("the answer is not HTTP")
    func garbage() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("hello there\r\n\r\n")
        }
        let error = try await server.run { await failure(of: HTTPRequest(url: $0.url()), from: client) }
        #expect(error?.kind == .protocolViolation)
        #expect(error?.mayHaveBeenApplied == true)
    }

    @Test("the answer is longer than allowed, and one that just fits is not")
    func tooLarge() async throws {
        let server = try LoopbackServer.answering { _ in answer("0123456789") }
        try await server.run { server in
            let error = await failure(of: HTTPRequest(url: server.url(), maximumResponseBytes: 9), from: client)
            #expect(error?.kind == .responseTooLarge)
            let response = try await client.send(HTTPRequest(url: server.url(), maximumResponseBytes: 10))
            #expect(response.body.count == 10)
        }
    }

    @Test("the head never ends")
    func endlessHead() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\n")
            while connection.write("X: \(String(repeating: "x", count: 1_000))\r\n") {}
        }
        let error = try await server.run { await failure(of: HTTPRequest(url: $0.url()), from: client) }
        #expect(error?.kind == .responseTooLarge)
    }
}

extension Result where Failure == any Error {
    init(catching body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}

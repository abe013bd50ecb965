import HTTP
import Synchronization
import Testing

@Suite("Many requests at once", .timeLimit(.minutes(1)))
struct ConcurrencyTests {
    @Test("each gets its own answer, over no more connections than allowed, which are kept")
    func manyOverFew() async throws {
        let client = HTTPClient(configuration: .init(maximumConnectionsPerHost: 8))
        let server = try LoopbackServer.answering { answer($0.text) }
        try await server.run { server in
            try await withThrowingTaskGroup { group in
                for task in 0..<64 {
                    group.addTask {
                        for turn in 0..<20 {
                            let text = "\(task)/\(turn)"
                            let body = HTTPRequest.Body.bytes(Array(text.utf8), contentType: "text/plain")
                            let request = HTTPRequest(method: .post, url: server.url(), body: body)
                            let response = try await client.send(request)
                            #expect(String(decoding: response.body, as: UTF8.self) == text)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect((1...8).contains(server.connectionCount))
        }
    }

    @Test("64 are in flight together")
    func inFlightTogether() async throws {
        let client = HTTPClient(configuration: .init(maximumConnectionsPerHost: 64))
        let received = Signal()
        let closed = Signal()
        try await LoopbackServer.silent(received: received, closed: closed).run { server in
            await withTaskGroup { group in
                for _ in 0..<64 {
                    group.addTask {
                        #expect(await failure(of: HTTPRequest(url: server.url()), from: client)?.kind == .cancelled)
                    }
                }
                await received.wait(for: 64)
                group.cancelAll()
            }
            await closed.wait(for: 64)
        }
    }

    @Test("a request that waits long holds up no other")
    func longPollBesideOthers() async throws {
        let client = HTTPClient()
        let received = Signal()
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                guard request.requestLine.contains("/poll") else {
                    connection.write(answer())
                    continue
                }
                received.send()
                return connection.waitForClose()
            }
        }
        try await server.run { server in
            async let poll = failure(of: HTTPRequest(url: server.url("/poll")), from: client)
            await received.wait()
            for _ in 0..<50 { _ = try await client.send(HTTPRequest(url: server.url())) }
            await client.shutdown()
            #expect(await poll?.kind == .cancelled)
        }
    }
}

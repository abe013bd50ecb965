import HTTP
import Testing

@Suite("Cancellation and shutdown", .timeLimit(.minutes(1)))
struct CancellationTests {
    let client = HTTPClient()

    @Test("a request of a cancelled task is never sent")
    func beforeTheStart() async throws {
        let server = try LoopbackServer.answering { _ in answer() }
        try await server.run { server in
            await withTaskGroup(of: Void.self) { group in
                group.cancelAll()
                group.addTask {
                    let error = await failure(of: HTTPRequest(url: server.url()), from: client)
                    #expect(error?.kind == .cancelled)
                    #expect(error?.mayHaveBeenApplied == false)
                }
            }
            #expect(server.connectionCount == 0)
        }
    }

    @Test("cancelling the task ends the request and closes its connection")
    func midTransfer() async throws {
        let received = Signal()
        let closed = Signal()
        try await LoopbackServer.silent(received: received, closed: closed).run { server in
            await withTaskGroup { group in
                group.addTask {
                    let error = await failure(of: HTTPRequest(method: .post, url: server.url()), from: client)
                    #expect(error?.kind == .cancelled)
                    #expect(error?.mayHaveBeenApplied == true)
                }
                await received.wait()
                group.cancelAll()
            }
            await closed.wait()
        }
    }

    @Test("a request that waits for a connection can be cancelled, and the next takes its turn")
    func inTheQueue() async throws {
        let client = HTTPClient(configuration: .init(maximumConnectionsPerHost: 1))
        let received = Signal()
        let server = try LoopbackServer { connection in
            guard let request = connection.readRequest() else { return }
            guard request.requestLine.contains("/silent") else {
                connection.write(answer())
                return connection.waitForClose()
            }
            received.send()
            connection.waitForClose()
        }
        try await server.run { server in
            let first = Task { await failure(of: HTTPRequest(url: server.url("/silent")), from: client) }
            await received.wait()
            let second = Task { await failure(of: HTTPRequest(url: server.url("/never")), from: client) }
            let third = Task { try await client.send(HTTPRequest(url: server.url("/last"))).status }
            second.cancel()
            #expect(await second.value?.kind == .cancelled)
            #expect(await second.value?.mayHaveBeenApplied == false)
            first.cancel()
            #expect(await first.value?.kind == .cancelled)
            let last = try await third.value
            #expect(last == 200)
        }
    }

    @Test("however cancellation and answer race, there is one outcome")
    func races() async throws {
        let server = try LoopbackServer.answering { _ in answer() }
        try await server.run { server in
            await withTaskGroup { group in
                for index in 0..<300 {
                    let task = Task { try await client.send(HTTPRequest(url: server.url())).status }
                    group.addTask {
                        for _ in 0..<(index % 40) { await Task.yield() }
                        task.cancel()
                        switch await task.result {
                        case .success(let status): #expect(status == 200)
                        case .failure(let error): #expect((error as? HTTPError)?.kind == .cancelled)
                        }
                    }
                }
            }
            let next = try await client.send(HTTPRequest(url: server.url()))
            #expect(next.status == 200)
        }
    }

    @Test("shutdown ends what runs and what waits, once each; a second finds nothing to do")
    func shutdown() async throws {
        let client = HTTPClient(configuration: .init(maximumConnectionsPerHost: 4))
        let received = Signal()
        let closed = Signal()
        try await LoopbackServer.silent(received: received, closed: closed).run { server in
            await withTaskGroup { group in
                for _ in 0..<10 {
                    group.addTask {
                        let error = await failure(of: HTTPRequest(url: server.url()), from: client)
                        // One that comes after the end is told so.
                        #expect(error?.kind == .cancelled || error?.kind == .shutDown)
                    }
                }
                await received.wait(for: 4)
                async let one: Void = client.shutdown()
                async let two: Void = client.shutdown()
                _ = await (one, two)
                await group.waitForAll()
            }
            await closed.wait(for: 4)
            await client.shutdown()
            let late = await failure(of: HTTPRequest(url: server.url()), from: client)
            #expect(late?.kind == .shutDown)
            #expect(late?.mayHaveBeenApplied == false)
            await #expect(throws: HTTPError.self) { _ = try await client.stream(HTTPRequest(url: server.url())) }
        }
    }

    @Test("a client that was let go closes its connections")
    func letGo() async throws {
        let closed = Signal()
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.write(answer()) }
            closed.send()
        }
        try await server.run { server in
            do {
                let client = HTTPClient()
                _ = try await client.send(HTTPRequest(url: server.url()))
            }
            await closed.wait()
        }
    }
}

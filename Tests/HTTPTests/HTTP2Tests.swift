import HTTP
import Testing

@Suite("HTTP/2 over TLS", .timeLimit(.minutes(1)))
struct HTTP2Tests {
    @Test("over one connection, more requests are in flight together than HTTP/1.1 could have")
    func together() async throws {
        let crowd = Crowd(of: 24)
        try await SecureServer.withRunning { call in
            if call.path == "/together" { await crowd.gather() }
            return Array(call.path.utf8)
        } _: { server in
            // One connection: over HTTP/1.1 the second request would wait for the first, which waits for all of them.
            let client = HTTPClient(
                configuration: .init(maximumConnectionsPerHost: 1, authorities: server.authorities)
            )
            let first = try await client.send(HTTPRequest(url: server.url("/first")))
            #expect(first.status == 200 && first.body == Array("/first".utf8))
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<24 {
                    group.addTask { try await client.send(HTTPRequest(url: server.url("/together"))).status }
                }
                for try await status in group { #expect(status == 200) }
            }
            await client.shutdown()
        }
    }

    @Test("a long body goes there and back, and headers keep their values")
    func longBody() async throws {
        try await SecureServer.withRunning {
            $0.body
        } _: { server in
            let client = HTTPClient(configuration: .init(authorities: server.authorities))
            let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
            let request = HTTPRequest(
                method: .post,
                url: server.url("/echo"),
                body: .bytes(bytes, contentType: "application/octet-stream")
            )
            for _ in 0..<3 {
                let response = try await client.send(request)
                #expect(response.status == 200 && response.body == bytes)
                #expect(response.headers["Content-Type"] == "application/octet-stream")
            }
            await client.shutdown()
        }
    }

    @Test("a request that is given up leaves the connection to the others")
    func givenUp() async throws {
        let received = Signal()
        try await SecureServer.withRunning { call in
            guard call.path == "/never" else { return [] }
            received.send()
            try await Task.sleep(for: .seconds(3_600))
            return []
        } _: { server in
            let client = HTTPClient(
                configuration: .init(maximumConnectionsPerHost: 1, authorities: server.authorities)
            )
            let before = try await client.send(HTTPRequest(url: server.url()))
            let lost = Task { await failure(of: HTTPRequest(url: server.url("/never")), from: client) }
            await received.wait()
            let beside = try await client.send(HTTPRequest(url: server.url()))
            lost.cancel()
            #expect(await lost.value?.kind == .cancelled)
            let after = try await client.send(HTTPRequest(url: server.url()))
            #expect([before, beside, after].map(\.status) == [200, 200, 200])
            await client.shutdown()
        }
    }

    @Test("a certificate of an authority that is not known is refused, and nothing was sent")
    func unknownAuthority() async throws {
        try await SecureServer.withRunning { _ in
            []
        } _: { server in
            let error = await failure(of: HTTPRequest(url: server.url()), from: HTTPClient())
            #expect(error?.kind == .tls && error?.mayHaveBeenApplied == false)
        }
    }
}

/// So many that wait for each other.
private actor Crowd {
    private let size: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(of size: Int) { self.size = size }

    /// Returns when the last one has come.
    func gather() async {
        if waiting.count + 1 >= size {
            for other in waiting { other.resume() }
            waiting = []
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }
}

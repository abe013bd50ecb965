import HTTP
import Synchronization
import Testing

@Suite("Through a proxy", .timeLimit(.minutes(1)))
struct ProxyTests {
    @Test("a secure address is reached through a tunnel, by every method, over a connection that is kept")
    func tunnel() async throws {
        try await SecureServer.withRunning {
            $0.body
        } _: { server in
            let asked = Mutex<[String]>([])
            let proxy = try LoopbackServer { connection in
                guard let line = connection.readHead()?.first else { return }
                asked.withLock { $0.append(line) }
                guard connection.write("HTTP/1.1 200 Connection established\r\n\r\n") else { return }
                connection.relay(to: UInt16(server.port))
            }
            try await proxy.run { proxy in
                let client = HTTPClient(configuration: .init(authorities: server.authorities, proxy: proxy.url()))
                for method in [.post, .get, .post] as [HTTPRequest.Method] {
                    let body: HTTPRequest.Body = method == .get ? .none : .bytes([1, 2, 3], contentType: "a/b")
                    let response = try await client.send(HTTPRequest(method: method, url: server.url(), body: body))
                    #expect(response.status == 200 && response.body == (method == .get ? [] : [1, 2, 3]))
                }
                await client.shutdown()
                #expect(asked.withLock { $0 } == ["CONNECT localhost:\(server.port) HTTP/1.1"])
            }
        }
    }

    @Test("a tunnel that the proxy refuses, or that leads to an unknown authority, has brought the server nothing")
    func refused() async throws {
        let body = HTTPRequest.Body.bytes([1], contentType: "a/b")
        let refusing = try LoopbackServer.answering { _ in answer(status: "403 Forbidden") }
        try await refusing.run { proxy in
            let client = HTTPClient(configuration: .init(proxy: proxy.url()))
            let request = HTTPRequest(method: .post, url: "https://api.telegram.invalid/", body: body)
            #expect(await failure(of: request, from: client)?.mayHaveBeenApplied == false)
        }
        try await SecureServer.withRunning {
            $0.body
        } _: { server in
            let proxy = try LoopbackServer { connection in
                guard connection.readHead() != nil, connection.write("HTTP/1.1 200 OK\r\n\r\n") else { return }
                connection.relay(to: UInt16(server.port))
            }
            try await proxy.run { proxy in
                let client = HTTPClient(configuration: .init(proxy: proxy.url()))
                let error = await failure(of: HTTPRequest(method: .post, url: server.url(), body: body), from: client)
                #expect(error?.kind == .tls && error?.mayHaveBeenApplied == false)
            }
        }
    }

    @Test("a plain address is asked of the proxy whole")
    func plain() async throws {
        let proxy = try LoopbackServer.answering { answer($0.requestLine) }
        try await proxy.run { proxy in
            let client = HTTPClient(configuration: .init(proxy: proxy.url()))
            let response = try await client.send(HTTPRequest(url: "http://api.telegram.invalid/a?b=c"))
            #expect(response.body == Array("GET http://api.telegram.invalid/a?b=c HTTP/1.1".utf8))
        }
    }
}

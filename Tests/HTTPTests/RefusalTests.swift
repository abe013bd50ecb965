import HTTP
import Testing

@Suite("What is refused before it is sent, and what is never told", .timeLimit(.minutes(1)))
struct RefusalTests {
    let client = HTTPClient()

    @Test(
        "a line break cannot add a header or a request",
        arguments: [
            [(name: "X", value: "a\r\nEvil: 1")], [(name: "X", value: "a\nEvil: 1")], [(name: "X\r\nEvil", value: "1")],
            [(name: "X: a", value: "1")], [(name: "", value: "1")], [(name: "X", value: "a\u{0}b")],
            [(name: "Content-Length", value: "5")], [(name: "transfer-encoding", value: "chunked")],
        ]
    )
    func headerInjection(headers: [(name: String, value: String)]) async throws {
        let server = try LoopbackServer.answering { _ in answer() }
        try await server.run { server in
            let error = await failure(of: HTTPRequest(url: server.url(), headers: headers), from: client)
            #expect(error?.kind == .invalidRequest)
            #expect(error?.mayHaveBeenApplied == false)
            #expect(server.connectionCount == 0)
        }
    }

    @Test("nor can the type of a body, or the name of a part")
    func bodyInjection() async throws {
        let bodies: [HTTPRequest.Body] = [
            .bytes([1], contentType: "a/b\r\nEvil: 1"), .multipart([]),
            .multipart([.init(name: "a\r\nb", content: [])]),
            .multipart([.init(name: "a", filename: "a\nb", content: [])]),
            .multipart([.init(name: "a", contentType: "a\r\nb", content: [])]),
        ]
        for body in bodies {
            let request = HTTPRequest(method: .post, url: "http://127.0.0.1:1/", body: body)
            #expect(await failure(of: request, from: client)?.kind == .invalidRequest)
        }
        let getWithBody = HTTPRequest(url: "http://127.0.0.1:1/", body: .bytes([1], contentType: "a/b"))
        #expect(await failure(of: getWithBody, from: client)?.kind == .invalidRequest)
    }

    @Test(
        "only http and https URLs are fetched",
        arguments: ["file:///etc/hostname", "ftp://127.0.0.1/", "127.0.0.1:1/"]
    )
    func otherSchemes(url: String) async {
        #expect(await failure(of: HTTPRequest(url: url), from: client)?.kind == .invalidRequest)
    }

    @Test("no error holds a piece of the path, the query, a header, the credentials or the body")
    func secrets() async throws {
        let token = "AAEplantedSecret"
        let server = try LoopbackServer { connection in
            guard let request = connection.readRequest() else { return }
            switch request.header("X-Fault") {
            case "garbage": connection.write("\(request.requestLine)\r\n\r\n")
            case "large": connection.write(answer(request.requestLine))
            case "truncated": connection.write("HTTP/1.1 200 \(token)\r\nContent-Length: 99\r\n\r\n\(token)")
            case "length": connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(token)\r\n\r\n")
            case "version": connection.write("HTTP/7.7 200 \(token)\r\nX: \(token)\r\n\r\n")
            case "chunk": connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(token)\r\n")
            default: connection.resetOnClose()
            }
        }
        let errors = try await server.run { server in
            let path = "/bot1:\(token)/sendMessage?key=\(token)"
            let here = "127.0.0.1:\(server.port)"
            let faults = ["garbage", "large", "truncated", "version", "chunk", "reset"].map { ("http://\(here)", $0) }
            let places = [
                "http://127.0.0.1:1", "https://127.0.0.1:1", "http://nobody.invalid", "https://nobody.invalid",
                "https://\(here)", "http://u:\(token)@127.0.0.1:1", "http://u:\(token)@nobody.invalid", "ftp://host",
                "http://\(here):\(token)", "http://127.0.0.1:99999", "http://[::1", "http://a b",
            ]
            var errors: [HTTPError] = []
            for (base, fault) in faults + places.map({ ($0, "none") }) {
                let request = HTTPRequest(
                    method: .post,
                    url: base + path,
                    headers: [("Authorization", token), ("X-Fault", fault)],
                    body: .bytes(Array(token.utf8), contentType: "text/plain"),
                    // One of the servers waits for a line that TLS does not send.
                    connectTimeout: .milliseconds(200),
                    maximumResponseBytes: 20
                )
                if let error = await failure(of: request, from: client) { errors.append(error) }
            }
            return errors
        }
        #expect(errors.count == 18)
        for error in errors {
            var dumped = ""
            dump(error, to: &dumped)
            for text in ["\(error)", String(reflecting: error), error.reason, error.host, dumped] {
                #expect(
                    !text.contains(token) && !text.contains("sendMessage") && !text.contains("bot1"),
                    "\(error.kind)"
                )
            }
        }
    }
}

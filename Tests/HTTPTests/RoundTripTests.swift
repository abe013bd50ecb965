import HTTP
import Testing

@Suite("A request and its answer", .timeLimit(.minutes(1)))
struct RoundTripTests {
    let client = HTTPClient()

    @Test("the server sees the method, path, headers and body that were asked for")
    func requestAsReceived() async throws {
        let server = try LoopbackServer.answering { request in
            let lines = request.lines.filter { !$0.hasPrefix("Host:") }.joined(separator: "|")
            return answer("\(lines)|\(request.text)")
        }
        let response = try await server.run { server in
            try await client.send(
                HTTPRequest(
                    method: .post,
                    url: server.url("/a/b?c=%20d"),
                    headers: [("X-One", "1"), ("X-Empty", "")],
                    body: .bytes(Array("{\"é\":1}".utf8), contentType: "application/json")
                )
            )
        }
        #expect(response.status == 200)
        #expect(
            String(decoding: response.body, as: UTF8.self)
                == [
                    "POST /a/b?c=%20d HTTP/1.1", "User-Agent: risk0", "Accept: */*", "Content-Type: application/json",
                    "X-One: 1", "X-Empty:", "Content-Length: 8", "{\"é\":1}",
                ].joined(separator: "|")
        )
    }

    @Test("a handle used again keeps nothing of the last request")
    func nothingIsLeftBehind() async throws {
        let server = try LoopbackServer.answering { request in
            answer(request.requestLine.hasPrefix("HEAD") ? "" : "\(request.requestLine) \(request.body.count)")
        }
        try await server.run { server in
            let bytes = HTTPRequest.Body.bytes([1, 2, 3], contentType: "a/b")
            let form = HTTPRequest.Body.multipart([.init(name: "n", content: [1])])
            let requests: [(HTTPRequest.Method, HTTPRequest.Body, String?)] = [
                (.post, bytes, "POST / HTTP/1.1 3"), (.get, .none, "GET / HTTP/1.1 0"),
                (.put, bytes, "PUT / HTTP/1.1 3"),
                (.get, .none, "GET / HTTP/1.1 0"), (.head, .none, ""), (.post, .none, "POST / HTTP/1.1 0"),
                (.delete, .none, "DELETE / HTTP/1.1 0"), (.patch, bytes, "PATCH / HTTP/1.1 3"), (.post, form, nil),
                (.post, bytes, "POST / HTTP/1.1 3"), (.get, .none, "GET / HTTP/1.1 0"),
            ]
            for (method, body, expected) in requests {
                let response = try await client.send(HTTPRequest(method: method, url: server.url(), body: body))
                if let expected { #expect(String(decoding: response.body, as: UTF8.self) == expected) }
            }
            #expect(server.connectionCount == 1)
        }
    }

    @Test("headers are found whatever their case, and the interim answer before is passed over")
    func answerHeaders() async throws {
        let server = try LoopbackServer.answering { _ in
            "HTTP/1.1 103 Early Hints\r\nRetry-After: 9\r\n\r\n"
                + answer("slow down", status: "429 Too Many Requests", headers: ["retry-AFTER:  3 ", "X: a", "X: b"])
        }
        let response = try await server.run { try await client.send(HTTPRequest(url: $0.url())) }
        #expect(response.status == 429)
        #expect(response.headers["Retry-After"] == "3")
        #expect(response.headers["x"] == "a")
        #expect(response.headers["Retry"] == nil)
    }

    @Test(
        "an answer without a body ends with its head",
        arguments: ["204 No Content", "304 Not Modified"]
    )
    func noBody(status: String) async throws {
        let server = try LoopbackServer.answering { _ in "HTTP/1.1 \(status)\r\n\r\n" }
        try await server.run { server in
            for _ in 0..<2 {
                let response = try await client.send(HTTPRequest(url: server.url()))
                #expect(response.status == Int(status.prefix(3)))
                #expect(response.body.isEmpty)
            }
            #expect(server.connectionCount == 1)
        }
    }

    @Test("the answer to HEAD has a length and no body")
    func head() async throws {
        let server = try LoopbackServer.answering { _ in "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n" }
        let response = try await server.run { try await client.send(HTTPRequest(method: .head, url: $0.url())) }
        #expect(response.headers["content-length"] == "100000000")
        #expect(response.body.isEmpty)
    }

    @Test("a redirect is an answer")
    func redirect() async throws {
        let server = try LoopbackServer.answering { _ in
            answer(status: "302 Found", headers: ["Location: http://127.0.0.1:1/"])
        }
        let response = try await server.run { try await client.send(HTTPRequest(url: $0.url())) }
        #expect(response.status == 302)
    }

    @Test("a chunked answer is put together")
    func chunked() async throws {
        let server = try LoopbackServer.answering { _ in
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\nTrailer: t\r\n\r\n"
        }
        let response = try await server.run { try await client.send(HTTPRequest(url: $0.url())) }
        #expect(response.body == Array("abcdefg".utf8))
        #expect(response.headers["Trailer"] == nil)
    }

    @Test("a form arrives byte for byte")
    func multipart() async throws {
        let server = try LoopbackServer.answering { request in
            let boundary = request.header("Content-Type")?.split(separator: "boundary=").last.map(String.init) ?? "?"
            return answer(request.text.replacing(boundary, with: "BOUNDARY").replacing("-", with: ""))
        }
        let response = try await server.run { server in
            try await client.send(
                HTTPRequest(
                    method: .post,
                    url: server.url(),
                    body: .multipart([
                        .init(name: "chat_id", content: Array("42".utf8)),
                        .init(
                            name: "document",
                            filename: "a \"b\".csv",
                            contentType: "text/csv",
                            content: Array("x,y\n1,\u{0}\n".utf8)
                        ),
                    ])
                )
            )
        }
        #expect(
            String(decoding: response.body, as: UTF8.self)
                == "BOUNDARY\r\nContentDisposition: formdata; name=\"chat_id\"\r\n\r\n42\r\n"
                + "BOUNDARY\r\nContentDisposition: formdata; name=\"document\"; filename=\"a %22b%22.csv\"\r\n"
                + "ContentType: text/csv\r\n\r\nx,y\n1,\u{0}\n\r\nBOUNDARY\r\n"
        )
    }

    @Test("a long body is sent at once, without asking first")
    func longBody() async throws {
        let server = try LoopbackServer.answering { answer("\($0.body.count) \($0.header("Expect") ?? "no")") }
        let body = [UInt8](repeating: 7, count: 3 << 20)
        let response = try await server.run { server in
            try await client.send(
                HTTPRequest(method: .post, url: server.url(), body: .bytes(body, contentType: "a/b"))
            )
        }
        #expect(String(decoding: response.body, as: UTF8.self) == "\(3 << 20) no")
    }
}

import Synchronization
import Testing

@testable import HTTP

@Suite("A body that is read as it comes", .timeLimit(.minutes(1)))
struct StreamTests {
    let client = HTTPClient()
    static let chunkedHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"

    @Test("the head is there before the body, each piece before the next is sent, and the end is the end")
    func pieceByPiece() async throws {
        // The server sends a piece only when the client has asked for it, on another connection.
        let pieces = Rendezvous()
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                guard request.requestLine.contains("/stream") else {
                    pieces.arrive()
                    connection.write(answer())
                    continue
                }
                connection.write(Self.chunkedHead)
                for piece in ["one", "two"] {
                    pieces.meet()
                    connection.write("3\r\n\(piece)\r\n")
                }
                pieces.meet()
                connection.write("0\r\n\r\n")
            }
        }
        try await server.run { server in
            let stream = try await client.stream(HTTPRequest(url: server.url("/stream")))
            #expect(stream.status == 200)
            #expect(stream.headers["content-type"] == "text/event-stream")
            var iterator = stream.body.makeAsyncIterator()
            for expected in ["one", "two"] {
                _ = try await client.send(HTTPRequest(url: server.url("/go")))
                #expect(try await iterator.next() == Array(expected.utf8))
            }
            _ = try await client.send(HTTPRequest(url: server.url("/go")))
            #expect(try await iterator.next() == nil)
            #expect(try await iterator.next() == nil)
        }
    }

    @Test("a server that sends faster than the reader reads is made to wait, and nothing is lost")
    func backPressure() async throws {
        let total = 32 << 20
        let written = Atomic(0)
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                guard request.requestLine.contains("/stream") else {
                    connection.write(answer("\(written.load(ordering: .sequentiallyConsistent))"))
                    continue
                }
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(total)\r\n\r\n")
                for block in 0..<(total >> 16) {
                    guard connection.write([UInt8](repeating: UInt8(block & 0xFF), count: 1 << 16)) else { return }
                    written.add(1 << 16, ordering: .sequentiallyConsistent)
                }
            }
        }
        try await server.run { server in
            let stream = try await client.stream(HTTPRequest(url: server.url("/stream"), timeout: .seconds(240)))
            for _ in 0..<200 {
                let response = try await client.send(HTTPRequest(url: server.url("/written")))
                let count = try #require(Int(String(decoding: response.body, as: UTF8.self)))
                // The kernel's buffers hold a few MiB of it.
                #expect(count < total)
            }
            var received = 0
            for try await piece in stream.body {
                #expect(piece.count <= BodyBuffer.highWater + (16 << 10))
                #expect(piece.first == UInt8((received >> 16) & 0xFF))
                received += piece.count
            }
            #expect(received == total)
        }
    }

    @Test("an error status is an answer with a body")
    func errorStatus() async throws {
        let server = try LoopbackServer.answering { _ in answer("why", status: "429 Too Many Requests") }
        try await server.run { server in
            let stream = try await client.stream(HTTPRequest(url: server.url()))
            #expect(stream.status == 429)
            var body: [UInt8] = []
            for try await piece in stream.body { body += piece }
            #expect(body == Array("why".utf8))
        }
    }

    @Test("a body cut short gives what came, then the error")
    func cutShort() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
        }
        try await server.run { server in
            var body: [UInt8] = []
            let error = await #expect(throws: HTTPError.self) {
                let stream = try await client.stream(HTTPRequest(url: server.url()))
                for try await piece in stream.body { body += piece }
            }
            #expect(error?.kind == .reset)
            #expect(body == Array("abc".utf8))
        }
    }

    @Test("no head, no stream")
    func noHead() async {
        let error = await #expect(throws: HTTPError.self) {
            _ = try await client.stream(HTTPRequest(url: "http://127.0.0.1:1/"))
        }
        #expect(error?.kind == .connect)
    }

    @Test("letting go of the stream ends the request")
    func dropped() async throws {
        try await endlessServer { server, closed in
            _ = try await client.stream(HTTPRequest(url: server.url()))
            await closed.wait()
            let stream = try await client.stream(HTTPRequest(url: server.url()))
            for try await _ in stream.body { break }
            _ = consume stream
            await closed.wait()
        }
    }

    @Test("cancelling the reader ends the request")
    func readerCancelled() async throws {
        try await endlessServer { server, closed in
            let started = Signal()
            let reader = Task {
                let stream = try await client.stream(HTTPRequest(url: server.url()))
                started.send()
                for try await _ in stream.body {}
            }
            await started.wait()
            reader.cancel()
            let error = await #expect(throws: HTTPError.self) { try await reader.value }
            #expect(error?.kind == .cancelled)
            await closed.wait()
        }
    }

    @Test("shutdown ends a stream")
    func shutDown() async throws {
        try await endlessServer { server, closed in
            let stream = try await client.stream(HTTPRequest(url: server.url()))
            await client.shutdown()
            let error = await #expect(throws: HTTPError.self) { for try await _ in stream.body {} }
            #expect(error?.kind == .cancelled)
            await closed.wait()
        }
    }

    @Test("an answer made by hand reads like one received")
    func madeByHand() async throws {
        var body: [UInt8] = []
        for try await piece in HTTPStream(status: 200, body: Array("abc".utf8)).body { body += piece }
        #expect(body == Array("abc".utf8))
    }

    /// A server whose answers begin and never end.
    private func endlessServer(_ body: (LoopbackServer, Signal) async throws -> Void) async throws {
        let closed = Signal()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Self.chunkedHead + "3\r\nabc\r\n")
            connection.waitForClose()
            closed.send()
        }
        try await server.run { try await body($0, closed) }
    }
}

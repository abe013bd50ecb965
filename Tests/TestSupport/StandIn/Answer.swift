import Foundation
import HTTPTypes
import Hummingbird

/// An answer before it is written.
struct Answer: Sendable {
    let status: HTTPResponse.Status
    let body: Data
    var type = "application/json"
    var retryAfter: Int64?

    init(status: HTTPResponse.Status, body: Data, type: String = "application/json") {
        self.status = status
        self.body = body
        self.type = type
    }

    init(_ refusal: Refusal) throws {
        self.init(status: .init(code: refusal.code), body: try refusal.envelope.encoded())
        retryAfter = refusal.retryAfter
    }

    private var headers: HTTPFields {
        var headers: HTTPFields = [.contentType: type]
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        return headers
    }
}

extension Front {
    /// Writes the whole answer at once.
    static func complete(_ answer: Answer) -> Response {
        answer.response(ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }

    /// Promises the whole body, writes half, and closes the connection.
    static func cut(_ answer: Answer) -> Response {
        answer.response(
            ResponseBody(contentLength: answer.body.count) { writer in
                try await writer.write(ByteBuffer(bytes: answer.body.prefix(answer.body.count / 2)))
                throw BodyCut()
            }
        )
    }

    private struct BodyCut: Error {}

    /// Writes the body in pieces, with a pause after each.
    func drip(_ answer: Answer, pieces: Int, pause: Duration) -> Response {
        let time = api.time
        return answer.response(
            ResponseBody(contentLength: answer.body.count) { writer in
                let size = max(1, answer.body.count / pieces)
                var rest = answer.body[...]
                while !rest.isEmpty {
                    try await writer.write(ByteBuffer(bytes: rest.prefix(size)))
                    rest = rest.dropFirst(size)
                    try await time.sleep(pause)
                }
                try await writer.finish(nil)
            }
        )
    }
}

extension Answer {
    fileprivate func response(_ body: ResponseBody) -> Response {
        Response(status: status, headers: headers, body: body)
    }
}

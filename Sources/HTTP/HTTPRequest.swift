/// A request as its sender means it: everything libcurl needs, and the limits it must keep.
package struct HTTPRequest: Sendable {
    package enum Method: String, Sendable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"

        /// Whether a server that sees the request twice is in the same state as one that saw it once (RFC 9110,
        /// 9.2.2). Only such a request is written again when a kept connection dies under it.
        package var isIdempotent: Bool {
            switch self {
            case .get, .head, .put, .delete: true
            case .post, .patch: false
            }
        }
    }

    package enum Body: Sendable {
        case none
        case bytes([UInt8], contentType: String)
        case multipart([Part])
    }

    /// One field of a `multipart/form-data` body.
    package struct Part: Sendable {
        package var name: String
        /// With a name the server treats the part as a file.
        package var filename: String?
        package var contentType: String?
        package var content: [UInt8]

        package init(name: String, filename: String? = nil, contentType: String? = nil, content: [UInt8]) {
            self.name = name
            self.filename = filename
            self.contentType = contentType
            self.content = content
        }
    }

    package var method: Method
    /// Absolute, `http` or `https`, already percent-encoded.
    package var url: String
    package var headers: [(name: String, value: String)]
    package var body: Body
    /// From the attempt to connect until the connection, with TLS, stands.
    package var connectTimeout: Duration
    /// The whole of it: waiting for a connection, sending, and the last byte of the answer.
    package var timeout: Duration
    /// A longer answer is refused with `responseTooLarge` as soon as it passes this.
    package var maximumResponseBytes: Int

    package init(
        method: Method = .get,
        url: String,
        headers: [(name: String, value: String)] = [],
        body: Body = .none,
        connectTimeout: Duration = .seconds(10),
        timeout: Duration = .seconds(30),
        maximumResponseBytes: Int = 64 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.connectTimeout = connectTimeout
        self.timeout = timeout
        self.maximumResponseBytes = maximumResponseBytes
    }
}

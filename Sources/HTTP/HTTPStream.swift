/// An answer whose body is read as it comes.
package struct HTTPStream: Sendable {
    package let status: Int
    package let headers: HTTPHeaders
    package let body: Body

    /// What is known before the body.
    struct Head: Sendable {
        let status: Int
        let headers: HTTPHeaders
    }

    init(head: Head, body: Body) {
        status = head.status
        headers = head.headers
        self.body = body
    }

    /// An answer that is already here, for whoever stands in for a server.
    package init(status: Int, headers: HTTPHeaders = [:], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = Body(bytes: body)
    }

    /// The bytes in the pieces in which they come, for one reader. While the reader is busy a bounded number is kept,
    /// then the server is made to wait. To stop reading and let go of the stream ends the request.
    package struct Body: AsyncSequence, Sendable {
        package typealias Element = [UInt8]
        package typealias Failure = HTTPError

        private let lease: Lease

        init(channel: BodyChannel, client: HTTPClient) {
            lease = Lease(channel: channel, client: client)
        }

        init(bytes: [UInt8]) {
            let channel = BodyChannel(resume: {}, cancel: {})
            bytes.withUnsafeBytes { _ = channel.write($0) }
            channel.finish(nil)
            lease = Lease(channel: channel, client: nil)
        }

        package func makeAsyncIterator() -> Iterator {
            Iterator(lease: lease)
        }

        package struct Iterator: AsyncIteratorProtocol {
            fileprivate let lease: Lease

            package mutating func next() async throws(HTTPError) -> [UInt8]? {
                try await lease.channel.next()
            }

            package mutating func next(
                isolation actor: isolated (any Actor)?
            ) async throws(HTTPError) -> [UInt8]? {
                try await lease.channel.next()
            }
        }
    }

    /// Held by the reader: when the last copy goes, nobody can read on. Keeps the client running until then.
    fileprivate final class Lease: Sendable {
        let channel: BodyChannel
        private let client: HTTPClient?

        init(channel: BodyChannel, client: HTTPClient?) {
            self.channel = channel
            self.client = client
        }

        deinit {
            channel.abandon()
        }
    }
}

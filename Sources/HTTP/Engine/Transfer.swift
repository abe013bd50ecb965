/// A request that libcurl is carrying out, and what has come back of it. Lives on the engine's thread only.
final class Transfer {
    /// What to do with the bytes that libcurl has just offered.
    enum Verdict {
        case taken
        /// Offer them again after `curl_easy_pause`.
        case pause
        case abort
    }

    let submission: Submission
    /// Why we ended it, when it was us and not libcurl.
    private(set) var failure: (kind: HTTPError.Kind, reason: String)?
    /// How long the server has been silent, be it before the answer or within it.
    private(set) var silence = Silence()
    private var head = ResponseHead()
    private var body: [UInt8] = []
    private var receivedBytes = 0
    private var isHeadDelivered = false

    init(_ submission: Submission) {
        self.submission = submission
    }

    func receive(headLine line: UnsafeRawBufferPointer) -> Verdict {
        silence.end()
        guard head.take(line: line) else {
            failure = (.responseTooLarge, "the head is longer than \(ResponseHead.maximumBytes) bytes")
            return .abort
        }
        if head.isComplete { deliverHead() }
        return .taken
    }

    func receive(body bytes: UnsafeRawBufferPointer) -> Verdict {
        silence.end()
        guard bytes.count <= submission.request.maximumResponseBytes - receivedBytes else {
            let limit = submission.request.maximumResponseBytes
            failure = (.responseTooLarge, "the answer is longer than the \(limit) bytes allowed")
            return .abort
        }
        switch submission.receiver {
        case .response:
            body.append(contentsOf: bytes)
        case .stream(_, let channel):
            guard channel.write(bytes) else { return .pause }
        }
        receivedBytes += bytes.count
        return .taken
    }

    /// libcurl found its connection dead and wants to send again what may have arrived. `false` forbids it.
    func mayWriteAgain() -> Bool {
        guard !submission.request.method.isIdempotent else { return true }
        failure = (.reset, "the kept connection died after the request had been written")
        return false
    }

    /// The last thing that happens to it. `error` is `nil` if the answer has come to its end.
    func finish(with error: HTTPError?) {
        switch submission.receiver {
        case .response(let continuation):
            let response = HTTPResponse(status: head.status, headers: head.headers, body: body)
            continuation.resume(returning: error.map { .failure($0) } ?? .success(response))
        case .stream(let continuation, let channel):
            if isHeadDelivered {
                channel.finish(error)
            } else if let error {
                continuation.resume(returning: .failure(error))
            } else {
                deliverHead()
                channel.finish(nil)
            }
        }
    }

    private func deliverHead() {
        guard case .stream(let continuation, _) = submission.receiver, !isHeadDelivered else { return }
        isHeadDelivered = true
        continuation.resume(returning: .success(HTTPStream.Head(status: head.status, headers: head.headers)))
    }
}

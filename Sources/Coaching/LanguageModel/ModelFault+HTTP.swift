import HTTP

extension ModelFault {
    /// Names what the transport reports.
    ///
    /// - Parameter isAnswering: whether the answer's head had come.
    init(_ error: HTTPError, isAnswering: Bool, _ discretion: Discretion = .none) {
        // The transport keeps headers out of its errors; should one slip in, it stops here.
        let reason = discretion.redacting(error.reason)
        self =
            switch error.kind {
            case .cancelled, .shutDown: .cancelled
            case .invalidRequest: .invalidRequest(reason)
            case .resolve, .connect, .tls: .unreachable("\(error.host): \(reason)")
            // The wait for a connection has a limit of its own, and ends before anything was sent.
            case .timeout where !error.mayHaveBeenApplied: .unreachable("\(error.host): no connection in time")
            case .timeout: .timedOut(.total)
            case .reset where isAnswering: .truncated
            case .reset: .unreachable("\(error.host): the connection ended without an answer")
            case .protocolViolation: .invalidAnswer("it is no HTTP")
            case .responseTooLarge: .tooLarge
            case .resources: .unreachable("this machine could not open a connection: \(reason)")
            }
    }

    /// Names what a status other than 2xx means, with what the server says of it.
    init(status: Int, complaint: ServerComplaint, retryAfter: Duration? = nil, _ discretion: Discretion) {
        self =
            switch status {
            case _ where complaint.isAboutContext: .contextTooLong
            case 402: .outOfCredit
            case 429 where complaint.isAboutCredit: .outOfCredit
            case 401: .unauthorised
            case 403: .forbidden
            case 404: .notFound
            case 429: .rateLimited(retryAfter: retryAfter)
            case 408, 500...: .serverFailed(status: status == 408 ? 504 : status)
            default: .refused(status: status, discretion.reason(complaint.message))
            }
    }

    /// Names an error that came within a stream, after its head had promised success.
    init(inStream complaint: ServerComplaint, _ discretion: Discretion) {
        let status = complaint.status ?? 500
        self = Self(status: status >= 400 ? status : 500, complaint: complaint, discretion)
        if case .serverFailed = self { self = .serverFailed(status: 200) }
    }
}

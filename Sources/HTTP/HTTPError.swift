/// Why a request has no answer. It can be logged as it is: it holds neither path, query, header nor body, because the
/// path of a Bot API request is the bot's token.
package struct HTTPError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: Sendable, Equatable {
        /// The request itself is at fault; sending it again cannot help.
        case invalidRequest
        case resolve
        case connect
        case tls
        case timeout
        /// The connection ended before the answer did.
        case reset
        /// What came back is not HTTP.
        case protocolViolation
        case responseTooLarge
        /// The task was cancelled, or the client shut down with the request in flight.
        case cancelled
        /// The client had been shut down before the request was made.
        case shutDown
        /// This machine could not do its part: memory, threads, descriptors.
        case resources
    }

    package let kind: Kind
    /// The name or address in the URL, and nothing else of it.
    package let host: String
    /// `false` only if the server surely did not get the whole request, so that sending it again cannot do a thing
    /// twice.
    package let mayHaveBeenApplied: Bool
    package let reason: String

    package init(kind: Kind, host: String, mayHaveBeenApplied: Bool = true, reason: String) {
        self.kind = kind
        self.host = host
        self.mayHaveBeenApplied = mayHaveBeenApplied
        self.reason = reason
    }

    package var description: String {
        let effect = mayHaveBeenApplied ? "the server may have acted on it" : "the server did not get it"
        return "HTTP request to \(host.isEmpty ? "an unknown host" : host) failed (\(kind)): \(reason); \(effect)"
    }
}

package import HTTP

/// The Bot API of one bot.
///
/// The token is part of every address, so addresses are made here and never leave in an error.
package struct TelegramAPI: Sendable {
    /// How requests get to the server: `HTTPClient.send`, or a test's own answers.
    package typealias Transport = @Sendable (HTTPRequest) async throws(HTTPError) -> HTTPResponse

    let token: BotToken
    private let transport: Transport
    private let methodPrefix: String
    private let filePrefix: String

    /// `baseURL` is where the server stands, without the `/bot…` part: `https://api.telegram.org`.
    package init(baseURL: String, token: BotToken, transport: @escaping Transport) {
        let base = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
        self.token = token
        self.transport = transport
        methodPrefix = base + "/bot" + token.secret + "/"
        filePrefix = base + "/file/bot" + token.secret + "/"
    }

    package init(baseURL: String, token: BotToken, client: HTTPClient) {
        self.init(baseURL: baseURL, token: token) { request async throws(HTTPError) in try await client.send(request) }
    }

    /// Calls a method and returns the whole answer, once it is known to be a success.
    package func call(
        _ method: String,
        body: [UInt8] = [],
        timeout: Duration = .seconds(30)
    ) async throws(TelegramError) -> TelegramResponse {
        let body: HTTPRequest.Body = body.isEmpty ? .none : .bytes(body, contentType: "application/json")
        return try await request(method, body, timeout: timeout)
    }

    func request(
        _ method: String,
        _ body: HTTPRequest.Body,
        timeout: Duration
    ) async throws(TelegramError) -> TelegramResponse {
        let response = try await exchange(
            HTTPRequest(method: .post, url: methodPrefix + method, body: body, timeout: timeout)
        )
        guard let envelope = ResponseEnvelope(reading: response.body), envelope.isSuccess,
            let resultStart = envelope.resultStart
        else { throw TelegramError(reading: response, token: token) }
        return TelegramResponse(status: response.status, body: response.body, resultStart: resultStart)
    }

    /// The bytes of a file that `getFile` gave the path of. `maximumBytes` bounds what is accepted.
    package func download(path: String, maximumBytes: Int) async throws(TelegramError) -> [UInt8] {
        let response = try await exchange(
            HTTPRequest(url: filePrefix + path, timeout: .seconds(120), maximumResponseBytes: maximumBytes)
        )
        guard response.status == 200 else { throw TelegramError(reading: response, token: token) }
        return response.body
    }

    private func exchange(_ request: HTTPRequest) async throws(TelegramError) -> HTTPResponse {
        do {
            return try await transport(request)
        } catch {
            // The transport keeps addresses out of its errors; should one slip in, it stops here.
            let reason = token.redacting(error.reason)
            throw .transport(
                HTTPError(
                    kind: error.kind,
                    host: error.host,
                    mayHaveBeenApplied: error.mayHaveBeenApplied,
                    reason: reason
                )
            )
        }
    }
}

/// The answer to a call that succeeded, its result not decoded yet.
package struct TelegramResponse: Sendable {
    let status: Int
    package let body: [UInt8]
    let resultStart: Int

    /// The id of the message that was sent or edited; nil if the result is something else.
    package var messageID: Int64? {
        ResponseEnvelope.messageID(in: body, from: resultStart)
    }
}

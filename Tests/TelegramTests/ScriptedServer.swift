import Foundation
import HTTP
import Synchronization

@testable import Telegram

/// A Bot API whose answers a test writes down beforehand; a request beyond them waits until it is cancelled, as a long
/// poll does.
final class ScriptedServer: Sendable {
    enum Answer: Sendable {
        case json(String, status: Int = 200, retryAfter: String? = nil)
        case failure(HTTPError.Kind, mayHaveBeenApplied: Bool = true)
        /// The poll outlasts this much of the clock before it is answered.
        case after(Duration, String)
    }

    struct Request: Sendable {
        var method: String
        var body: [String: Int]
        var timeout: Duration
    }

    private let answers: Mutex<[Answer]>
    private let recorded = Mutex<[Request]>([])
    private let clock: ManualClock
    /// Each request as it comes.
    let requests: AsyncStream<Request>
    private let arrived: AsyncStream<Request>.Continuation

    init(_ answers: [Answer], clock: ManualClock) {
        self.answers = Mutex(answers)
        self.clock = clock
        (requests, arrived) = AsyncStream.makeStream(of: Request.self)
    }

    var log: [Request] { recorded.withLock { $0 } }

    func api(token: String = "1:x") throws -> TelegramAPI {
        TelegramAPI(baseURL: "http://localhost", token: try BotToken(token)) { request async throws(HTTPError) in
            try await self.answer(request)
        }
    }

    private func answer(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        var body: [String: Int] = [:]
        if case .bytes(let bytes, _) = request.body,
            let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        {
            body = object.compactMapValues { $0 as? Int }
        }
        let method = request.url.split(separator: "/").last.map(String.init) ?? ""
        let record = Request(method: method, body: body, timeout: request.timeout)
        recorded.withLock { $0.append(record) }
        let isLast = body["timeout"] == 0
        let answer =
            isLast ? .json(#"{"ok":true,"result":[]}"#) : answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        arrived.yield(record)
        switch answer {
        case .json(let json, let status, let retryAfter):
            let headers: HTTPHeaders = retryAfter.map { ["Retry-After": $0] } ?? [:]
            return HTTPResponse(status: status, headers: headers, body: Array(json.utf8))
        case .failure(let kind, let mayHaveBeenApplied):
            throw HTTPError(
                kind: kind,
                host: "localhost",
                mayHaveBeenApplied: mayHaveBeenApplied,
                reason: "as scripted"
            )
        case .after(let duration, let json):
            clock.advance(by: duration)
            return HTTPResponse(status: 200, body: Array(json.utf8))
        case nil:
            let (forever, _) = AsyncStream.makeStream(of: Void.self)
            for await _ in forever {}
            throw HTTPError(kind: .cancelled, host: "localhost", reason: "as scripted")
        }
    }
}

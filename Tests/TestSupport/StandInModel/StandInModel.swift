import Foundation
import Synchronization

/// A model's server for tests: real HTTP on loopback, which answers `POST /v1/chat/completions` as the test says, well
/// or badly, and remembers what it was asked.
///
/// ```swift
/// try await StandInModel.withServer { model in
///     await model.reply(.toolCalls([.init("bankroll")]), .text("You have 100 €."))
///     // … ask a question of a program whose LLM_BASE_URL is model.url …
///     let request = try await model.nextRequest()
///     #expect(request.messages.last?["content"]?.string == "How much do I have?")
/// }
/// ```
/// Nothing in it sleeps. To have a server that refuses connections, keep the `url` of one that has ended.
package actor StandInModel {
    /// One request as it came.
    package struct Request: Sendable {
        /// Counts from 0.
        package let number: Int
        /// Names in lower case.
        package let headers: [String: String]
        package let body: JSON

        package var messages: [JSON] { body["messages"]?.array ?? [] }
        /// The text of the last message.
        package var question: String { messages.last?["content"]?.string ?? "" }
    }

    /// How a request ended.
    package enum Ending: Sendable, Equatable {
        /// All was written that was to be written.
        case written
        /// The client went before that.
        case abandoned
    }

    /// What to set as `LLM_BASE_URL`.
    package nonisolated var url: String { "http://127.0.0.1:\(port.withLock { $0 })/v1" }

    private nonisolated let port = Mutex(0)
    package private(set) var requests: [Request] = []
    private var replies: [ModelReply] = []
    private var fallback: @Sendable (Request) -> ModelReply = { _ in
        .refusal(500, "the test has told the stand-in no reply for this request")
    }
    private var taken = 0
    private var requestWaiters: [Handover<Request>] = []
    private var endings: [Int: Ending] = [:]
    private var endingWaiters: [(number: Int, bell: Handover<Ending>)] = []

    /// Runs a server on a free port of 127.0.0.1 for as long as the body runs.
    package static func withServer<Value>(_ body: (StandInModel) async throws -> Value) async throws -> Value {
        let model = StandInModel()
        return try await withLoopbackServer(ModelFront(model: model)) { port in
            model.port.withLock { $0 = port }
            return try await body(model)
        }
    }

    /// The replies to the next requests, one for each, after those that are still to be given.
    package func reply(_ next: ModelReply...) {
        replies += next
    }

    /// The reply to every request that none was told for.
    package func otherwise(_ reply: @escaping @Sendable (Request) -> ModelReply) {
        fallback = reply
    }

    /// The oldest request that was not taken yet; waits for one when there is none.
    package func nextRequest(within limit: Duration = Patience.limit) async throws -> Request {
        if taken < requests.count {
            taken += 1
            return requests[taken - 1]
        }
        let bell = Handover<Request>()
        requestWaiters.append(bell)
        defer { requestWaiters.removeAll { $0 === bell } }
        return try await bell.value(orThrow: WaitedInVain(wanted: "a request")) { try await Patience.sleep(for: limit) }
    }

    /// How the request ended, once it has.
    package func ending(of request: Request, within limit: Duration = Patience.limit) async throws -> Ending {
        if let ending = endings[request.number] { return ending }
        let bell = Handover<Ending>()
        endingWaiters.append((request.number, bell))
        defer { endingWaiters.removeAll { $0.bell === bell } }
        let fault = WaitedInVain(wanted: "the end of request \(request.number)")
        return try await bell.value(orThrow: fault) { try await Patience.sleep(for: limit) }
    }

    /// Notes a request and says what to do with it.
    func receive(headers: [String: String], body: JSON) -> (request: Request, reply: ModelReply) {
        let request = Request(number: requests.count, headers: headers, body: body)
        requests.append(request)
        if !requestWaiters.isEmpty {
            taken += 1
            requestWaiters.removeFirst().give(.success(request))
        }
        return (request, replies.isEmpty ? fallback(request) : replies.removeFirst())
    }

    func ended(_ request: Request, _ ending: Ending) {
        endings[request.number] = ending
        for waiter in endingWaiters where waiter.number == request.number { waiter.bell.give(.success(ending)) }
    }

    private struct WaitedInVain: Error, CustomStringConvertible {
        let wanted: String
        var description: String { "waited in vain for \(wanted)" }
    }
}

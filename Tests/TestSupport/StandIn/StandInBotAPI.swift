import Foundation
import Synchronization

/// A Bot API server for tests: real HTTP on loopback, which behaves as Telegram's does, misbehaves on demand, and
/// holds the program under test to the rules.
///
/// ```swift
/// try await StandInBotAPI.withServer { api in
///     // … start the bot with api.url and api.token …
///     await api.sendText("/help", from: ann)
///     let answer = try await api.nextMessage(to: ann)
///     #expect(await api.violations.isEmpty)
/// }
/// ```
/// Nothing in it waits by sleeping and looking again: what a test waits for is handed over when it happens. Time
/// limits of waiting (`within`) only end a test that would hang; they are measured on the wall.
package actor StandInBotAPI {
    /// What the user saw after a press.
    package struct QueryAnswer: Sendable, Hashable {
        /// Empty when the bot only stopped the button's spinner.
        package let text: String
        package let isAlert: Bool
    }

    /// The token that is accepted; every other is refused with 401.
    package nonisolated let token = "1:stand-in"

    /// Where the server listens: `http://127.0.0.1:PORT`.
    package nonisolated var url: String { "http://127.0.0.1:\(port.withLock { $0 })" }

    private nonisolated let port = Mutex(0)
    nonisolated let time: Timepiece
    private let specification: Specification?
    private let today: @Sendable () -> Int64
    var state: ServerState
    var waiters: [Waiter] = []
    var nextWaiterID = 0
    private var parkedPoll: Handover<Void>?

    /// - Parameter today: seconds since 1970, for messages that are sent without a date of their own.
    init(
        time: Timepiece,
        specification: Specification?,
        firstUpdateID: Int64,
        today: @escaping @Sendable () -> Int64
    ) {
        self.time = time
        self.specification = specification
        self.today = today
        state = ServerState(firstUpdateID: firstUpdateID)
    }

    nonisolated func listens(on number: Int) {
        port.withLock { $0 = number }
    }

    var date: Int64 { today() }

    // The two doors of the HTTP side: `receive` notes and checks a call, `answer` carries it out.

    /// Notes the call, checks it against the specification, and says which fault strikes it.
    func receive(_ call: RecordedCall) -> Fault? {
        state.calls.append(call)
        if let specification {
            state.violations += specification.violations(of: call)
        }
        defer { changed() }
        return state.faults.next(for: call.method)
    }

    /// The result of the call as JSON bytes.
    func answer(_ call: RecordedCall) async throws -> Data {
        if call.method == "getUpdates" { return try await poll(call) }
        defer { changed() }
        let result = try state.answer(call, at: time.now(), date: date)
        if call.method == "setWebhook", !state.webhook.isEmpty { endPoll(.endedByWebhook) }
        return try result.encoded()
    }

    /// The bytes of a file at the path that `getFile` gave.
    func file(at path: String) -> Data? {
        state.files.values.first { $0.path == path }?.data
    }

    private func poll(_ call: RecordedCall) async throws -> Data {
        guard state.webhook.isEmpty else { throw Refusal.webhookActive }
        endPoll(.otherPoller)
        let terms = state.queue.open(call, at: time.now())
        changed()
        if state.queue.count == 0, terms.timeout > .zero {
            let bell = Handover<Void>()
            parkedPoll = bell
            defer { if parkedPoll === bell { parkedPoll = nil } }
            let time = time
            do {
                try await bell.value(orThrow: PollTimeout()) { try await time.sleep(terms.timeout) }
            } catch is PollTimeout {
                return Data("[]".utf8)
            }
        }
        return Data("[".utf8) + Data(state.queue.batch(terms.limit).joined(separator: Data(",".utf8))) + Data("]".utf8)
    }

    private struct PollTimeout: Error {}

    private func endPoll(_ refusal: Refusal) {
        parkedPoll?.give(.failure(refusal))
        parkedPoll = nil
    }

    /// Puts an update in the queue.
    func enqueue(id: Int64, kind: String?, bytes: Data) {
        state.queue.add(id: id, kind: kind, bytes: bytes)
        wakePoll()
    }

    /// Answers the poll that waits, when there is something for it.
    func wakePoll() {
        if state.queue.count > 0 {
            parkedPoll?.give(.success(()))
            parkedPoll = nil
        }
        changed()
    }
}

import Synchronization
package import Telegram

/// Learns under which number Telegram keeps a message that no table holds.
package final class FleetingMessages: Sendable {
    private struct State {
        var last: Int64 = 0
        /// By fleeting id; `.some(nil)` for a message that did not arrive.
        var outcomes: [Int64: Int64?] = [:]
        var expected: Set<Int64> = []
        var waiting: [Int64: CheckedContinuation<Int64?, Never>] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// Below every other negative id: those of answers to button presses are updates' numbers.
    func nextID() -> Int64 {
        state.withLock { state in
            state.last += 1
            return Int64.min + state.last
        }
    }

    /// Has the outcome of this message kept.
    func await(_ id: Int64) { state.withLock { _ = $0.expected.insert(id) } }

    /// The message's number at Telegram, if it is known by now.
    func known(_ id: Int64) -> Int64? { state.withLock { $0.outcomes[id].flatMap { $0 } } }

    /// Waits until the message has arrived or never will, or the task is cancelled.
    func message(of id: Int64) async -> Int64? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let outcome = state.withLock { state -> Int64?? in
                    if let outcome = state.outcomes.removeValue(forKey: id) {
                        state.expected.remove(id)
                        return .some(outcome)
                    }
                    guard !Task.isCancelled else {
                        state.expected.remove(id)
                        return .some(nil)
                    }
                    state.waiting[id] = continuation
                    return nil
                }
                if let outcome { continuation.resume(returning: outcome) }
            }
        } onCancel: {
            state.withLock { state in
                state.expected.remove(id)
                return state.waiting.removeValue(forKey: id)
            }?.resume(returning: nil)
        }
    }

    /// Of the outbox's reports, what is waited for here.
    package func note(_ deliveries: [Delivery]) {
        for delivery in deliveries where delivery.id < 0 {
            let message: Int64? = if case .delivered(let number) = delivery.outcome { number } else { nil }
            let waiting = state.withLock { state -> CheckedContinuation<Int64?, Never>? in
                guard state.expected.contains(delivery.id) else { return nil }
                if let waiting = state.waiting.removeValue(forKey: delivery.id) {
                    state.expected.remove(delivery.id)
                    return waiting
                }
                state.outcomes[delivery.id] = .some(message)
                return nil
            }
            waiting?.resume(returning: message)
        }
    }
}

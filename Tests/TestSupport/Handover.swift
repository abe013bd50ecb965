import Synchronization

/// One value, handed by whoever gets it first to the one task that waits for it.
///
/// Waiting ends with the value, with the error given in its place, or with the waiter's cancellation, whichever is
/// first; what is given later is refused. Tests wait on one of these instead of sleeping and looking again.
package final class Handover<Value: Sendable>: Sendable {
    private enum State {
        /// Nobody waits and nothing was given. Next: `waiting`, `given`.
        case empty
        /// A task waits. Next: `finished`.
        case waiting(CheckedContinuation<Value, any Error>)
        /// The result came before its waiter. Next: `finished`.
        case given(Result<Value, any Error>)
        /// The waiter has its result.
        case finished
    }

    private let state = Mutex(State.empty)

    package init() {}

    /// Hands the result over; false when another one was first.
    @discardableResult
    package func give(_ result: Result<Value, any Error>) -> Bool {
        let (accepted, waiter) = state.withLock { state -> (Bool, CheckedContinuation<Value, any Error>?) in
            switch state {
            case .empty:
                state = .given(result)
                return (true, nil)
            case .waiting(let continuation):
                state = .finished
                return (true, continuation)
            case .given, .finished:
                return (false, nil)
            }
        }
        waiter?.resume(with: result)
        return accepted
    }

    /// The value, as soon as it is there. To be called once.
    package func value() async throws -> Value {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let ready = state.withLock { state -> Result<Value, any Error>? in
                    switch state {
                    case .empty:
                        state = .waiting(continuation)
                        return nil
                    case .given(let result):
                        state = .finished
                        return result
                    case .waiting, .finished:
                        return .failure(HandoverError.secondWaiter)
                    }
                }
                if let ready { continuation.resume(with: ready) }
            }
        } onCancel: {
            give(.failure(CancellationError()))
        }
    }

    /// The value, or `error` when `sleep` returns before it is there.
    package func value(
        orThrow error: any Error,
        after sleep: @escaping @Sendable () async throws -> Void
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await sleep()
                self.give(.failure(error))
            }
            defer { group.cancelAll() }
            return try await value()
        }
    }
}

/// A handover used against its rule.
package enum HandoverError: Error, CustomStringConvertible {
    case secondWaiter

    package var description: String { "A handover has one waiter, and this is the second; make one for each." }
}

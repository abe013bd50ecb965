import Synchronization

/// A piece of work of a group commit, and who waits for it.
struct Commitment: Sendable {
    /// Runs in a savepoint of its own; again from the start when the transaction could not be committed.
    let perform: @Sendable (inout CommitScope) throws -> Void
    /// Called once, when its transaction is on the disk or when the piece failed by itself.
    let finish: @Sendable ((any Error)?) -> Void
    /// Whether it only waits for what came before it.
    var isBarrier = false

    /// Work whose result is handed to a continuation once it is on the disk.
    static func returning<T: Sendable>(
        to continuation: CheckedContinuation<T, any Error>,
        _ body: @escaping @Sendable (inout CommitScope) throws -> T
    ) -> Commitment {
        let result = ResultBox<T>()
        return Commitment(
            perform: { scope in result.set(try body(&scope)) },
            finish: { error in
                if let error {
                    continuation.resume(throwing: error)
                } else if let value = result.take() {
                    continuation.resume(returning: value)
                } else {
                    continuation.resume(throwing: TrackerError.stopped)
                }
            }
        )
    }
}

/// Carries a result from the writer's thread to whoever waits.
private final class ResultBox<T: Sendable>: Sendable {
    private let value = Mutex<T?>(nil)

    func set(_ result: T) { value.withLock { $0 = result } }
    func take() -> T? { value.withLock { $0 } }
}

/// Why the tracker did not take something.
package enum TrackerError: Error, Equatable, Sendable, CustomStringConvertible {
    /// It has been shut down: what was not committed stays with Telegram, or with the caller.
    case stopped

    package var description: String { "The tracker has stopped; nothing of this was stored." }
}

import Synchronization

/// Names a request between its task and the engine's thread.
///
/// A task can be cancelled before its request has reached the thread. The cancellation then finds nothing to remove,
/// and without this mark the request would be sent all the same.
final class Ticket: Sendable {
    let id: UInt64
    private let cancelled = Atomic(false)

    init(id: UInt64) {
        self.id = id
    }

    var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

    func cancel() {
        cancelled.store(true, ordering: .releasing)
    }
}

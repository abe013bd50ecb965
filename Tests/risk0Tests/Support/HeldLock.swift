import Dispatch
import Storage
import TestSupport

/// Holds the database's write lock, as another program would, for as long as the body runs.
func withWriteLock(of store: Store, _ body: () async throws -> Void) async throws {
    let (held, release) = (Handover<Void>(), DispatchSemaphore(value: 0))
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            // The wait is on the store's own writing thread, never on a cooperative one.
            try await store.write { _ in
                held.give(.success(()))
                release.wait()
            }
        }
        defer { release.signal() }
        try await held.value()
        try await body()
    }
}

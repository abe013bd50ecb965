import Storage
import TestSupport

/// Holds the database's write lock, as another program would, for as long as the body runs.
func withWriteLock(of store: Store, _ body: () async throws -> Void) async throws {
    try await whileHolding({ stand in try await store.write { _ in stand() } }, body)
}

import Storage
import TestSupport

/// Runs `body` while another connection, as another program would, holds the lock of the database in `folder`.
func withHeldLock(in folder: String, _ body: () async throws -> Void) async throws {
    let other = try Store(folder: folder, migrations: .shipped())
    try await whileHolding({ stand in try await other.write { _ in stand() } }, body)
    try other.close()
}

import Dispatch
import Storage
import TestSupport

/// Runs `body` while another connection, as another program would, holds the lock of the database in `folder`.
func withHeldLock(in folder: String, _ body: () async throws -> Void) async throws {
    let other = try Store(folder: folder, migrations: .shipped())
    let (held, release) = (Handover<Void>(), DispatchSemaphore(value: 0))
    // The writer's own thread waits, none of the cooperative pool.
    async let holding: Void = other.write { _ in
        held.give(.success(()))
        release.wait()
    }
    do {
        try await held.value()
        try await body()
        release.signal()
    } catch {
        release.signal()
        throw error
    }
    try await holding
    try other.close()
}

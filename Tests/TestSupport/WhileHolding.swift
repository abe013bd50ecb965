import Dispatch

/// Runs `body` while `holder` stands still in the middle of what it does, as another program that holds a lock or a
/// snapshot would.
///
/// `holder` calls the closure that it is given where it is to stand; the call says that it stands there, and returns when
/// `body` has ended. It blocks its thread: a thread of the holder's own, none of the cooperative pool.
package func whileHolding(
    _ holder: @escaping @Sendable (_ stand: @escaping @Sendable () -> Void) async throws -> Void,
    _ body: () async throws -> Void
) async throws {
    let (standing, end) = (Handover<Void>(), DispatchSemaphore(value: 0))
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            do {
                try await holder {
                    standing.give(.success(()))
                    end.wait()
                }
                standing.give(.failure(NeverHeld()))
            } catch {
                standing.give(.failure(error))
                throw error
            }
        }
        do {
            defer { end.signal() }
            try await standing.value()
            try await body()
        }
        try await group.waitForAll()
    }
}

/// A holder that came to its end without standing anywhere.
private struct NeverHeld: Error {}

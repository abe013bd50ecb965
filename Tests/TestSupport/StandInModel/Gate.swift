import Synchronization

/// Holds back the pieces of an answer until the test lets them go, one for each time that it is opened.
package final class Gate: Sendable {
    private struct State {
        var permits = 0
        var waiters: [(id: Int, bell: Handover<Void>)] = []
        var nextID = 0
    }

    private let state = Mutex(State())

    package init() {}

    /// Lets so many pieces through, now or when they come.
    package func open(_ count: Int = 1) {
        for _ in 0..<count {
            let waiter = state.withLock { state -> Handover<Void>? in
                guard !state.waiters.isEmpty else {
                    state.permits += 1
                    return nil
                }
                return state.waiters.removeFirst().bell
            }
            waiter?.give(.success(()))
        }
    }

    /// Returns once a piece may go.
    func pass() async throws {
        let bell = Handover<Void>()
        let id = state.withLock { state -> Int? in
            guard state.permits == 0 else {
                state.permits -= 1
                return nil
            }
            state.nextID += 1
            state.waiters.append((state.nextID, bell))
            return state.nextID
        }
        guard let id else { return }
        defer { state.withLock { $0.waiters.removeAll { $0.id == id } } }
        try await bell.value()
    }
}

import Synchronization
import TestSupport

/// Lets a few in at a time: all tests begin at once, and each of these starts programs.
final class Turnstile: Sendable {
    /// Programs start fast enough on two cores when no more than these do.
    static let programs = Turnstile(places: 4)

    private struct State {
        var free: Int
        var waiting: [Handover<Void>] = []
    }

    private let state: Mutex<State>

    init(places: Int) { state = Mutex(State(free: places)) }

    func pass<Value>(_ body: () async throws -> Value) async throws -> Value {
        try await enter()
        defer { leave() }
        return try await body()
    }

    private func enter() async throws {
        let turn = state.withLock { state -> Handover<Void>? in
            guard state.free == 0 else {
                state.free -= 1
                return nil
            }
            let turn = Handover<Void>()
            state.waiting.append(turn)
            return turn
        }
        try await turn?.value()
    }

    private func leave() {
        state.withLock { state in
            while !state.waiting.isEmpty {
                // One that gave up waiting refuses its turn.
                if state.waiting.removeFirst().give(.success(())) { return }
            }
            state.free += 1
        }
    }
}

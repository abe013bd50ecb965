import Synchronization

extension MLEventTracker {
    /// One of many interactions that are committed together, and what is to be known of it afterwards.
    package struct BatchedInteraction<Result: Sendable>: Sendable {
        let visit: Visit
        let handler: @Sendable (Interaction) throws -> (outcome: Outcome, result: Result)

        /// - Parameter handler: as for ``MLEventTracker/commit(_:_:)``: inside the transaction, again from the start when
        ///   that could not be committed.
        package init(
            _ visit: Visit,
            _ handler: @escaping @Sendable (Interaction) throws -> (outcome: Outcome, result: Result)
        ) {
            self.visit = visit
            self.handler = handler
        }
    }

    /// Commits interactions in their order, as many to a transaction as the limits allow; returns once all are on the
    /// disk. Each stands for itself: one that fails undoes only what it wrote.
    package func commit<Result: Sendable>(
        inOrder interactions: [BatchedInteraction<Result>]
    ) async throws -> [Swift.Result<Result, any Error>] {
        guard state == .running else { throw TrackerError.stopped }
        guard !interactions.isEmpty else { return [] }
        return await withCheckedContinuation { continuation in
            let results = BatchResults(count: interactions.count, continuation)
            for (place, interaction) in interactions.enumerated() {
                work.append(
                    Commitment(
                        perform: { scope in
                            let begun = try scope.begin(interaction.visit)
                            let (outcome, result) = try interaction.handler(begun)
                            _ = try scope.keep(outcome, session: begun.session)
                            results.set(result, at: place)
                        },
                        finish: { results.finish(place, with: $0) }
                    )
                )
            }
            intake.wake()
        }
    }
}

/// Gathers what came of the pieces of a batch, and resumes who waits once the last one is finished.
private final class BatchResults<Value: Sendable>: Sendable {
    private struct State {
        var values: [Swift.Result<Value, any Error>]
        var left: Int
    }

    private let state: Mutex<State>
    private let continuation: CheckedContinuation<[Swift.Result<Value, any Error>], Never>

    init(count: Int, _ continuation: CheckedContinuation<[Swift.Result<Value, any Error>], Never>) {
        // What is neither done nor failed when it is finished was given back.
        state = Mutex(State(values: Array(repeating: .failure(TrackerError.stopped), count: count), left: count))
        self.continuation = continuation
    }

    func set(_ value: Value, at place: Int) { state.withLock { $0.values[place] = .success(value) } }

    func finish(_ place: Int, with error: (any Error)?) {
        let all = state.withLock { state -> [Swift.Result<Value, any Error>]? in
            if let error { state.values[place] = .failure(error) }
            state.left -= 1
            return state.left == 0 ? state.values : nil
        }
        if let all { continuation.resume(returning: all) }
    }
}

extension StandInBotAPI {
    /// Something that a test waits for.
    struct Waiter {
        let id: Int
        /// Looks for it, and hands it over when it is there.
        let attempt: (inout ServerState) -> Bool
    }

    /// What a test waited for did not come.
    package struct WaitedInVain: Error, CustomStringConvertible {
        package let description: String
    }

    /// The oldest message to `recipient` that was not taken yet; waits for one when there is none.
    ///
    /// - Parameter limit: after how long the test fails instead.
    package func nextMessage(
        to recipient: some Addressable,
        within limit: Duration = Patience.limit
    ) async throws -> SentMessage {
        try await wait(for: "a message to \(recipient.chatID)", within: limit) { state in
            state.conversations[recipient.chatID]?.takeMessage()
        }
    }

    /// The oldest edit of a message to `recipient` that was not taken yet, as the message was after it.
    package func nextEdit(
        to recipient: some Addressable,
        within limit: Duration = Patience.limit
    ) async throws -> SentMessage {
        try await wait(for: "an edit of a message to \(recipient.chatID)", within: limit) { state in
            state.conversations[recipient.chatID]?.takeEdit()
        }
    }

    /// What the bot answered to the press that `query` stands for.
    package func answer(
        toQuery query: String,
        within limit: Duration = Patience.limit
    ) async throws -> QueryAnswer {
        try await wait(for: "an answer to callback query \(query)", within: limit) { state in
            state.queries[query]?.answer
        }
    }

    /// All calls of `method` so far, once there are at least `count`.
    @discardableResult
    package func calls(
        of method: String,
        count: Int,
        within limit: Duration = Patience.limit
    ) async throws -> [RecordedCall] {
        try await wait(for: "\(count) calls of \(method)", within: limit) { state in
            let calls = state.calls.filter { $0.method == method }
            return calls.count >= count ? calls : nil
        }
    }

    /// Returns once the bot has confirmed every update that was queued.
    package func allConfirmed(within limit: Duration = Patience.limit) async throws {
        try await wait(for: "all updates to be confirmed", within: limit) { state in
            state.queue.count == 0 ? () : nil
        }
    }

    /// Waits until `find` finds something in the state.
    private func wait<Value: Sendable>(
        for wanted: String,
        within limit: Duration,
        _ find: @escaping @Sendable (inout ServerState) -> Value?
    ) async throws -> Value {
        if let value = find(&state) { return value }
        let found = Handover<Value>()
        nextWaiterID += 1
        let id = nextWaiterID
        waiters.append(
            Waiter(id: id) { state in
                guard let value = find(&state) else { return false }
                found.give(.success(value))
                return true
            }
        )
        defer { waiters.removeAll { $0.id == id } }
        do {
            return try await found.value(orThrow: TimeLimit()) { try await Patience.sleep(for: limit) }
        } catch is TimeLimit {
            // It may have come while this waited for its turn.
            if let value = find(&state) { return value }
            let calls = state.calls.suffix(12).map(\.method).joined(separator: ", ")
            throw WaitedInVain(
                description:
                    "waited \(limit) for \(wanted), which did not come; of \(state.calls.count) calls the last: "
                    + "\(calls); violations: \(state.violations)"
            )
        }
    }

    private struct TimeLimit: Error {}

    /// Tells everyone who waits to look again; to be called after each change of the state.
    func changed() {
        var fulfilled: Set<Int> = []
        for waiter in waiters where waiter.attempt(&state) { fulfilled.insert(waiter.id) }
        if !fulfilled.isEmpty { waiters.removeAll { fulfilled.contains($0.id) } }
    }
}

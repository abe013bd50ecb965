extension MLEventTracker {
    /// Runs for as long as `body` works, and returns once all that was taken is on the disk.
    ///
    /// Where `body` fails, what was taken before is committed all the same: nobody is left waiting for it.
    /// - Parameter limit: how long the last commits may take.
    package nonisolated func running<Value: Sendable>(
        closingWithin limit: Duration = .seconds(30),
        _ body: () async throws -> Value
    ) async throws -> Value {
        async let commits: Void = run()
        let value: Value
        do {
            value = try await body()
        } catch {
            _ = await shutdown(within: limit)
            await commits
            throw error
        }
        _ = await shutdown(within: limit)
        await commits
        return value
    }
}
